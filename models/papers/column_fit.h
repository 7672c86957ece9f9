#pragma once

#include "papers/typesetter.h"

#include <optional>
#include <vector>

namespace papers {

/// The widths of columns side by side in which the rows take the fewest lines, each column at
/// least as wide as its longest word. `cells` are the rows, each with one text per column; a
/// telephone number counts as one word. Nothing if the longest words need more than `room`.
std::optional<std::vector<qreal>> fewestLines(const std::vector<std::vector<Runs>> &cells,
                                              Face face, qreal room, Typesetter &typesetter);

} // namespace papers
