#pragma once

#include "store/check.h"
#include "workflow/session.h"

namespace workflow {

/// Checks the whole file.
base::Result<store::CheckReport> checkFile(Session &session);

/// Makes today's verified backup of a file if there is none yet; gives its path, or nothing where
/// one was there. Opens the file itself, so that it can run beside a window.
base::Result<QString> dailyBackup(const QString &path, const QString &folder,
                                  const store::Surroundings &surroundings);

} // namespace workflow
