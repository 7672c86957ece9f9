#pragma once

#include "store/salvage.h"
#include "workflow/session.h"

namespace workflow {

/// A record of which something may be missing, for the officer to look at.
struct ToCheck {
    QString home = {};       ///< its name; empty where it is about none
    QString about = {};      ///< "Visit of 20 November 2026"
    QStringList fields = {}; ///< those that were read
};

/// What salvaging a damaged file gave.
struct SalvageReport {
    store::Salvaged salvaged = {};
    std::vector<ToCheck> toCheck = {};
    /// What could be read and what could not, what is safe and what to do: one sentence or two
    /// each.
    QStringList words = {};
};

/// Reads past the damage in the planner file at `path` what can be read, into a new file `target`.
/// The damaged file stays as it is. Refused while a window has it open.
base::Result<SalvageReport> salvage(const QString &path, const QString &target,
                                    const store::Surroundings &surroundings);

/// What is wrong with the bytes of a planner file, in technical words; empty where nothing is, and
/// of what is no planner file. What has backups was one.
QString damageIn(const QString &path, bool hasBackups = false);

/// A damaged file that was exchanged for what could be read of it.
struct Mended {
    SalvageReport report = {};
    QString keptAs = {}; ///< the damaged file
};

/// Salvages a damaged file and puts what could be read in its place. The damaged one stays beside
/// it under a name that says so. Refused while a window has it open.
base::Result<Mended> mend(const QString &path, const store::Surroundings &surroundings);

} // namespace workflow
