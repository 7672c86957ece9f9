#pragma once

#include "lists/route_columns.h"
#include "workflow/keeping.h"

namespace workflow {

/// The session's day and the time on it, by the clock on the wall in England.
rules::WallTime wallTime(Session &session);

/// Where a step is rung, from its ladder and its key.
base::Id<subject::RouteStep> routeId(const QString &ladder, const QString &step);

/// The steps of the ways this council goes by, or of one alone, in the question set in force, with
/// what the council has said of each. Refuses a ladder that is none, naming those there are.
base::Result<std::vector<lists::RouteRow>> routes(Session &session, const QString &ladder = {});

/// The steps of a ladder, which may be one of an earlier question set. Throws a Failure.
std::vector<lists::RouteRow> routeOf(Session &session, const editions::Ladder &ladder);

/// The step to be rung next on a way: of those after `after` (empty: of all) that can be reached,
/// or of all of them where none can, the first that is not closed.
lists::NextStep nextOpenStep(const std::vector<lists::RouteRow> &route, const QString &after = {});

/// With whom something taken further stands at a step (empty: the first of its way), and which step
/// is to be rung after it. Throws a Failure.
lists::StandsWith standsWith(Session &session, const subject::Escalation &escalation,
                             const QString &step = {});

/// Keeps where a step is rung. Hours as they are typed: "9am" and "09:00". Refuses, naming the
/// field: a ladder or step there is not, a time or day that is none, opens without closes.
base::Result<lists::RouteRow> keepRoute(Session &session, subject::RouteStep line,
                                        const Saying &saying = {});

/// The way of the question set for PPE that this council goes by; null where there is none.
const editions::Ladder *ppeLadder(Session &session);

/// Whom homes are told to ring about PPE that will not arrive in time: the first step of the way
/// for PPE that the council has said who to reach at, else what stands in its settings. Throws a
/// Failure.
subject::ContactPoint ppeContact(Session &session, const subject::Authority &council);

} // namespace workflow
