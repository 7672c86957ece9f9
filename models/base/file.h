#pragma once

#include <QByteArray>
#include <QString>

namespace base {

/// Throws a Failure where there is something of this name that is no file. Opening a pipe may wait
/// for ever, and a device may have no end.
void requireFile(const QString &path);

/// Throws a Failure where something of this name must not be replaced by a list or a paper: what is
/// no file, and a planner file or a backup of one, under whatever name it is reached.
void requireReplaceable(const QString &path);

/// The bytes of a file that the officer named. Throws a Failure in words where it is no file,
/// cannot be read, or is larger than `most` bytes.
QByteArray readFile(const QString &path, qint64 most);

} // namespace base
