#pragma once

#include "store/planner_file.h"

#include <QString>
#include <vector>

namespace store {

/// What `check` found (contracts.md 4).
struct CheckReport {
    /// Hash over the journal and the records it folds to (journal rule 17), lower-case hex.
    QString digest;
    /// What must never be: damage, tables that differ from the fold. In words.
    QStringList problems;
    /// What crosses records and waits for a person (journal rule 13). In words.
    QStringList findings;

    bool isSound() const { return problems.isEmpty(); }
};

/// Checks the whole file without writing: SQLite's own checks, every chain, every record against
/// the fold of the journal, everything derived against what the records give.
CheckReport check(PlannerFile &file);

/// What must never be in a file of any version: damage, a chain of the journal that is broken, kept
/// bytes that are not what their name says. In words. Whether the tables hold what the journal says
/// is not asked: they may be those of an earlier version.
QStringList problemsOfAnyVersion(Database &database, const Progress &progress = {});

/// The content digest alone.
QString digest(PlannerFile &file);

} // namespace store
