#include "app/commands/all_commands.h"
#include "app/commands/rating_json.h"
#include "app/commands/say.h"
#include "workflow/backups.h"

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

} // namespace app
