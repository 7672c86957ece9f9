#pragma once

#include "papers/ppe_call_sheet.h"
#include "workflow/escalations.h"
#include "workflow/routes.h"

namespace workflow {

/// How a home stands with PPE while somebody rings: what is short, and what can be done now.
struct PpeCall {
    std::vector<lists::ShortItem> items; ///< red and amber, worst first
    /// Where it is taken further already, and who comes after; else only who is to be rung now.
    lists::StandsWith route;
    std::optional<EscalationRow> open; ///< taken further already, the newest; absent: not yet
};
base::Result<PpeCall> ppeCall(Session &session, const base::Id<subject::Home> &home);

/// Takes what is shortest further on the way for PPE, at the step that is open now, with its reason
/// written ("Aprons: under 24 hours"), and an action to ask on the next day whether it arrived: one
/// change. Refuses where nothing is short, where there is no such way, and where the same is taken
/// further already.
base::Result<EscalationRow> takePpeFurther(Session &session, const base::Id<subject::Home> &home,
                                           const std::optional<base::Id<subject::Review>> &review,
                                           const Saying &saying = {});

/// What an urgent supply line asks of a home, as known today.
base::Result<papers::PpeCallSheet> ppeCallSheet(Session &session,
                                                const base::Id<subject::Home> &home);

/// Who at a home takes a delivery out of hours.
struct Receiver {
    QString name;
    QString telephone;
    bool operator==(const Receiver &) const = default;
};
base::Result<Receiver> receiverOf(Session &session, const base::Id<subject::Home> &home);
/// Keeps who it is among the people of the home, confirmed today. Refuses a blank name.
base::Result<void> keepReceiver(Session &session, const base::Id<subject::Home> &home,
                                const Receiver &receiver, const Saying &saying = {});

} // namespace workflow
