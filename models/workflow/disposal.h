#pragma once

#include "subject/support_records.h"
#include "workflow/keeping.h"
#include "workflow/plan_holdings.h"

namespace workflow {

/// How many years a plan is kept after it was closed where the council has not said. A local
/// suggestion: the six years within which a claim on a contract can be made (Limitation Act 1980,
/// section 5), by which councils' schedules commonly go.
inline constexpr int suggestedKeepYears = 6;

/// The last day on which a plan must be kept: its own, else the council's period after it was
/// closed. Null while it is open and has none of its own.
QDate keepUntil(const subject::Plan &plan, const subject::Authority &council);

/// How long a plan is kept, why it is kept back, or that it was destroyed, when, by whom and why.
QString keepingWords(const subject::Plan &plan, const subject::Authority &council);

/// "Destroyed on 3 March 2034 by Jo Fiction: end of its time"; empty where it was not.
QString destroyedWords(const subject::Plan &plan);

/// A closed plan whose keep-until day has passed.
struct DisposalRow {
    subject::Plan plan;
    QString home;    ///< its name
    QString period;  ///< "Winter 2026"
    QDate keepUntil; ///< before today
    PlanHoldings holdings = {};

    bool isOnHold() const { return !plan.hold.isEmpty(); }
};

/// Every plan that is due today, those on hold too; the longest due first. One that was destroyed
/// is among them where something of it can go only now: a later plan needed it, or it came from a
/// laptop that did not know.
base::Result<std::vector<DisposalRow>> plansToDestroy(Session &session);

/// What would be destroyed with these plans, in words that ask: how much of what goes, that it
/// cannot be brought back, and what stays.
QString disposalWords(const std::vector<DisposalRow> &rows);

/// Destroys plans with what belongs to them alone: here and, with the next exchange, on every
/// laptop. Who wrote it, when and why stay. It cannot be undone. Refuses all of them where one is
/// on hold, not due or not here, and a missing reason. What was destroyed of each.
base::Result<std::vector<DisposalRow>>
destroyPlans(Session &session, const std::vector<base::Id<subject::Plan>> &which,
             const QString &why, const Saying &saying = {});

/// What `destroyPlans` would destroy; refuses the same, a missing reason excepted.
base::Result<std::vector<DisposalRow>>
plansAsDestroyed(Session &session, const std::vector<base::Id<subject::Plan>> &which);

/// Keeps plans back beyond their time. Refuses a missing reason and what was destroyed.
base::Result<store::Written> holdPlans(Session &session,
                                       const std::vector<base::Id<subject::Plan>> &which,
                                       const QString &why, const Saying &saying = {});
/// Ends that.
base::Result<store::Written> releasePlans(Session &session,
                                          const std::vector<base::Id<subject::Plan>> &which,
                                          const Saying &saying = {});

} // namespace workflow
