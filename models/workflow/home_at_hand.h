#pragma once

#include "subject/records.h"
#include "workflow/session.h"

namespace workflow {

/// The home that `place` is about: the id of a home or of a contact with it, and whatever follows
/// after a slash. Absent where it is about none.
base::Result<std::optional<subject::Home>> homeAtHand(Session &session, const QString &place);

} // namespace workflow
