#include "rules/area_tally.h"

#include "rules/bounds.h"

namespace rules {
namespace {

using subject::Colour;

int badness(Colour colour)
{
    switch (colour) {
    case Colour::Red:
        return 3;
    case Colour::Amber:
        return 2;
    case Colour::Grey:
        return 1;
    case Colour::Green:
    case Colour::Blue:
        return 0;
    }
    Q_UNREACHABLE();
}

} // namespace

void Tally::add(bool critical, bool counts, bool applies, Colour colour)
{
    if (!counts || !applies)
        return;
    ++applicable;
    if (colour != Colour::Grey)
        ++known;
    if (colour == Colour::Red)
        ++(critical ? criticalRed : otherRed);
    else if (colour == Colour::Amber)
        ++(critical ? criticalAmber : otherAmber);
    else if (colour == Colour::Grey && critical)
        ++criticalUnknown;
}

bool Tally::isKnownEnough(const editions::RollUp &rollUp) const
{
    // An area of which nothing applies is not known either: there is nothing to call green.
    return applicable > 0 &&
           percentReaches({.atLeast = rollUp.knownPercent, .atMost = std::nullopt}, known,
                          applicable);
}

int Tally::missing(const editions::RollUp &rollUp) const
{
    const auto target = countReaching({.atLeast = rollUp.knownPercent, .atMost = std::nullopt},
                                      known, applicable, false);
    return target ? static_cast<int>(*target) - known : applicable - known;
}

Colour Tally::colour(const editions::RollUp &rollUp) const
{
    if (criticalRed > 0 || otherRed >= rollUp.redOthers)
        return Colour::Red;
    if (criticalAmber > 0 || otherRed >= rollUp.amberFromRed || otherAmber >= rollUp.amberOthers)
        return Colour::Amber;
    if (criticalUnknown > 0 || !isKnownEnough(rollUp))
        return Colour::Grey;
    return Colour::Green;
}

Colour worse(Colour one, Colour other)
{
    return badness(one) >= badness(other) ? one : other;
}

std::optional<subject::Override> inForce(const std::optional<subject::Override> &override,
                                         const QDate &day)
{
    if (!override || (override->from.isValid() && day < override->from) ||
        (override->until.isValid() && day > override->until))
        return std::nullopt;
    return override;
}

Colour shown(Colour computed, const std::optional<subject::Override> &inForce)
{
    const Colour colour = inForce ? inForce->colour : computed;
    return colour == Colour::Blue ? Colour::Green : colour;
}

} // namespace rules
