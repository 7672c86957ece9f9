#include "rules/supply.h"

#include "rules/bounds.h"

#include <algorithm>
#include <cmath>

namespace rules {
namespace {

using subject::Stock;
using subject::StockBand;

/// Above this a number is a slip of the keyboard; it also keeps every date in the calendar.
constexpr double mostPieces = 1e9;
constexpr double mostDays = 36'500;

bool isUsable(const std::optional<double> &number)
{
    return number && std::isfinite(*number) && *number >= 0 && *number <= mostPieces;
}

double fewestDays(StockBand band)
{
    switch (band) {
    case StockBand::Under24Hours:
        return 0;
    case StockBand::OneToTwoDays:
        return 1;
    case StockBand::OverTwoDays:
        return 2;
    }
    Q_UNREACHABLE();
}

bool hasUse(const Stock &stock)
{
    return isUsable(stock.perDay) || (!stock.reused && isUsable(stock.perWeek));
}

/// Pieces a week in thousandths, or pieces a day times seven: exact for both ways of asking.
double weeklyUse(const Stock &stock)
{
    return isUsable(stock.perDay) ? 7 * thousandths(*stock.perDay) : thousandths(*stock.perWeek);
}

} // namespace

qint64 Supply::wholeDays() const
{
    return static_cast<qint64>(std::min(std::floor(days()), mostDays));
}

bool Supply::lasts(double bound, qint64 elapsed) const
{
    const double wanted = thousandths(bound) + 1000 * static_cast<double>(elapsed);
    return have * 1000 >= wanted * use;
}

qint64 Supply::lastDayWith(double bound) const
{
    if (!lasts(bound, 0))
        return -1;
    auto last = static_cast<qint64>(std::min(std::floor(days() - bound), mostDays));
    // The division may be off by a hair; the comparison is exact and decides.
    while (last > 0 && !lasts(bound, last))
        --last;
    while (last < static_cast<qint64>(mostDays) && lasts(bound, last + 1))
        ++last;
    return std::max<qint64>(last, 0);
}

double Supply::lacking(double bound, qint64 elapsed) const
{
    const double wanted = (thousandths(bound) + 1000 * static_cast<double>(elapsed)) * use / 1000;
    const double perPiece = countsPieces ? 7000 : 1000;
    double lacking = std::max(0.0, std::ceil((wanted - have) / perPiece));
    const auto enough = [&](double more) {
        return Supply{have + more * perPiece, use, countsPieces, isBand}.lasts(bound, elapsed);
    };
    while (lacking > 0 && enough(lacking - 1))
        --lacking;
    while (lacking < mostPieces && !enough(lacking))
        ++lacking;
    return lacking;
}

Usage usageOf(const Stock &stock)
{
    if (hasUse(stock)) {
        const bool none = stock.reused ? thousandths(*stock.perDay) <= 0 : weeklyUse(stock) <= 0;
        if (none)
            return Usage::NotInUse;
        if (isUsable(stock.onHand))
            return Usage::Known;
    }
    if (stock.reused)
        return Usage::NotKnown;
    return isUsable(stock.days) || stock.band ? Usage::Known : Usage::NotKnown;
}

Supply supplyOf(const Stock &stock)
{
    if (isUsable(stock.onHand) && hasUse(stock))
        return {
            .have = 7 * thousandths(*stock.onHand), .use = weeklyUse(stock), .countsPieces = true};
    if (isUsable(stock.days))
        return {.have = thousandths(std::min(*stock.days, mostDays))};
    return {.have = thousandths(fewestDays(stock.band.value_or(StockBand::Under24Hours))),
            .isBand = true};
}

QString key(StockBand band)
{
    switch (band) {
    case StockBand::Under24Hours:
        return QStringLiteral("under_24h");
    case StockBand::OneToTwoDays:
        return QStringLiteral("1_to_2_days");
    case StockBand::OverTwoDays:
        return QStringLiteral("over_2_days");
    }
    Q_UNREACHABLE();
}

} // namespace rules
