#include "workflow/disposal.h"

#include "base/text.h"
#include "store/queries.h"
#include "workflow/homes.h"
#include "workflow/plans.h"
#include "workflow/say.h"

#include <algorithm>

namespace workflow {
namespace {

using store::Written;
using subject::Authority;
using subject::Plan;
using PlanId = base::Id<Plan>;

int keepYears(const Authority &council)
{
    return council.keepYears.value_or(suggestedKeepYears);
}

/// What holds of every plan that is looked at for one list.
class Looking {
public:
    explicit Looking(Session &session)
        : m_session(session),
          m_council(store::authority(session.file()))
    {
    }

    bool isDue(const Plan &plan) const
    {
        return plan.isClosed() && plan.closed.on.isValid() && plan.home &&
               keepUntil(plan, m_council) < m_session.today();
    }

    DisposalRow row(const Plan &plan, const std::set<PlanId> &together)
    {
        DisposalRow row{.plan = plan,
                        .home = {},
                        .period = periodWords(plan, m_session.library()),
                        .keepUntil = keepUntil(plan, m_council)};
        if (const auto home = store::home(m_session.file(), *plan.home))
            row.home = home->name;
        auto found = m_homes.find(*plan.home);
        if (found == m_homes.end())
            found = m_homes.emplace(*plan.home, HomeHoldings(m_session, *plan.home)).first;
        row.holdings = found->second.of(plan, together);
        return row;
    }

    QString named(const Plan &plan) const
    {
        const auto home = plan.home ? store::home(m_session.file(), *plan.home) : std::nullopt;
        return Say::tr("%1, %2").arg(home ? home->name : QString(),
                                     periodWords(plan, m_session.library()));
    }

    [[noreturn]] void refuse(const Plan &plan) const
    {
        if (!plan.isClosed())
            base::fail(Say::tr("%1: this plan is open. Nothing was destroyed. Close it first.")
                           .arg(named(plan)));
        base::fail(Say::tr("%1: this plan must be kept until %2. Nothing was destroyed.")
                       .arg(named(plan), base::longDate(keepUntil(plan, m_council))));
    }

private:
    Session &m_session;
    Authority m_council;
    std::map<base::Id<subject::Home>, HomeHoldings> m_homes;
};

Plan requirePlan(Session &session, const PlanId &id)
{
    const auto plan = store::find(session.file(), id);
    if (!plan || plan->deleted)
        base::fail(Say::tr("One of these plans is not in this file. Nothing was changed."));
    return *plan;
}

/// One change: what goes, what stays in its place, and that the plan was destroyed.
void destroy(Session &session, const DisposalRow &row, const QString &why,
             const subject::Officer &officer)
{
    store::Draft draft{.officer = officer.id, .why = why, .records = row.holdings.records};
    if (!store::find(session.file(), officer.id))
        draft.records.insert(draft.records.begin(), store::addition(officer));
    if (!row.plan.destroyed.on.isValid()) {
        Plan after = row.plan;
        after.destroyed = {.on = session.today(), .by = officer.name, .why = why};
        draft.records.push_back(store::change(row.plan, after));
    }
    if (row.holdings.values.empty())
        session.file().write(draft);
    else
        session.file().removeValues(row.holdings.values, draft);
}

Written keepHold(Session &session, const std::vector<PlanId> &which, const QString &hold,
                 const Saying &saying)
{
    std::vector<store::Draft::Record> records;
    for (const PlanId &id : which) {
        const Plan before = requirePlan(session, id);
        if (before.destroyed.on.isValid())
            base::fail(Say::tr("%1 Nothing was changed.").arg(destroyedWords(before)));
        Plan after = before;
        after.hold = hold;
        records.push_back(store::change(before, after));
    }
    if (records.empty())
        base::fail(Say::tr("Choose a plan. Nothing was changed."));
    return keep(session, std::move(records), saying);
}

} // namespace

QDate keepUntil(const Plan &plan, const Authority &council)
{
    if (plan.keepUntil.isValid() || !plan.isClosed() || !plan.closed.on.isValid())
        return plan.keepUntil;
    return plan.closed.on.addYears(keepYears(council));
}

QString destroyedWords(const Plan &plan)
{
    if (!plan.destroyed.on.isValid())
        return {};
    return Say::tr("Destroyed on %1 by %2: %3.")
        .arg(base::longDate(plan.destroyed.on), plan.destroyed.by, plan.destroyed.why);
}

QString keepingWords(const Plan &plan, const Authority &council)
{
    if (plan.destroyed.on.isValid())
        return destroyedWords(plan);
    const QString years = council.keepYears
                              ? Say::tr("%n years after it is closed.", nullptr, keepYears(council))
                              : Say::tr("%n years after it is closed (local suggestion).", nullptr,
                                        keepYears(council));
    const QDate until = keepUntil(plan, council);
    QString words;
    if (!until.isValid())
        words = Say::tr("Kept until %1").arg(years);
    else if (plan.keepUntil.isValid())
        words = Say::tr("Kept until %1.").arg(base::longDate(until));
    else
        words = Say::tr("Kept until %1: %2").arg(base::longDate(until), years);
    return plan.hold.isEmpty() ? words : Say::tr("%1 On hold: %2").arg(words, plan.hold);
}

base::Result<std::vector<DisposalRow>> plansToDestroy(Session &session)
{
    return base::attempt([&] {
        Looking looking(session);
        std::vector<DisposalRow> rows;
        for (const Plan &plan : store::every<Plan>(session.file())) {
            if (!looking.isDue(plan))
                continue;
            DisposalRow row = looking.row(plan, {});
            if (!plan.destroyed.on.isValid() || !row.holdings.isEmpty())
                rows.push_back(std::move(row));
        }
        std::stable_sort(rows.begin(), rows.end(), [](const DisposalRow &a, const DisposalRow &b) {
            return std::tuple(a.keepUntil, a.home) < std::tuple(b.keepUntil, b.home);
        });
        return rows;
    });
}

base::Result<std::vector<DisposalRow>> plansAsDestroyed(Session &session,
                                                        const std::vector<PlanId> &which)
{
    return base::attempt([&] {
        if (which.empty())
            base::fail(Say::tr("Choose what is to be destroyed. Nothing was destroyed."));
        Looking looking(session);
        const std::set<PlanId> together(which.begin(), which.end());
        std::vector<DisposalRow> rows;
        for (const PlanId &id : together) {
            const Plan plan = requirePlan(session, id);
            if (!plan.hold.isEmpty())
                base::fail(Say::tr("%1: this plan is on hold: %2. Nothing was destroyed. Release "
                                   "it first.")
                               .arg(looking.named(plan), plan.hold));
            if (!looking.isDue(plan))
                looking.refuse(plan);
            rows.push_back(looking.row(plan, together));
            if (plan.destroyed.on.isValid() && rows.back().holdings.isEmpty())
                base::fail(Say::tr("%1: %2 Nothing is left to destroy.")
                               .arg(looking.named(plan), destroyedWords(plan)));
        }
        return rows;
    });
}

QString disposalWords(const std::vector<DisposalRow> &rows)
{
    Holdings all;
    Holdings staying;
    int values = 0;
    for (const DisposalRow &row : rows) {
        all.add(row.holdings.goes);
        staying.add(row.holdings.stays);
        values += int(row.holdings.values.size());
    }
    const QString which =
        rows.size() == 1
            ? Say::tr("Destroy the plan %1 of %2?").arg(rows.front().period, rows.front().home)
            : Say::tr("Destroy %n plans?", nullptr, int(rows.size()));
    const QString words =
        Say::tr("%1 What goes: %2 (%3). It goes here and, when you next share, on every laptop. It "
                "cannot be brought back.")
            .arg(which, holdingsWords(all), Say::tr("%n values", nullptr, values));
    return staying.isEmpty() ? words
                             : Say::tr("%1 What stays, because it still counts or is not over: %2.")
                                   .arg(words, holdingsWords(staying));
}

base::Result<std::vector<DisposalRow>> destroyPlans(Session &session,
                                                    const std::vector<PlanId> &which,
                                                    const QString &why, const Saying &saying)
{
    return base::attempt([&] {
        const QString reason = base::tidy(why);
        if (reason.isEmpty())
            refuseField(QStringLiteral("why"),
                        Say::tr("Say why it is destroyed. Nothing was destroyed."));
        requireNoPersonalDetailsIn(reason, QStringLiteral("why"));
        const auto rows = base::valueOrThrow(plansAsDestroyed(session, which));
        const subject::Officer officer =
            saying.officer ? *saying.officer : base::valueOrThrow(workingOfficer(session));
        for (const DisposalRow &row : rows)
            destroy(session, row, reason, officer);
        // Until then it stands in the file that SQLite keeps beside this one.
        session.file().checkpoint();
        return rows;
    });
}

base::Result<store::Written> holdPlans(Session &session, const std::vector<PlanId> &which,
                                       const QString &why, const Saying &saying)
{
    return base::attempt([&] {
        const QString reason = base::tidy(why);
        if (reason.isEmpty())
            refuseField(QStringLiteral("why"),
                        Say::tr("Say why it is kept back. Nothing was changed."));
        return keepHold(session, which, reason, saying);
    });
}

base::Result<store::Written> releasePlans(Session &session, const std::vector<PlanId> &which,
                                          const Saying &saying)
{
    return base::attempt([&] { return keepHold(session, which, {}, saying); });
}

} // namespace workflow
