#include "app/commands/all_commands.h"
#include "app/commands/rating_json.h"
#include "app/commands/record_settings.h"
#include "app/commands/say.h"
#include "workflow/removal.h"

#include <QJsonArray>

namespace app {
namespace {

using workflow::TextPlace;

QJsonArray placesToJson(const std::vector<TextPlace> &places)
{
    QJsonArray json;
    for (const TextPlace &place : places)
        json.append(
            QJsonObject{{QStringLiteral("kind"), place.held.recordKind},
                        {QStringLiteral("record"), place.held.id.toString(QUuid::WithoutBraces)},
                        {QStringLiteral("field"), place.held.field},
                        {QStringLiteral("home"), textOrNull(place.home)},
                        {QStringLiteral("about"), textOrNull(place.about)},
                        {QStringLiteral("officer"), textOrNull(place.officer)},
                        {QStringLiteral("at"), place.held.write.at.toString(Qt::ISODate)}});
    return json;
}

/// What holds it, without saying it again.
QStringList linesOf(const std::vector<TextPlace> &places)
{
    QStringList lines;
    for (const TextPlace &place : places) {
        QStringList words{place.home, place.about, place.field, place.officer,
                          place.held.write.at.date().toString(Qt::ISODate)};
        words.removeAll(QString());
        lines += words.join(QStringLiteral(", "));
    }
    return lines;
}

std::vector<store::ValueAt> valuesOf(const workflow::RemovalPlan &plan, bool also)
{
    std::vector<store::ValueAt> values;
    for (const TextPlace &place : plan.own)
        values.push_back(place.held.place());
    if (also) {
        for (const TextPlace &place : plan.also)
            values.push_back(place.held.place());
    }
    return values;
}

Outcome saidOf(const workflow::RemovalPlan &plan, bool also, bool isPreview)
{
    const int count = int(valuesOf(plan, also).size());
    QStringList lines{isPreview ? Say::tr("%n values would be removed:", nullptr, count)
                                : Say::tr("%n values were removed:", nullptr, count)};
    lines += linesOf(plan.own);
    if (!plan.also.empty() && !also)
        lines += Say::tr("Also found in %n other values, which --also removes:", nullptr,
                         int(plan.also.size()));
    lines += linesOf(plan.also);
    if (plan.keptBefore > 0)
        lines += Say::tr("%n earlier values of the field do not hold it and stay.", nullptr,
                         plan.keptBefore);
    if (plan.notes > 0)
        lines += Say::tr("%n notes of updates hold it too and are emptied on this laptop.", nullptr,
                         plan.notes);
    if (plan.reasons > 0)
        lines += Say::tr("%n reasons in the history hold it. Those cannot be removed.", nullptr,
                         plan.reasons);
    return {.json = {{QStringLiteral("preview"), isPreview},
                     {QStringLiteral("removed"), isPreview ? 0 : count},
                     {QStringLiteral("values"), placesToJson(plan.own)},
                     {QStringLiteral("also_found_in"), placesToJson(plan.also)},
                     {QStringLiteral("also"), also},
                     {QStringLiteral("kept_before"), plan.keptBefore},
                     {QStringLiteral("notes_holding_it"), plan.notes},
                     {QStringLiteral("reasons_holding_it"), plan.reasons}},
            .words = lines.join(QLatin1Char('\n'))};
}

Outcome runRemoveData(const Workplace &place)
{
    const Arguments &arguments = place.arguments();
    const QString field = arguments.value(QStringLiteral("field"));
    const bool isPreview = arguments.has(QStringLiteral("preview"));
    const bool also = arguments.has(QStringLiteral("also"));
    if (field.isEmpty())
        throw UsageFault{Say::tr("Say which field of the record: --field FIELD.")};
    if (!isPreview && arguments.value(QStringLiteral("why")).isEmpty())
        throw UsageFault{Say::tr("Say why it is removed: --why TEXT. It cannot be brought back; "
                                 "--preview shows first what would go.")};
    const auto session = place.open(isPreview ? store::PlannerFile::Access::Read
                                              : store::PlannerFile::Access::Write);
    const auto plan = base::valueOrThrow(workflow::removalPlan(
        *session, arguments.positional.value(0), field, arguments.value(QStringLiteral("text"))));
    if (!isPreview)
        base::valueOrThrow(workflow::removeData(*session, valuesOf(plan, also), plan.text,
                                                arguments.value(QStringLiteral("why")),
                                                sayingOf(*session, place)));
    return saidOf(plan, also, isPreview);
}

QStringList linesOf(const workflow::RemovalRow &row)
{
    QStringList lines{
        Say::tr("%1, %2: %3")
            .arg(row.removal.at.date().toString(Qt::ISODate), row.officer, row.removal.why)};
    for (const QString &value : row.values)
        lines += QStringLiteral("  ") + value;
    for (const QString &laptop : row.laptops)
        lines += QStringLiteral("  ") + Say::tr("Not confirmed by %1").arg(laptop);
    for (const QString &backup : row.backups)
        lines += QStringLiteral("  ") + Say::tr("Still in the backup %1").arg(backup);
    for (const QString &backup : row.unreadable)
        lines += QStringLiteral("  ") + Say::tr("Perhaps in %1, which cannot be read").arg(backup);
    return lines;
}

Outcome runRemovals(const Workplace &place)
{
    const auto session = place.open(store::PlannerFile::Access::Read);
    QJsonArray removals;
    QStringList lines;
    for (const workflow::RemovalRow &row : base::valueOrThrow(
             workflow::removalRows(*session, place.arguments().value(QStringLiteral("backups"))))) {
        removals.append(QJsonObject{
            {QStringLiteral("at"), row.removal.at.toString(Qt::ISODate)},
            {QStringLiteral("officer"), textOrNull(row.officer)},
            {QStringLiteral("why"), textOrNull(row.removal.why)},
            {QStringLiteral("values"), QJsonArray::fromStringList(row.values)},
            {QStringLiteral("not_confirmed"), QJsonArray::fromStringList(row.laptops)},
            {QStringLiteral("backups"), QJsonArray::fromStringList(row.backups)},
            {QStringLiteral("unreadable_backups"), QJsonArray::fromStringList(row.unreadable)}});
        lines += linesOf(row);
    }
    return {.json = {{QStringLiteral("removals"), removals}},
            .words =
                lines.isEmpty() ? Say::tr("Nothing was removed.") : lines.join(QLatin1Char('\n'))};
}

} // namespace

Command removeDataCommand()
{
    return {
        .name = QStringLiteral("remove-data"),
        .positionals = QStringLiteral("RECORD"),
        .summary = Say::tr("Remove personal data for ever, here and on every laptop."),
        .options =
            {{QStringLiteral("field"), QStringLiteral("FIELD"),
              Say::tr("The field that holds it, such as line or IPC-01/comment.")},
             {QStringLiteral("text"), QStringLiteral("TEXT"),
              Say::tr("What to look for in it and elsewhere (all it says).")},
             {QStringLiteral("why"), QStringLiteral("TEXT"), Say::tr("Why, for the history.")},
             {QStringLiteral("also"), {}, Say::tr("Also wherever else the same text stands.")},
             {QStringLiteral("preview"), {}, Say::tr("Show what would go and change nothing.")}},
        .run = runRemoveData};
}

Command removalsCommand()
{
    return {.name = QStringLiteral("removals"),
            .positionals = {},
            .summary =
                Say::tr("List what was removed, and which laptops and backups still hold it."),
            .options = {{QStringLiteral("backups"), QStringLiteral("FOLDER"),
                         Say::tr("Where the backups are (beside the file).")}},
            .run = runRemovals};
}

} // namespace app
