#include "app/commands/all_commands.h"
#include "app/commands/say.h"
#include "workflow/directory_import.h"

#include <QJsonArray>

namespace app {
namespace {

QJsonObject reportToJson(const workflow::DirectoryReport &report)
{
    QJsonArray skipped;
    for (const files::SkippedRow &row : report.skipped)
        skipped.append(
            QJsonObject{{QStringLiteral("row"), row.row}, {QStringLiteral("reason"), row.reason}});
    QJsonArray continues;
    for (const workflow::Continuation &pair : report.continuations)
        continues.append(QJsonObject{{QStringLiteral("old"), pair.oldLocation},
                                     {QStringLiteral("new"), pair.newLocation},
                                     {QStringLiteral("reason"), pair.reason}});
    return {{QStringLiteral("layout"), report.info.layout},
            {QStringLiteral("read"), report.read},
            {QStringLiteral("care_homes"), report.careHomes},
            {QStringLiteral("added"), report.added},
            {QStringLiteral("updated"), report.updated},
            {QStringLiteral("unchanged"), report.unchanged},
            {QStringLiteral("missing"), QJsonArray::fromStringList(report.missing)},
            {QStringLiteral("skipped"), skipped},
            {QStringLiteral("continues"), continues},
            {QStringLiteral("lacks"), QJsonArray::fromStringList(report.info.lacks)}};
}

QString reportInWords(const workflow::DirectoryReport &report)
{
    QStringList lines{Say::tr("%1: %2, %3; %4 added, %5 updated, %6 unchanged.")
                          .arg(report.info.layoutName,
                               Say::tr("read %n rows", nullptr, int(report.read)),
                               Say::tr("%n care homes", nullptr, int(report.careHomes)),
                               QString::number(report.added), QString::number(report.updated),
                               QString::number(report.unchanged))};
    for (const QString &location : report.missing)
        lines.append(Say::tr("No longer listed: %1").arg(location));
    for (const files::SkippedRow &row : report.skipped)
        lines.append(Say::tr("Row %1 skipped: %2").arg(row.row).arg(row.reason));
    for (const workflow::Continuation &pair : report.continuations)
        lines.append(
            Say::tr("%1 (%2) may continue as %3 (%4): %5")
                .arg(pair.oldName, pair.oldLocation, pair.newName, pair.newLocation, pair.reason));
    lines += report.info.lacks;
    lines.append(workflow::directoryAttribution());
    return lines.join(QLatin1Char('\n'));
}

Outcome run(const Workplace &place)
{
    const Arguments &arguments = place.arguments();
    const workflow::DirectoryRequest request{.fileName = arguments.positional.value(0),
                                             .authorities =
                                                 arguments.values(QStringLiteral("authority")),
                                             .dryRun = arguments.has(QStringLiteral("dry-run")),
                                             .older = arguments.has(QStringLiteral("older")),
                                             .date = place.date(QStringLiteral("date")),
                                             .officer = arguments.value(QStringLiteral("officer"))};
    const auto session = place.open(store::PlannerFile::Access::Write);
    const workflow::DirectoryReport report =
        base::valueOrThrow(workflow::importDirectory(*session, request, [&place](double share) {
            place.progress(share);
            return true;
        }));
    return {.json = reportToJson(report), .words = reportInWords(report)};
}

} // namespace

Command importDirectoryCommand()
{
    return {
        .name = QStringLiteral("import directory"),
        .positionals = QStringLiteral("FILE"),
        .summary = Say::tr("Bring in a CQC directory or the council's own list."),
        .options = {{QStringLiteral("authority"), QStringLiteral("NAME"),
                     Say::tr("Keep this local authority only; can be repeated.")},
                    {QStringLiteral("dry-run"), {}, Say::tr("Change nothing.")},
                    {QStringLiteral("older"), {}, Say::tr("Take a file older than the last one.")},
                    {QStringLiteral("date"), QStringLiteral("DATE"),
                     Say::tr("The day the file is of, where it does not say.")}},
        .run = run};
}

} // namespace app
