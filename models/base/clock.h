#pragma once

#include "base/london.h"

#include <QDate>
#include <QDateTime>
#include <functional>
#include <optional>

namespace base {

/// Where the program learns the time. Handed in, so that a test or `--today` can set it.
struct Clock {
    /// The wall clock in UTC.
    std::function<QDateTime()> now = [] { return QDateTime::currentDateTimeUtc(); };
    /// A day that stands in for today, set by `--today`.
    std::optional<QDate> fixedToday;

    /// The day in England.
    QDate today() const { return fixedToday ? *fixedToday : dayInEngland(now()); }

    static QDate dayInEngland(const QDateTime &moment) { return inLondon(moment).date(); }
};

} // namespace base
