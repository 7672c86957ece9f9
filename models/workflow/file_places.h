#pragma once

#include <QDateTime>
#include <QLockFile>
#include <QString>
#include <memory>

namespace workflow {

/// Held while a planner file is read or exchanged as a whole, so that no window opens it meanwhile.
/// Throws a Failure in words where a window has it open.
std::unique_ptr<QLockFile> lockAgainstWindows(const QString &path);

/// A name that is free beside `path`: "Testshire before restoring 2026-11-20 1504.planner".
/// `pattern` has a place for the name of the file and one for the moment.
QString freeName(const QString &path, const QString &pattern, const QDateTime &moment);

/// Puts `fresh` in the place of `path`; what was there stays as `keptAs`, with what belongs to it.
/// Where nothing was, `keptAs` is empty.
/// Throws a Failure, with everything where it was, where one of them cannot be moved.
void takePlaceOf(const QString &path, const QString &fresh, const QString &keptAs);

} // namespace workflow
