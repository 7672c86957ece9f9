#pragma once

#include "workflow/session.h"

namespace workflow {

/// Copies a planner file to `target`, whole and checked, while others work with it. Refuses to
/// replace anything. The size of the copy in bytes.
base::Result<qint64> makeBackup(const QString &path, const QString &target,
                                const store::Surroundings &surroundings);

/// What became of a file that a backup took the place of.
struct Restored {
    QString file;
    QString keptAs; ///< what stood there before; empty: nothing did
};

/// Puts a backup in the place of the file at `path`, after a check of it. What was there stays
/// beside it under a name that says so. Refused while a window has the file open. The file writes
/// as a new laptop from then on, since what it wrote after the backup may be with colleagues.
base::Result<Restored> restoreBackup(const QString &path, const QString &backup,
                                     const store::Surroundings &surroundings);

} // namespace workflow
