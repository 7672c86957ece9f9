#include "rules/movement.h"

#include "rules/area_tally.h"

namespace rules {
namespace {

using subject::Colour;

/// Whether it says something of the home: a colour, or an answer that has none.
bool tells(const AnswerRating &rating)
{
    switch (rating.standing) {
    case Standing::Current:
    case Standing::NotApplicable:
    case Standing::NotInUse:
        return true;
    case Standing::NotKnown:
    case Standing::OutOfDate:
    case Standing::OtherSeason:
    case Standing::NeverAsked:
        return false;
    }
    return false;
}

/// Blue counts as green.
Colour counted(Colour colour)
{
    return colour == Colour::Blue ? Colour::Green : colour;
}

} // namespace

bool saysTheSame(const subject::AnswerValue &one, const subject::AnswerValue &other)
{
    const auto *person = std::get_if<subject::ContactDetails>(&one);
    const auto *otherPerson = std::get_if<subject::ContactDetails>(&other);
    if (!person || !otherPerson)
        return one == other;
    subject::ContactDetails confirmed = *person;
    confirmed.confirmedOn = otherPerson->confirmedOn;
    return confirmed == *otherPerson;
}

Movement movementOf(Colour before, Colour after)
{
    const Colour from = counted(before);
    const Colour to = counted(after);
    if (from == to)
        return before == after ? Movement::Same : Movement::Changed;
    if (to == Colour::Grey)
        return Movement::NoLongerKnown;
    if (from == Colour::Grey)
        return Movement::NowKnown;
    return worse(from, to) == to ? Movement::Worse : Movement::Better;
}

Movement movementOf(const AnswerRating &before, const AnswerRating &after, bool isSameValue)
{
    const Movement unlessMoved = isSameValue ? Movement::Same : Movement::Changed;
    if (!tells(before) || !tells(after)) {
        if (tells(before))
            return Movement::NoLongerKnown;
        return tells(after) ? Movement::NowKnown : unlessMoved;
    }
    const bool areBothColoured = before.colour != Colour::Grey && after.colour != Colour::Grey;
    if (areBothColoured && before.colour != after.colour)
        return movementOf(before.colour, after.colour);
    // A colour that only came or went: it applies now, or is rated from this day on.
    const bool isAlike = before.colour == after.colour && before.standing == after.standing;
    return isAlike ? unlessMoved : Movement::Changed;
}

} // namespace rules
