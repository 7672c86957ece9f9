#pragma once

#include "lists/column.h"
#include "workflow/sharing.h"

namespace views {

/// The laptops of the team: when each was last heard of, and what of it is missing here.
lists::Columns<workflow::LaptopState> laptopColumns();
/// What was sent and taken in.
lists::Columns<store::ExchangeRow> exchangeColumns();

/// Of the lists of both, in pixels at 100%.
inline constexpr int sharingListHeight = 180;

} // namespace views
