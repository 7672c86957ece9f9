#pragma once

#include "rules/rating.h"

namespace rules {

/// What became of an answer, or of a colour, between two dates; in the order an officer wants to
/// read them.
enum class Movement {
    Worse,
    Better,
    NoLongerKnown,    ///< it was known, and is not any more
    NowKnown,         ///< it was not known before
    Changed,          ///< another answer that is neither better nor worse
    NewNote,          ///< the same answer, with another note for the plan
    AskedDifferently, ///< the question changed, so that the answers cannot be set against each
                      ///< other
    AskedOnce,        ///< only one of the two question sets asks it
    Same,
};

/// Whether it is a change to look at.
constexpr bool isChange(Movement movement)
{
    return movement != Movement::Same;
}

/// Whether two answers to one question say the same. A person who was only confirmed again is the
/// same person.
bool saysTheSame(const subject::AnswerValue &one, const subject::AnswerValue &other);

/// Of the colour of an area, or of a home. Green to not known is not worse: nobody found anything.
Movement movementOf(subject::Colour before, subject::Colour after);

/// Of one answer, both ratings by the same question. Worse and better are a matter of colour
/// alone; the passing of time counts like any other cause.
Movement movementOf(const AnswerRating &before, const AnswerRating &after, bool isSameValue);

} // namespace rules
