#include "lists/funding_words.h"
#include "workflow/demonstration/dice.h"
#include "workflow/demonstration/happenings.h"
#include "workflow/funding.h"
#include "workflow/routes.h"

namespace workflow::demonstration {
namespace {

/// How much each bed is given, and what the council may add, in pence.
constexpr int shareOfBed = 8'500;
constexpr int addedOfBed = 2'000;

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

/// What one home does with its money: it accepts the terms, and most send their return in time.
void addReturn(const Member &member, subject::Funding funding, const Calendar &calendar,
               std::vector<Event> &events)
{
    Dice dice(calendar.seed, member.number, u"return");
    const auto keep = [&](const QDate &day, const subject::Funding &before) {
        Event event{
            .at = at(day, dice.between(9, 16), dice.between(0, 59)), .draft = {}, .edition = {}};
        event.draft.officer = calendar.county.officers.back().id;
        event.draft.records.push_back(store::change(before, funding));
        events.push_back(std::move(event));
    };
    const QDate until = calendar.county.until;
    const subject::Funding given = funding;
    funding.termsAccepted = workingBefore(calendar, until.addDays(-dice.between(45, 70)));
    keep(funding.termsAccepted, given);
    if (!dice.chance(0.8))
        return;
    const subject::Funding accepted = funding;
    funding.returnReceived = workingBefore(calendar, until.addDays(-dice.between(10, 30)));
    const int all = *funding.share + funding.discretionary.value_or(0);
    const int staff = all / 100 * dice.between(50, 80);
    const auto headings = lists::spendingHeadings();
    funding.spent = {{headings.at(0).first, staff}, {headings.at(1).first, all - staff}};
    keep(funding.returnReceived, accepted);
}

/// Money by number of beds, with a part that the council decides, for every home that is there.
void addMoney(const Calendar &calendar, std::vector<Event> &events)
{
    const County &county = calendar.county;
    Event event{.at = at(workingBefore(calendar, county.until.addDays(-75)), 9),
                .draft = {},
                .edition = {}};
    event.draft.officer = county.officers.back().id;
    for (const Member &member : county.members) {
        if (!member.home.beds || hasNewOwner(member.story))
            continue;
        Dice dice(calendar.seed, member.number, u"money");
        subject::Funding funding(
            base::Id<subject::Funding>(base::idFromContent(key("funding"), {})));
        funding.home = member.home.id;
        funding.fund = key("Winter support fund");
        funding.round = QString::number(county.until.year());
        funding.id = fundingId(funding);
        funding.share = *member.home.beds * shareOfBed;
        if (dice.chance(0.3))
            funding.discretionary = *member.home.beds * addedOfBed;
        funding.returnDue = county.until.addDays(-18);
        event.draft.records.push_back(store::addition(funding));
        addReturn(member, funding, calendar, events);
    }
    events.push_back(std::move(event));
}

/// Who is rung at the steps of the way for PPE, and when: one always, one by day, one on weekdays.
void addRoutes(const Calendar &calendar, const Words &words, std::vector<Event> &events)
{
    struct Line {
        const char *step;
        const char *telephone;
        const char *opens;
        const char *closes;
        QStringList days;
        const char *outOfHours;
    };
    const QStringList weekdays{key("mon"), key("tue"), key("wed"), key("thu"), key("fri")};
    const Line lines[] = {{"council", "01632 960970", "08:00", "18:00", {}, "01632 960979"},
                          {"icb", "01632 960971", "", "", {}, ""},
                          {"national", "01632 960972", "09:00", "17:00", weekdays, ""}};
    const auto edition = calendar.library.inForceOn(calendar.county.until);
    if (!edition)
        return;
    Event event{.at = at(workingBefore(calendar, calendar.county.until.addDays(-40)), 9, 20),
                .draft = {},
                .edition = {}};
    event.draft.officer = calendar.county.officers.back().id;
    for (const editions::Ladder &ladder : edition->ladders) {
        for (const Line &line : lines) {
            const QString step = key(line.step);
            if (!ladder.key.startsWith(QLatin1StringView("ppe")) || !ladder.step(step))
                continue;
            subject::RouteStep route(routeId(ladder.key, step));
            route.ladder = ladder.key;
            route.step = step;
            route.name = words.remark(qPrintable(QStringLiteral("routes/%1").arg(step)));
            route.telephone = key(line.telephone);
            route.opens = key(line.opens);
            route.closes = key(line.closes);
            route.days = line.days;
            route.outOfHours = key(line.outOfHours);
            event.draft.records.push_back(store::addition(route));
        }
    }
    if (!event.draft.records.empty())
        events.push_back(std::move(event));
}

} // namespace

std::vector<Event> countyHappenings(const Calendar &calendar, const Words &words)
{
    const County &county = calendar.county;
    Event leads{.at = at(county.start, 8, 20), .draft = {}, .edition = {}};
    leads.draft.officer = county.officers.back().id;
    QStringList networks;
    for (const Member &member : county.members) {
        if (member.home.pcn.isEmpty() || networks.contains(member.home.pcn))
            continue;
        networks += member.home.pcn;
        leads.draft.records.push_back(
            store::addition(leadOfNetwork(member.home.pcn, calendar.seed, words)));
    }
    std::vector<Event> events{std::move(leads)};
    addMoney(calendar, events);
    addRoutes(calendar, words, events);
    return events;
}

} // namespace workflow::demonstration
