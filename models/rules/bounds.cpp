#include "rules/bounds.h"

#include <algorithm>
#include <cmath>

namespace rules {
namespace {

/// Millionths of a per cent: with at most mostPeople people every product fits 63 bits.
constexpr qint64 scale = 1'000'000;

qint64 scaled(double percent)
{
    return std::llround(std::clamp(percent, -1000.0, 1000.0) * static_cast<double>(scale));
}

} // namespace

bool reaches(const editions::Bound &bound, double figure)
{
    if (!bound.atLeast && !bound.atMost)
        return false;
    return (!bound.atLeast || figure >= *bound.atLeast) &&
           (!bound.atMost || figure <= *bound.atMost);
}

bool percentReaches(const editions::Bound &bound, qint64 count, qint64 of)
{
    if (!bound.atLeast && !bound.atMost)
        return false;
    const qint64 share = 100 * scale * count;
    return (!bound.atLeast || share >= scaled(*bound.atLeast) * of) &&
           (!bound.atMost || share <= scaled(*bound.atMost) * of);
}

std::optional<qint64> countReaching(const editions::Bound &bound, qint64 count, qint64 of,
                                    bool fewer)
{
    if (percentReaches(bound, count, of))
        return count;
    const std::optional<double> end = fewer ? bound.atMost : bound.atLeast;
    if (!end)
        return std::nullopt;
    const qint64 product = scaled(*end) * of;
    const qint64 target =
        fewer ? product / (100 * scale) : (product + 100 * scale - 1) / (100 * scale);
    if (target < 0 || target > of || !percentReaches(bound, target, of))
        return std::nullopt;
    return target;
}

double wholePercent(qint64 count, qint64 of, bool lowerIsBetter)
{
    const qint64 rounded = lowerIsBetter ? (100 * count + of - 1) / of : 100 * count / of;
    return static_cast<double>(rounded);
}

double thousandths(double number)
{
    return std::round(number * 1000);
}

} // namespace rules
