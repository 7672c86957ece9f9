#include "workflow/demonstration/diary.h"

#include "workflow/demonstration/dice.h"

#include <map>

namespace workflow::demonstration {
namespace {

using Days = std::map<QDate, Appointment>;

QDate workingFrom(const Calendar &calendar, QDate date)
{
    while (!calendar.workingDays.isWorkingDay(date))
        date = date.addDays(1);
    return date;
}

void add(Days &days, const QDate &date, const char *kind)
{
    days.insert_or_assign(
        date, Appointment{.date = date, .kind = QString::fromLatin1(kind), .isOpen = false});
}

void removeFrom(Days &days, const QDate &first, const QDate &last)
{
    std::erase_if(days, [&](const auto &day) { return day.first >= first && day.first <= last; });
}

/// When a question set comes into force officers see every home soon after.
QDate soonAfterNewEdition(const Calendar &calendar, const QDate &last, const QDate &visit,
                          Dice &dice)
{
    for (const editions::EditionPointer &edition : calendar.library.all()) {
        const QDate from = edition->inForceFrom;
        if (last < from && visit > from.addDays(35))
            return from.addDays(dice.between(2, 35));
    }
    return visit;
}

/// Days to the next call: about what the question set asks for, sooner for a home in trouble.
int callStep(const Calendar &calendar, const Member &member, const QDate &day, Dice &dice)
{
    const bool isTroubled = member.mood == Mood::InTrouble || member.story < Story::Recovering;
    if (isTroubled && day > calendar.county.until.addDays(-60))
        return dice.between(6, 9);
    const editions::EditionPointer edition = calendar.library.inForceOn(day);
    const int call = edition ? edition->intervals.call : 28;
    return dice.between(call * 3 / 4, call + 1);
}

const char *callKind(Dice &dice)
{
    const double share = dice.share();
    if (share < 0.08)
        return "ppe-call";
    return share < 0.12 ? "attempted" : "call";
}

/// Visits every 4 to 8 weeks with calls between, and now and then a look at the desk.
Days ordinaryDays(const Calendar &calendar, const Member &member, const QDate &first,
                  const QDate &last, Dice &dice)
{
    Days days;
    QDate day = workingFrom(calendar, first);
    if (day > last)
        return days;
    add(days, day, "visit");
    QDate visit = day.addDays(dice.between(28, 54));
    while (true) {
        visit = soonAfterNewEdition(calendar, day, visit, dice);
        const QDate call = day.addDays(callStep(calendar, member, day, dice));
        const bool isVisit = call.daysTo(visit) < 5;
        const QDate next = workingFrom(calendar, std::max(isVisit ? visit : call, day.addDays(1)));
        if (next > last)
            return days;
        const char *kind = isVisit ? "visit" : callKind(dice);
        add(days, next, kind);
        if (isVisit)
            visit = next.addDays(dice.between(28, 54));
        day = next;
        if (qstrcmp(kind, "attempted") == 0) {
            day = workingFrom(calendar, next.addDays(dice.between(1, 3)));
            if (day > last)
                return days;
            add(days, day, "call");
        } else if (dice.chance(0.04)) {
            const QDate desk = workingFrom(calendar, next.addDays(dice.between(2, 5)));
            if (desk <= last)
                add(days, desk, "desk");
        }
    }
}

Days evenDays(const Calendar &calendar, const QDate &first, const QDate &last)
{
    Days days;
    for (QDate day = first; day <= last; day = day.addDays(calendar.pace.daysBetweenVisits))
        add(days, day, "visit");
    return days;
}

void addOutbreak(Days &days, const Calendar &calendar, Story story)
{
    const QDate began = outbreakDay(calendar.county, story);
    const QDate until = calendar.county.until;
    removeFrom(days, began.addDays(-2), began.addDays(42));
    add(days, began, "call");
    for (const int day : {1, 3, 7, 14, 21, 28, 35}) {
        if (began.addDays(day) < until)
            add(days, began.addDays(day), "outbreak-call");
    }
    if (outbreakOverDay(calendar.county, story).isValid())
        add(days, workingFrom(calendar, began.addDays(44)), "visit");
}

void addRecovery(Days &days, const Calendar &calendar)
{
    const QDate until = calendar.county.until;
    removeFrom(days, until.addDays(-66), until);
    for (const QDate &visit : recoveringVisits(calendar))
        add(days, visit, "visit");
    for (const int before : {57, 50, 43, 23})
        add(days, workingBefore(calendar, until.addDays(-before)), "call");
}

void addPpeCalls(Days &days, const Calendar &calendar)
{
    const QDate until = calendar.county.until;
    removeFrom(days, until.addDays(-12), until);
    for (const int before : {11, 6, 3, 1})
        add(days, workingBefore(calendar, until.addDays(-before)), "ppe-call");
}

void addQuiet(Days &days, const Calendar &calendar, Dice &dice)
{
    if (dice.chance(0.5))
        add(days, workingBefore(calendar, calendar.county.until.addDays(-dice.between(5, 30))),
            "attempted");
}

Days daysOf(const Calendar &calendar, const Member &member, Dice &dice)
{
    const County &county = calendar.county;
    QDate first = county.start.addDays(dice.between(3, 40));
    QDate last = county.until.addDays(-1);
    if (member.story == Story::OldOwner || member.story == Story::OldOwnerWaiting)
        last = county.ownersChange.addDays(-3);
    if (member.story == Story::NewOwner || member.story == Story::NewOwnerWaiting)
        first = county.ownersChange.addDays(member.story == Story::NewOwner ? 7 : 13);
    if (member.mood == Mood::Quiet)
        last = county.until.addDays(-dice.between(50, 110));
    if (calendar.pace.daysBetweenVisits > 0)
        return evenDays(calendar, county.start.addDays(2 + member.number % 7), last);
    return ordinaryDays(calendar, member, first, last, dice);
}

void tellStory(Days &days, const Calendar &calendar, const Member &member, Dice &dice)
{
    const QDate until = calendar.county.until;
    switch (member.story) {
    case Story::PpeRunsOut:
        addPpeCalls(days, calendar);
        break;
    case Story::Recovering:
        addRecovery(days, calendar);
        break;
    case Story::Outbreak:
    case Story::OutbreakNow:
        addOutbreak(days, calendar, member.story);
        break;
    case Story::NeverVisited:
        days.clear();
        break;
    case Story::OpenVisit:
        removeFrom(days, until.addDays(-6), until);
        add(days, until.addDays(-2), "visit");
        days.rbegin()->second.isOpen = true;
        break;
    case Story::NoClinicalLead:
    case Story::TrainingLow:
    case Story::VaccinationBehind:
    case Story::OldOwner:
    case Story::NewOwner:
    case Story::OfficersRating:
    case Story::VacantManager:
    case Story::LongStock:
    case Story::Corrected:
    case Story::OldOwnerWaiting:
    case Story::NewOwnerWaiting:
    case Story::Ordinary:
        if (member.mood == Mood::Quiet)
            addQuiet(days, calendar, dice);
    }
}

} // namespace

std::vector<Appointment> diaryOf(const Member &member, const Calendar &calendar)
{
    Dice dice(calendar.seed, member.number, u"diary");
    Days days = daysOf(calendar, member, dice);
    if (calendar.pace.daysBetweenVisits == 0)
        tellStory(days, calendar, member, dice);
    std::vector<Appointment> diary;
    QDate next = calendar.county.until.addDays(5);
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        day->second.daysToNext = static_cast<int>(day->first.daysTo(next));
        // Nobody counts the store at the desk, or at a door that stays shut.
        if (day->second.kind != QLatin1StringView("attempted") &&
            day->second.kind != QLatin1StringView("desk"))
            next = day->first;
        diary.insert(diary.begin(), day->second);
    }
    return diary;
}

QDate workingBefore(const Calendar &calendar, QDate date)
{
    while (!calendar.workingDays.isWorkingDay(date))
        date = date.addDays(-1);
    return date;
}

QDate outbreakDay(const County &county, Story story)
{
    const QDate about = county.until.addDays(story == Story::OutbreakNow ? -9 : -62);
    return about.addDays(1 - about.dayOfWeek());
}

QDate outbreakOverDay(const County &county, Story story)
{
    return story == Story::OutbreakNow ? QDate() : outbreakDay(county, story).addDays(35);
}

std::array<QDate, 3> recoveringVisits(const Calendar &calendar)
{
    const QDate until = calendar.county.until;
    return {workingBefore(calendar, until.addDays(-64)),
            workingBefore(calendar, until.addDays(-36)),
            workingBefore(calendar, until.addDays(-9))};
}

} // namespace workflow::demonstration
