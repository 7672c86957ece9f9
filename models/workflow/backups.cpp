#include "workflow/backups.h"

#include "store/backup.h"
#include "store/updating.h"
#include "workflow/file_places.h"
#include "workflow/say.h"

#include <QFile>
#include <QFileInfo>

namespace workflow {
namespace {

void requireAnother(const QString &path, const QString &other)
{
    if (QFileInfo(path).canonicalFilePath() == QFileInfo(other).canonicalFilePath() &&
        QFileInfo::exists(path))
        base::fail(Say::tr("%1 is the planner file itself. Nothing was changed. Choose another "
                           "file.")
                       .arg(other));
}

} // namespace

base::Result<qint64> makeBackup(const QString &path, const QString &target,
                                const store::Surroundings &surroundings)
{
    return base::attempt([&] {
        requireAnother(path, target);
        if (QFileInfo::exists(target))
            base::fail(Say::tr("%1 is there already. Nothing was changed. Choose another name.")
                           .arg(target));
        store::requireReadable(path);
        store::backUp(path, target, surroundings);
        return QFileInfo(target).size();
    });
}

base::Result<Restored> restoreBackup(const QString &path, const QString &backup,
                                     const store::Surroundings &surroundings)
{
    return base::attempt([&] {
        requireAnother(path, backup);
        // Looked at first, so that what is no planner file, or a newer one, is refused by its name.
        store::requireReadable(backup);
        if (const auto problem =
                store::problemWithFolder(store::FolderFacts::of(QFileInfo(path).absolutePath())))
            base::fail(*problem);
        const QString fresh = path + QStringLiteral(".restoring");
        store::backUp(backup, fresh, surroundings);
        Restored restored{.file = QFileInfo(path).absoluteFilePath(), .keptAs = {}};
        try {
            const auto lock = lockAgainstWindows(path);
            if (QFileInfo::exists(path))
                restored.keptAs =
                    freeName(path, Say::tr("%1 before restoring %2"), surroundings.clock.now());
            takePlaceOf(path, fresh, restored.keptAs);
        } catch (const base::Failure &) {
            QFile::remove(fresh);
            throw;
        }
        return restored;
    });
}

} // namespace workflow
