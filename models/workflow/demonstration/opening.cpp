#include "workflow/demonstration/opening.h"

#include <algorithm>

namespace workflow::demonstration {
namespace {

using subject::Home;
using subject::RecordKind;

/// Only these fields of a home.
QJsonObject some(const Home &home, std::initializer_list<const char *> names)
{
    const QJsonObject all = subject::fieldsOf(home);
    QJsonObject fields;
    for (const char *name : names)
        fields.insert(QLatin1StringView(name), all.value(QLatin1StringView(name)));
    return fields;
}

QJsonObject weeklyFields(const Home &home)
{
    return some(home, {"location_id", "name", "provider", "provider_id", "address", "authority",
                       "region", "telephone", "web", "care_types", "specialisms"});
}

/// The monthly file gives a registered manager's name, and none where the post is vacant.
QJsonObject monthlyFields(Home home)
{
    const bool isVacant = home.manager.state != QLatin1StringView("in_post");
    home.manager = {.name = isVacant ? QString() : home.manager.name, .state = {}, .since = {}};
    return some(home, {"brand", "beds", "cqc_rating", "manager"});
}

QJsonObject councilFields(const Home &home)
{
    return some(home, {"district", "pcn", "lead_officer", "email"});
}

bool isNewOwner(const Member &member)
{
    return member.story == Story::NewOwner || member.story == Story::NewOwnerWaiting;
}

bool isOldOwner(const Member &member)
{
    return member.story == Story::OldOwner || member.story == Story::OldOwnerWaiting;
}

/// One directory brought in on a day, of the homes that `wanted` picks.
template <typename Wanted, typename Fields>
Event directory(const County &county, const QDateTime &moment, const char *layout,
                const char *fileName, const Wanted &wanted, const Fields &fieldsOf)
{
    Event event{.at = moment, .draft = {}, .edition = {}};
    event.draft.officer = county.officers.back().id;
    event.draft.source = {{QStringLiteral("kind"), QStringLiteral("directory")},
                          {QStringLiteral("layout"), QString::fromLatin1(layout)},
                          {QStringLiteral("date"), moment.date().toString(Qt::ISODate)},
                          {QStringLiteral("file"), QString::fromLatin1(fileName)}};
    for (const Member &member : county.members) {
        if (wanted(member))
            event.draft.records.push_back(
                {RecordKind::Home, member.home.id.uuid(), fieldsOf(member.home)});
    }
    return event;
}

template <typename Wanted>
void addDirectories(std::vector<Event> &events, const County &county, const QDate &day,
                    const Wanted &wanted)
{
    events.push_back(
        directory(county, at(day, 8, 30), "weekly", "CQC_directory.csv", wanted, weeklyFields));
    events.push_back(directory(county, at(day, 8, 40), "monthly", "HSCA_Active_Locations.ods",
                               wanted, monthlyFields));
    events.push_back(
        directory(county, at(day, 8, 50), "council-list", "our homes.csv", wanted, councilFields));
}

Event homeEvent(const QDateTime &moment, const Home &home, const QJsonObject &fields,
                const QString &why = {})
{
    Event event{.at = moment, .draft = {}, .edition = {}};
    event.draft.officer = home.leadOfficer;
    event.draft.why = why;
    event.draft.records.push_back({RecordKind::Home, home.id.uuid(), fields});
    return event;
}

Event councilFacts(const County &county, const subject::Authority &authority)
{
    Event event{.at = at(county.start, 8, 10), .draft = {}, .edition = {}};
    event.draft.officer = county.officers.back().id;
    for (const subject::Officer &officer : county.officers)
        event.draft.records.push_back(
            {RecordKind::Officer, officer.id.uuid(), subject::fieldsOf(officer)});
    subject::Authority full = authority;
    addContactPoints(full);
    event.draft.records.push_back({RecordKind::Authority, full.id.uuid(), subject::fieldsOf(full)});
    return event;
}

/// What no file says: who covers, and how the manager's post stands.
void addOfficersFacts(std::vector<Event> &events, const County &county)
{
    Event covers{.at = at(county.start, 9, 0), .draft = {}, .edition = {}};
    covers.draft.officer = county.officers.back().id;
    for (const Member &member : county.members) {
        const Home &home = member.home;
        if (isNewOwner(member)) {
            events.push_back(homeEvent(at(county.ownersChange, 9, member.number), home,
                                       some(home, {"cover_officer", "manager"})));
            continue;
        }
        QJsonObject fields = some(home, {"cover_officer"});
        if (home.manager.since < county.start)
            fields = some(home, {"cover_officer", "manager"});
        else
            events.push_back(homeEvent(at(home.manager.since.addDays(3), 16, 20), home,
                                       some(home, {"manager"})));
        covers.draft.records.push_back({RecordKind::Home, home.id.uuid(), fields});
    }
    events.push_back(std::move(covers));
}

/// The next directory no longer lists two homes, and lists two more at their postcodes.
void addNewOwners(std::vector<Event> &events, const County &county)
{
    if (!county.told(Story::NewOwner))
        return;
    addDirectories(events, county, county.ownersChange, isNewOwner);
    for (Event &event : events) {
        const bool isWeekly =
            event.draft.source.value(QLatin1StringView("layout")) == QLatin1StringView("weekly");
        if (!isWeekly || event.at.date() != county.ownersChange)
            continue;
        for (const Member &member : county.members) {
            if (isOldOwner(member))
                event.draft.records.push_back({RecordKind::Home, member.home.id.uuid(),
                                               some(member.home, {"missing_since"})});
        }
    }
}

void addDecisions(std::vector<Event> &events, const County &county, const Words &words)
{
    for (const Member &member : county.members) {
        const Home &home = member.home;
        if (member.story == Story::OldOwner)
            events.push_back(homeEvent(at(county.ownersChange.addDays(2), 11, 5), home,
                                       some(home, {"continues_as"}), words.remark("continuation")));
        if (home.overrideClinical)
            events.push_back(homeEvent(at(home.overrideClinical->from, 15, 40), home,
                                       some(home, {"override_clinical"})));
    }
}

} // namespace

void decide(County &county, const Words &words)
{
    for (size_t i = 0; i < county.members.size(); ++i) {
        Home &home = county.members[i].home;
        if (isOldOwner(county.members[i]))
            home.missingSince = county.ownersChange;
        if (county.members[i].story == Story::OldOwner)
            home.continuesAs = county.members[i + 1].home.id;
        if (county.members[i].story != Story::OfficersRating)
            continue;
        home.overrideClinical = subject::Override{.colour = subject::Colour::Amber,
                                                  .reason = words.remark("override/reason"),
                                                  .councilReason = words.remark("override/council"),
                                                  .by = {},
                                                  .from = county.until.addDays(-6),
                                                  .until = county.until.addDays(15)};
        for (const subject::Officer &officer : county.officers) {
            if (officer.id == home.leadOfficer)
                home.overrideClinical->by = officer.name;
        }
    }
}

std::vector<Event> countyEvents(const County &county, const subject::Authority &authority,
                                const Words &words)
{
    std::vector<Event> events{councilFacts(county, authority)};
    addDirectories(events, county, county.start,
                   [](const Member &member) { return !isNewOwner(member); });
    addOfficersFacts(events, county);
    addNewOwners(events, county);
    addDecisions(events, county, words);
    std::stable_sort(events.begin(), events.end(),
                     [](const Event &one, const Event &other) { return one.at < other.at; });
    return events;
}

} // namespace workflow::demonstration
