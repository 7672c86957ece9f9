#include "rules/answer_rules.h"
#include "rules/bounds.h"

#include <algorithm>

namespace rules {
namespace {

using editions::Question;
using editions::Rated;
using editions::RuleKind;
using subject::Colour;

Standing standingOf(const Question &question, const PositionAnswer *held, const QDate &day)
{
    if (!held)
        return Standing::NeverAsked;
    const QDate asAt = held->held.answer.asAt;
    const QDate nextSeason = nextSeasonAfter(question, asAt);
    if (nextSeason.isValid() && nextSeason <= day)
        return Standing::OtherSeason;
    if (subject::isSpecial(held->value, subject::notKnownKey))
        return Standing::NotKnown;
    if (fades(question, held->value) && asAt.daysTo(day) > question.shelfLifeDays)
        return Standing::OutOfDate;
    if (subject::isSpecial(held->value, subject::notApplicableKey))
        return Standing::NotApplicable;
    return Standing::Current;
}

void rateSpecial(const Case &answer, const subject::Special &special, AnswerRating &rating)
{
    const auto found = answer.question.special.find(special.key);
    rating.reason.what = Reason::What::Special;
    rating.reason.key = special.key;
    if (special.key == QLatin1StringView("not_in_use")) {
        rating.standing = Standing::NotInUse;
        return;
    }
    if (found == answer.question.special.end() || !found->second) {
        rating.standing = Standing::NotKnown;
        return;
    }
    rating.colour = *found->second;
    switch (answer.question.rule.kind) {
    case RuleKind::AgeDays:
        rating.remedy = remedyFor(answer, Remedy::What::NewerDate,
                                  answer.question.rule.green.atMost.value_or(0));
        return;
    case RuleKind::ConfirmedWithin:
        rating.remedy = remedyFor(answer, Remedy::What::NameContact);
        return;
    case RuleKind::ArrivesBefore:
        rateArrival(answer, rating);
        return;
    case RuleKind::Options:
        rating.remedy = remedyFor(answer, Remedy::What::Option);
        rating.remedy->keys = greenOptions(answer.question);
        return;
    case RuleKind::None:
    case RuleKind::Percent:
    case RuleKind::Figure:
    case RuleKind::DaysLeft:
        rating.remedy = remedyFor(answer, Remedy::What::Answer);
        return;
    }
}

void rateByRule(const Case &answer, AnswerRating &rating)
{
    if (const auto *special = std::get_if<subject::Special>(&answer.held.value)) {
        rateSpecial(answer, *special, rating);
        return;
    }
    switch (answer.question.rule.kind) {
    case RuleKind::None:
        return;
    case RuleKind::Options:
        return rateOptions(answer, rating);
    case RuleKind::Percent:
        return ratePercent(answer, rating);
    case RuleKind::Figure:
        return rateFigure(answer, rating);
    case RuleKind::AgeDays:
        return rateAge(answer, rating);
    case RuleKind::DaysLeft:
        return rateStock(answer, rating);
    case RuleKind::ConfirmedWithin:
        return rateContact(answer, rating);
    case RuleKind::ArrivesBefore:
        return rateArrival(answer, rating);
    }
}

Remedy remedyOf(const Question &question, Remedy::What what, double amount)
{
    Remedy remedy;
    remedy.question = question.id;
    remedy.what = what;
    remedy.amount = amount;
    remedy.owners = question.owners;
    return remedy;
}

bool isAsked(const Question &question, bool isAnswered, const QDate &day)
{
    if (question.askedFrom.isValid() && day < question.askedFrom)
        return false;
    return question.core || isAnswered;
}

bool isColoured(const Question &question, const QDate &day)
{
    return question.rated != Rated::No && question.rule.kind != RuleKind::None &&
           !(question.ratedFrom.isValid() && day < question.ratedFrom) &&
           !(question.askedFrom.isValid() && day < question.askedFrom);
}

/// Brings standing, colour, reason and remedy into agreement once the rule has spoken.
void settle(const Question &question, const PositionAnswer *held, const QDate &day,
            AnswerRating &rating)
{
    const bool leavesTheCount =
        rating.standing == Standing::NotApplicable || rating.standing == Standing::NotInUse;
    const bool asked = isAsked(question, held != nullptr, day);
    const bool coloured = isColoured(question, day);
    rating.applicable = asked && !leavesTheCount;
    rating.counts = asked && coloured && question.rated == Rated::Yes;
    if (!coloured || rating.standing != Standing::Current)
        rating.colour = Colour::Grey;
    if (!coloured)
        rating.reason.what = Reason::What::NotRated;
    const bool isGood = rating.colour == Colour::Green || rating.colour == Colour::Blue;
    if (isGood || !coloured || !rating.applicable)
        rating.remedy.reset();
    else if (rating.colour == Colour::Grey && !rating.remedy)
        rating.remedy = remedyOf(question, Remedy::What::Answer, 0);
    if (isGood)
        rating.reason.gap = 0;
    rating.reason.standing = rating.standing;
    rating.reason.colour = rating.colour;
    rating.reason.counts = rating.counts;
}

} // namespace

Remedy remedyFor(const Case &answer, Remedy::What what, double amount)
{
    return remedyOf(answer.question, what, amount);
}

QStringList greenOptions(const Question &question)
{
    QStringList keys;
    for (const editions::Option &option : question.options) {
        if (option.colour == Colour::Green || option.colour == Colour::Blue)
            keys.append(option.key);
    }
    return keys;
}

bool fades(const Question &question, const subject::AnswerValue &value)
{
    return question.rule.kind != RuleKind::ConfirmedWithin ||
           !std::holds_alternative<subject::ContactDetails>(value);
}

QDate nextSeasonAfter(const Question &question, const QDate &asAt)
{
    if (!question.seasonStart || !asAt.isValid())
        return {};
    const auto startIn = [&](int year) {
        const int month = question.seasonStart->month();
        const int lastDay = QDate(year, month, 1).daysInMonth();
        return QDate(year, month, std::min(question.seasonStart->day(), lastDay));
    };
    const QDate start = startIn(asAt.year());
    return asAt < start ? start : startIn(asAt.year() + 1);
}

QStringList ratedWith(const Question &question)
{
    return question.rule.stockQuestions;
}

AnswerRating rateAnswerOn(const Question &question, const Position &position, const QDate &day)
{
    const PositionAnswer *held = position.answer(question.id);
    AnswerRating rating;
    rating.standing = standingOf(question, held, day);
    rating.reason.question = question.id;
    rating.reason.critical = question.critical;
    rating.reason.owners = question.owners;
    rating.reason.green = question.rule.green;
    if (held)
        rating.reason.asAt = held->held.answer.asAt;
    if (rating.standing == Standing::Current)
        rateByRule(Case{question, position, *held, day}, rating);
    settle(question, held, day, rating);
    return rating;
}

AnswerRating rateAnswer(const Question &question, const Position &position)
{
    return rateAnswerOn(question, position, position.date);
}

} // namespace rules
