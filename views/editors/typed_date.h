#pragma once

#include <QDate>
#include <QString>
#include <optional>

namespace views {

/// Which year "9/11" means, and which week "Friday".
enum class Leaning {
    Past,   ///< what has happened: the last one, unless the next is at most a month away
    Future, ///< what is expected: the next one, unless the last was at most a month ago
};

/// The date somebody typed, day first: "9/11", "9.11.26", "9 nov", "9th November 2026",
/// "2026-11-09", "today", "yesterday", "last Friday", "3 days ago", "a fortnight ago". Counted from
/// `day`; absent where it is no date. Two-digit years are of this century.
std::optional<QDate> dateFrom(const QString &text, const QDate &day, Leaning leaning);

} // namespace views
