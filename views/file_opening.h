#pragma once

#include "base/result.h"
#include "store/planner_file.h"
#include "views/main_window.h"

#include <optional>

namespace views {

/// Opens a planner file for a window, or for reading only where another window holds it or nothing
/// can be written.
base::Result<OpenFile> openPlannerFile(const QString &path, const store::Surroundings &surroundings,
                                       const store::Updating &updating = {});

/// The same where nothing needs to be said: nothing for a file that cannot be opened, or has to be
/// brought up to date first. The file is locked before `surroundings` are asked for, which may
/// wait: a lock takes milliseconds on its way to the disk. Any thread may do it and hand the file
/// on.
std::optional<OpenFile> openAtOnce(const QString &path,
                                   const std::function<store::Surroundings()> &surroundings);

/// Makes an empty file for a council and opens it; the officer is the one who made it.
base::Result<OpenFile> makePlannerFile(const QString &path, const QString &council,
                                       const QString &officer,
                                       const store::Surroundings &surroundings);

/// Makes the demonstration, under another name first, so that an interruption leaves none half
/// made. `progress` is told how far it is, 0 to 1. What went wrong, in words.
std::optional<base::Error> makeDemonstrationFile(const QString &path,
                                                 const store::Surroundings &surroundings,
                                                 const std::function<void(double)> &progress);

/// A path for the file of a council that nothing lies at yet: "testshire.planner" in this folder,
/// or where it is empty in the one for planner files on this laptop.
QString suggestedPath(const QString &council, const QString &folder = {});

/// Why planner files must not lie in a folder, in words; nothing where they may.
std::optional<QString> problemWithPlace(const QString &folder);

} // namespace views
