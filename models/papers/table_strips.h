#pragma once

#include "papers/block_strips.h"

namespace papers {

/// One row of a table as it stands on paper; more than one strip if it is taller than a page.
struct TableRowStrips {
    std::vector<Strip> strips;
    bool group = false;
};

/// A table measured for one width.
struct TableStrips {
    /// Stands above the rows on every page; without height if it is too tall to be repeated, and
    /// then it is the first row.
    Strip header;
    std::vector<TableRowStrips> rows;
};

TableStrips tableStrips(const Table &table, const Setting &setting);

} // namespace papers
