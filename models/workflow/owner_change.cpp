#include "workflow/owner_change.h"

#include "base/text.h"
#include "store/queries.h"
#include "subject/people_records.h"
#include "workflow/actions.h"
#include "workflow/homes.h"
#include "workflow/outcome.h"
#include "workflow/plans.h"
#include "workflow/say.h"

#include <algorithm>

namespace workflow {
namespace {

using subject::Action;
using subject::Home;
using subject::Plan;
using subject::Post;

std::optional<Home> nextOf(Session &session, const Home &home)
{
    const auto next = store::find(session.file(), idUnderNextOwner(home.id));
    return next && !next->deleted ? next : std::nullopt;
}

void check(Session &session, const Home &home, const subject::OwnerChange &change)
{
    if (base::tidy(change.provider).isEmpty())
        refuseField(QStringLiteral("owner_change/provider"), Say::tr("Say who the new owner is."));
    if (!change.on.isValid())
        refuseField(QStringLiteral("owner_change/on"), Say::tr("Say from which day."));
    if (base::tidy(change.provider).compare(base::tidy(home.provider), Qt::CaseInsensitive) == 0)
        refuseField(QStringLiteral("owner_change/provider"),
                    Say::tr("%1 is the owner already.").arg(home.provider));
    if (home.continuesAs || home.missingSince.isValid())
        base::fail(Say::tr("%1 is not listed any more, or goes on as another home. Nothing was "
                           "changed.")
                       .arg(home.name));
    const auto next = nextOf(session, home);
    if (next && !next->locationId.isEmpty())
        base::fail(Say::tr("%1 has changed owner already. Nothing was changed.").arg(home.name));
}

/// What is of the building, and what the council itself decided.
Home underNextOwner(const Home &home, Home next, const QString &provider)
{
    next.name = home.name;
    next.provider = provider;
    next.address = home.address;
    next.authority = home.authority;
    next.district = home.district;
    next.pcn = home.pcn;
    next.region = home.region;
    next.careTypes = home.careTypes;
    next.specialisms = home.specialisms;
    next.leadOfficer = home.leadOfficer;
    next.coverOfficer = home.coverOfficer;
    next.placements = home.placements;
    next.admissions = home.admissions;
    next.deleted.reset();
    return next;
}

/// Those of the old owner do not come with the building.
bool staysWithOwner(const Post &post)
{
    return post.role == QLatin1StringView("nominated_individual") ||
           post.role == QLatin1StringView("regional_manager");
}

void addPosts(Session &session, const Home &home, const Home &next,
              std::vector<store::Draft::Record> &records)
{
    const auto there = store::every<Post>(session.file(), next.id);
    for (const Post &post : store::every<Post>(session.file(), home.id)) {
        const bool isThere = std::any_of(there.begin(), there.end(), [&post](const Post &each) {
            return each.person == post.person && each.role == post.role;
        });
        if (post.ended.isValid() || staysWithOwner(post) || isThere)
            continue;
        auto copy = newRecord<Post>(session);
        copy.home = next.id;
        copy.person = post.person;
        copy.role = post.role; // to be confirmed: it has no day on which it was
        records.push_back(store::addition(copy));
    }
}

/// The home that a directory brought in under this number; absent where none did.
std::optional<Home> listedAs(Session &session, const QString &locationId, const Home &next)
{
    for (const Home &home : store::every<Home>(session.file())) {
        if (home.id != next.id && home.locationId.compare(locationId, Qt::CaseInsensitive) == 0)
            return home;
    }
    return std::nullopt;
}

bool hasWork(Session &session, const Home &home)
{
    return !store::reviews(session.file(), home.id).empty() ||
           !store::every<Action>(session.file(), home.id).empty() ||
           !store::every<Plan>(session.file(), home.id).empty();
}

void requireNothingRecorded(Session &session, const Home &home)
{
    if (hasWork(session, home) || !store::every<Post>(session.file(), home.id).empty())
        refuseField(QStringLiteral("location_id"),
                    Say::tr("Something is recorded under %1 already. Say on the page that brings "
                            "in a directory that the home goes on as it.")
                        .arg(home.locationId));
}

/// What CQC says of the home, beside what the council knows of it.
Home withListed(Home next, const Home &listed)
{
    next.name = listed.name;
    next.odsCode = listed.odsCode;
    next.provider = listed.provider.isEmpty() ? next.provider : listed.provider;
    next.providerId = listed.providerId;
    next.brand = listed.brand;
    next.address = listed.address.lines.isEmpty() ? next.address : listed.address;
    next.telephone = listed.telephone;
    next.web = listed.web;
    next.email = listed.email;
    next.manager = listed.manager;
    next.beds = listed.beds;
    next.cqcRating = listed.cqcRating;
    return next;
}

/// The open plan of the old owner ends on the day of the change.
void closePlan(Session &session, const Home &home, std::vector<store::Draft::Record> &records)
{
    const Plan plan = base::valueOrThrow(openPlan(session, home.id));
    if (!store::find(session.file(), plan.id))
        return;
    Plan closed = plan;
    closed.status = QStringLiteral("closed");
    closed.closed = {.on = home.ownerChange.on,
                     .why = Say::tr("The owner changed to %1.").arg(home.ownerChange.provider)};
    closed.outcome = outcomeOf(base::valueOrThrow(positionOf(session, closed)));
    records.push_back(store::change(plan, closed));
}

/// Announced, or what it goes on as where nobody had announced it.
std::optional<Home> goesOnAs(Session &session, const Home &home)
{
    return home.continuesAs ? store::home(session.file(), *home.continuesAs)
                            : nextOf(session, home);
}

/// What CQC said of the owner before stands until it says something of this one.
void inheritRating(const Home &home, Home &next)
{
    if (!next.cqcRating.rating.isEmpty() || home.cqcRating.rating.isEmpty())
        return;
    next.cqcRating = home.cqcRating;
    next.cqcRating.inherited = true;
}

Home requireNext(const std::optional<Home> &next, const Home &home)
{
    if (!next)
        base::fail(Say::tr("No change of owner is written down for %1. Nothing was changed.")
                       .arg(home.name));
    return *next;
}

} // namespace

base::Id<Home> idUnderNextOwner(const base::Id<Home> &home)
{
    return base::Id<Home>(base::idFromContent(QStringLiteral("next_owner"), home.text()));
}

base::Result<std::optional<Home>> announcedNext(Session &session, const base::Id<Home> &home)
{
    return base::attempt([&] { return goesOnAs(session, requireHome(session, home)); });
}

base::Result<OwnerChanged> announceOwner(Session &session, const base::Id<Home> &id,
                                         const subject::OwnerChange &change, const Saying &saying)
{
    return base::attempt([&] {
        const Home home = requireHome(session, id);
        check(session, home, change);
        OwnerChanged changed{.before = home, .after = Home(idUnderNextOwner(home.id))};
        changed.before.ownerChange = {.on = change.on, .provider = base::tidy(change.provider)};
        const Home known = store::find(session.file(), changed.after.id).value_or(changed.after);
        changed.after = underNextOwner(home, known, changed.before.ownerChange.provider);
        std::vector<store::Draft::Record> records{store::change(home, changed.before),
                                                  store::change(known, changed.after)};
        addPosts(session, home, changed.after, records);
        keep(session, std::move(records), saying);
        return changed;
    });
}

base::Result<Home> withdrawOwner(Session &session, const base::Id<Home> &id, const Saying &saying)
{
    return base::attempt([&] {
        const Home home = requireHome(session, id);
        const Home next = requireNext(nextOf(session, home), home);
        if (!next.locationId.isEmpty() || hasWork(session, next))
            base::fail(Say::tr("Something is recorded under %1 already, or CQC has a number for "
                               "it. Nothing was changed.")
                           .arg(next.provider));
        const subject::Deletion deletion{Say::tr("The owner does not change after all.")};
        Home after = home;
        after.ownerChange = {};
        Home gone = next;
        gone.deleted = deletion;
        std::vector<store::Draft::Record> records{store::change(home, after),
                                                  store::change(next, gone)};
        for (const Post &post : store::every<Post>(session.file(), next.id)) {
            Post ended = post;
            ended.deleted = deletion;
            records.push_back(store::change(post, ended));
        }
        keep(session, std::move(records), saying);
        return after;
    });
}

base::Result<OwnerChanged> confirmOwner(Session &session, const base::Id<Home> &id,
                                        const QString &locationId, const Saying &saying)
{
    return base::attempt([&] {
        const Home home = requireHome(session, id);
        const Home next = requireNext(nextOf(session, home), home);
        if (home.continuesAs)
            base::fail(Say::tr("%1 goes on under the number %2 already. Nothing was changed.")
                           .arg(home.name, next.locationId));
        const QString number = base::tidy(locationId);
        if (number.isEmpty() || number.compare(home.locationId, Qt::CaseInsensitive) == 0)
            refuseField(QStringLiteral("location_id"),
                        Say::tr("Give the number that CQC has under the new owner."));
        if (home.ownerChange.on > session.today())
            refuseField(QStringLiteral("owner_change/on"),
                        Say::tr("The owner changes on %1, which is still to come.")
                            .arg(base::longDate(home.ownerChange.on)));
        OwnerChanged changed{.before = home, .after = next};
        std::vector<store::Draft::Record> records;
        if (const auto listed = listedAs(session, number, next)) {
            requireNothingRecorded(session, *listed);
            changed.after = withListed(next, *listed);
            Home gone = *listed;
            gone.deleted = subject::Deletion{
                Say::tr("It is the home that was written down before CQC listed it.")};
            records.push_back(store::change(*listed, gone));
        }
        changed.after.locationId = number;
        inheritRating(home, changed.after);
        changed.before.continuesAs = next.id;
        records.push_back(store::change(next, changed.after));
        records.push_back(store::change(home, changed.before));
        closePlan(session, home, records);
        keep(session, std::move(records), saying);
        return changed;
    });
}

base::Result<std::vector<lists::ActionRow>> actionsToSort(Session &session,
                                                          const base::Id<Home> &home)
{
    return actions(session, home).map([](std::vector<lists::ActionRow> rows) {
        std::erase_if(rows, [](const lists::ActionRow &row) { return !row.action.isOpen(); });
        return rows;
    });
}

base::Result<Action> sortAction(Session &session, const base::Id<Action> &id, ActionFate fate,
                                const Saying &saying)
{
    return base::attempt([&] {
        const auto known = store::find(session.file(), id);
        if (!known || known->deleted || !known->isOpen())
            base::fail(Say::tr("This action is not open any more. Nothing was changed."));
        const Home home = requireHome(session, known->home);
        const Home next = requireNext(goesOnAs(session, home), home);
        Action action = *known;
        std::vector<store::Draft::Record> records;
        if (fate == ActionFate::Close) {
            action.progress = {.state = QStringLiteral("not_done"),
                               .outcome = Say::tr("Owner changed"),
                               .on = session.today()};
        } else {
            action.home = next.id;
            action.plan = planFor(session, next.id, records).id;
            if (fate == ActionFate::HandOver && action.owner.side == QLatin1StringView("home"))
                action.owner = {
                    .side = action.owner.side, .name = {}, .organisation = next.provider};
        }
        records.push_back(store::change(*known, action));
        keep(session, std::move(records), saying);
        return action;
    });
}

} // namespace workflow
