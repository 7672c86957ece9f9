#include "app/commands/all_commands.h"
#include "app/commands/rating_json.h"
#include "app/commands/record_settings.h"
#include "app/commands/route_json.h"
#include "app/commands/say.h"
#include "workflow/routes.h"

#include <QJsonArray>

namespace app {
namespace {

using lists::RouteRow;

QString lineOf(const RouteRow &row)
{
    return Say::tr("%1 %2  %3. %4")
        .arg(row.line.ladder, row.line.step)
        .arg(row.number)
        .arg(row.isSaid() ? lists::routeWords(row) : row.step.who.in());
}

/// Of each way, the step to be rung now.
void addNext(const std::vector<RouteRow> &rows, QJsonArray &next, QStringList &lines)
{
    for (auto from = rows.begin(); from != rows.end();) {
        const auto to = std::find_if(from, rows.end(), [&](const RouteRow &row) {
            return row.line.ladder != from->line.ladder;
        });
        const auto found = workflow::nextOpenStep({from, to});
        const QString words = lists::nextStepWords(found);
        next.append(
            QJsonObject{{QStringLiteral("ladder"), from->line.ladder},
                        {QStringLiteral("step"), found.step ? QJsonValue(found.step->line.step)
                                                            : QJsonValue(QJsonValue::Null)},
                        {QStringLiteral("words"), textOrNull(words)}});
        for (; from != to; ++from)
            lines += lineOf(*from);
        lines += QStringLiteral("  ") + words;
    }
}

Outcome runList(const Workplace &place)
{
    const auto session = place.open(store::PlannerFile::Access::Read);
    const auto rows = base::valueOrThrow(
        workflow::routes(*session, place.arguments().value(QStringLiteral("ladder"))));
    QJsonArray routes;
    for (const RouteRow &row : rows)
        routes.append(routeToJson(row));
    QJsonArray next;
    QStringList lines;
    addNext(rows, next, lines);
    return {.json = {{QStringLiteral("routes"), routes},
                     {QStringLiteral("next"), next},
                     {QStringLiteral("now"), momentOrNull(workflow::wallTime(*session))},
                     {QStringLiteral("today"), session->today().toString(Qt::ISODate)}},
            .words = lines.join(QLatin1Char('\n'))};
}

bool yesOrNo(const QString &text)
{
    if (text == QLatin1StringView("yes") || text == QLatin1StringView("no"))
        return text == QLatin1StringView("yes");
    throw UsageFault{Say::tr("--bank-holidays is yes or no, not %1.").arg(text)};
}

/// The step as it stands, with what the options say instead.
subject::RouteStep wantedLine(workflow::Session &session, const Arguments &arguments)
{
    const QString ladder = arguments.positional.value(0);
    const QString step = arguments.positional.value(1);
    const auto id = workflow::routeId(ladder, step);
    const auto kept = store::find(session.file(), id);
    subject::RouteStep line = kept && !kept->deleted ? *kept : subject::RouteStep(id);
    line.ladder = ladder;
    line.step = step;
    const auto take = [&arguments](const char *option, QString &to) {
        if (arguments.has(QString::fromLatin1(option)))
            to = arguments.value(QString::fromLatin1(option));
    };
    take("name", line.name);
    take("telephone", line.telephone);
    take("email", line.email);
    take("opens", line.opens);
    take("closes", line.closes);
    take("out-of-hours", line.outOfHours);
    if (arguments.has(QStringLiteral("days")))
        line.days = {arguments.value(QStringLiteral("days"))};
    if (arguments.has(QStringLiteral("bank-holidays")))
        line.isOpenOnBankHolidays = yesOrNo(arguments.value(QStringLiteral("bank-holidays")));
    return line;
}

Outcome runChange(const Workplace &place)
{
    const auto session = place.open(store::PlannerFile::Access::Write);
    const workflow::Saying saying = sayingOf(*session, place);
    const RouteRow row = base::valueOrThrow(
        workflow::keepRoute(*session, wantedLine(*session, place.arguments()), saying));
    return {.json = {{QStringLiteral("route"), routeToJson(row)}}, .words = lineOf(row)};
}

} // namespace

Command routeListCommand()
{
    return {.name = QStringLiteral("route list"),
            .positionals = {},
            .summary =
                Say::tr("List the ways to take things further: who is rung, and until when."),
            .options = {{QStringLiteral("ladder"), QStringLiteral("KEY"),
                         Say::tr("Only this way, such as ppe-2026.")}},
            .run = runList};
}

Command routeChangeCommand()
{
    return {
        .name = QStringLiteral("route change"),
        .positionals = QStringLiteral("LADDER STEP"),
        .summary = Say::tr("Say where a step of a way is rung in this council, and when."),
        .options = {{QStringLiteral("name"), QStringLiteral("NAME"), Say::tr("Who answers.")},
                    {QStringLiteral("telephone"), QStringLiteral("NUMBER"), Say::tr("The number.")},
                    {QStringLiteral("email"), QStringLiteral("ADDRESS"),
                     Say::tr("The e-mail address.")},
                    {QStringLiteral("opens"), QStringLiteral("TIME"),
                     Say::tr("When it opens, such as 09:00; empty: day and night.")},
                    {QStringLiteral("closes"), QStringLiteral("TIME"),
                     Say::tr("When it closes; before it opens: on the next day.")},
                    {QStringLiteral("days"), QStringLiteral("DAYS"),
                     Say::tr("On which days, such as mon,tue; empty: every day.")},
                    {QStringLiteral("bank-holidays"), QStringLiteral("YES"),
                     Say::tr("Whether it is open on bank holidays: yes or no.")},
                    {QStringLiteral("out-of-hours"), QStringLiteral("NUMBER"),
                     Say::tr("The number while it is closed.")},
                    settingOptions().back()},
        .run = runChange};
}

} // namespace app
