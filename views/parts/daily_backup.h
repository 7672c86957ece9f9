#pragma once

#include "store/planner_file.h"
#include "views/page.h"

namespace views {

/// Makes today's backup of a file in a thread of its own, unless there is one. Speaks only when it
/// failed. `owner` is what the thread goes with.
void backUpToday(const store::PlannerFile &file, QObject *owner, Shell &shell);

} // namespace views
