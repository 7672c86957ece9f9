#include "workflow/reassigning.h"

#include "base/text.h"
#include "workflow/homes.h"
#include "workflow/say.h"

#include <algorithm>
#include <map>
#include <set>

namespace workflow {
namespace {

using lists::HandoverRow;
using subject::Action;
using subject::Home;
using subject::Officer;
using subject::Plan;

using OfficerId = base::Id<Officer>;
using HomeId = base::Id<Home>;

/// Everything that can be in somebody's hands, read once.
struct Everything {
    std::vector<Home> homes;
    std::vector<Plan> plans;
    std::vector<Action> actions;
};

Everything everything(Session &session)
{
    store::PlannerFile &file = session.file();
    Everything all{store::every<Home>(file), store::every<Plan>(file, {}, store::Over::LeftOut),
                   store::every<Action>(file, {}, store::Over::LeftOut)};
    std::set<QUuid> here;
    for (const Home &home : all.homes)
        here.insert(home.id.uuid());
    const auto isHere = [&here](const std::optional<HomeId> &home) {
        return home && here.contains(home->uuid());
    };
    std::erase_if(all.plans, [&](const Plan &plan) { return !isHere(plan.home); });
    std::erase_if(all.actions, [&](const Action &action) { return !isHere(action.home); });
    std::sort(all.homes.begin(), all.homes.end(), [](const Home &a, const Home &b) {
        return a.name.toCaseFolded() < b.name.toCaseFolded();
    });
    return all;
}

Reassignment inHand(const Everything &all, const OfficerId &officer,
                    const std::vector<HomeId> &homes)
{
    const auto isAsked = [&homes](const std::optional<HomeId> &home) {
        return homes.empty() ||
               (home && std::find(homes.begin(), homes.end(), *home) != homes.end());
    };
    Reassignment found;
    for (const Home &home : all.homes) {
        if (isAsked(home.id) && home.leadOfficer == officer)
            found.homesLed.push_back(home);
        if (isAsked(home.id) && home.coverOfficer == officer)
            found.homesCovered.push_back(home);
    }
    for (const Plan &plan : all.plans) {
        if (isAsked(plan.home) && plan.leadOfficer == officer)
            found.plans.push_back(plan);
    }
    for (const Action &action : all.actions) {
        if (isAsked(action.home) && action.officer == officer)
            found.actions.push_back(action);
    }
    return found;
}

/// Each home once, whether it is led or covered.
std::vector<Home> homesOf(const Reassignment &reassignment)
{
    std::vector<Home> homes = reassignment.homesLed;
    for (const Home &home : reassignment.homesCovered) {
        if (std::none_of(homes.begin(), homes.end(),
                         [&home](const Home &each) { return each.id == home.id; }))
            homes.push_back(home);
    }
    return homes;
}

Home givenTo(Home home, const OfficerId &from, const OfficerId &to)
{
    if (home.leadOfficer == from)
        home.leadOfficer = to;
    if (home.coverOfficer == from)
        home.coverOfficer = to;
    if (home.coverOfficer == home.leadOfficer)
        home.coverOfficer.reset();
    return home;
}

QString namesOf(const std::vector<Officer> &officers)
{
    QStringList names;
    for (const Officer &officer : officers)
        names += officer.name;
    return names.join(QStringLiteral(", "));
}

/// A home that is named and holds nothing of theirs is a slip of whoever names it.
void requireEachHasSomething(Session &session, const Everything &all, const Officer &from,
                             const std::vector<HomeId> &homes)
{
    for (const HomeId &home : homes) {
        if (inHand(all, from.id, {home}).isEmpty())
            base::fail(Say::tr("Nothing of %1 is open in the name of %2. Nothing was changed.")
                           .arg(requireHome(session, home).name, from.name));
    }
}

Officer requireOfficer(Session &session, const OfficerId &id)
{
    const auto officer = store::find(session.file(), id);
    if (!officer)
        base::fail(Say::tr("This officer is not in this file. Nothing was changed."));
    return *officer;
}

} // namespace

std::vector<HandoverRow> rowsOf(Session &session, const Reassignment &reassignment)
{
    std::map<QUuid, HandoverRow> rows;
    const auto row = [&](const HomeId &id) -> HandoverRow & {
        const auto found = rows.find(id.uuid());
        return found != rows.end()
                   ? found->second
                   : rows.emplace(id.uuid(), HandoverRow(requireHome(session, id))).first->second;
    };
    for (const Home &home : reassignment.homesLed)
        row(home.id).isLed = true;
    for (const Home &home : reassignment.homesCovered)
        row(home.id).isCovered = true;
    for (const Plan &plan : reassignment.plans)
        ++row(*plan.home).plans;
    for (const Action &action : reassignment.actions)
        ++row(*action.home).actions;
    std::vector<HandoverRow> ordered;
    for (auto &[id, each] : rows)
        ordered.push_back(std::move(each));
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto &a, const auto &b) {
        return a.home.name.toCaseFolded() < b.home.name.toCaseFolded();
    });
    return ordered;
}

QString wordsOf(const Reassignment &reassignment)
{
    return lists::inHandWords(int(reassignment.homesLed.size()),
                              int(reassignment.homesCovered.size()), int(reassignment.plans.size()),
                              int(reassignment.actions.size()));
}

std::vector<store::Draft::Record> changesOf(const Reassignment &reassignment, const OfficerId &from,
                                            const OfficerId &to)
{
    std::vector<store::Draft::Record> records;
    for (const Home &home : homesOf(reassignment))
        records.push_back(store::change(home, givenTo(home, from, to)));
    for (const Plan &plan : reassignment.plans) {
        Plan given = plan;
        given.leadOfficer = to;
        records.push_back(store::change(plan, given));
    }
    for (const Action &action : reassignment.actions) {
        Action given = action;
        given.officer = to;
        records.push_back(store::change(action, given));
    }
    return records;
}

std::vector<Home> homesLosingCover(const Reassignment &reassignment, const OfficerId &from,
                                   const OfficerId &to)
{
    std::vector<Home> homes = homesOf(reassignment);
    std::erase_if(homes, [&](const Home &home) {
        return !home.coverOfficer || givenTo(home, from, to).coverOfficer;
    });
    return homes;
}

QString uncoveredWords(const std::vector<Home> &homes, const Officer &to)
{
    if (homes.empty())
        return {};
    QStringList names;
    for (const Home &home : homes)
        names += home.name;
    return Say::tr("Nobody covers %n homes then, because %1 leads them: %2.", nullptr,
                   int(homes.size()))
        .arg(to.name, names.join(QStringLiteral(", ")));
}

base::Result<std::vector<OfficerRow>> officerRows(Session &session)
{
    return base::attempt([&] {
        const Everything all = everything(session);
        std::vector<OfficerRow> rows;
        for (const Officer &officer : base::valueOrThrow(officers(session)))
            rows.push_back({.officer = officer, .inHand = inHand(all, officer.id, {})});
        return rows;
    });
}

base::Result<Officer> findOfficer(Session &session, const QString &text)
{
    return base::attempt([&] {
        const QString folded = base::tidy(text).toCaseFolded();
        const std::vector<Officer> all = base::valueOrThrow(officers(session));
        std::vector<Officer> found;
        for (const Officer &officer : all) {
            if (officer.id.text() == folded)
                return officer;
            if (base::tidy(officer.name).toCaseFolded() == folded)
                found.push_back(officer);
        }
        if (found.empty())
            base::fail(Say::tr("There is no officer called %1 in this file. Nothing was changed. "
                               "There are: %2.")
                           .arg(base::tidy(text), namesOf(all)));
        if (found.size() > 1)
            base::fail(Say::tr("Several officers are called %1. Nothing was changed. Say which by "
                               "the id that officer list --json gives.")
                           .arg(base::tidy(text)));
        return found.front();
    });
}

base::Result<Reassignment> reassignmentOf(Session &session, const OfficerId &from,
                                          const OfficerId &to, const std::vector<HomeId> &homes)
{
    return base::attempt([&] {
        const Officer leaver = requireOfficer(session, from);
        requireOfficer(session, to);
        if (from == to)
            base::fail(Say::tr("%1 has it all already. Choose somebody else. Nothing was changed.")
                           .arg(leaver.name));
        const Everything all = everything(session);
        requireEachHasSomething(session, all, leaver, homes);
        return inHand(all, from, homes);
    });
}

base::Result<Reassignment> reassign(Session &session, const OfficerId &from, const OfficerId &to,
                                    const std::vector<HomeId> &homes, Saying saying)
{
    return base::attempt([&] {
        Reassignment reassignment = base::valueOrThrow(reassignmentOf(session, from, to, homes));
        if (reassignment.isEmpty())
            return reassignment;
        saying.why = base::tidy(saying.why);
        if (saying.why.isEmpty())
            saying.why =
                Say::tr("Handed over from %1 to %2")
                    .arg(requireOfficer(session, from).name, requireOfficer(session, to).name);
        keep(session, changesOf(reassignment, from, to), saying);
        return reassignment;
    });
}

} // namespace workflow
