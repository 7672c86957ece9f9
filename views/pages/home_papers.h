#pragma once

#include "views/page.h"

namespace views {

/// Offers the deeds that show the papers of homes before they are printed, and those that save
/// their summaries; nothing while `homes`, ids, gives none.
void offerPapers(Page &page, const Context &context, const std::function<QStringList()> &homes);

} // namespace views
