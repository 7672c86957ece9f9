#pragma once

#include "papers/audience_copy.h"
#include "papers/home_summary_parts.h"
#include "papers/small_numbers.h"

namespace papers {

/// Says small counts of people in answers, reasons and what would be green in words that hold them
/// back. Returns how many that are printed were hidden: of the number of residents where the
/// paper shows it.
int hideSmallNumbers(SummaryValues &values, bool showsResidents);

/// Everybody whom the values name, beside those the file knows.
std::vector<KnownName> everybodyIn(const SummaryValues &values);

} // namespace papers
