#pragma once

#include "source_tree.h"

#include <QStringList>

namespace house {

/// Translations of something that is not written where it is translated, so that lupdate, which
/// reads the source, never sees the text.
QStringList translationsOfVariables(const SourceTree &tree);

/// Words for a person that are not translated at all.
QStringList wordsUntranslated(const SourceTree &tree);

} // namespace house
