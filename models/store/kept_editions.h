#pragma once

#include "editions/edition_reading.h"
#include "store/database.h"

namespace store {

/// The question sets of the program and, beside them, those kept in the file. One of the same name
/// that came with the program is newer than the one kept.
editions::Library withKeptEditions(Database &database, editions::Library library);

/// Whether the stored colours were worked out with these question sets.
bool areColoursOf(Database &database, const editions::Library &library);
/// Notes that they were, in the transaction that wrote them.
void noteColoursOf(Database &database, const editions::Library &library);

} // namespace store
