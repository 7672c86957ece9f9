#pragma once

#include "views/records/home_tab.h"

namespace views {

/// What was said about visits to the home, its district or all homes.
HomeTab *makeVisitingTab(const Context &context);

} // namespace views
