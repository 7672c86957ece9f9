#pragma once

#include "store/planner_file.h"

namespace store {

/// SQLite brings the write-ahead log into a planner file by itself, in the commit that makes it
/// longer than 4 MB, and that commit waits for the disk for a tenth of a second or more. Where
/// somebody brings it in whenever nothing is written, a commit needs to only from 16 MB on.
void leaveLogForIdleTime(PlannerFile &file);

/// How many rows this opening of the file has changed so far.
qint64 rowsChanged(PlannerFile &file);

/// Brings the log into the file at `path`, as far as nobody reads what was there before, beside
/// whoever has it open; who writes meanwhile does not wait. Nothing where the file was moved away
/// meanwhile. Throws a Failure.
void bringInLog(const QString &path);

} // namespace store
