#include "rules/answer_rules.h"
#include "rules/bounds.h"

#include <algorithm>
#include <cmath>

namespace rules {
namespace {

using editions::Bound;
using editions::Question;
using editions::Rule;
using subject::Colour;

bool lowerIsBetter(const Question &question)
{
    return question.lowerIsBetter || (question.rule.green.atMost && !question.rule.green.atLeast);
}

/// The colour of one option; absent where the option is unknown or has none.
std::optional<Colour> colourOf(const Question &question, const QString &key)
{
    const editions::Option *option = question.option(key);
    return option ? option->colour : std::nullopt;
}

void takeOption(const Case &answer, const QString &key, AnswerRating &rating)
{
    const std::optional<Colour> colour = colourOf(answer.question, key);
    rating.reason.what = Reason::What::Option;
    rating.reason.key = key;
    if (colour && *colour != Colour::Grey)
        rating.colour = *colour;
    else
        rating.standing = Standing::NotKnown;
    const QStringList green = greenOptions(answer.question);
    if (green.isEmpty())
        return;
    rating.remedy = remedyFor(answer, Remedy::What::Option);
    rating.remedy->keys = green;
}

int badness(const std::optional<Colour> &colour)
{
    if (colour == Colour::Red)
        return 3;
    if (colour == Colour::Amber)
        return 2;
    return colour == Colour::Green || colour == Colour::Blue ? 0 : 1;
}

template <typename Meets>
Colour colourBy(const Rule &rule, Meets meets)
{
    if (meets(rule.green))
        return Colour::Green;
    return meets(rule.amber) ? Colour::Amber : Colour::Red;
}

bool isPossible(const subject::Ratio &ratio)
{
    return ratio.count >= 0 && ratio.count <= ratio.of && ratio.of <= mostPeople;
}

} // namespace

void rateOptions(const Case &answer, AnswerRating &rating)
{
    if (const auto *choice = std::get_if<subject::Choice>(&answer.held.value)) {
        takeOption(answer, choice->key, rating);
        return;
    }
    const auto *choices = std::get_if<subject::Choices>(&answer.held.value);
    if (!choices || choices->keys.isEmpty()) {
        rating.standing = Standing::NotKnown;
        return;
    }
    const auto isBetter = [&](const QString &one, const QString &other) {
        return badness(colourOf(answer.question, one)) < badness(colourOf(answer.question, other));
    };
    takeOption(answer, *std::max_element(choices->keys.begin(), choices->keys.end(), isBetter),
               rating);
}

void ratePercent(const Case &answer, AnswerRating &rating)
{
    const auto *ratio = std::get_if<subject::Ratio>(&answer.held.value);
    if (!ratio || !isPossible(*ratio)) {
        rating.standing = Standing::NotKnown;
        return;
    }
    if (ratio->of == 0) {
        rating.standing = Standing::NotApplicable;
        return;
    }
    const Rule &rule = answer.question.rule;
    const bool fewer = lowerIsBetter(answer.question);
    rating.colour = colourBy(
        rule, [&](const Bound &bound) { return percentReaches(bound, ratio->count, ratio->of); });
    Reason &reason = rating.reason;
    reason.what = Reason::What::Percent;
    reason.count = ratio->count;
    reason.of = ratio->of;
    reason.figure = wholePercent(ratio->count, ratio->of, fewer);
    const auto target = countReaching(rule.green, ratio->count, ratio->of, fewer);
    if (rating.colour == Colour::Green || !target)
        return;
    const qint64 people = std::abs(*target - ratio->count);
    // In a home of six, one person is 17%: small.numbers of question-set.md.
    if (rating.colour == Colour::Red && people <= answer.position.edition->rollUp.smallNumber) {
        rating.colour = Colour::Amber;
        reason.smallNumber = true;
    }
    reason.gap = static_cast<double>(people);
    rating.remedy = remedyFor(answer, fewer ? Remedy::What::FewerPeople : Remedy::What::MorePeople,
                              *reason.gap);
}

void rateFigure(const Case &answer, AnswerRating &rating)
{
    const auto *number = std::get_if<subject::Number>(&answer.held.value);
    if (!number || !std::isfinite(number->value)) {
        rating.standing = Standing::NotKnown;
        return;
    }
    const Rule &rule = answer.question.rule;
    rating.colour =
        colourBy(rule, [&](const Bound &bound) { return reaches(bound, number->value); });
    rating.reason.what = Reason::What::Figure;
    rating.reason.figure = number->value;
    const bool isTooLow = rule.green.atLeast && number->value < *rule.green.atLeast;
    const std::optional<double> bound = isTooLow ? rule.green.atLeast : rule.green.atMost;
    if (rating.colour == Colour::Green || !bound)
        return;
    rating.reason.gap = std::abs(*bound - number->value);
    rating.remedy = remedyFor(answer, isTooLow ? Remedy::What::Higher : Remedy::What::Lower,
                              *rating.reason.gap);
}

void rateAge(const Case &answer, AnswerRating &rating)
{
    const auto *date = std::get_if<subject::DateAnswer>(&answer.held.value);
    const QDate day = date ? date->date : QDate();
    // A day after the as-at date cannot have happened yet: it says nothing about the past.
    if (!day.isValid() || day > answer.asAt()) {
        rating.standing = Standing::NotKnown;
        return;
    }
    const Rule &rule = answer.question.rule;
    const auto age = static_cast<double>(day.daysTo(answer.asAt()));
    rating.colour = colourBy(rule, [&](const Bound &bound) { return reaches(bound, age); });
    rating.reason.what = Reason::What::Age;
    rating.reason.figure = age;
    rating.reason.day = day;
    const bool isTooRecent = rule.green.atLeast && age < *rule.green.atLeast;
    const std::optional<double> bound = isTooRecent ? rule.green.atLeast : rule.green.atMost;
    if (rating.colour == Colour::Green || !bound)
        return;
    rating.reason.gap = std::abs(*bound - age);
    rating.remedy =
        remedyFor(answer, isTooRecent ? Remedy::What::OlderDate : Remedy::What::NewerDate, *bound);
}

} // namespace rules
