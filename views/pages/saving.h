#pragma once

#include "lists/grid.h"
#include "papers/home_summary.h"
#include "views/page.h"

namespace views {

/// Asks where, and writes the rows shown of a list as CSV. Says what came of it.
void saveGrid(const Context &context, QWidget *parent, const lists::Grid &grid,
              const QString &name);

/// The same to a place already known; an empty result is success, else what went wrong.
QString writeGrid(const lists::Grid &grid, const QString &path);

/// Asks where, and writes the summary of a home in the form of this suffix.
void saveSummary(const Context &context, QWidget *parent, const QString &home,
                 papers::Audience audience, const QString &suffix);

} // namespace views
