#pragma once

#include "store/planner_file.h"

namespace store {

/// In how many posts each person stands who stands in one at this home, in whatever home.
std::map<QUuid, qint64> standingPosts(PlannerFile &file, const base::Id<subject::Home> &home);

} // namespace store
