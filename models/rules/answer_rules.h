#pragma once

#include "rules/rating.h"

#include <algorithm>

namespace rules {

/// One current answer on its way to a colour.
struct Case {
    const editions::Question &question;
    const Position &position;
    const PositionAnswer &held;
    QDate day;

    const QDate &asAt() const { return held.held.answer.asAt; }
    /// Days since the as-at date, never below 0.
    qint64 elapsed() const { return std::max<qint64>(0, asAt().daysTo(day)); }
};

/// The rules by kind. Each fills colour, reason and remedy of a rating whose standing is
/// `Current`, or says in `standing` why there is no colour.
void rateOptions(const Case &answer, AnswerRating &rating);
void ratePercent(const Case &answer, AnswerRating &rating);
void rateFigure(const Case &answer, AnswerRating &rating);
void rateAge(const Case &answer, AnswerRating &rating);
void rateStock(const Case &answer, AnswerRating &rating);
void rateContact(const Case &answer, AnswerRating &rating);
void rateArrival(const Case &answer, AnswerRating &rating);

/// A remedy of `rating` for the question of `answer`.
Remedy remedyFor(const Case &answer, Remedy::What what, double amount = 0);
/// The options that are green or blue, in the edition's order.
QStringList greenOptions(const editions::Question &question);

/// The rating of an answer on a day after that of the position, nothing having been written.
AnswerRating rateAnswerOn(const editions::Question &question, const Position &position,
                          const QDate &day);

/// The last day on which the colour of a stock answer stands where it does not count down: the
/// first of delivery and run-out.
QDate stockStandsUntil(const subject::Stock &stock, const QDate &asAt);

/// Whether this answer turns to not known at the end of its shelf life. A named contact does not:
/// it turns amber.
bool fades(const editions::Question &question, const subject::AnswerValue &value);

/// The first day of another season than that of `asAt`; null where the question has no seasons.
QDate nextSeasonAfter(const editions::Question &question, const QDate &asAt);

/// The days on which the rating of this one answer may change while nobody writes, in any order;
/// days before the position's are among them.
std::vector<QDate> turningDaysOf(const editions::Question &question, const Position &position);
/// The days on which overrides begin, and those after they end, in any order.
std::vector<QDate> turningDaysOf(const Overrides &overrides);

} // namespace rules
