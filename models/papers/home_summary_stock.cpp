#include "base/text.h"
#include "lists/answer_words.h"
#include "lists/colour_words.h"
#include "lists/phrases.h"
#include "lists/reason_words.h"
#include "papers/home_summary_parts.h"

#include <algorithm>
#include <cmath>

namespace papers {
namespace {

using editions::Question;
using rules::AnswerRating;
using rules::PositionAnswer;
using rules::Standing;
using subject::Colour;
using subject::Delivery;
using subject::Stock;

constexpr int itemsOnPage = 7;

/// One stock question with what is known of it; `stock` is null where nothing up to date is.
struct Item {
    const Question &question;
    const AnswerRating &rating;
    const Stock *stock = nullptr;
};

std::vector<Item> itemsOf(const SummaryValues &values)
{
    std::vector<Item> items;
    for (const Question &question : values.position.edition->questions) {
        const AnswerRating *rating = ratingOf(values, question.id);
        if (question.kind != editions::Kind::Stock || !rating ||
            !isAsked(question, values.position))
            continue;
        const PositionAnswer *held = values.position.answer(question.id);
        const bool isUpToDate =
            rating->standing == Standing::Current || rating->standing == Standing::NotKnown;
        const Stock *stock = held && isUpToDate ? std::get_if<Stock>(&held->value) : nullptr;
        items.push_back({question, *rating, stock});
    }
    return items;
}

bool isLeftOut(const Item &item)
{
    return item.rating.standing == Standing::NotInUse ||
           item.rating.standing == Standing::NotApplicable;
}

QString inTheHome(const Item &item)
{
    if (isLeftOut(item))
        return {};
    return item.stock && item.stock->onHand ? lists::numberWords(*item.stock->onHand)
                                            : Say::tr("not known");
}

QString usedInADay(const Item &item)
{
    if (!item.stock)
        return {};
    if (item.stock->reused)
        return Say::tr("used again");
    if (item.stock->perDay)
        return lists::numberWords(*item.stock->perDay);
    return item.stock->perWeek
               ? Say::tr("%1 in a week").arg(lists::numberWords(*item.stock->perWeek))
               : QString();
}

/// Days of stock rounded down: a supply never reads as more than it is.
QString daysLeft(double days, bool isEstimate)
{
    constexpr double crumb = 1e-9; // takes back what binary fractions lose
    const double kept = std::max(0.0, days + crumb);
    if (kept < 1)
        return Say::tr("under 1 day");
    const QString words =
        lists::daysWords(kept < 10 ? std::floor(kept * 10) / 10 : std::floor(kept));
    return isEstimate ? Say::tr("about %1").arg(words) : words;
}

QString howLong(const Item &item)
{
    const rules::Reason &reason = item.rating.reason;
    if (reason.what == rules::Reason::What::Band && item.stock && item.stock->band)
        return lists::bandWords(*item.stock->band);
    return reason.figure && reason.what == rules::Reason::What::DaysLeft
               ? daysLeft(*reason.figure, reason.estimate)
               : QString();
}

Cell lasts(const Item &item)
{
    const Colour colour = item.rating.colour;
    const QString word = lists::answerColourWord(colour, item.rating.standing);
    if (isLeftOut(item))
        return words(word);
    const QString note = item.rating.reason.estimate ? Say::tr(", estimate") : QString();
    const QString days = howLong(item);
    // Blue has no word of its own: the number of days says it.
    if (colour == Colour::Blue && !days.isEmpty())
        return Rating{.colour = colour, .word = days, .note = note};
    return Rating{.colour = colour, .word = word, .note = note, .before = days};
}

Row itemRow(const Item &item, const SummaryValues &values)
{
    const std::optional<QDate> &runsOut = item.rating.runsOut;
    return Row{{words(lists::labelOf(item.question.id, *values.position.edition)),
                words(inTheHome(item)), words(usedInADay(item)), lasts(item),
                words(runsOut && item.stock ? base::shortDate(*runsOut) : QString()),
                words(item.stock ? lists::deliveryWords(item.stock->delivery) : QString())}};
}

/// Whether the home said of every item it counts that none is on order.
bool saysNothingIsOnOrder(const std::vector<Item> &items)
{
    bool any = false;
    for (const Item &item : items) {
        if (!item.stock)
            continue;
        if (item.stock->delivery.kind != Delivery::Kind::None)
            return false;
        any = true;
    }
    return any;
}

} // namespace

QList<Block> stockBlocks(const SummaryValues &values)
{
    QList<Block> blocks{part(Say::tr("Your PPE"))};
    const std::vector<Item> items = itemsOf(values);
    if (items.empty()) {
        blocks += paragraph(Say::tr("We did not ask about stock."));
        return blocks;
    }
    Table table{.name = Say::tr("Your PPE"),
                .columns = {{Say::tr("Item"), 4},
                            {Say::tr("In the home"), 0, Alignment::Right},
                            {Say::tr("Used in a day"), 0, Alignment::Right},
                            {Say::tr("Lasts")},
                            {Say::tr("Would run out, if nothing arrives"), 3},
                            {Say::tr("Next delivery")}},
                .limit = itemsOnPage};
    for (const Item &item : items)
        table.rows.append(itemRow(item, values));
    blocks += table;
    if (saysNothingIsOnOrder(items))
        blocks += paragraph(Say::tr("You told us nothing is on order."));
    return blocks;
}

} // namespace papers
