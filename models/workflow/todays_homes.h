#pragma once

#include "store/queries.h"
#include "workflow/session.h"

namespace workflow {

/// The homes with their standing of today, those no directory lists any more among them; or only
/// those of `which`. A home that changes owner has two records and is listed and counted once: up
/// to the day under the owner before, from that day under the next one. Throws a Failure.
std::vector<store::HomeLine> todaysLines(Session &session,
                                         const std::optional<std::set<qint64>> &which = {});

/// The homes that run today, under the owner of today: not one that no directory lists any more.
/// Throws a Failure.
std::vector<subject::Home> todaysHomes(Session &session);

} // namespace workflow
