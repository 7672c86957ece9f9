#pragma once

#include "rules/rating.h"

namespace rules {

/// A contact as the schedule sees it.
struct Touch {
    QDate date;
    QString kind;
};

/// When a home is to be contacted next, from its overall colour, its last spoken contact, the
/// edition's intervals and an open outbreak. Null where nobody has ever been in touch.
QDate nextContact(const HomeRating &rating, const std::vector<Touch> &touches,
                  const Position &position);

/// One step of a home's standing by day (journal rule 15): what holds from `from` to `until`
/// inclusive, or for ever where `until` is null.
struct Step {
    QDate from;
    QDate until;
    std::array<subject::Colour, 5> colours{}; ///< ipc, clinical, testing, ppe, overall
    QDate nextContact;
    QDate runsOut;

    bool operator==(const Step &) const = default;
};

/// The steps of a home from `from` on, as its answers stand now: equal neighbours are one step.
/// `contacts` are all not-deleted contacts of the home. The first step may begin after `from`
/// where no edition is in force before.
std::vector<Step> stepsFrom(const QDate &from, const std::vector<ContactAnswers> &contacts,
                            const editions::Library &library, const Overrides &overrides);

/// The questions a contact of this kind asks of this home on this day, in the edition's order:
/// the named ones, or those due: past two-thirds of their shelf life, not green last time, or
/// critical.
QStringList questionsFor(const editions::ContactKind &kind, const HomeRating &rating,
                         const Position &position);

} // namespace rules
