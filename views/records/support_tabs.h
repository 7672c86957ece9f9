#pragma once

#include "views/records/home_tab.h"

namespace views {

/// What was agreed as a whole: status, what is working well, sign-off, the next review.
HomeTab *makePlanTab(const Context &context);
/// The help of the question set, with what the home says to it.
HomeTab *makeHelpTab(const Context &context);
/// The actions of the home.
HomeTab *makeActionsTab(const Context &context);

} // namespace views
