#pragma once

#include "workflow/session.h"

namespace workflow {

/// What waits for a person and is no damage, in words (journal rule 13): homes with a red answer
/// that has neither an action nor a reason, homes with several open plans, a clock behind what has
/// arrived. Throws a Failure.
QStringList findings(Session &session);

} // namespace workflow
