#pragma once

#include "lists/grid.h"
#include "views/page.h"
#include "workflow/reports.h"

namespace views {

/// Asks where, and writes the rows shown of a list as CSV. Says what came of it.
void saveGrid(const Context &context, QWidget *parent, const lists::Grid &grid,
              const QString &name);

/// The same to a place already known; an empty result is success, else what went wrong.
QString writeGrid(const lists::Grid &grid, const QString &path);

/// Asks where, and writes the day of the next contact with a home for a diary.
void saveNextVisit(const Context &context, QWidget *parent, const base::Id<subject::Home> &home);

/// Asks where, and writes the papers of a report into one file in the form of this suffix.
void savePaper(const Context &context, QWidget *parent, const workflow::Report &report,
               const workflow::PaperWanted &wanted, const QString &suffix);

} // namespace views
