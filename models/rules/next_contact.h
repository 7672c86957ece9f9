#pragma once

#include "rules/schedule.h"

namespace rules {

/// The last day on or before `day` on which somebody spoke with the home; null if never.
QDate lastSpoken(const editions::Edition &edition, const std::vector<Touch> &touches,
                 const QDate &day);

/// The as-at date on which the newest unbroken run of "an outbreak is open" begins, by the contacts
/// on or before `day`; null where the newest answer does not say so.
QDate outbreakRunStart(const editions::Intervals &intervals,
                       const std::vector<ContactAnswers> &contacts, const QDate &day);

/// The first day after `last` on which a home with an outbreak is due a call.
QDate outbreakCallAfter(const editions::Intervals &intervals, const QDate &began,
                        const QDate &last);

/// nextContact from its parts. `outbreakBegan` is null where no outbreak is open.
QDate nextContactAfter(const editions::Edition &edition, const QDate &last, subject::Colour overall,
                       const QDate &outbreakBegan);

/// Whether a current answer says that an outbreak is open.
bool saysOutbreak(const editions::Intervals &intervals, const subject::AnswerValue &value);

} // namespace rules
