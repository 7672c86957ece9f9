#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace base {

/// The time that councils and homes keep, wherever the laptop is.
const QTimeZone &london();
/// The same moment by their clock.
QDateTime inLondon(const QDateTime &moment);

} // namespace base
