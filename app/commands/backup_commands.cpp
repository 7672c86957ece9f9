#include "app/commands/all_commands.h"
#include "app/commands/rating_json.h"
#include "app/commands/say.h"
#include "workflow/backups.h"
#include "workflow/salvage.h"

#include <QJsonArray>

namespace app {
namespace {

Outcome runBackup(const Workplace &place)
{
    const QString target = place.arguments().positional.value(0);
    const qint64 bytes = base::valueOrThrow(
        workflow::makeBackup(place.databasePath(), target, place.surroundings()));
    return {.json = {{QStringLiteral("backup"), target}, {QStringLiteral("bytes"), bytes}},
            .words = Say::tr("Made %1 and checked it.").arg(target)};
}

Outcome runRestoreBackup(const Workplace &place)
{
    const QString backup = place.arguments().positional.value(0);
    const workflow::Restored restored = base::valueOrThrow(
        workflow::restoreBackup(place.databasePath(), backup, place.surroundings()));
    QString words = Say::tr("%1 is as the backup %2.").arg(restored.file, backup);
    if (!restored.keptAs.isEmpty())
        words += QLatin1Char('\n') +
                 Say::tr("What was there before is kept as %1.").arg(restored.keptAs);
    return {.json = {{QStringLiteral("file"), restored.file},
                     {QStringLiteral("backup"), backup},
                     {QStringLiteral("kept_as"), textOrNull(restored.keptAs)}},
            .words = words};
}

QJsonArray lostJson(const std::vector<store::LostChanges> &lost)
{
    const auto moment = [](const QDateTime &at) {
        return at.isValid() ? QJsonValue(at.toString(Qt::ISODate)) : QJsonValue();
    };
    QJsonArray array;
    for (const store::LostChanges &gap : lost)
        array.append(
            QJsonObject{{QStringLiteral("laptop"), gap.device.toString(QUuid::WithoutBraces)},
                        {QStringLiteral("first"), gap.first},
                        {QStringLiteral("last"), gap.last},
                        {QStringLiteral("after"), moment(gap.after)},
                        {QStringLiteral("before"), moment(gap.before)}});
    return array;
}

QJsonObject salvageJson(const workflow::SalvageReport &report, const QString &file)
{
    const store::Salvaged &salvaged = report.salvaged;
    QJsonArray toCheck;
    for (const workflow::ToCheck &record : report.toCheck)
        toCheck.append(
            QJsonObject{{QStringLiteral("home"), textOrNull(record.home)},
                        {QStringLiteral("about"), record.about},
                        {QStringLiteral("fields"), QJsonArray::fromStringList(record.fields)}});
    return {{QStringLiteral("file"), file},
            {QStringLiteral("whole"), salvaged.isWhole()},
            {QStringLiteral("changes"), salvaged.changes},
            {QStringLiteral("renamed"), salvaged.renamed},
            {QStringLiteral("in_part"), salvaged.inPart},
            {QStringLiteral("unknown"), salvaged.unknown},
            {QStringLiteral("lost"), lostJson(salvaged.lost)},
            {QStringLiteral("lost_question_sets"), salvaged.lostQuestionSets},
            {QStringLiteral("council_name_lost"), salvaged.isCouncilNameLost},
            {QStringLiteral("pages"), QJsonObject{{QStringLiteral("read"), salvaged.pages.pages},
                                                  {QStringLiteral("damaged"),
                                                   salvaged.pages.damaged + salvaged.pages.late}}},
            {QStringLiteral("to_check"), toCheck}};
}

QString toCheckWords(const workflow::ToCheck &record)
{
    return QStringLiteral("- ") +
           (record.home.isEmpty() ? record.about
                                  : Say::tr("%1, %2").arg(record.home, record.about)) +
           QStringLiteral(": ") + record.fields.join(QStringLiteral(", "));
}

Outcome runSalvage(const Workplace &place)
{
    const QString target = place.arguments().value(QStringLiteral("to"));
    if (target.isEmpty())
        throw UsageFault{Say::tr("Say which file to make: --to NEW.planner.")};
    const QString path = place.arguments().positional.value(0);
    const auto report = base::valueOrThrow(workflow::salvage(path, target, place.surroundings()));
    QStringList lines{Say::tr("Made %1. %2 was not changed.").arg(target, path)};
    lines += report.words;
    if (!report.toCheck.empty())
        lines.append(Say::tr("Check these, of which something may be missing:"));
    for (const workflow::ToCheck &record : report.toCheck)
        lines.append(toCheckWords(record));
    return {.json = salvageJson(report, target), .words = lines.join(QLatin1Char('\n'))};
}

} // namespace

Command backupCommand()
{
    return {.name = QStringLiteral("backup"),
            .positionals = QStringLiteral("FILE"),
            .summary = Say::tr("Copy the planner file, whole and checked."),
            .options = {},
            .run = runBackup};
}

Command restoreBackupCommand()
{
    return {.name = QStringLiteral("restore-backup"),
            .positionals = QStringLiteral("FILE"),
            .summary = Say::tr("Put a backup in the place of the planner file, and keep what was "
                               "there."),
            .options = {},
            .run = runRestoreBackup};
}

Command salvageCommand()
{
    return {.name = QStringLiteral("salvage"),
            .positionals = QStringLiteral("FILE"),
            .summary = Say::tr("Read what can be read of a damaged planner file into a new one."),
            .options = {{QStringLiteral("to"), QStringLiteral("FILE"),
                         Say::tr("The new file; the damaged one stays as it is.")}},
            .run = runSalvage,
            .needsFile = false};
}

} // namespace app
