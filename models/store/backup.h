#pragma once

#include "store/planner_file.h"

namespace store {

/// Copies a planner file, opens the copy and checks it whole before it gets its name. `target` is
/// replaced only by a sound copy. Throws a Failure in words.
void backUp(const QString &path, const QString &target, const Surroundings &surroundings);

/// Copies an open planner file, as it is, to `target`, which gets its name only where
/// `problemsIn` finds nothing wrong with the copy. `target` is replaced. Throws a Failure in words.
void copyChecked(Database &from, const QString &target,
                 const std::function<QStringList(const QString &copy)> &problemsIn,
                 const Progress &progress = {});

/// A file opened to be read, with nothing left beside one that nobody else has open.
std::unique_ptr<Database> openedAside(const QString &path);

/// The backup of a day: `<folder>/<name> 2026-11-20.planner`, or with " (2)" and so on before the
/// ending where backups of other planner files of that name lie there.
QString dailyBackupName(const QString &path, const QString &folder, const QDate &day);

/// Makes today's backup in `folder` if there is none; gives its path, empty where one was there.
QString backUpOncePerDay(const QString &path, const QString &folder,
                         const Surroundings &surroundings);

/// Where daily backups go unless the officer chose another folder: beside the file.
QString defaultBackupFolder(const QString &path);

} // namespace store
