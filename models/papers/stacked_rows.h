#pragma once

#include "papers/table_strips.h"

namespace papers {

/// Whether the columns of a table would be too narrow for large letters: three and more.
bool isToStack(const Table &table);

/// A table for large print: the cells of a row one under the other, each beside the heading of its
/// column. Cells without words are left out.
TableStrips stackedStrips(const Table &table, const Setting &setting);

/// The sign-off for large print: what the home signs, then what the council signs, each over the
/// whole width.
std::vector<Strip> stackedSignOff(const SignOff &box, const Setting &setting);

} // namespace papers
