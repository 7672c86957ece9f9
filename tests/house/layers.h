#pragma once

#include "source_tree.h"

#include <QStringList>

namespace house {

/// Includes that point right on the layer line, sideways, or nowhere.
QStringList includesAgainstTheLayers(const SourceTree &tree);

/// C++ files that stand in no layer.
QStringList foldersOutsideTheLayers(const SourceTree &tree);

/// Qt headers of a module that the layer may not use, and headers that bring in a whole module.
QStringList qtModulesOutOfPlace(const SourceTree &tree);

} // namespace house
