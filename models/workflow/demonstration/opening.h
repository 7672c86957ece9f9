#pragma once

#include "workflow/demonstration/life.h"

namespace workflow::demonstration {

/// What is written about the county itself: the council's own facts, the directories that bring
/// the homes, what officers add to them, new owners, an officer's rating. In order of time.
std::vector<Event> countyEvents(const County &county, const subject::Authority &authority,
                                const Words &words);

/// The home as it stands at the end, with what officers have decided about it.
void decide(County &county, const Words &words);

} // namespace workflow::demonstration
