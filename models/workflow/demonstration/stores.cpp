#include "workflow/demonstration/answering.h"

#include <array>
#include <cmath>

namespace workflow::demonstration {
namespace {

using subject::AnswerValue;
using subject::Colour;
using subject::Delivery;
using subject::Stock;

/// How much of an item a resident needs in a day, and how it is packed.
struct Item {
    const char *question;
    double perResident;
    int pack;
};

constexpr std::array items{
    Item{"PPE-01", 3.2, 50}, Item{"PPE-02", 6, 200},  Item{"PPE-03", 13, 100},
    Item{"PPE-04", 0.4, 10}, Item{"PPE-05", 0.08, 1}, Item{"PPE-06", 0.15, 5},
    Item{"PPE-12", 5, 50},   Item{"PPE-13", 0.4, 10}, Item{"TST-06", 0.25, 20},
};

Item itemOf(const QString &question)
{
    for (const Item &item : items) {
        if (question == QLatin1StringView(item.question))
            return item;
    }
    return {"", 1, 10};
}

double roundedUse(double use)
{
    return use < 3 ? std::max(0.5, std::round(use * 2) / 2) : std::round(use);
}

} // namespace

/// Stock of a good home lasts until somebody asks again.
AnswerValue Answering::stock(const Asked &asked)
{
    const editions::Rule &rule = asked.question.rule;
    Dice dice = steady(asked.question.id);
    if (asked.question.reusable && asked.colour != Colour::Amber && dice.chance(0.5))
        return reusable(asked);
    const Item item = itemOf(asked.question.id);
    const double residents = static_cast<double>(number(QStringLiteral("NUM-01"), m_county.start));
    const double daily = roundedUse(residents * item.perResident * (0.8 + 0.4 * dice.share()));
    const double green = rule.green.atLeast.value_or(7);
    const double amber = rule.amber.atLeast.value_or(2);
    const bool isLong = m_member.story == Story::LongStock;
    double days = std::max(green, double(asked.occasion.appointment.daysToNext) + 1) +
                  m_dice.between(1, 12) + (isLong ? 31 : 0);
    if (asked.colour == Colour::Amber)
        days = amber + 0.3 + (green - amber - 0.6) * m_dice.share();
    if (asked.colour == Colour::Red)
        days = amber * (0.2 + 0.6 * m_dice.share());
    Stock stock;
    stock.delivery = delivery(asked, days);
    const bool isRed = asked.colour == Colour::Red;
    if (isRed && m_dice.chance(0.25)) {
        stock.band = subject::StockBand::Under24Hours;
        return stock;
    }
    if (m_dice.chance(0.1)) {
        stock.days = isRed ? 1.0 : std::floor(days);
        return stock;
    }
    const double packs = asked.colour == Colour::Green ? item.pack : 1;
    stock.onHand = packs == 1 ? std::max(1.0, std::floor(daily * days))
                              : std::ceil(daily * days / packs) * packs;
    if (asked.question.perWeek)
        stock.perWeek = daily * 7;
    else
        stock.perDay = daily;
    return stock;
}

/// One for each person on the largest shift, and a few more.
AnswerValue Answering::reusable(const Asked &asked) const
{
    const double shift =
        2 + std::floor(static_cast<double>(number(QStringLiteral("NUM-02"), m_county.start)) / 5);
    Stock stock;
    stock.reused = true;
    stock.perDay = shift;
    stock.onHand = asked.colour == Colour::Green ? shift + 3 : shift - 2;
    stock.delivery.kind = Delivery::Kind::Usual;
    return stock;
}

Delivery Answering::delivery(const Asked &asked, double days)
{
    Delivery delivery;
    if (asked.colour == Colour::Red) {
        delivery.kind = Delivery::Kind::None;
        return delivery;
    }
    const int covered = asked.occasion.appointment.daysToNext;
    const double green = asked.question.rule.green.atLeast.value_or(7);
    const double share = m_dice.share();
    delivery.kind = Delivery::Kind::Usual;
    if (asked.colour == Colour::Amber || share < 0.2) {
        delivery.kind = Delivery::Kind::Dated;
        const int wait = asked.colour == Colour::Amber ? 2 : covered + m_dice.between(1, 4);
        delivery.date = asked.day().addDays(wait);
    } else if (share < 0.32 && days > covered + green + 1) {
        delivery.kind = Delivery::Kind::None;
    } else if (share < 0.38) {
        delivery.kind = Delivery::Kind::Unknown;
    }
    return delivery;
}

} // namespace workflow::demonstration
