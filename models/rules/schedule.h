#pragma once

#include "rules/rating.h"

namespace rules {

/// A contact as the schedule sees it.
struct Touch {
    QDate date = {};
    QString kind = {};
};

/// The as-at date of the first of the unbroken run of answers, up to the position's date, that say
/// an outbreak is open. Null where the newest does not say so, or is not current any more.
QDate outbreakSince(const std::vector<ContactAnswers> &contacts, const HomeRating &rating,
                    const Position &position);

/// When a home is to be contacted next. Null where nobody has spoken with it by the position's
/// date; a contact that was attempted, or made at a desk, is not spoken.
///
/// Ordinarily that is the last spoken contact plus the review interval of the overall colour that
/// is shown, or plus the call interval if that is shorter: each review may be a call
/// (question-set.md 4.1). While an outbreak is open, the home is also due on the edition's outbreak
/// days after it began (1, 3 and 7, and then every 7): the first of these days after the last
/// spoken contact counts, if it is sooner. `outbreakBegan` is what outbreakSince gives; without it
/// the outbreak began on the as-at date of the newest answer.
QDate nextContact(const HomeRating &rating, const std::vector<Touch> &touches,
                  const Position &position, const QDate &outbreakBegan = {});

/// One step of a home's standing by day (journal rule 15): what holds from `from` to `until`
/// inclusive, or for ever where `until` is null.
struct Step {
    QDate from = {};
    QDate until = {};
    std::array<subject::Colour, 5> colours{}; ///< ipc, clinical, testing, ppe, overall
    QDate nextContact = {};
    QDate runsOut = {};

    bool operator==(const Step &) const = default;
};

/// The steps of a home from `from` on, as its answers stand now: equal neighbours are one step.
/// `contacts` are all not-deleted contacts of the home. The first step may begin after `from`
/// where no edition is in force before.
std::vector<Step> stepsFrom(const QDate &from, const std::vector<ContactAnswers> &contacts,
                            const editions::Library &library, const Overrides &overrides);

/// The questions a contact of this kind asks of this home on this day, in the edition's order:
/// the named ones, or those due: past two-thirds of their shelf life, not green last time, or
/// critical. Extended questions are left out until the home has an answer to them, and questions
/// that are asked only from a later day.
QStringList questionsFor(const editions::ContactKind &kind, const HomeRating &rating,
                         const Position &position);

} // namespace rules
