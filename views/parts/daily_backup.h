#pragma once

#include "views/page.h"

#include <functional>

namespace views {

/// Makes today's backup of the file in a thread of its own, unless there is one, in the folder
/// that is preferred on this laptop, and notes when. Speaks only when something is wrong. `owner`
/// is what the thread goes with; `done` is called there when all is noted.
void backUpToday(const Context &context, QObject *owner, const std::function<void()> &done = {});

} // namespace views
