#include "rules/area_tally.h"
#include "rules/rating.h"

#include <algorithm>

namespace rules {
namespace {

using editions::Question;
using editions::RollUp;
using subject::Area;
using subject::Colour;

struct Rated {
    const Question *question;
    const AnswerRating *rating;

    bool has(Colour colour) const { return rating->colour == colour; }
};

/// The answers of an area that count, critical ones first, otherwise in the edition's order.
std::vector<Rated> countedIn(const HomeRating &home, Area area)
{
    std::vector<Rated> counted;
    for (const Question &question : home.edition->questions) {
        const AnswerRating &rating = home.answers.at(question.id);
        if (question.area == area && rating.counts && rating.applicable)
            counted.push_back({&question, &rating});
    }
    std::stable_partition(counted.begin(), counted.end(),
                          [](const Rated &each) { return each.question->critical; });
    return counted;
}

Tally tallyOf(const std::vector<Rated> &counted)
{
    Tally tally;
    for (const Rated &each : counted)
        tally.add(each.question->critical, true, true, each.rating->colour);
    return tally;
}

/// Whether an answer is among those that gave the area its colour.
bool isCause(const Rated &each, const Tally &tally, Colour area, const RollUp &rollUp)
{
    const bool critical = each.question->critical;
    switch (area) {
    case Colour::Red:
        return each.has(Colour::Red) && (critical || tally.otherRed >= rollUp.redOthers);
    case Colour::Amber:
        if (critical)
            return each.has(Colour::Amber);
        return (each.has(Colour::Red) && tally.otherRed >= rollUp.amberFromRed) ||
               (each.has(Colour::Amber) && tally.otherAmber >= rollUp.amberOthers);
    case Colour::Grey:
        return each.has(Colour::Grey) && (critical || !tally.isKnownEnough(rollUp));
    case Colour::Green:
    case Colour::Blue:
        return each.has(Colour::Red) || each.has(Colour::Amber);
    }
    Q_UNREACHABLE();
}

std::vector<Reason> causes(const std::vector<Rated> &counted, const Tally &tally, Colour area,
                           const RollUp &rollUp)
{
    std::vector<Reason> reasons;
    for (const Rated &each : counted) {
        if (isCause(each, tally, area, rollUp))
            reasons.push_back(each.rating->reason);
    }
    std::stable_sort(reasons.begin(), reasons.end(), [](const Reason &one, const Reason &other) {
        if (one.critical != other.critical)
            return one.critical;
        return one.colour != other.colour && worse(one.colour, other.colour) == one.colour;
    });
    return reasons;
}

/// Everything that is not green, the critical questions without an answer, and as many others as
/// it takes to be known enough. The one amber that green allows is named with the rest.
std::vector<Remedy> remedies(const std::vector<Rated> &counted, const Tally &tally,
                             const RollUp &rollUp)
{
    std::vector<Remedy> needed;
    int missing = tally.missing(rollUp);
    for (const Rated &each : counted) {
        const bool isUnknown = each.has(Colour::Grey);
        if (isUnknown && !each.question->critical && missing <= 0)
            continue;
        if (isUnknown)
            --missing;
        if (each.rating->remedy)
            needed.push_back(*each.rating->remedy);
    }
    return needed;
}

AreaRating rateArea(const HomeRating &home, Area area, const Overrides &overrides)
{
    const std::vector<Rated> counted = countedIn(home, area);
    const RollUp &rollUp = home.edition->rollUp;
    const Tally tally = tallyOf(counted);
    AreaRating rating;
    rating.area = area;
    rating.computed = tally.colour(rollUp);
    rating.override = inForce(overrides[static_cast<size_t>(area)], home.date);
    rating.colour = shown(rating.computed, rating.override);
    rating.applicable = tally.applicable;
    rating.known = tally.known;
    rating.reasons = causes(counted, tally, rating.computed, rollUp);
    if (rating.computed != Colour::Green)
        rating.toBeGreen = remedies(counted, tally, rollUp);
    return rating;
}

AreaRating rateOverall(const HomeRating &home, const Overrides &overrides)
{
    AreaRating overall;
    overall.computed = Colour::Green;
    for (const AreaRating &area : home.areas) {
        overall.computed = worse(area.colour, overall.computed);
        overall.applicable += area.applicable;
        overall.known += area.known;
        overall.toBeGreen.insert(overall.toBeGreen.end(), area.toBeGreen.begin(),
                                 area.toBeGreen.end());
    }
    for (const AreaRating &area : home.areas) {
        if (area.colour == overall.computed)
            overall.reasons.insert(overall.reasons.end(), area.reasons.begin(), area.reasons.end());
    }
    overall.override = inForce(overrides[4], home.date);
    overall.colour = shown(overall.computed, overall.override);
    return overall;
}

void noteAside(const Question &question, const AnswerRating &rating, HomeRating &home)
{
    const bool stands = rating.colour == Colour::Red || rating.colour == Colour::Amber;
    if (question.rated == editions::Rated::Status && stands)
        home.flags.push_back(rating.reason);
    if (rating.runsOut && (!home.runsOut || *rating.runsOut < *home.runsOut))
        home.runsOut = rating.runsOut;
}

} // namespace

HomeRating rate(const Position &position)
{
    HomeRating home;
    home.date = position.date;
    home.edition = position.edition;
    for (const Question &question : position.edition->questions) {
        const AnswerRating rating = rateAnswer(question, position);
        noteAside(question, rating, home);
        home.answers.emplace(question.id, rating);
    }
    for (const Area area : subject::allAreas)
        home.areas[static_cast<size_t>(area)] = rateArea(home, area, position.overrides);
    home.overall = rateOverall(home, position.overrides);
    return home;
}

} // namespace rules
