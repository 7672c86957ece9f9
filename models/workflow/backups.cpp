#include "workflow/backups.h"

#include "base/text.h"
#include "store/backup.h"
#include "store/updating.h"
#include "workflow/file_places.h"
#include "workflow/say.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <algorithm>

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

/// What stands in the place of the file stays under this name.
QString keptName(const QString &path, const QDateTime &now)
{
    return freeName(path, Say::tr("%1 before restoring %2"), now);
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

base::Result<QString> backUpNow(const QString &path, const QString &folder,
                                const store::Surroundings &surroundings)
{
    return base::attempt([&] {
        const bool isThere = !folder.isEmpty() && QFileInfo(folder).isDir();
        const QDir where(isThere ? folder : store::defaultBackupFolder(path));
        const QString target = freeName(where.filePath(QFileInfo(path).fileName()),
                                        Say::tr("%1 backup %2"), surroundings.clock.now());
        store::backUp(path, target, surroundings);
        return target;
    });
}

base::Result<std::vector<store::BackupFacts>> backupsOf(const QString &path, const QString &folder)
{
    return base::attempt([&] {
        std::vector<store::BackupFacts> all;
        QSet<QString> seen;
        for (const QString &each :
             {folder, store::defaultBackupFolder(path), QFileInfo(path).absolutePath()}) {
            const QString whole = QFileInfo(each).canonicalFilePath();
            if (each.isEmpty() || whole.isEmpty() || seen.contains(whole))
                continue;
            seen.insert(whole);
            const auto found = store::backupsOf(path, each);
            all.insert(all.end(), found.begin(), found.end());
        }
        std::stable_sort(all.begin(), all.end(), [](const auto &one, const auto &other) {
            return one.lastSaved > other.lastSaved;
        });
        return all;
    });
}

QStringList restoringMeans(const QString &path, const store::BackupFacts &backup,
                           const QDateTime &now)
{
    QStringList words;
    if (backup.lastSaved.isValid())
        words.append(Say::tr("The last change in this backup is of %1, and it has %n homes.",
                             nullptr, backup.homes)
                         .arg(base::longMoment(backup.lastSaved)));
    if (backup.lacks > 0)
        words.append(
            Say::tr("%n changes that are in the file now are not in the backup. They would "
                    "no longer be in the file.",
                    nullptr, int(backup.lacks)));
    else
        words.append(Say::tr("Everything that is in the file now is in the backup."));
    if (backup.adds > 0)
        words.append(Say::tr("%n changes that are not in the file now would be in it again.",
                             nullptr, int(backup.adds)));
    words.append(
        Say::tr(
            "The file as it is now is kept beside it as \"%1\", and the backup stays where it is.")
            .arg(QFileInfo(keptName(path, now)).fileName()));
    if (backup.lacks > 0)
        words.append(Say::tr("What was shared with colleagues comes back when you next share with "
                             "them."));
    return words;
}

QString restoredWords(const QString &backup, const Restored &restored)
{
    const QString done =
        Say::tr("The backup %1 was put back.").arg(QDir::toNativeSeparators(backup));
    return restored.keptAs.isEmpty()
               ? done
               : done + QLatin1Char(' ') +
                     Say::tr("The file as it was before is kept as %1. To bring back what was "
                             "written after the backup, take that file in under Share with "
                             "colleagues.")
                         .arg(QDir::toNativeSeparators(restored.keptAs));
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
                restored.keptAs = keptName(path, surroundings.clock.now());
            takePlaceOf(path, fresh, restored.keptAs);
        } catch (const base::Failure &) {
            QFile::remove(fresh);
            throw;
        }
        return restored;
    });
}

} // namespace workflow
