#include "workflow/actions.h"

#include "base/text.h"
#include "lists/action_words.h"
#include "lists/colour_words.h"
#include "lists/reason_words.h"
#include "workflow/homes.h"
#include "workflow/plans.h"
#include "workflow/say.h"

#include <algorithm>

namespace workflow {
namespace {

using lists::ActionRow;
using subject::Action;

const QString noAction = QStringLiteral("no_action");

bool isNoAction(const Action &action)
{
    return action.progress.state == noAction;
}

bool isOver(const Action &action)
{
    return action.progress.state == QLatin1StringView("done") ||
           action.progress.state == QLatin1StringView("not_done");
}

/// What stands beside an action in a list.
class Beside {
public:
    explicit Beside(Session &session)
        : m_file(session.file()),
          m_edition(session.edition()),
          m_today(session.today()),
          m_officers(session)
    {
    }

    /// Absent where its home is gone.
    std::optional<ActionRow> row(const Action &action)
    {
        const subject::Home *home = action.home ? homeOf(*action.home) : nullptr;
        if (!home)
            return std::nullopt;
        ActionRow row(action);
        row.home = home->name;
        row.locationId = home->locationId;
        row.officer = m_officers.of(action.officer);
        if (const auto area = subject::areaFromKey(action.area))
            row.area = lists::areaShortWord(*area, *m_edition);
        if (!action.question.isEmpty())
            row.question = lists::labelOf(action.question, *m_edition);
        row.today = m_today;
        return row;
    }

private:
    /// Null where it is deleted.
    const subject::Home *homeOf(const base::Id<subject::Home> &id)
    {
        const auto [found, isNew] = m_homes.try_emplace(id.uuid());
        if (isNew)
            found->second = store::find(m_file, id);
        return found->second && !found->second->deleted ? &*found->second : nullptr;
    }

    store::PlannerFile &m_file;
    editions::EditionPointer m_edition;
    QDate m_today;
    OfficerNames m_officers;
    std::map<QUuid, std::optional<subject::Home>> m_homes; ///< those that an action was about
};

bool comesBefore(const ActionRow &a, const ActionRow &b)
{
    if (a.action.isOpen() != b.action.isOpen())
        return a.action.isOpen();
    const QDate last(9999, 1, 1);
    const auto key = [&last](const QDate &day) { return day.isValid() ? day : last; };
    return a.action.isOpen() ? key(a.action.due) < key(b.action.due)
                             : a.action.progress.on > b.action.progress.on;
}

void requireOwner(const Action &action)
{
    const subject::ActionOwner &owner = action.owner;
    if (!lists::isAmong(lists::actionSides(), owner.side))
        refuseField(QStringLiteral("owner/side"),
                    Say::tr("Say who does this: the home, the council, the NHS or others."));
    if (base::tidy(owner.name).isEmpty() && base::tidy(owner.organisation).isEmpty())
        refuseField(QStringLiteral("owner/organisation"),
                    Say::tr("Say who does this. The name of an organisation will do."));
}

void requireDue(Session &session, const Action &before, const Action &action)
{
    if (!action.due.isValid())
        refuseField(QStringLiteral("due"), Say::tr("Say by when it is to be done."));
    if (action.due != before.due && action.due < session.today())
        refuseField(
            QStringLiteral("due"),
            Say::tr("%1 is past. Choose a day from today on.").arg(base::longDate(action.due)));
}

void requireProgress(Session &session, Action &action)
{
    subject::Progress &progress = action.progress;
    if (progress.state.isEmpty())
        progress.state = QStringLiteral("new");
    if (!lists::isAmong(lists::progressStates(), progress.state))
        refuseField(QStringLiteral("progress/state"),
                    Say::tr("Say how far it is: new, started, waiting, done or not done."));
    if (!isOver(action)) {
        progress.on = {};
        return;
    }
    if (base::tidy(progress.outcome).isEmpty())
        refuseField(QStringLiteral("progress/outcome"), Say::tr("Say what came of it."));
    if (!progress.on.isValid())
        progress.on = session.today();
    requireNotInFuture(session, progress.on, QStringLiteral("progress/on"));
}

} // namespace

void requireAction(Session &session, const Action &before, Action &action)
{
    const editions::EditionPointer edition = session.edition();
    const editions::Question *question = edition->question(action.question);
    if (question && action.area.isEmpty())
        action.area = subject::key(question->area);
    if (!action.raisedOn.isValid())
        action.raisedOn = session.today();
    if (isNoAction(action)) {
        if (base::tidy(action.progress.outcome).isEmpty())
            refuseField(QStringLiteral("progress/outcome"), Say::tr("Say why there is no action."));
        return;
    }
    if (base::tidy(action.what).isEmpty())
        refuseField(QStringLiteral("what"), Say::tr("Say what is to be done."));
    requireOwner(action);
    requireDue(session, before, action);
    requireProgress(session, action);
}

base::Result<std::vector<ActionRow>>
actions(Session &session, const std::optional<base::Id<subject::Home>> &home, store::Over over)
{
    return base::attempt([&] {
        Beside beside(session);
        std::vector<ActionRow> rows;
        for (const Action &action : store::every<Action>(session.file(), home, over)) {
            if (!home && isNoAction(action))
                continue;
            if (auto row = beside.row(action))
                rows.push_back(std::move(*row));
        }
        std::stable_sort(rows.begin(), rows.end(), comesBefore);
        return rows;
    });
}

Action newAction(Session &session, const base::Id<subject::Home> &home, const QString &question)
{
    auto action = newRecord<Action>(session);
    action.home = home;
    action.question = question;
    action.progress.state = QStringLiteral("new");
    action.raisedOn = session.today();
    action.officer = session.officer();
    if (const editions::Question *asked = session.edition()->question(question))
        action.area = subject::key(asked->area);
    return action;
}

base::Result<Action> keepAction(Session &session, Action action, const Saying &saying)
{
    return base::attempt([&] {
        const auto found = store::find(session.file(), action.id);
        const Action before = found.value_or(Action(action.id));
        requireAction(session, before, action);
        std::vector<store::Draft::Record> records;
        if (!found && action.home)
            action.plan = planFor(session, *action.home, records).id;
        records.push_back(store::change(before, action));
        keep(session, std::move(records), saying);
        return action;
    });
}

base::Result<Action> settleWithout(Session &session, const base::Id<subject::Home> &home,
                                   const QString &question,
                                   const std::optional<base::Id<subject::Review>> &review,
                                   const QString &reason, const Saying &saying)
{
    Action action = newAction(session, home, question);
    action.review = review;
    action.progress = {.state = noAction, .outcome = base::tidy(reason), .on = session.today()};
    return keepAction(session, action, saying);
}

base::Result<store::Written> changeActions(Session &session,
                                           const std::vector<base::Id<Action>> &which,
                                           const ActionChange &change, const Saying &saying)
{
    return base::attempt([&] {
        std::vector<store::Draft::Record> records;
        for (const base::Id<Action> &id : which) {
            const auto before = store::find(session.file(), id);
            if (!before)
                base::fail(Say::tr("One of these actions is not in this file. Nothing was "
                                   "changed."));
            Action after = *before;
            after.owner = change.owner.value_or(after.owner);
            after.due = change.due.value_or(after.due);
            if (change.officer)
                after.officer = change.officer;
            requireAction(session, *before, after);
            records.push_back(store::change(*before, after));
        }
        return keep(session, std::move(records), saying);
    });
}

QStringList settledQuestions(Session &session, const base::Id<subject::Home> &home,
                             const QDate &since)
{
    const editions::EditionPointer edition = session.edition();
    QStringList questions;
    for (const Action &action : store::every<Action>(session.file(), home)) {
        const bool isReason = isNoAction(action) && action.raisedOn >= since;
        const bool isAction = action.isOpen() && action.due.isValid();
        if (isReason || isAction)
            questions += action.question;
        // Help that is taken up is for every answer that it fits.
        if (const editions::Offer *offer = isAction ? edition->offer(action.offer) : nullptr)
            questions += offer->questions;
    }
    return questions;
}

} // namespace workflow
