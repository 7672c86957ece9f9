#pragma once

#include "base/result.h"
#include "store/planner_file.h"
#include "views/main_window.h"

namespace views {

/// Opens a planner file for a window, or for reading only where another window holds it.
base::Result<OpenFile> openPlannerFile(const QString &path,
                                       const store::Surroundings &surroundings);

/// Makes an empty file for a council and opens it; the officer is the one who made it.
base::Result<OpenFile> makePlannerFile(const QString &path, const QString &council,
                                       const QString &officer,
                                       const store::Surroundings &surroundings);

/// A path for the file of a council, in the folder for planner files: "testshire.planner".
QString suggestedPath(const QString &council);

} // namespace views
