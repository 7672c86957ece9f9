#include "workflow/ppe_call.h"

#include "base/text.h"
#include "lists/escalation_words.h"
#include "lists/phrases.h"
#include "store/queries.h"
#include "workflow/actions.h"
#include "workflow/homes.h"
#include "workflow/outbreaks.h"
#include "workflow/people.h"
#include "workflow/say.h"
#include "workflow/summary.h"

#include <algorithm>

namespace workflow {
namespace {

using editions::Ladder;
using lists::ShortItem;
using subject::Action;
using subject::Home;

constexpr QLatin1StringView receiverRole{"receiver"};

/// What is open on a way of this area's, of any question set: the newest first.
std::vector<EscalationRow> openOnPpe(Session &session, const base::Id<Home> &home)
{
    std::vector<EscalationRow> open;
    for (EscalationRow &row : base::valueOrThrow(escalations(session, home))) {
        const Ladder *ladder = ladderOf(session, row.escalation);
        if (row.isOpen() && ladder && ladder->area == subject::Area::Ppe)
            open.push_back(std::move(row));
    }
    std::stable_sort(open.begin(), open.end(), [](const EscalationRow &a, const EscalationRow &b) {
        return a.now().at > b.now().at;
    });
    return open;
}

const Ladder &requirePpeLadder(Session &session)
{
    const Ladder *ladder = ppeLadder(session);
    if (!ladder)
        base::fail(Say::tr("The question set has no way to take PPE further. Nothing was "
                           "changed."));
    return *ladder;
}

PpeCall callOf(Session &session, const HomeOverview &overview)
{
    PpeCall call{
        .items = lists::shortItems(overview.rating, overview.position), .route = {}, .open = {}};
    auto open = openOnPpe(session, overview.home.id);
    if (!open.empty())
        call.open = std::move(open.front());
    if (call.open)
        call.route = standsWith(session, call.open->escalation, call.open->now().step);
    else if (const Ladder *ladder = ppeLadder(session))
        call.route.next = nextOpenStep(routeOf(session, *ladder));
    return call;
}

/// Asks on the next day, also a Saturday, whether it came.
Action didItArrive(Session &session, const base::Id<Home> &home,
                   const std::vector<ShortItem> &items, const lists::RouteRow &step)
{
    Action action = newAction(session, home, items.front().question);
    action.what = Say::tr("Did it arrive? %1").arg(lists::itemLabels(items));
    action.owner = {.side = QStringLiteral("council"),
                    .name = {},
                    .organisation = base::valueOrThrow(authority(session)).name};
    action.due = session.today().addDays(1);
    action.chase = {.on = action.due, .waitingFor = lists::routeName(step)};
    action.progress.state = QStringLiteral("waiting");
    return action;
}

/// Each step that was tried, with its day and what was said there.
QStringList triedOf(Session &session, const std::vector<EscalationRow> &open)
{
    QStringList tried;
    for (const EscalationRow &row : open) {
        for (const subject::EscalationStep &step : row.steps) {
            const auto stands = standsWith(session, row.escalation, step.step);
            QStringList parts{stands.now ? lists::routeName(*stands.now) : step.step,
                              base::shortDate(base::Clock::dayInEngland(step.at)),
                              lists::decisionWords(step.decision)};
            parts.removeAll(QString());
            tried += parts.join(QStringLiteral(", "));
        }
    }
    return tried;
}

/// Who lives here is the first of the shared numbers (question-set.md 4.2).
QString residentsWords(const HomeOverview &overview)
{
    const auto &numbers = overview.position.edition->numbers;
    const rules::PositionAnswer *held =
        numbers.empty() ? nullptr : overview.position.answer(numbers.front().id);
    const auto *count = held ? std::get_if<subject::Number>(&held->value) : nullptr;
    const QString beds =
        overview.home.beds ? Say::tr("%n beds", nullptr, *overview.home.beds) : QString();
    if (!count)
        return beds;
    const QString residents = lists::numberWords(count->value);
    return beds.isEmpty() ? residents : Say::tr("%1 (%2)").arg(residents, beds);
}

QString outbreakWords(Session &session, const base::Id<Home> &home)
{
    QStringList parts;
    for (const OutbreakRow &row : base::valueOrThrow(outbreaks(session, home))) {
        if (row.isOpen())
            parts += Say::tr("%1 since %2, cases so far: residents %3, staff %4")
                         .arg(row.outbreak.infection, base::longDate(row.outbreak.notified))
                         .arg(row.residents)
                         .arg(row.staff);
    }
    return parts.join(QStringLiteral("; "));
}

std::optional<PersonRow> receiverRow(Session &session, const base::Id<Home> &home)
{
    for (const PersonRow &row : base::valueOrThrow(peopleOf(session, home))) {
        if (row.post.role == receiverRole)
            return row;
    }
    return {};
}

/// Who works in the session, else who leads for the home.
std::optional<subject::Officer> callerFor(Session &session, const Home &home)
{
    const auto officer = session.officer() ? session.officer() : home.leadOfficer;
    return officer ? store::officer(session.file(), *officer) : std::nullopt;
}

QString wantedOf(const PpeCall &call)
{
    if (call.open && !call.open->escalation.wanted.isEmpty())
        return call.open->escalation.wanted;
    return lists::wantedWords(call.items);
}

} // namespace

base::Result<PpeCall> ppeCall(Session &session, const base::Id<Home> &home)
{
    return homeOverview(session, home).and_then([&session](const HomeOverview &overview) {
        return base::attempt([&] { return callOf(session, overview); });
    });
}

base::Result<EscalationRow> takePpeFurther(Session &session, const base::Id<Home> &home,
                                           const std::optional<base::Id<subject::Review>> &review,
                                           const Saying &saying)
{
    return base::attempt([&] {
        const PpeCall call = base::valueOrThrow(ppeCall(session, home));
        const auto items = lists::mostUrgent(call.items);
        if (items.empty())
            base::fail(Say::tr("Nothing is known to be short. Nothing was changed. Write down "
                               "what is in the home first."));
        if (call.open)
            base::fail(Say::tr("PPE of this home is taken further already: %1, with %2 since %3. "
                               "Nothing was changed.")
                           .arg(call.open->escalation.item, call.open->step,
                                base::longDate(call.open->reached)));
        const Ladder &ladder = requirePpeLadder(session);
        const lists::RouteRow &step = *call.route.next.step;
        Raising raising{.home = home,
                        .ladder = ladder.key,
                        .step = step.step.key,
                        .item = lists::itemLabels(items),
                        .why = lists::shortageWords(items),
                        .wanted = lists::wantedWords(items),
                        .question = items.front().question};
        raising.follow = didItArrive(session, home, items, step);
        raising.follow->review = review;
        const auto raised = base::valueOrThrow(raise(session, raising, saying));
        for (EscalationRow &row : base::valueOrThrow(escalations(session, home))) {
            if (row.escalation.id == raised.id)
                return row;
        }
        base::fail(Say::tr("What was taken further is not in this file."));
    });
}

base::Result<papers::PpeCallSheet> ppeCallSheet(Session &session, const base::Id<Home> &home)
{
    return base::attempt([&] {
        const HomeOverview overview = base::valueOrThrow(homeOverview(session, home));
        const PpeCall call = callOf(session, overview);
        const Receiver receiver = base::valueOrThrow(receiverOf(session, home));
        papers::PpeCallSheet sheet{.frame = paperFrame(session),
                                   .home = overview.home,
                                   .caller = callerFor(session, overview.home)};
        sheet.residents = residentsWords(overview);
        sheet.outbreak = outbreakWords(session, home);
        sheet.items = call.items;
        sheet.tried = triedOf(session, openOnPpe(session, home));
        sheet.wanted = wantedOf(call);
        sheet.receiver = papers::joinedParts({receiver.name, receiver.telephone});
        sheet.next = lists::standsWithWords(call.route);
        return sheet;
    });
}

base::Result<Receiver> receiverOf(Session &session, const base::Id<Home> &home)
{
    return base::attempt([&] {
        const auto row = receiverRow(session, home);
        return row ? Receiver{row->person.name, row->person.telephone} : Receiver();
    });
}

base::Result<void> keepReceiver(Session &session, const base::Id<Home> &home,
                                const Receiver &receiver, const Saying &saying)
{
    return base::attempt([&] {
        PersonRow row = receiverRow(session, home).value_or(newPerson(session, home, receiverRole));
        const QString name = base::tidy(receiver.name);
        // Another name is somebody else: who stood there may stand in other posts too.
        if (!row.person.name.isEmpty() && row.person.name != name) {
            row.person = newRecord<subject::Person>(session);
            row.post.person = row.person.id;
        }
        row.person.name = name;
        row.person.telephone = base::tidy(receiver.telephone);
        row.post.confirmed.on = session.today();
        base::valueOrThrow(keepPerson(session, row, saying));
    });
}

} // namespace workflow
