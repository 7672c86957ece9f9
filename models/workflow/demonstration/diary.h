#pragma once

#include "editions/edition_reading.h"
#include "rules/working_days.h"
#include "workflow/demonstration/county.h"

#include <vector>

namespace workflow::demonstration {

/// How often homes are seen, and how much is asked.
struct Pace {
    /// Days from one visit to the next; 0: as officers would.
    int daysBetweenVisits = 0;
    /// Answers of each visit, as far as the question set has questions; 0: what is due.
    int answersPerVisit = 0;
};

/// One contact that is to take place.
struct Appointment {
    QDate date;
    QString kind;
    bool isOpen = false; ///< not completed yet
    /// Days until somebody asks again, or until the end: stock is ordered for that long.
    int daysToNext = 0;
};

/// What diaries are written with.
struct Calendar {
    const County &county;
    const editions::Library &library;
    rules::WorkingDays workingDays;
    quint32 seed = 1;
    Pace pace = {};
};

/// The contacts of a home in order, each on another day.
std::vector<Appointment> diaryOf(const Member &member, const Calendar &calendar);

/// The day itself, or the last working day before it.
QDate workingBefore(const Calendar &calendar, QDate date);

/// The day on which the outbreak of a story became known, a Monday.
QDate outbreakDay(const County &county, Story story);
/// The day on which it was declared over; null: it is not.
QDate outbreakOverDay(const County &county, Story story);

/// The three visits to the home that recovers.
std::array<QDate, 3> recoveringVisits(const Calendar &calendar);

} // namespace workflow::demonstration
