#pragma once

#include "views/page.h"

namespace views {

/// Where a window begins: where its file was left on this laptop, as far as that is still there;
/// else with the homes.
Location lastPlace(const Context &context);

} // namespace views
