#include "workflow/homes.h"

#include "lists/area_words.h"
#include "lists/reason_words.h"
#include "store/queries.h"
#include "workflow/home_flags.h"
#include "workflow/previous_owner.h"
#include "workflow/say.h"
#include "workflow/todays_homes.h"

namespace workflow {
namespace {

constexpr int mostYearsKept = 100;

using subject::Home;
using subject::Officer;

constexpr size_t contactsInTrend = 6;

bool isInForce(const std::optional<subject::Override> &rating, const QDate &day)
{
    return rating && rating->from <= day && (rating->until.isNull() || day <= rating->until);
}

lists::HomeRow rowOf(store::HomeLine line, const OfficerNames &names, const HomeFlags *flags,
                     const QDate &today)
{
    const rules::Overrides overrides = rules::overridesOf(line.home);
    lists::HomeRow row(std::move(line.home));
    row.colours = line.colours;
    row.lastContact = line.lastContact;
    if (!row.home.missingSince.isValid()) // nobody is to ring a home that is there no more
        row.nextContact = line.nextContact;
    row.runsOut = line.runsOut;
    if (flags)
        row.flags = flags->of(line.key);
    for (size_t i = 0; i < overrides.size(); ++i)
        row.overridden[i] = isInForce(overrides[i], today);
    row.leadOfficer = names.of(row.home.leadOfficer);
    row.coverOfficer = names.of(row.home.coverOfficer);
    return row;
}

std::vector<lists::HomeRow> rowsOf(Session &session, RowParts parts,
                                   const std::optional<std::set<qint64>> &which)
{
    const OfficerNames names(session);
    std::optional<HomeFlags> flags;
    if (parts == RowParts::All)
        flags.emplace(session);
    const QDate today = session.today();
    std::vector<store::HomeLine> lines = todaysLines(session, which);
    std::vector<lists::HomeRow> rows;
    rows.reserve(lines.size());
    for (store::HomeLine &line : lines)
        rows.push_back(rowOf(std::move(line), names, flags ? &*flags : nullptr, today));
    return rows;
}

/// Since when each colour of today stands, and which one stood before.
std::array<lists::ColourHistory, 5> historyOf(const std::vector<rules::Step> &steps,
                                              const QDate &today)
{
    std::array<lists::ColourHistory, 5> history;
    for (size_t i = 0; i < history.size(); ++i) {
        std::optional<subject::Colour> current;
        for (const rules::Step &step : steps) {
            if (step.from > today)
                break;
            if (current == step.colours[i])
                continue;
            history[i] = {.since = step.from, .before = current};
            current = step.colours[i];
        }
    }
    return history;
}

template <typename Record>
base::Result<store::Written> saveChanges(Session &session, subject::RecordKind kind,
                                         const Record &before, const Record &after,
                                         const QString &why)
{
    return base::attempt([&] {
        const QJsonObject changed =
            subject::changedFields(subject::fieldsOf(before), subject::fieldsOf(after));
        return session.file().write({.officer = session.officer(),
                                     .why = why,
                                     .records = {{kind, after.id.uuid(), changed}}});
    });
}

} // namespace

base::Result<std::vector<lists::HomeRow>> homes(Session &session, RowParts parts)
{
    return base::attempt([&] { return rowsOf(session, parts, std::nullopt); });
}

base::Result<std::vector<lists::HomeRow>> homes(Session &session,
                                                const std::vector<base::Id<Home>> &which)
{
    return base::attempt([&] {
        std::set<qint64> keys;
        for (const base::Id<Home> &home : which)
            keys.insert(store::keyOf(session.file(), subject::RecordKind::Home, home.uuid()));
        return rowsOf(session, RowParts::All, keys);
    });
}

base::Result<std::vector<Home>> homesByName(Session &session)
{
    return base::attempt([&] {
        std::vector<Home> homes = store::homes(session.file());
        std::erase_if(homes, [](const Home &home) { return home.deleted.has_value(); });
        std::stable_sort(homes.begin(), homes.end(), [](const Home &one, const Home &other) {
            return one.name.compare(other.name, Qt::CaseInsensitive) < 0;
        });
        return homes;
    });
}

base::Result<Home> findHome(Session &session, const QString &text)
{
    return base::attempt([&]() -> Home {
        const QString wanted = text.simplified();
        if (const QUuid id = QUuid::fromString(wanted); !id.isNull()) {
            if (auto home = store::home(session.file(), base::Id<Home>(id)); home && !home->deleted)
                return *home;
        }
        std::vector<Home> named;
        for (Home &home : store::homes(session.file())) {
            if (home.deleted)
                continue;
            if (!wanted.isEmpty() && home.locationId.compare(wanted, Qt::CaseInsensitive) == 0)
                return home;
            if (home.name.simplified().toCaseFolded() == wanted.toCaseFolded())
                named.push_back(std::move(home));
        }
        if (named.size() == 1)
            return named.front();
        if (named.empty())
            base::fail(Say::tr("There is no home called %1 in this file. Use its name or its CQC "
                               "location number as the list of homes shows it.")
                           .arg(wanted));
        QStringList choices;
        for (const Home &home : named)
            choices.append(QStringLiteral("%1 (%2)").arg(
                home.name, home.locationId.isEmpty() ? home.id.text() : home.locationId));
        base::fail(Say::tr("%1 homes are called %2: %3. Use what stands in brackets.")
                       .arg(named.size())
                       .arg(wanted, choices.join(QStringLiteral(", "))));
    });
}

Home requireHome(Session &session, const std::optional<base::Id<Home>> &id)
{
    const auto home = id ? store::home(session.file(), *id) : std::nullopt;
    if (!home)
        base::fail(Say::tr("This home is not in this file. Nothing was changed."));
    return *home;
}

base::Result<HomeOverview> homeOverview(Session &session, const base::Id<Home> &id)
{
    return base::attempt([&] {
        store::PlannerFile &file = session.file();
        const qint64 key = store::keyOf(file, subject::RecordKind::Home, id.uuid());
        const Home home = *store::home(file, id);
        const OfficerNames names(session);
        auto newest = file.answers().newestOf(key);
        rules::Position position =
            rules::positionOn(session.today(), newest, session.library(), rules::overridesOf(home));
        HomeOverview overview{.home = home,
                              .leadOfficer = names.of(home.leadOfficer),
                              .coverOfficer = names.of(home.coverOfficer),
                              .newest = std::move(newest),
                              .position = std::move(position),
                              .rating = {},
                              .nextContact = {},
                              .contacts = {},
                              .trend = {},
                              .continuesAs = {},
                              .continuedFrom = ownersBefore(session, home)};
        if (home.continuesAs)
            overview.continuesAs = store::home(file, *home.continuesAs);
        overview.rating = rules::rate(overview.position);
        overview.nextContact = nextContactOf(session, id);
        overview.contacts = contactRows(session, id, names);
        for (size_t area = 0; area < overview.trend.size(); ++area)
            overview.trend[area] = trendOf(overview.contacts, area, contactsInTrend);
        return overview;
    });
}

QDate nextContactOf(Session &session, const base::Id<Home> &home)
{
    QDate next;
    const QDate today = session.today();
    const qint64 key = store::keyOf(session.file(), subject::RecordKind::Home, home.uuid());
    for (const rules::Step &step : session.file().derived().stepsOf(key)) {
        if (step.from <= today)
            next = step.nextContact;
    }
    return next;
}

base::Result<std::vector<lists::RatingRow>> ratings(Session &session)
{
    return base::attempt([&] {
        store::PlannerFile &file = session.file();
        const auto newest = file.answers().newestOfAll();
        std::vector<lists::RatingRow> rows;
        for (const store::HomeLine &line : todaysLines(session)) {
            const auto answers = newest.find(line.key);
            const rules::HomeRating rating = rules::rate(rules::positionOn(
                session.today(),
                answers == newest.end() ? std::vector<rules::ContactAnswers>{} : answers->second,
                session.library(), rules::overridesOf(line.home)));
            const auto history = historyOf(file.derived().stepsOf(line.key), session.today());
            for (lists::RatingRow &row : lists::ratingRows(line.home, rating, history))
                rows.push_back(std::move(row));
        }
        return rows;
    });
}

base::Result<subject::Authority> authority(Session &session)
{
    return base::attempt([&] { return store::authority(session.file()); });
}

base::Result<store::Written> saveAuthority(Session &session, const subject::Authority &before,
                                           const subject::Authority &after)
{
    const int years = after.keepYears.value_or(1);
    if (years < 1 || years > mostYearsKept)
        return tl::unexpected(
            base::Error{.message = Say::tr("Say for how many years after it is closed a plan is "
                                           "kept: a number from 1 to %1. Nothing was changed.")
                                       .arg(mostYearsKept),
                        .path = QStringLiteral("keep_years")});
    return saveChanges(session, subject::RecordKind::Authority, before, after, {});
}

base::Result<std::vector<Officer>> officers(Session &session)
{
    return base::attempt([&] { return store::officers(session.file()); });
}

Officer officerOf(const QString &name)
{
    const QString tidy = name.simplified();
    if (tidy.isEmpty())
        base::fail(Say::tr("Say who records this: the officer's name. Nothing was changed."));
    Officer officer(
        base::Id<Officer>(base::idFromContent(QStringLiteral("officer"), tidy.toCaseFolded())));
    officer.name = tidy;
    return officer;
}

base::Result<Officer> workingOfficer(Session &session)
{
    return base::attempt([&] {
        const auto officer =
            session.officer() ? store::officer(session.file(), *session.officer()) : std::nullopt;
        if (!officer)
            base::fail(
                Say::tr("Say who is using this, at the foot of the window. What you have typed "
                        "stays until then, but is not kept."));
        return *officer;
    });
}

Officer officerCalled(Session &session, const QString &name)
{
    const Officer made = officerOf(name);
    const QString wanted = made.name.toCaseFolded();
    const auto known = store::officer(session.file(), made.id);
    if (known && known->name.toCaseFolded() == wanted)
        return *known;
    for (const Officer &other : store::officers(session.file())) {
        if (other.name.toCaseFolded() == wanted)
            return other;
    }
    return known ? *known : made;
}

base::Result<base::Id<Officer>> officerNamed(Session &session, const QString &name)
{
    return base::attempt([&] {
        const Officer officer = officerCalled(session, name);
        if (!store::officer(session.file(), officer.id))
            session.file().write({.officer = officer.id,
                                  .records = {{subject::RecordKind::Officer, officer.id.uuid(),
                                               subject::fieldsOf(officer)}}});
        return officer.id;
    });
}

base::Result<store::Written> saveHome(Session &session, const Home &before, const Home &after,
                                      const QString &why)
{
    return saveChanges(session, subject::RecordKind::Home, before, after, why);
}

} // namespace workflow
