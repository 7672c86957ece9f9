#pragma once

#include "subject/area.h"

namespace lists {

/// The order of a list by rating, worst first: red 0, amber 1, not known 2, green 3. Blue counts
/// as green.
constexpr int severityRank(subject::Colour colour)
{
    switch (colour) {
    case subject::Colour::Red:
        return 0;
    case subject::Colour::Amber:
        return 1;
    case subject::Colour::Grey:
        return 2;
    case subject::Colour::Green:
    case subject::Colour::Blue:
        return 3;
    }
    return 3;
}

} // namespace lists
