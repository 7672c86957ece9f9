#pragma once

#include "views/page.h"

#include <functional>

namespace views {

/// Makes today's backup of the file in a thread of its own, unless there is one, in the folder
/// that is preferred on this laptop, and notes when. Speaks only when something is wrong. `owner`
/// is what the thread goes with; `done` is called there when all is noted, with what is wrong with
/// the file where that is why there is no backup.
void backUpToday(const Context &context, QObject *owner,
                 const std::function<void(const QString &damage)> &done);

} // namespace views
