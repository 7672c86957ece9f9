#include "rules/answer_rules.h"
#include "rules/bounds.h"
#include "rules/supply.h"

#include <algorithm>
#include <cmath>

namespace rules {
namespace {

using subject::Colour;
using subject::Delivery;
using subject::Stock;

bool countsDown(const Stock &stock)
{
    return stock.delivery.kind == Delivery::Kind::None;
}

Colour colourOf(const editions::Rule &rule, const Supply &supply, qint64 elapsed)
{
    const auto lasts = [&](const std::optional<double> &bound) {
        return bound && supply.lasts(*bound, elapsed);
    };
    // A band is a guess of the fewest days; good news needs a count or the manager's days.
    if (!supply.isBand && lasts(rule.blueAtLeast))
        return Colour::Blue;
    if (!supply.isBand && lasts(rule.green.atLeast))
        return Colour::Green;
    return lasts(rule.amber.atLeast) ? Colour::Amber : Colour::Red;
}

/// Cleaned and used again: nothing is used up, so there must be one for each person on the largest
/// shift, which such an answer gives in place of a day's use.
void rateReused(const Case &answer, const Stock &stock, AnswerRating &rating)
{
    const bool enough = thousandths(*stock.onHand) >= thousandths(*stock.perDay);
    rating.colour = enough ? Colour::Green : Colour::Red;
    Reason &reason = rating.reason;
    reason.what = Reason::What::Reused;
    reason.count = static_cast<qint64>(std::floor(*stock.onHand));
    reason.of = static_cast<qint64>(std::ceil(*stock.perDay));
    if (enough)
        return;
    reason.gap = std::ceil((thousandths(*stock.perDay) - thousandths(*stock.onHand)) / 1000);
    rating.remedy = remedyFor(answer, Remedy::What::MorePieces, *reason.gap);
}

void explainSupply(const Case &answer, const Stock &stock, const Supply &supply, qint64 elapsed,
                   AnswerRating &rating)
{
    Reason &reason = rating.reason;
    reason.what = supply.isBand ? Reason::What::Band : Reason::What::DaysLeft;
    reason.figure = std::max(0.0, supply.days() - static_cast<double>(elapsed));
    reason.estimate = !supply.countsPieces;
    reason.day = *rating.runsOut;
    if (supply.isBand && stock.band)
        reason.key = key(*stock.band);
    if (stock.delivery.kind == Delivery::Kind::Dated)
        reason.other = stock.delivery.date;
    const std::optional<double> green = answer.question.rule.green.atLeast;
    const bool isGood = rating.colour == Colour::Green || rating.colour == Colour::Blue;
    if (isGood || !green)
        return;
    reason.gap = supply.lacking(*green, elapsed);
    rating.remedy =
        remedyFor(answer, supply.countsPieces ? Remedy::What::MorePieces : Remedy::What::MoreDays,
                  *reason.gap);
}

/// The first day a stock line of the delivery question would run out, as it was known on the day
/// of the delivery answer: fixed, so that no colour improves because a stock line has faded.
std::optional<QDate> firstRunOut(const Case &answer)
{
    std::optional<QDate> first;
    for (const QString &id : answer.question.rule.stockQuestions) {
        const editions::Question *question = answer.position.edition->question(id);
        if (!question || question->rule.kind != editions::RuleKind::DaysLeft)
            continue;
        const auto runsOut = rateAnswerOn(*question, answer.position, answer.asAt()).runsOut;
        if (runsOut && (!first || *runsOut < *first))
            first = runsOut;
    }
    return first;
}

} // namespace

QDate stockStandsUntil(const Stock &stock, const QDate &asAt)
{
    const QDate runsOut = asAt.addDays(supplyOf(stock).wholeDays());
    const bool isDue = stock.delivery.kind == Delivery::Kind::Dated &&
                       stock.delivery.date.isValid() && stock.delivery.date >= asAt;
    return isDue ? std::min(stock.delivery.date, runsOut) : runsOut;
}

void rateStock(const Case &answer, AnswerRating &rating)
{
    const Stock *stock = std::get_if<Stock>(&answer.held.value);
    const Usage usage = stock ? usageOf(*stock) : Usage::NotKnown;
    if (usage != Usage::Known) {
        rating.standing = usage == Usage::NotInUse ? Standing::NotInUse : Standing::NotKnown;
        return;
    }
    if (stock->reused) {
        rateReused(answer, *stock, rating);
        return;
    }
    const Supply supply = supplyOf(*stock);
    if (!countsDown(*stock) && answer.day > stockStandsUntil(*stock, answer.asAt())) {
        rating.standing = Standing::OutOfDate;
        return;
    }
    const qint64 elapsed = countsDown(*stock) ? answer.elapsed() : 0;
    rating.colour = colourOf(answer.question.rule, supply, elapsed);
    rating.runsOut = answer.asAt().addDays(supply.wholeDays());
    explainSupply(answer, *stock, supply, elapsed, rating);
}

void rateArrival(const Case &answer, AnswerRating &rating)
{
    const std::optional<QDate> runsOut = firstRunOut(answer);
    const auto *details = std::get_if<subject::ContactDetails>(&answer.held.value);
    Reason &reason = rating.reason;
    if (runsOut)
        reason.other = *runsOut;
    rating.remedy = remedyFor(answer, Remedy::What::EarlierDelivery);
    if (runsOut)
        rating.remedy->day = *runsOut;
    // A special answer (nothing on order) already has its colour.
    if (std::holds_alternative<subject::Special>(answer.held.value))
        return;
    if (!details || !details->date.isValid()) {
        rating.standing = Standing::NotKnown;
        rating.remedy.reset();
        return;
    }
    reason.what = Reason::What::Arrival;
    reason.day = details->date;
    if (!runsOut || details->date < *runsOut) {
        rating.colour = Colour::Green;
        return;
    }
    rating.colour = details->date == *runsOut ? Colour::Amber : Colour::Red;
    reason.gap = static_cast<double>(runsOut->daysTo(details->date) + 1);
}

} // namespace rules
