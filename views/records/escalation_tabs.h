#pragma once

#include "views/records/home_tab.h"

namespace views {

/// What was taken further for a home.
HomeTab *makeEscalationsTab(const Context &context);
/// What a home says is wrong in an answer.
HomeTab *makeChallengesTab(const Context &context);

} // namespace views
