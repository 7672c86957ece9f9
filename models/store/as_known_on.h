#pragma once

#include "store/planner_file.h"

namespace store {

/// The day in England on which the first change arrived in `file`; null where there is none.
QDate firstDayKnown(PlannerFile &file);

/// How things stood in `file` at the end of `day` in England (journal.md 18): the fold of the
/// changes that had arrived by then, written to `path`, where nothing lies yet. What was removed
/// for data protection stays removed. Takes seconds where the file is large. Throws a Failure for a
/// day that has not begun or lies before the first change.
void foldAsKnownOn(PlannerFile &file, const QDate &day, const QString &path);

/// Opens for reading, with `day` as its today, what was folded to `path` for that day.
std::unique_ptr<PlannerFile> openAsKnownOn(const QString &path, const QDate &day,
                                           Surroundings surroundings);

/// Both.
std::unique_ptr<PlannerFile> asKnownOn(PlannerFile &file, const QDate &day, const QString &path);

} // namespace store
