#include "lists/short_stock.h"

#include "lists/answer_words.h"
#include "lists/phrases.h"
#include "lists/reason_words.h"
#include "lists/remedy_words.h"
#include "lists/say.h"

#include <algorithm>

namespace lists {
namespace {

using rules::AnswerRating;
using rules::Reason;
using subject::Colour;
using subject::Stock;

/// An item with the days it lasts, to put the soonest first.
struct Ranked {
    ShortItem item;
    double days = 0;
};

QString withSmallInitial(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toLower();
    return words;
}

QString useWords(const Stock &stock)
{
    if (stock.reused)
        return Say::tr("used again");
    if (stock.perDay)
        return numberWords(*stock.perDay);
    return stock.perWeek ? Say::tr("%1 in a week").arg(numberWords(*stock.perWeek)) : QString();
}

/// As the urgent line counts: under a day in hours.
QString daysLeftWords(double days)
{
    return days < 1 ? Say::tr("under 24 hours") : lastingWords(days);
}

double bandDays(subject::StockBand band)
{
    switch (band) {
    case subject::StockBand::Under24Hours:
        return 0;
    case subject::StockBand::OneToTwoDays:
        return 1;
    case subject::StockBand::OverTwoDays:
        return 2;
    }
    return 0;
}

Ranked itemOf(const editions::Question &question, const AnswerRating &rating, const Stock &stock)
{
    Ranked ranked;
    ShortItem &item = ranked.item;
    item.question = question.id;
    item.label = question.label.in();
    item.inTheHome = stock.onHand ? numberWords(*stock.onHand) : QString();
    item.usedInADay = useWords(stock);
    item.colour = rating.colour;
    item.delivery = deliveryWords(stock.delivery);
    const Reason &reason = rating.reason;
    if (reason.what == Reason::What::DaysLeft && reason.figure) {
        ranked.days = *reason.figure;
        item.lasts = daysLeftWords(*reason.figure);
    } else if (stock.band) {
        ranked.days = bandDays(*stock.band);
        item.lasts = withSmallInitial(bandWords(*stock.band));
    }
    return ranked;
}

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral("; "));
}

} // namespace

std::vector<ShortItem> shortItems(const rules::HomeRating &rating, const rules::Position &position)
{
    std::vector<Ranked> ranked;
    for (const editions::Question &question : rating.edition->questions) {
        const auto found = rating.answers.find(question.id);
        if (question.kind != editions::Kind::Stock || found == rating.answers.end())
            continue;
        const AnswerRating &answer = found->second;
        const rules::PositionAnswer *held = position.answer(question.id);
        const Stock *stock = held ? std::get_if<Stock>(&held->value) : nullptr;
        if (!stock || (answer.colour != Colour::Red && answer.colour != Colour::Amber))
            continue;
        ranked.push_back(itemOf(question, answer, *stock));
        ranked.back().item.asAt = held->held.answer.asAt;
        if (answer.remedy && (answer.remedy->what == rules::Remedy::What::MorePieces ||
                              answer.remedy->what == rules::Remedy::What::MoreDays))
            ranked.back().item.wanted = remedyWords(*answer.remedy, *rating.edition);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked &a, const Ranked &b) {
        return std::pair(a.item.colour != Colour::Red, a.days) <
               std::pair(b.item.colour != Colour::Red, b.days);
    });
    std::vector<ShortItem> items;
    for (Ranked &each : ranked)
        items.push_back(std::move(each.item));
    return items;
}

std::vector<ShortItem> mostUrgent(const std::vector<ShortItem> &items)
{
    std::vector<ShortItem> red;
    for (const ShortItem &item : items) {
        if (item.colour == Colour::Red)
            red.push_back(item);
    }
    return red.empty() ? items : red;
}

QString itemLabels(const std::vector<ShortItem> &items)
{
    QStringList labels;
    for (const ShortItem &item : items)
        labels += item.label;
    return joinedWords(labels);
}

QString shortageWords(const std::vector<ShortItem> &items)
{
    QStringList parts;
    for (const ShortItem &item : items)
        parts += item.lasts.isEmpty() ? item.label
                                      : QStringLiteral("%1: %2").arg(item.label, item.lasts);
    return joined(parts);
}

QString wantedWords(const std::vector<ShortItem> &items)
{
    QStringList parts;
    for (const ShortItem &item : items) {
        if (!item.wanted.isEmpty())
            parts += item.wanted;
    }
    return joined(parts);
}

} // namespace lists
