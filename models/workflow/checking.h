#pragma once

#include "store/check.h"
#include "workflow/session.h"

namespace workflow {

/// Checks the whole file.
base::Result<store::CheckReport> checkFile(Session &session);

/// When the newest change became durable in this file, whoever made it.
base::Result<QDateTime> lastSaved(Session &session);

/// What became of today's backup.
struct DailyBackup {
    QString file;              ///< today's backup
    bool isNew = false;        ///< made just now; else it was there
    bool folderIsGone = false; ///< the folder wished for is not there, so it lies beside the file
};

/// Makes today's verified backup of a file if there is none yet, and then removes old ones of it
/// (`store::backupsThatMayGo`). It lies in `folder` or, where that is empty or not there any more,
/// beside the file. Opens the file itself, so that it can run beside a window.
base::Result<DailyBackup> dailyBackup(const QString &path, const QString &folder,
                                      const store::Surroundings &surroundings);

/// Copies a planner file to where it may be worked with, whole and checked, and leaves the other
/// as it is. Refuses to replace a file.
base::Result<void> keepHere(const QString &path, const QString &target,
                            const store::Surroundings &surroundings);

} // namespace workflow
