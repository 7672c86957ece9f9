#pragma once

#include "workflow/demonstration/condition.h"
#include "workflow/demonstration/event.h"

namespace workflow::demonstration {

/// What happens to a home besides visits and what is agreed in them: whom to ring, calls and
/// emails, an outbreak, what is taken further, money. In no order.
std::vector<Event> happeningsOf(const Member &member, const Calendar &calendar, const Words &words);

/// What concerns the whole county: the clinical leads of the networks, the money of a fund.
std::vector<Event> countyHappenings(const Calendar &calendar, const Words &words);

} // namespace workflow::demonstration
