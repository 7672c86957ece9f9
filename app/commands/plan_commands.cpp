#include "app/commands/all_commands.h"
#include "app/commands/rating_json.h"
#include "app/commands/record_settings.h"
#include "app/commands/say.h"
#include "lists/action_words.h"
#include "workflow/actions.h"
#include "workflow/disposal.h"
#include "workflow/homes.h"
#include "workflow/offers.h"
#include "workflow/plans.h"
#include "workflow/sharing_state.h"

#include <QJsonArray>

namespace app {
namespace {

using subject::Action;
using subject::Home;
using subject::Plan;

Home homeOf(workflow::Session &session, const Workplace &place)
{
    const QString named = place.arguments().positional.value(0);
    if (named.isEmpty())
        throw UsageFault{Say::tr("Say which home.")};
    return base::valueOrThrow(workflow::findHome(session, named));
}

QJsonObject offerToJson(const workflow::OfferRow &row)
{
    QJsonObject answer;
    if (row.taken)
        answer = subject::fieldsOf(*row.taken)[QStringLiteral("answer")].toObject();
    return {{QStringLiteral("offer"), row.offer.id},
            {QStringLiteral("name"), row.offer.name.in()},
            {QStringLiteral("provided_by"), row.offer.providedBy.in()},
            {QStringLiteral("fits"), QJsonArray::fromStringList(row.questions)},
            {QStringLiteral("answer"), answer.isEmpty() ? QJsonValue() : QJsonValue(answer)},
            {QStringLiteral("action"), row.taken && row.taken->action
                                           ? QJsonValue(row.taken->action->text())
                                           : QJsonValue()}};
}

QJsonObject actionToJson(const lists::ActionRow &row)
{
    QJsonObject json = recordToJson(row.action);
    json.insert(QStringLiteral("home"), row.home);
    json.insert(QStringLiteral("location_id"), textOrNull(row.locationId));
    json.insert(QStringLiteral("officer"), textOrNull(row.officer));
    json.insert(QStringLiteral("overdue"), row.isOverdue());
    return json;
}

QString actionLine(const lists::ActionRow &row)
{
    return Say::tr("%1  %2: %3. %4, by %5. %6")
        .arg(row.action.id.text(), row.home, row.action.what, lists::ownerWords(row.action.owner),
             row.action.due.toString(Qt::ISODate), lists::progressWords(row.action));
}

/// The plan of this period, a closed one too; else the open one.
Plan planOf(workflow::Session &session, const Home &home, const QString &period)
{
    if (period.isEmpty())
        return base::valueOrThrow(workflow::openPlan(session, home.id));
    const auto plan = store::find(session.file(), workflow::planId(home.id, period));
    if (!plan)
        base::fail(Say::tr("%1 has no plan %2. Nothing was changed. plan show --json lists the "
                           "plans of a home.")
                       .arg(home.name, period));
    return *plan;
}

/// How long it is kept, or that it was destroyed.
QString keepingLine(workflow::Session &session, const Plan &plan)
{
    const auto council = base::valueOrThrow(workflow::authority(session));
    return Say::tr("%1: %2").arg(plan.period, workflow::keepingWords(plan, council));
}

Outcome runPlanShow(const Workplace &place)
{
    const auto session = place.open(store::PlannerFile::Access::Read);
    const Home home = homeOf(*session, place);
    const Plan plan = base::valueOrThrow(workflow::openPlan(*session, home.id));
    const auto rating = base::valueOrThrow(workflow::positionOf(*session, plan));
    QJsonArray offers;
    QStringList lines{
        Say::tr("%1, plan %2: %3")
            .arg(home.name, plan.period, lists::wordOf(lists::planStates(), plan.status))};
    for (const workflow::OfferRow &row :
         base::valueOrThrow(workflow::offersFor(*session, home.id, rating)))
        offers.append(offerToJson(row));
    QJsonArray actions;
    const auto rows = base::valueOrThrow(workflow::actions(*session, home.id));
    for (const lists::ActionRow &row : rows) {
        actions.append(actionToJson(row));
        lines += actionLine(row);
    }
    QJsonArray plans;
    for (const Plan &each : base::valueOrThrow(workflow::plansOf(*session, home.id))) {
        plans.append(recordToJson(each));
        lines += keepingLine(*session, each);
    }
    return {.json = {{QStringLiteral("home"), home.id.text()},
                     {QStringLiteral("plan"), recordToJson(plan)},
                     {QStringLiteral("plans"), plans},
                     {QStringLiteral("ratings"), ratingsToJson(rating)},
                     {QStringLiteral("offers"), offers},
                     {QStringLiteral("actions"), actions}},
            .words = lines.join(QLatin1Char('\n'))};
}

Outcome runPlanChange(const Workplace &place)
{
    const auto session = place.open(store::PlannerFile::Access::Write);
    const Home home = homeOf(*session, place);
    const workflow::Saying saying = sayingOf(*session, place);
    const Plan before = planOf(*session, home, place.arguments().value(QStringLiteral("period")));
    const Plan plan =
        base::valueOrThrow(workflow::keepPlan(*session, withSettings(before, place), saying));
    return {.json = {{QStringLiteral("plan"), recordToJson(plan)}},
            .words =
                Say::tr("%1, plan %2: %3")
                    .arg(home.name, plan.period, lists::wordOf(lists::planStates(), plan.status))};
}

Outcome runOfferAnswer(const Workplace &place)
{
    const Arguments &arguments = place.arguments();
    const auto session = place.open(store::PlannerFile::Access::Write);
    const Home home = homeOf(*session, place);
    const workflow::Saying saying = sayingOf(*session, place);
    workflow::OfferReply reply{.home = home.id, .offer = arguments.positional.value(1)};
    reply.question = arguments.value(QStringLiteral("question"));
    reply.answer = {.answer = arguments.value(QStringLiteral("answer")),
                    .why = arguments.value(QStringLiteral("why")),
                    .words = arguments.value(QStringLiteral("words")),
                    .askAgainOn = place.date(QStringLiteral("ask-again")).value_or(QDate()),
                    .on = {}};
    const auto kept = base::valueOrThrow(workflow::answerOffer(*session, reply, saying));
    return {.json = {{QStringLiteral("offer"), recordToJson(kept.taken)},
                     {QStringLiteral("action"),
                      kept.action ? QJsonValue(recordToJson(*kept.action)) : QJsonValue()}},
            .words = lists::offerAnswerWords(kept.taken.answer)};
}

Outcome runActionList(const Workplace &place)
{
    const Arguments &arguments = place.arguments();
    const auto session = place.open(store::PlannerFile::Access::Read);
    std::optional<base::Id<subject::Home>> home;
    if (arguments.has(QStringLiteral("home")))
        home = base::valueOrThrow(
                   workflow::findHome(*session, arguments.value(QStringLiteral("home"))))
                   .id;
    auto rows = base::valueOrThrow(workflow::actions(*session, home));
    const QString officer = arguments.value(QStringLiteral("officer"));
    std::erase_if(rows, [&](const lists::ActionRow &row) {
        const bool isLeftOut = (arguments.has(QStringLiteral("open")) && !row.action.isOpen()) ||
                               (arguments.has(QStringLiteral("overdue")) && !row.isOverdue());
        return isLeftOut ||
               (!officer.isEmpty() && row.officer.compare(officer, Qt::CaseInsensitive) != 0);
    });
    QJsonArray actions;
    QStringList lines;
    for (const lists::ActionRow &row : rows) {
        actions.append(actionToJson(row));
        lines += actionLine(row);
    }
    return {.json = {{QStringLiteral("actions"), actions},
                     {QStringLiteral("today"), session->today().toString(Qt::ISODate)}},
            .words = lines.isEmpty() ? Say::tr("No actions.") : lines.join(QLatin1Char('\n')),
            .note = base::valueOrThrow(workflow::howComplete(*session))};
}

Outcome keptAction(const Action &action)
{
    return {.json = {{QStringLiteral("action"), recordToJson(action)}},
            .words = Say::tr("%1: %2").arg(action.id.text(), lists::progressWords(action))};
}

Outcome runActionAdd(const Workplace &place)
{
    const auto session = place.open(store::PlannerFile::Access::Write);
    const Home home = homeOf(*session, place);
    const workflow::Saying saying = sayingOf(*session, place);
    Action action =
        workflow::newAction(*session, home.id, place.arguments().value(QStringLiteral("question")));
    action.officer = saying.officer->id;
    const QString reason = place.arguments().value(QStringLiteral("none-because"));
    if (!reason.isEmpty())
        return keptAction(base::valueOrThrow(
            workflow::settleWithout(*session, home.id, action.question, {}, reason, saying)));
    return keptAction(
        base::valueOrThrow(workflow::keepAction(*session, withSettings(action, place), saying)));
}

Outcome runActionChange(const Workplace &place)
{
    const auto session = place.open(store::PlannerFile::Access::Write);
    const workflow::Saying saying = sayingOf(*session, place);
    const auto action = recordNamed<Action>(*session, place.arguments().positional.value(0));
    return keptAction(
        base::valueOrThrow(workflow::keepAction(*session, withSettings(action, place), saying)));
}

std::vector<Option> with(std::vector<Option> options)
{
    const std::vector<Option> settings = settingOptions();
    options.insert(options.end(), settings.begin(), settings.end());
    return options;
}

} // namespace

Command planShowCommand()
{
    return {.name = QStringLiteral("plan show"),
            .positionals = QStringLiteral("HOME"),
            .summary = Say::tr("Show the support plan of a home: help, actions, sign-off."),
            .options = {},
            .run = runPlanShow};
}

Command planChangeCommand()
{
    return {.name = QStringLiteral("plan change"),
            .positionals = QStringLiteral("HOME"),
            .summary = Say::tr("Change the open plan of a home, or say how long a closed one is "
                               "kept."),
            .options = with({{QStringLiteral("period"), QStringLiteral("PERIOD"),
                              Say::tr("Of another plan, as plan show prints it, such as "
                                      "winter-2026. keep_until is the last day it is kept, hold "
                                      "why it is kept back.")}}),
            .run = runPlanChange};
}

Command offerAnswerCommand()
{
    return {.name = QStringLiteral("offer answer"),
            .positionals = QStringLiteral("HOME OFFER"),
            .summary = Say::tr("Keep what a home says to help that is offered."),
            .options = {{QStringLiteral("answer"), QStringLiteral("ANSWER"),
                         Say::tr("accepted, thinking or declined.")},
                        {QStringLiteral("question"), QStringLiteral("ID"),
                         Say::tr("The answer it is to mend.")},
                        {QStringLiteral("why"), QStringLiteral("REASON"),
                         Say::tr("Of declined: has_its_own, not_needed, cost, no_time, "
                                 "tried_before or other.")},
                        {QStringLiteral("words"), QStringLiteral("TEXT"),
                         Say::tr("What the home said.")},
                        {QStringLiteral("ask-again"), QStringLiteral("DATE"),
                         Say::tr("Of thinking: when to ask again.")},
                        {QStringLiteral("about-no-person"), QStringLiteral("REASON"),
                         Say::tr("Why what looks like an NHS number or a date of birth may be "
                                 "kept.")}},
            .run = runOfferAnswer};
}

Command actionListCommand()
{
    return {.name = QStringLiteral("action list"),
            .positionals = {},
            .summary = Say::tr("List the actions of all homes."),
            .options = {{QStringLiteral("home"), QStringLiteral("HOME"), Say::tr("Of this home.")},
                        {QStringLiteral("open"), {}, Say::tr("Only those that are not over.")},
                        {QStringLiteral("overdue"), {}, Say::tr("Only those that are overdue.")}},
            .run = runActionList};
}

Command actionAddCommand()
{
    return {.name = QStringLiteral("action add"),
            .positionals = QStringLiteral("HOME"),
            .summary = Say::tr("Agree an action with a home, or say why there is none."),
            .options = with({{QStringLiteral("question"), QStringLiteral("ID"),
                              Say::tr("The answer it is to mend.")},
                             {QStringLiteral("none-because"), QStringLiteral("REASON"),
                              Say::tr("Why there is no action about that answer.")}}),
            .run = runActionAdd};
}

Command actionChangeCommand()
{
    return {.name = QStringLiteral("action change"),
            .positionals = QStringLiteral("ID"),
            .summary = Say::tr("Change an action, or say what came of it."),
            .options = settingOptions(),
            .run = runActionChange};
}

} // namespace app
