#include "rules/answer_rules.h"
#include "rules/supply.h"

#include <algorithm>

namespace rules {
namespace {

using editions::Question;
using editions::RuleKind;

void addStockDays(const Question &question, const subject::Stock &stock, const QDate &asAt,
                  std::vector<QDate> &days)
{
    if (stock.reused || usageOf(stock) != Usage::Known)
        return;
    if (stock.delivery.kind != subject::Delivery::Kind::None) {
        days.push_back(stockStandsUntil(stock, asAt).addDays(1));
        return;
    }
    const Supply supply = supplyOf(stock);
    for (const std::optional<double> &bound :
         {question.rule.blueAtLeast, question.rule.green.atLeast, question.rule.amber.atLeast}) {
        if (bound)
            days.push_back(asAt.addDays(supply.lastDayWith(*bound) + 1));
    }
}

void addAnswerDays(const Question &question, const PositionAnswer &held, std::vector<QDate> &days)
{
    const QDate asAt = held.held.answer.asAt;
    if (question.seasonStart)
        days.push_back(nextSeasonAfter(question, asAt));
    if (fades(question, held.value))
        days.push_back(asAt.addDays(question.shelfLifeDays + 1));
    const auto *details = std::get_if<subject::ContactDetails>(&held.value);
    if (details && question.rule.kind == RuleKind::ConfirmedWithin) {
        const QDate confirmed = details->confirmedOn.isValid() ? details->confirmedOn : asAt;
        days.push_back(confirmed.addDays(question.rule.withinDays + 1));
    }
    const auto *stock = std::get_if<subject::Stock>(&held.value);
    if (stock && question.rule.kind == RuleKind::DaysLeft)
        addStockDays(question, *stock, asAt, days);
}

} // namespace

std::vector<QDate> turningDaysOf(const Question &question, const Position &position)
{
    std::vector<QDate> days;
    if (question.ratedFrom.isValid())
        days.push_back(question.ratedFrom);
    if (question.askedFrom.isValid())
        days.push_back(question.askedFrom);
    if (const PositionAnswer *held = position.answer(question.id))
        addAnswerDays(question, *held, days);
    return days;
}

std::vector<QDate> turningDaysOf(const Overrides &overrides)
{
    std::vector<QDate> days;
    for (const std::optional<subject::Override> &override : overrides) {
        if (override && override->from.isValid())
            days.push_back(override->from);
        if (override && override->until.isValid())
            days.push_back(override->until.addDays(1));
    }
    return days;
}

std::vector<QDate> turningDays(const Position &position, const editions::Library &library)
{
    std::vector<QDate> days = turningDaysOf(position.overrides);
    for (const Question &question : position.edition->questions) {
        const std::vector<QDate> own = turningDaysOf(question, position);
        days.insert(days.end(), own.begin(), own.end());
    }
    QDate nextEdition;
    for (const editions::EditionPointer &edition : library.all()) {
        const QDate from = edition->inForceFrom;
        if (from > position.date && (nextEdition.isNull() || from < nextEdition))
            nextEdition = from;
    }
    if (nextEdition.isValid())
        days.push_back(nextEdition);
    const auto isOutside = [&](const QDate &day) {
        return !day.isValid() || day <= position.date ||
               (nextEdition.isValid() && day > nextEdition);
    };
    days.erase(std::remove_if(days.begin(), days.end(), isOutside), days.end());
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

} // namespace rules
