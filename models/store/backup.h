#pragma once

#include "store/planner_file.h"

namespace store {

/// Copies a planner file, opens the copy and checks it whole before it gets its name. `target` is
/// replaced only by a sound copy. Throws a Failure in words.
void backUp(const QString &path, const QString &target, const Surroundings &surroundings);

/// The backup of a day: `<folder>/<name> 2026-11-20.planner`, or with " (2)" and so on before the
/// ending where backups of other planner files of that name lie there.
QString dailyBackupName(const QString &path, const QString &folder, const QDate &day);

/// Makes today's backup in `folder` if there is none; gives its path, empty where one was there.
QString backUpOncePerDay(const QString &path, const QString &folder,
                         const Surroundings &surroundings);

/// Where daily backups go unless the officer chose another folder: beside the file.
QString defaultBackupFolder(const QString &path);

} // namespace store
