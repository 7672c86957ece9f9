#pragma once

#include "views/page.h"

namespace views {

/// Offers the deeds that show the papers of homes before they are printed; nothing while `homes`
/// gives none. Ids of homes.
void offerPapers(Page &page, const Context &context, const std::function<QStringList()> &homes);

} // namespace views
