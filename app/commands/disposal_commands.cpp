#include "app/commands/all_commands.h"
#include "app/commands/rating_json.h"
#include "app/commands/record_settings.h"
#include "app/commands/say.h"
#include "workflow/disposal.h"

#include <QJsonArray>

namespace app {
namespace {

using subject::Plan;
using workflow::DisposalRow;
using workflow::Holdings;

QJsonObject holdingsToJson(const Holdings &holdings)
{
    return {{QStringLiteral("contacts"), holdings.contacts},
            {QStringLiteral("answers"), holdings.answers},
            {QStringLiteral("calls"), holdings.calls},
            {QStringLiteral("notes"), holdings.notes},
            {QStringLiteral("actions"), holdings.actions},
            {QStringLiteral("offers"), holdings.offers},
            {QStringLiteral("escalations"), holdings.escalations},
            {QStringLiteral("challenges"), holdings.challenges},
            {QStringLiteral("outbreaks"), holdings.outbreaks},
            {QStringLiteral("texts"), holdings.texts}};
}

QJsonArray rowsToJson(const std::vector<DisposalRow> &rows)
{
    QJsonArray json;
    for (const DisposalRow &row : rows)
        json.append(
            QJsonObject{{QStringLiteral("id"), row.plan.id.text()},
                        {QStringLiteral("home"), row.home},
                        {QStringLiteral("period"), row.plan.period},
                        {QStringLiteral("closed_on"), row.plan.closed.on.toString(Qt::ISODate)},
                        {QStringLiteral("keep_until"), row.keepUntil.toString(Qt::ISODate)},
                        {QStringLiteral("hold"), textOrNull(row.plan.hold)},
                        {QStringLiteral("destroyed_on"),
                         textOrNull(row.plan.destroyed.on.toString(Qt::ISODate))},
                        {QStringLiteral("goes"), holdingsToJson(row.holdings.goes)},
                        {QStringLiteral("stays"), holdingsToJson(row.holdings.stays)},
                        {QStringLiteral("values"), int(row.holdings.values.size())}});
    return json;
}

QStringList linesOf(const DisposalRow &row)
{
    QStringList lines{
        Say::tr("%1  %2, %3. Closed %4, kept until %5.")
            .arg(row.plan.id.text(), row.home, row.period, row.plan.closed.on.toString(Qt::ISODate),
                 row.keepUntil.toString(Qt::ISODate)),
        QStringLiteral("  ") + Say::tr("Goes: %1").arg(workflow::holdingsWords(row.holdings.goes))};
    if (!row.holdings.stays.isEmpty())
        lines += QStringLiteral("  ") +
                 Say::tr("Stays: %1").arg(workflow::holdingsWords(row.holdings.stays));
    if (row.isOnHold())
        lines += QStringLiteral("  ") + Say::tr("On hold: %1").arg(row.plan.hold);
    if (row.plan.destroyed.on.isValid())
        lines += QStringLiteral("  ") + workflow::destroyedWords(row.plan);
    return lines;
}

Outcome runDisposalList(const Workplace &place)
{
    const auto session = place.open(store::PlannerFile::Access::Read);
    const auto rows = base::valueOrThrow(workflow::plansToDestroy(*session));
    QStringList lines;
    for (const DisposalRow &row : rows)
        lines += linesOf(row);
    return {.json = {{QStringLiteral("plans"), rowsToJson(rows)},
                     {QStringLiteral("today"), session->today().toString(Qt::ISODate)}},
            .words = lines.isEmpty() ? Say::tr("Nothing is due.") : lines.join(QLatin1Char('\n'))};
}

Outcome runDisposalRemove(const Workplace &place)
{
    const Arguments &arguments = place.arguments();
    const bool isPreview = arguments.has(QStringLiteral("preview"));
    const QString why = arguments.value(QStringLiteral("why"));
    if (!isPreview && why.isEmpty())
        throw UsageFault{Say::tr("Say why it is destroyed: --why TEXT. It cannot be brought back; "
                                 "--preview shows first what would go.")};
    const auto session = place.open(isPreview ? store::PlannerFile::Access::Read
                                              : store::PlannerFile::Access::Write);
    const std::vector<base::Id<Plan>> which{
        recordNamed<Plan>(*session, arguments.positional.value(0)).id};
    const auto rows = base::valueOrThrow(
        isPreview ? workflow::plansAsDestroyed(*session, which)
                  : workflow::destroyPlans(*session, which, why, sayingOf(*session, place)));
    QStringList lines{isPreview ? Say::tr("This would be destroyed:")
                                : Say::tr("This was destroyed. The other laptops follow when you "
                                          "next share with them:")};
    for (const DisposalRow &row : rows)
        lines += linesOf(row);
    return {.json = {{QStringLiteral("preview"), isPreview},
                     {QStringLiteral("plans"), rowsToJson(rows)}},
            .words = lines.join(QLatin1Char('\n'))};
}

} // namespace

Command disposalListCommand()
{
    return {.name = QStringLiteral("disposal list"),
            .positionals = {},
            .summary = Say::tr("List the plans whose keep-until day has passed, and what they "
                               "hold."),
            .options = {},
            .run = runDisposalList};
}

Command disposalRemoveCommand()
{
    return {.name = QStringLiteral("disposal remove"),
            .positionals = QStringLiteral("PLAN"),
            .summary = Say::tr("Destroy a plan at the end of its time, with what belongs to it, "
                               "for ever, here and on every laptop."),
            .options = {{QStringLiteral("why"), QStringLiteral("TEXT"),
                         Say::tr("Why, for the history.")},
                        {QStringLiteral("preview"),
                         {},
                         Say::tr("Show what would go and change nothing.")}},
            .run = runDisposalRemove};
}

} // namespace app
