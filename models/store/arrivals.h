#pragma once

#include "store/planner_file.h"

namespace store {

/// When the newest change arrived; null where there is none.
QDateTime lastArrival(PlannerFile &file);

/// Changes that are counted from a moment still to come, as after a clock that ran ahead.
struct ArrivalsAhead {
    qint64 changes = 0;
    QDateTime last = {}; ///< the latest of these moments; null where there is none
};
ArrivalsAhead arrivalsAhead(PlannerFile &file);

/// Puts right when changes arrived, where the clock ran ahead and is right now (journal.md 18).
/// What was written by the right clock counts from then; what was written under the wrong one moves
/// as one, so that its last is when the clock was first right again, and nothing comes before what
/// it followed. Exchanges move with it; the time that stands in a change stays. All of it is
/// local. Gives the number of changes. Throws a Failure.
qint64 correctArrivals(PlannerFile &file);

} // namespace store
