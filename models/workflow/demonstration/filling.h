#pragma once

#include "store/planner_file.h"
#include "workflow/demonstration/diary.h"

namespace workflow::demonstration {

/// What is written into a new file.
struct Filling {
    DemonstrationRequest request; ///< its `until` is set
    Pace pace = {};
    /// Each home's contacts in one transaction, home by home; otherwise everything by day.
    bool homeByHome = false;
};

/// Throws a Failure in words where the request cannot be met with these question sets.
void requirePossible(const DemonstrationRequest &request, const editions::Library &library);

/// Writes a county and its years into `file`, which has been made with a clock that reads
/// `moment` and with the entropy of the seed. Progress is told 0 to 1.
void fill(store::PlannerFile &file, const Filling &filling, QDateTime &moment,
          const std::function<void(double)> &progress = {});

/// Early on the first day: when the file of this request is made.
QDateTime beginningOf(const DemonstrationRequest &request);

} // namespace workflow::demonstration
