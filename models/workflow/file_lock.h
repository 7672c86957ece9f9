#pragma once

#include <QLockFile>
#include <QString>
#include <memory>

namespace workflow {

/// Held while a planner file is read or exchanged as a whole, so that no window opens it meanwhile.
/// Throws a Failure in words where a window has it open.
std::unique_ptr<QLockFile> lockAgainstWindows(const QString &path);

} // namespace workflow
