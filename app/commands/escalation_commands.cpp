#include "app/commands/all_commands.h"
#include "app/commands/rating_json.h"
#include "app/commands/record_settings.h"
#include "app/commands/route_json.h"
#include "app/commands/say.h"
#include "base/text.h"
#include "lists/escalation_words.h"
#include "workflow/escalations.h"
#include "workflow/homes.h"
#include "workflow/routes.h"
#include "workflow/sharing_state.h"

#include <QJsonArray>

namespace app {
namespace {

using subject::Escalation;
using workflow::EscalationRow;

QJsonObject rowToJson(const EscalationRow &row)
{
    QJsonArray steps;
    for (const subject::EscalationStep &step : row.steps)
        steps.append(recordToJson(step));
    QJsonObject json = recordToJson(row.escalation);
    json.insert(QStringLiteral("home"), textOrNull(row.home));
    json.insert(QStringLiteral("step"), row.now().step);
    json.insert(QStringLiteral("stands_with"), row.step);
    json.insert(QStringLiteral("reached"), dateOrNull(row.reached));
    json.insert(QStringLiteral("answer_due"), dateOrNull(row.answerDue));
    json.insert(QStringLiteral("overdue"), row.isOverdue());
    json.insert(QStringLiteral("steps"), steps);
    return json;
}

QString lineOf(const EscalationRow &row)
{
    const subject::Closing &closed = row.escalation.closed;
    const QString end =
        row.isOpen() ? lists::decisionWords(row.now().decision)
                     : Say::tr("Closed on %1: %2").arg(base::longDate(closed.on), closed.why);
    return Say::tr("%1  %2: %3. With %4 since %5. %6")
        .arg(row.escalation.id.text(), row.home, row.escalation.item, row.step,
             row.reached.toString(Qt::ISODate), end);
}

/// With whom it stands and who comes next, with where they are rung and until when.
void addRoute(const lists::StandsWith &stands, Outcome &outcome)
{
    const auto jsonOf = [](const std::optional<lists::RouteRow> &row) {
        return row ? QJsonValue(routeToJson(*row)) : QJsonValue(QJsonValue::Null);
    };
    const QString words = lists::standsWithWords(stands);
    outcome.json.insert(QStringLiteral("route"),
                        QJsonObject{{QStringLiteral("now"), jsonOf(stands.now)},
                                    {QStringLiteral("next"), jsonOf(stands.next.step)},
                                    {QStringLiteral("words"), textOrNull(words)}});
    if (!words.isEmpty())
        outcome.words += QLatin1Char('\n') + words;
}

/// The one that was changed, as it stands now.
Outcome shown(workflow::Session &session, const base::Id<Escalation> &id)
{
    for (const EscalationRow &row : base::valueOrThrow(workflow::escalations(session))) {
        if (row.escalation.id != id)
            continue;
        Outcome outcome{.json = {{QStringLiteral("escalation"), rowToJson(row)}},
                        .words = lineOf(row)};
        if (row.isOpen())
            addRoute(workflow::standsWith(session, row.escalation, row.now().step), outcome);
        else
            addRoute({}, outcome);
        return outcome;
    }
    return {};
}

base::Id<Escalation> named(workflow::Session &session, const Workplace &place)
{
    return recordNamed<Escalation>(session, place.arguments().positional.value(0)).id;
}

Outcome runList(const Workplace &place)
{
    const Arguments &arguments = place.arguments();
    const auto session = place.open(store::PlannerFile::Access::Read);
    std::optional<base::Id<subject::Home>> home;
    if (arguments.has(QStringLiteral("home")))
        home = base::valueOrThrow(
                   workflow::findHome(*session, arguments.value(QStringLiteral("home"))))
                   .id;
    QJsonArray escalations;
    QStringList lines;
    const auto rows = base::valueOrThrow(workflow::escalations(*session, home));
    for (const EscalationRow &row : rows) {
        if (arguments.has(QStringLiteral("open")) && !row.isOpen())
            continue;
        escalations.append(rowToJson(row));
        lines += lineOf(row);
    }
    return {.json = {{QStringLiteral("escalations"), escalations},
                     {QStringLiteral("today"), session->today().toString(Qt::ISODate)}},
            .words = lines.isEmpty() ? Say::tr("Nothing has been taken further.")
                                     : lines.join(QLatin1Char('\n')),
            .note = base::valueOrThrow(workflow::howComplete(*session))};
}

Outcome runRaise(const Workplace &place)
{
    const Arguments &arguments = place.arguments();
    const auto session = place.open(store::PlannerFile::Access::Write);
    const workflow::Saying saying = sayingOf(*session, place);
    workflow::Raising raising{
        .home = base::valueOrThrow(workflow::findHome(*session, arguments.positional.value(0))).id,
        .ladder = arguments.value(QStringLiteral("ladder")),
        .item = arguments.value(QStringLiteral("item")),
        .why = arguments.value(QStringLiteral("why"))};
    raising.step = arguments.value(QStringLiteral("step"));
    raising.wanted = arguments.value(QStringLiteral("wanted"));
    raising.question = arguments.value(QStringLiteral("question"));
    const Escalation raised = base::valueOrThrow(workflow::raise(*session, raising, saying));
    return shown(*session, raised.id);
}

Outcome runMove(const Workplace &place)
{
    const Arguments &arguments = place.arguments();
    const auto session = place.open(store::PlannerFile::Access::Write);
    const workflow::Saying saying = sayingOf(*session, place);
    const base::Id<Escalation> id = named(*session, place);
    base::valueOrThrow(workflow::moveUp(*session, id, arguments.value(QStringLiteral("why")),
                                        arguments.value(QStringLiteral("step")), saying));
    return shown(*session, id);
}

Outcome runDecide(const Workplace &place)
{
    const Arguments &arguments = place.arguments();
    const auto session = place.open(store::PlannerFile::Access::Write);
    const workflow::Saying saying = sayingOf(*session, place);
    const base::Id<Escalation> id = named(*session, place);
    const subject::Decision decision{.answer = arguments.value(QStringLiteral("answer")),
                                     .words = arguments.value(QStringLiteral("words")),
                                     .by = arguments.value(QStringLiteral("by")),
                                     .on = place.date(QStringLiteral("on")).value_or(QDate())};
    base::valueOrThrow(workflow::decide(*session, id, decision, saying));
    return shown(*session, id);
}

Outcome runClose(const Workplace &place)
{
    const auto session = place.open(store::PlannerFile::Access::Write);
    const workflow::Saying saying = sayingOf(*session, place);
    const base::Id<Escalation> id = named(*session, place);
    base::valueOrThrow(workflow::closeEscalation(
        *session, id, place.arguments().value(QStringLiteral("why")), saying));
    return shown(*session, id);
}

Option aboutNoPerson()
{
    return settingOptions().back();
}

} // namespace

Command escalationListCommand()
{
    return {.name = QStringLiteral("escalation list"),
            .positionals = {},
            .summary = Say::tr("List what was taken further."),
            .options = {{QStringLiteral("home"), QStringLiteral("HOME"), Say::tr("Of this home.")},
                        {QStringLiteral("open"), {}, Say::tr("Only what is not closed.")}},
            .run = runList};
}

Command escalationRaiseCommand()
{
    return {.name = QStringLiteral("escalation raise"),
            .positionals = QStringLiteral("HOME"),
            .summary = Say::tr("Take something further for a home."),
            .options = {{QStringLiteral("ladder"), QStringLiteral("KEY"),
                         Say::tr("Which way, such as ppe-2026.")},
                        {QStringLiteral("item"), QStringLiteral("TEXT"), Say::tr("What.")},
                        {QStringLiteral("why"), QStringLiteral("TEXT"), Say::tr("Why.")},
                        {QStringLiteral("wanted"), QStringLiteral("TEXT"),
                         Say::tr("The decision that is asked for.")},
                        {QStringLiteral("step"), QStringLiteral("KEY"),
                         Say::tr("Where it begins (the first step).")},
                        {QStringLiteral("question"), QStringLiteral("ID"),
                         Say::tr("The answer it is about.")},
                        aboutNoPerson()},
            .run = runRaise};
}

Command escalationMoveCommand()
{
    return {.name = QStringLiteral("escalation move"),
            .positionals = QStringLiteral("ID"),
            .summary = Say::tr("Take it to the next step."),
            .options = {{QStringLiteral("why"), QStringLiteral("TEXT"), Say::tr("Why.")},
                        {QStringLiteral("step"), QStringLiteral("KEY"),
                         Say::tr("To this step (the next one).")},
                        aboutNoPerson()},
            .run = runMove};
}

Command escalationDecideCommand()
{
    return {.name = QStringLiteral("escalation decide"),
            .positionals = QStringLiteral("ID"),
            .summary = Say::tr("Keep what was decided where it stands."),
            .options = {{QStringLiteral("answer"), QStringLiteral("ANSWER"),
                         Say::tr("agreed, not_agreed, more_information or moved_up.")},
                        {QStringLiteral("by"), QStringLiteral("NAME"), Say::tr("Who decided.")},
                        {QStringLiteral("words"), QStringLiteral("TEXT"), Say::tr("In words.")},
                        {QStringLiteral("on"), QStringLiteral("DATE"), Say::tr("When (today).")},
                        aboutNoPerson()},
            .run = runDecide};
}

Command escalationCloseCommand()
{
    return {.name = QStringLiteral("escalation close"),
            .positionals = QStringLiteral("ID"),
            .summary = Say::tr("Close what was taken further."),
            .options = {{QStringLiteral("why"), QStringLiteral("TEXT"), Say::tr("Why.")},
                        aboutNoPerson()},
            .run = runClose};
}

} // namespace app
