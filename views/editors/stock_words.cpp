#include "views/editors/stock_words.h"

#include "base/text.h"
#include "lists/phrases.h"
#include "rules/bounds.h"
#include "rules/supply.h"
#include "views/say.h"

#include <cmath>

namespace views {
namespace {

using subject::Stock;

/// More than a home keeps, uses in a day, or plans for: looked at twice.
constexpr double manyPieces = 100'000;
constexpr double manyUsed = 10'000;
constexpr double manyDays = 366;

QString lookTwice(double number)
{
    return Say::tr("%1 is a great many: check it.").arg(lists::numberWords(number));
}

/// What may be a slip of the keyboard; empty where nothing looks so.
QString doubts(const Stock &stock, const QDate &day)
{
    QStringList words;
    const auto doubt = [&](const std::optional<double> &number, double many) {
        if (number && *number > many)
            words += lookTwice(*number);
    };
    doubt(stock.onHand, manyPieces);
    doubt(stock.perDay, manyUsed);
    doubt(stock.perWeek, 7 * manyUsed);
    if (stock.days && *stock.days > manyDays)
        words += Say::tr("That is more than a year: check it.");
    if (stock.delivery.date.isValid() && stock.delivery.date < day)
        words += Say::tr("The day of the delivery has passed: check it.");
    return words.join(QLatin1Char(' '));
}

QString reusedWords(const Stock &stock)
{
    const double people = stock.perDay.value_or(0);
    const double lacking = (rules::thousandths(people) - rules::thousandths(*stock.onHand)) / 1000;
    const QString shift = lists::numberWords(people);
    return lacking > 0 ? Say::tr("%1 too few for the largest shift of %2")
                             .arg(lists::numberWords(std::ceil(lacking)), shift)
                       : Say::tr("Enough for the largest shift of %1").arg(shift);
}

QString supplyWords(const Stock &stock, const QDate &day)
{
    const rules::Supply supply = rules::supplyOf(stock);
    const QString runsOut = base::shortDate(day.addDays(supply.wholeDays()));
    if (supply.isBand)
        return Say::tr("Estimate: could run out by %1").arg(runsOut);
    const QString days = lists::lastingWords(supply.days());
    if (!supply.countsPieces)
        return Say::tr("Estimate: %1, would run out %2").arg(days, runsOut);
    return supply.days() < 1 ? Say::tr("Under 1 day, would run out %1").arg(runsOut)
                             : Say::tr("About %1, would run out %2").arg(days, runsOut);
}

QString lastsWords(const Stock &stock, const QDate &day)
{
    switch (rules::usageOf(stock)) {
    case rules::Usage::NotKnown:
        return stock.reused ? Say::tr("How many people work on the largest shift? Without it this "
                                      "has no colour.")
                            : QString();
    case rules::Usage::NotInUse:
        return stock.reused ? Say::tr("For nobody on a shift: this reads as not used here.")
                            : Say::tr("None are used, so nothing runs out: this reads as not used "
                                      "here.");
    case rules::Usage::Known:
        return stock.reused ? reusedWords(stock) : supplyWords(stock, day);
    }
    Q_UNREACHABLE();
}

QString joined(QStringList words)
{
    words.removeAll(QString());
    return words.join(QLatin1Char(' '));
}

} // namespace

QString stockWords(const Stock &stock, const QDate &day)
{
    return joined({doubts(stock, day), lastsWords(stock, day)});
}

QString stockDoubts(const Stock &stock, const QDate &day)
{
    const bool isKnown = rules::usageOf(stock) == rules::Usage::Known;
    return joined({doubts(stock, day), isKnown ? QString() : lastsWords(stock, day)});
}

} // namespace views
