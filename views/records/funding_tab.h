#pragma once

#include "views/records/home_tab.h"

namespace views {

/// Money of funds: what the home was given, what it spent, what it still has to return.
HomeTab *makeFundingTab(const Context &context);

} // namespace views
