#pragma once

#include "lists/column.h"
#include "workflow/escalations.h"

namespace views {

/// The columns of what was taken further, of one home or of all.
lists::Columns<workflow::EscalationRow> escalationColumns();

} // namespace views
