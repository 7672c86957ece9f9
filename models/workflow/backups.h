#pragma once

#include "store/backup_keeping.h"
#include "workflow/session.h"

namespace workflow {

/// Copies a planner file to `target`, whole and checked, while others work with it. Refuses to
/// replace anything. The size of the copy in bytes.
base::Result<qint64> makeBackup(const QString &path, const QString &target,
                                const store::Surroundings &surroundings);

/// Makes such a copy in `folder` or, where that is empty or not there, where daily backups of the
/// file usually go, under a name of its own: "Testshire backup 2026-11-20 1504.planner". Its path.
base::Result<QString> backUpNow(const QString &path, const QString &folder,
                                const store::Surroundings &surroundings);

/// Every copy of the file at `path` that may be put back, the one with the newest change first: in
/// `folder`, where its daily backups usually go, and beside it, as what was there before restoring.
base::Result<std::vector<store::BackupFacts>> backupsOf(const QString &path, const QString &folder);

/// What putting this backup of the file at `path` back would mean, as of `now`: what would not be
/// in the file any more, what would be in it again, and what is safe. A sentence or two each.
QStringList restoringMeans(const QString &path, const store::BackupFacts &backup,
                           const QDateTime &now);

/// What became of a file that a backup took the place of.
struct Restored {
    QString file;
    QString keptAs; ///< what stood there before; empty: nothing did
};

/// What an officer should know of it: what stands there now, where what was there is kept, and how
/// what was written since is brought back.
QString restoredWords(const QString &backup, const Restored &restored);

/// Puts a backup in the place of the file at `path`, after a check of it. What was there stays
/// beside it under a name that says so. Refused while a window has the file open. The file writes
/// as a new laptop from then on, since what it wrote after the backup may be with colleagues.
base::Result<Restored> restoreBackup(const QString &path, const QString &backup,
                                     const store::Surroundings &surroundings);

} // namespace workflow
