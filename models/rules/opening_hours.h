#pragma once

#include "rules/working_days.h"
#include "subject/event_records.h"

#include <QTime>
#include <array>
#include <optional>

namespace rules {

/// `mon` to `sun`, as hours name the days of a week.
const std::array<QString, 7> &dayKeys();

/// "09:00", and nothing else; a null time for what is none.
QTime timeOfDay(const QString &text);

/// A day and a time by the clock on the wall in England. Hours of lines are said so, and a clock
/// that is put forward or back does not move them.
struct WallTime {
    QDate day;
    QTime time;
    bool operator==(const WallTime &) const = default;
};

/// Whether a line can be rung at a moment.
struct Opening {
    enum class State {
        NotSaid, ///< nothing is known of its hours, or what is kept of them is none
        Always,  ///< day and night
        Open,
        Closed,
    };
    State state = State::NotSaid;
    /// When it closes or opens next; absent where it does neither within two weeks.
    std::optional<WallTime> until;

    bool isClosed() const { return state == State::Closed; }
    bool operator==(const Opening &) const = default;
};

/// Whether the line of a step is open at `now`. Hours that end before they begin, or as they begin,
/// end on the next day; they belong to the day on which they begin, so that a night before a bank
/// holiday is served to its end. Without hours it is open all of its days; without days, every day.
Opening openingAt(const subject::RouteStep &line, const WallTime &now, const WorkingDays &days);

} // namespace rules
