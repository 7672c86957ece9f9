#pragma once

#include <QString>

namespace store {

/// What is wrong with the bytes of a planner file, in SQLite's words, after a look at each of its
/// pages. Empty where all are sound, and of what is no planner file or cannot be opened at all;
/// what has backups was a planner file, even where nothing of it can be read any more.
QString damageIn(const QString &path, bool hasBackups = false);

} // namespace store
