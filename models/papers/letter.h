#pragma once

#include "papers/home_summary.h"

namespace papers {

/// A letter to a home with what was agreed with it. It has a plan and was in contact with the
/// council. A pure function of its values.
Document letter(const SummaryValues &values);

} // namespace papers
