#include "editions/edition_parts.h"
#include "editions/say.h"

#include <array>
#include <limits>

// The rule of a question: how its answer gets its colour. The colours of options are read with
// the options.
namespace editions {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double mostDays = 3660;

/// What the figures of a rule can be, and which way they point.
struct Range {
    double least;
    double most;
    /// Absent where the edition may choose.
    std::optional<bool> lowerIsBetter;
};

Bound readBound(EditionFields in, const Range &range)
{
    Bound bound;
    if (!in.isObject())
        return bound;
    if (in.has("at_least"_L1) == in.has("at_most"_L1)) {
        in.optional("at_least"_L1);
        in.optional("at_most"_L1);
        in.faults().error(in.path(), Say::tr("Give either \"at_least\" or \"at_most\"."));
    } else if (in.has("at_least"_L1)) {
        bound.atLeast = in.figure("at_least"_L1, range.least, range.most);
    } else {
        bound.atMost = in.figure("at_most"_L1, range.least, range.most);
    }
    in.closeFields();
    if (range.lowerIsBetter && bound != Bound{} && *range.lowerIsBetter != bound.atMost.has_value())
        in.faults().error(in.path(), *range.lowerIsBetter
                                         ? Say::tr("Lower is better here: give \"at_most\".")
                                         : Say::tr("Higher is better here: give \"at_least\". If "
                                                   "lower is better, say \"lower_is_better\"."));
    return bound;
}

/// Amber has to reach further than green, or nothing would ever be amber.
void checkOrder(const Rule &rule, EditionFields &in)
{
    if (rule.green == Bound{} || rule.amber == Bound{})
        return;
    if (rule.green.atLeast.has_value() != rule.amber.atLeast.has_value())
        in.error("amber"_L1, Say::tr("Green and amber must both be \"at_least\" or both "
                                     "\"at_most\"."));
    else if (rule.green.atLeast && *rule.amber.atLeast >= *rule.green.atLeast)
        in.error("amber"_L1, Say::tr("Amber must begin below green."));
    else if (rule.green.atMost && *rule.amber.atMost <= *rule.green.atMost)
        in.error("amber"_L1, Say::tr("Amber must reach further than green."));
}

/// Green, and amber where there is one: without it what is not green is red.
void readBounds(EditionFields &in, Rule &rule, const Range &range)
{
    rule.green = readBound(in.object("green"_L1), range);
    if (!in.optional("amber"_L1).isUndefined())
        rule.amber = readBound(in.object("amber"_L1), range);
    checkOrder(rule, in);
}

Rule readBands(EditionFields &in, RuleKind kind, const Range &range)
{
    Rule rule;
    rule.kind = kind;
    readBounds(in, rule, range);
    return rule;
}

Rule readAgeDays(EditionFields &in)
{
    Rule rule;
    rule.kind = RuleKind::AgeDays;
    EditionFields fields = in.object("age_days"_L1);
    if (!fields.isObject())
        return rule;
    readBounds(fields, rule, {0, mostDays, std::nullopt});
    fields.closeFields();
    return rule;
}

Rule readDaysLeft(EditionFields &in)
{
    Rule rule;
    rule.kind = RuleKind::DaysLeft;
    EditionFields fields = in.object("days_left"_L1);
    if (!fields.isObject())
        return rule;
    const Range range{0, mostDays, false};
    readBounds(fields, rule, range);
    if (!fields.optional("blue"_L1).isUndefined()) {
        rule.blueAtLeast = readBound(fields.object("blue"_L1), range).atLeast;
        if (rule.blueAtLeast && rule.green.atLeast && *rule.blueAtLeast <= *rule.green.atLeast)
            fields.error("blue"_L1, Say::tr("Blue must begin above green."));
    }
    fields.closeFields();
    return rule;
}

Rule readConfirmedWithin(EditionFields &in)
{
    Rule rule;
    rule.kind = RuleKind::ConfirmedWithin;
    rule.withinDays = in.whole("confirmed_within_days"_L1, 1, static_cast<int>(mostDays));
    return rule;
}

Rule readArrivesBefore(EditionFields &in)
{
    Rule rule;
    rule.kind = RuleKind::ArrivesBefore;
    rule.stockQuestions = in.texts("arrives_before"_L1);
    if (rule.stockQuestions.isEmpty() && in.optional("arrives_before"_L1).isArray())
        in.error("arrives_before"_L1, Say::tr("Name at least one stock question."));
    return rule;
}

/// More than one rule on a question: each on its own would give another colour.
void refuseTwoRules(EditionFields &in)
{
    QStringList found;
    if (in.has("green"_L1) || in.has("amber"_L1))
        found.append(u"green"_s);
    for (const auto name :
         {"age_days"_L1, "days_left"_L1, "confirmed_within_days"_L1, "arrives_before"_L1}) {
        if (in.has(name))
            found.append(QString(name));
    }
    if (found.size() < 2)
        return;
    in.faults().error(in.path(), Say::tr("A question has one rule, and this one has %1: %2.")
                                     .arg(found.size())
                                     .arg(found.join(", "_L1)));
}

} // namespace

Rule readRule(EditionFields &in, Kind kind, bool lowerIsBetter)
{
    refuseTwoRules(in);
    const bool hasBands = in.has("green"_L1) || in.has("amber"_L1);
    constexpr double figure = 1e9;
    if (kind == Kind::Ratio && hasBands)
        return readBands(in, RuleKind::Percent, {0, 100, lowerIsBetter});
    if (kind == Kind::Number && hasBands)
        return readBands(in, RuleKind::Figure, {-figure, figure, lowerIsBetter});
    if (kind == Kind::Date && in.has("age_days"_L1))
        return readAgeDays(in);
    if (kind == Kind::Stock && in.has("days_left"_L1))
        return readDaysLeft(in);
    if (kind != Kind::Contact)
        return {};
    if (in.has("arrives_before"_L1)) {
        in.optional("confirmed_within_days"_L1);
        return readArrivesBefore(in);
    }
    return in.has("confirmed_within_days"_L1) ? readConfirmedWithin(in) : Rule{};
}

} // namespace editions
