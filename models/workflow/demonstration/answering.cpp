#include "workflow/demonstration/answering.h"

#include "rules/bounds.h"

#include <cmath>

namespace workflow::demonstration {
namespace {

using editions::Question;
using subject::AnswerValue;
using subject::Colour;

Colour colourOfCount(const Question &question, qint64 count, qint64 of, int smallNumber)
{
    const editions::Rule &rule = question.rule;
    if (rules::percentReaches(rule.green, count, of))
        return Colour::Green;
    if (rules::percentReaches(rule.amber, count, of))
        return Colour::Amber;
    const auto enough = rules::countReaching(rule.green, count, of, question.lowerIsBetter);
    return enough && std::abs(*enough - count) <= smallNumber ? Colour::Amber : Colour::Red;
}

/// The next colour to try where a question has none of these.
Colour milder(Colour colour)
{
    return colour == Colour::Red ? Colour::Amber : Colour::Green;
}

const editions::Option *optionOf(const Question &question, Colour colour, Dice &dice)
{
    std::vector<const editions::Option *> fitting;
    for (const editions::Option &option : question.options) {
        if (option.colour == colour && !question.commentRequiredWhen.contains(option.key))
            fitting.push_back(&option);
    }
    if (fitting.empty())
        return nullptr;
    return dice.chance(0.6) ? fitting.front() : dice.pick(fitting);
}

int mostDays(const editions::Bound &bound, int otherwise)
{
    return bound.atMost ? static_cast<int>(*bound.atMost) : otherwise;
}

} // namespace

std::vector<qint64> countsOf(const Question &question, Colour colour, qint64 of, int smallNumber)
{
    for (Colour wanted = colour;; wanted = milder(wanted)) {
        std::vector<qint64> counts;
        for (qint64 count = 0; count <= of; ++count) {
            if (colourOfCount(question, count, of, smallNumber) == wanted)
                counts.push_back(count);
        }
        if (!counts.empty())
            return counts;
        if (wanted == Colour::Green)
            return {question.lowerIsBetter ? 0 : of};
    }
}

Answering::Answering(const Member &member, const County &county, const Words &words, quint32 seed)
    : m_member(member),
      m_county(county),
      m_words(words),
      m_seed(seed),
      m_dice(seed, member.number, u"answers")
{
}

Dice Answering::steady(const QString &purpose) const
{
    return Dice(m_seed, m_member.number, purpose);
}

/// Moves by a person or two from month to month.
qint64 Answering::number(const QString &id, const QDate &day) const
{
    Dice home = steady(QStringLiteral("size"));
    Dice month = steady(id + day.toString(QStringLiteral("yyyy-MM")));
    const int beds = m_member.home.beds.value_or(6);
    const bool nursing = m_member.home.careTypes.contains(QStringLiteral("nursing"));
    const int usual = static_cast<int>(beds * (0.84 + 0.16 * home.share()));
    if (id == QLatin1StringView("NUM-01"))
        return std::clamp(usual - month.between(0, beds > 12 ? 2 : 0), 1, beds);
    const int staff = 5 + static_cast<int>(beds * (nursing ? 1.35 : 1.05) + home.between(0, 4));
    const int agency = beds > 12 ? month.between(0, 5) : month.between(0, 1);
    if (id == QLatin1StringView("NUM-02"))
        return staff + month.between(0, 1);
    if (id == QLatin1StringView("NUM-03"))
        return staff - staff / 10 + 5;
    return agency;
}

qint64 Answering::totalOf(const Asked &asked) const
{
    const auto told = asked.occasion.numbers.find(asked.question.outOf);
    return told == asked.occasion.numbers.end() ? number(QStringLiteral("NUM-01"), asked.day())
                                                : told->second;
}

AnswerValue Answering::answer(const Question &question, Colour colour, const Occasion &occasion)
{
    const Asked asked{question, colour, occasion};
    if (const auto value = circumstance(asked))
        return *value;
    switch (question.kind) {
    case editions::Kind::YesPartlyNo:
    case editions::Kind::Choice:
        return option(asked);
    case editions::Kind::Choices:
        return options(asked);
    case editions::Kind::Ratio:
        return ratio(asked, totalOf(asked));
    case editions::Kind::Date:
        return date(asked);
    case editions::Kind::Stock:
        return stock(asked);
    case editions::Kind::Contact:
        return contact(asked);
    case editions::Kind::Number:
        return subject::Number{static_cast<double>(m_dice.between(0, 9))};
    case editions::Kind::Text:
        return subject::Text{QStringLiteral("Nothing to add.")};
    }
    Q_UNREACHABLE();
}

AnswerValue Answering::option(const Asked &asked) const
{
    Dice dice = steady(asked.question.id);
    for (Colour wanted = asked.colour;; wanted = milder(wanted)) {
        if (const editions::Option *option = optionOf(asked.question, wanted, dice))
            return subject::Choice{option->key};
        if (wanted == Colour::Green)
            return subject::Special{QString(subject::notKnownKey)};
    }
}

AnswerValue Answering::options(const Asked &asked)
{
    Dice dice = steady(asked.question.id);
    const editions::Option *none = optionOf(asked.question, Colour::Green, dice);
    if (asked.colour == Colour::Green && none)
        return subject::Choices{QStringList{none->key}};
    QStringList keys;
    for (const editions::Option &option : asked.question.options) {
        const bool fits = option.colour == Colour::Amber &&
                          !asked.question.commentRequiredWhen.contains(option.key);
        if (fits && (keys.isEmpty() || m_dice.chance(0.25)))
            keys.append(option.key);
    }
    return subject::Choices{keys};
}

/// Good figures are mostly near the top; bad ones are seldom nought.
AnswerValue Answering::ratio(const Asked &asked, qint64 of)
{
    if (of == 0)
        return subject::Special{QString(subject::notApplicableKey)};
    const auto counts =
        countsOf(asked.question, asked.colour, of, asked.occasion.edition->rollUp.smallNumber);
    const auto last = static_cast<int>(counts.size()) - 1;
    const int from = asked.colour == Colour::Green ? 0 : last / 2;
    Dice steadily = steady(asked.question.id);
    const int usual = steadily.between(from, last);
    const int moved = std::clamp(usual + m_dice.between(0, 2) - 1, from, last);
    return subject::Ratio{counts[static_cast<size_t>(moved)], of};
}

AnswerValue Answering::date(const Asked &asked)
{
    const editions::Rule &rule = asked.question.rule;
    const int green = mostDays(rule.green, 30);
    const int amber = mostDays(rule.amber, green + 30);
    int age = m_dice.between(0, green - (green > 10 ? green / 5 : 1));
    if (asked.colour == Colour::Amber)
        age = m_dice.between(green + 1, amber);
    if (asked.colour == Colour::Red)
        age = m_dice.between(amber + 3, amber + 20);
    const bool never = asked.colour == Colour::Red &&
                       asked.question.special.contains(QStringLiteral("never")) &&
                       steady(asked.question.id).chance(0.2);
    if (never)
        return subject::Special{QStringLiteral("never")};
    return subject::DateAnswer{asked.day().addDays(-age)};
}

/// The same for every home of a network.
subject::ContactDetails Answering::clinicalLead() const
{
    const subject::Person lead = leadOfNetwork(m_member.home.pcn, m_seed, m_words);
    subject::ContactDetails details;
    details.name = lead.name;
    details.role = lead.title;
    details.organisation = lead.organisation;
    details.telephone = lead.telephone;
    return details;
}

subject::ContactDetails Answering::ownContact(Dice dice) const
{
    subject::ContactDetails details;
    details.name = dice.pick(m_words.names("forenames")) + QLatin1Char(' ') +
                   dice.pick(m_words.names("surnames"));
    details.role = QStringLiteral("Infection control lead");
    details.organisation = m_member.home.name;
    details.telephone = QStringLiteral("01632 960%1").arg(dice.between(200, 999));
    return details;
}

AnswerValue Answering::contact(const Asked &asked)
{
    const Question &question = asked.question;
    if (asked.colour == Colour::Red && question.special.contains(QStringLiteral("none")))
        return subject::Special{QStringLiteral("none")};
    subject::ContactDetails details =
        question.area == subject::Area::Clinical ? clinicalLead() : ownContact(steady(question.id));
    if (question.asksDate) {
        details.role = QStringLiteral("Orders desk");
        details.organisation = QStringLiteral("Wendle Medical Supplies Limited");
        details.date = asked.day().addDays(asked.colour == Colour::Green ? 2 : 30);
    }
    // Held good for 90 days; a name that has long not been checked is amber.
    details.confirmedOn =
        asked.day().addDays(asked.colour == Colour::Green ? 0 : -m_dice.between(95, 140));
    return details;
}

} // namespace workflow::demonstration
