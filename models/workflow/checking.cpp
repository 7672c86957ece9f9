#include "workflow/checking.h"

#include "store/backup.h"
#include "store/backup_keeping.h"
#include "store/queries.h"
#include "store/updating.h"
#include "workflow/findings.h"
#include "workflow/say.h"

#include <QFileInfo>

namespace workflow {

base::Result<store::CheckReport> checkFile(Session &session)
{
    return base::attempt([&] {
        store::CheckReport report = store::check(session.file());
        if (report.isSound())
            report.findings += findings(session);
        return report;
    });
}

base::Result<QDateTime> lastSaved(Session &session)
{
    return base::attempt([&] { return store::lastSaved(session.file()); });
}

base::Result<DailyBackup> dailyBackup(const QString &path, const QString &folder,
                                      const store::Surroundings &surroundings)
{
    return base::attempt([&] {
        DailyBackup backup;
        // A drive that is not connected must not be made as a folder of this laptop.
        backup.folderIsGone = !folder.isEmpty() && !QFileInfo(folder).isDir();
        const QString where =
            folder.isEmpty() || backup.folderIsGone ? store::defaultBackupFolder(path) : folder;
        backup.isNew = !store::backUpOncePerDay(path, where, surroundings).isEmpty();
        if (backup.isNew) {
            store::removeOldBackups(path, where, surroundings.clock.today());
            store::removeOldCopies(path, surroundings.clock.today());
        }
        backup.file = store::dailyBackupName(path, where, surroundings.clock.today());
        return backup;
    });
}

base::Result<void> keepHere(const QString &path, const QString &target,
                            const store::Surroundings &surroundings)
{
    return base::attempt([&] {
        if (QFileInfo::exists(target))
            base::fail(
                QCoreApplication::translate("workflow", "%1 already exists. Nothing was changed.")
                    .arg(target));
        store::backUp(path, target, surroundings);
    });
}

} // namespace workflow
