#pragma once

#include "editions/edition.h"

#include <QtGlobal>
#include <optional>

namespace rules {

/// More people than any home has: what lies above is a slip of the keyboard, not a count.
inline constexpr qint64 mostPeople = 1'000'000'000;

/// Whether a figure lies within a bound. A bound with neither end is never reached.
bool reaches(const editions::Bound &bound, double figure);

/// Whether `count` of `of`, as per cent, lies within a bound: by whole numbers, never by a
/// rounded share. Bounds count to the millionth of a per cent.
bool percentReaches(const editions::Bound &bound, qint64 count, qint64 of);

/// The count nearest to `count`, upwards or downwards and from 0 to `of`, that reaches the bound.
std::optional<qint64> countReaching(const editions::Bound &bound, qint64 count, qint64 of,
                                    bool fewer);

/// `count` of `of` as whole per cent, rounded towards the worse colour: down, or where lower is
/// better, up. `of` is above 0.
double wholePercent(qint64 count, qint64 of, bool lowerIsBetter);

/// A number as thousandths, so that 0.1 and its like compare exactly. Whole, in a double.
double thousandths(double number);

} // namespace rules
