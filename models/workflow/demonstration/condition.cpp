#include "workflow/demonstration/condition.h"

#include "workflow/demonstration/dice.h"

namespace workflow::demonstration {
namespace {

using subject::Colour;

/// How long before the end the present begins: every home has been visited in that time.
constexpr int presentDays = 66;

const Weakness &weaknessOf(Colour colour, Dice &dice, const Words &words)
{
    std::vector<const Weakness *> fitting;
    for (const Weakness &weakness : words.weaknesses()) {
        if (weakness.colour == colour)
            fitting.push_back(&weakness);
    }
    return *dice.pick(fitting);
}

bool isWorse(Colour one, Colour other)
{
    return one == Colour::Red && other != Colour::Red;
}

} // namespace

Condition::Condition(const Member &member, const Calendar &calendar, const Words &words)
    : m_seed(calendar.seed),
      m_number(member.number)
{
    if (member.story == Story::LongStock)
        return;
    const bool isOrdinary = member.story == Story::Ordinary;
    if (isOrdinary) {
        addHistory(calendar, words);
        addPointsToFollow(calendar, words);
        addPresent(member, calendar, words);
    } else {
        addStory(member, calendar, words);
    }
}

/// What went wrong and was mended again, in each quarter of a year before the present.
void Condition::addHistory(const Calendar &calendar, const Words &words)
{
    Dice dice(m_seed, m_number, u"history");
    const QDate present = calendar.county.until.addDays(-presentDays - 4);
    for (QDate day = calendar.county.start; day.addDays(60) < present; day = day.addDays(90)) {
        const double share = dice.share();
        const QDate from = day.addDays(dice.between(0, 20));
        const QDate until = std::min(from.addDays(dice.between(35, 75)), present);
        if (share < 0.36)
            m_spells.push_back(
                {from, until,
                 weaknessOf(share < 0.05 ? Colour::Red : Colour::Amber, dice, words).answers});
    }
}

/// A single amber answer, which does not change the colour of its area.
void Condition::addPointsToFollow(const Calendar &calendar, const Words &words)
{
    Dice dice(m_seed, m_number, u"points");
    const auto days = static_cast<int>(calendar.county.start.daysTo(calendar.county.until));
    for (const subject::Area area : subject::allAreas) {
        const QStringList points = words.pointsToFollow(area);
        const QDate from = calendar.county.start.addDays(dice.between(0, days));
        const QDate until = from.addDays(dice.between(60, 200));
        if (dice.chance(0.45))
            m_spells.push_back({from, until, {{dice.pick(points), Colour::Amber}}});
    }
}

void Condition::addPresent(const Member &member, const Calendar &calendar, const Words &words)
{
    Dice dice(m_seed, m_number, u"present");
    if (member.mood != Mood::InTrouble && member.mood != Mood::Following)
        return;
    const Colour colour = member.mood == Mood::InTrouble ? Colour::Red : Colour::Amber;
    const QDate until = calendar.county.until;
    m_spells.push_back(
        {until.addDays(-presentDays), until.addDays(1), weaknessOf(colour, dice, words).answers});
}

void Condition::addStory(const Member &member, const Calendar &calendar, const Words &words)
{
    const QDate end = calendar.county.until.addDays(1);
    const auto since = [&](int days, const char *story) {
        m_spells.push_back({calendar.county.until.addDays(-days), end, words.story(story)});
    };
    if (member.story == Story::NoClinicalLead)
        since(80, "no_clinical_lead");
    else if (member.story == Story::TrainingLow)
        since(75, "training_low");
    else if (member.story == Story::VaccinationBehind)
        since(400, "vaccination_behind");
    else if (member.story == Story::OfficersRating)
        since(presentDays, "override");
    else if (member.story == Story::VacantManager)
        since(presentDays, "vacant_manager");
    else if (member.story == Story::Corrected)
        since(presentDays, "corrected");
    if (member.story == Story::PpeRunsOut) {
        const QDate worse = calendar.county.until.addDays(-8);
        m_spells.push_back({worse.addDays(-6), worse.addDays(-1), words.story("ppe_first")});
        m_spells.push_back({worse, end, words.story("ppe_last")});
    }
    if (member.story == Story::Recovering) {
        const auto visits = recoveringVisits(calendar);
        m_spells.push_back(
            {visits[0].addDays(-2), visits[1].addDays(-1), words.story("recovering_first")});
        m_spells.push_back({visits[1], visits[2].addDays(-1), words.story("recovering_second")});
    }
}

Levels Condition::on(const QDate &day) const
{
    Levels levels;
    for (const Spell &spell : m_spells) {
        if (day < spell.from || day > spell.until)
            continue;
        for (const auto &[question, colour] : spell.levels) {
            const auto [held, isFirst] = levels.emplace(question, colour);
            if (!isFirst && isWorse(colour, held->second))
                held->second = colour;
        }
    }
    return levels;
}

} // namespace workflow::demonstration
