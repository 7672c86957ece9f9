#pragma once

#include "store/database.h"
#include "subject/stored.h"

namespace store {

/// The values of a record in a row that selects `Projection::columnsToRead` from its column `first`
/// on, in the order of the fields. Valid until the next step.
std::vector<subject::StoredValue> storedValues(const Statement &row, int first,
                                               const subject::KindInfo &kind);

} // namespace store
