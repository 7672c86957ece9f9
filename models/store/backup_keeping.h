#pragma once

#include "store/planner_file.h"

#include <QDateTime>

namespace store {

/// A daily backup.
struct DailyBackupFile {
    QString path = {};
    QDate day = {};   ///< in its name
    qint64 bytes = 0; ///< its size
};

/// Bytes of the disk the backups lie on; 0: not known.
struct DiskSpace {
    qint64 free = 0;
    qint64 total = 0;
};

/// Which daily backups may go, oldest first. Those of the last 14 days stay, then the newest of
/// each week for 8 weeks and of each month for 12 months. Those that stay take at most a tenth of
/// the disk and half of what would be free without them; beyond that the oldest go. The newest two
/// always stay, and so does what is dated after `today`, as long as there is space.
std::vector<DailyBackupFile> backupsThatMayGo(std::vector<DailyBackupFile> backups,
                                              const QDate &today, const DiskSpace &disk);

/// Whether `backup` can be read and is one of another planner file than that at `path`. It is of
/// this one where the same device wrote it, or when the file lay there on this laptop.
bool isAnothersBackup(const QString &path, const QString &backup);

/// The daily backups of this file in `folder`, newest first. Others' backups, those with other
/// names, files that somebody works or worked with and copies made by hand are not among them.
std::vector<DailyBackupFile> dailyBackupsOf(const QString &path, const QString &folder);

/// What a copy of a planner file holds, whatever version wrote it.
struct BackupFacts {
    QString path = {};
    qint64 bytes = 0;         ///< its size
    int homes = 0;            ///< that are not deleted
    QDateTime lastSaved = {}; ///< when its newest change became durable in it; UTC
    QString officer = {};     ///< who made that change; empty where nobody said
    QDateTime made = {};      ///< when the copy was last written; UTC
    qint64 lacks = 0;         ///< changes of the file that are not in it
    qint64 adds = 0;          ///< changes in it that are not in the file
};

/// Every copy of this file in `folder`, made by hand or by the day, the one with the newest change
/// first. Works where the file itself is gone or damaged, though nothing is known then of what they
/// lack or add. What cannot be read is left out; what is
/// here is not checked whole, which `backUp` and `restoreBackup` do.
std::vector<BackupFacts> backupsOf(const QString &path, const QString &folder);

/// Deletes what may go of this file's daily backups in `folder`. What cannot be deleted stays until
/// the next time. Call after a sound backup of today.
void removeOldBackups(const QString &path, const QString &folder, const QDate &today);

} // namespace store
