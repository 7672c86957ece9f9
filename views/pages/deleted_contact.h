#pragma once

#include "workflow/session.h"

namespace views {

/// "This contact was deleted by B. Example on 20 November 2026 (wrong home)", with what that means
/// for the page. Empty where it is not deleted.
QString deletedContactWords(workflow::Session &session, const subject::Review &review);

} // namespace views
