#pragma once

#include "source_tree.h"

#include <QStringList>

namespace house {

/// Source files that do not include the header of their own name before any other: only the
/// compiler's reading it first shows that it stands alone.
QStringList ownHeaderNotFirst(const SourceTree &tree);

/// Headers that name something of a precompiled header and include nothing that declares it. The
/// compiler cannot see this, since it has read the precompiled headers before.
QStringList headersThatLean(const SourceTree &tree);

} // namespace house
