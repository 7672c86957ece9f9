#pragma once

#include "rules/rating.h"

namespace rules {

/// What the answers of one area come to: all that the colour of an area depends on.
struct Tally {
    int criticalRed = 0;
    int criticalAmber = 0;
    int criticalUnknown = 0;
    int otherRed = 0;
    int otherAmber = 0;
    int applicable = 0; ///< rated questions that apply
    int known = 0;      ///< of these, with a current answer

    /// Counts one answer, if it counts.
    void add(bool critical, bool counts, bool applicable, subject::Colour colour);

    subject::Colour colour(const editions::RollUp &rollUp) const;
    bool isKnownEnough(const editions::RollUp &rollUp) const;
    /// How many more current answers it takes to be known enough.
    int missing(const editions::RollUp &rollUp) const;
};

/// The worse of two colours by home.order: red, amber, not known, green. Blue counts as green.
subject::Colour worse(subject::Colour one, subject::Colour other);

/// The override if it is in force on this day. One without an end or a beginning has none.
std::optional<subject::Override> inForce(const std::optional<subject::Override> &override,
                                         const QDate &day);

/// What is shown of a colour that is worked out: the override's, if there is one. Never blue.
subject::Colour shown(subject::Colour computed, const std::optional<subject::Override> &inForce);

} // namespace rules
