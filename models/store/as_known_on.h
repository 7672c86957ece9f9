#pragma once

#include "store/planner_file.h"

namespace store {

/// The day in England on which the first change arrived in `file`; null where there is none.
QDate firstDayKnown(PlannerFile &file);

/// How things stood in `file` at the end of `day` in England (journal.md 18): the fold of the
/// changes that had arrived by then, written to `path`, where nothing lies yet, and opened for
/// reading with `day` as its today. What was removed for data protection stays removed. Throws a
/// Failure for a day that has not begun or lies before the first change.
std::unique_ptr<PlannerFile> asKnownOn(PlannerFile &file, const QDate &day, const QString &path);

} // namespace store
