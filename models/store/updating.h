#pragma once

#include "store/planner_file.h"

namespace store {

/// Whether the planner file at `path` was made by an earlier version, so that opening it brings it
/// up to date. False as well where it cannot be read; opening it says why.
bool isOfEarlierVersion(const QString &path);

/// Whether the question sets of the program are others than those that the colours in the planner
/// file at `path` follow from, so that opening it works all of them out anew. False as well where
/// it cannot be read or written to; opening it says why.
bool wantsNewColours(const QString &path, const editions::Library &library);

/// Refuses, in words, a file of which either is true.
void requireUpToDate(Database &database, const editions::Library &library);

/// Refuses, in words, what is no planner file or comes from a newer program. Changes nothing.
void requireReadable(const QString &path);

/// Keeps a copy of a file of an earlier version as it is, before it is brought up to date, with its
/// daily backups: "Testshire before update from version 3 2026-11-20 1504.planner". The copy is
/// checked: SQLite's own checks, every chain of the journal, kept bytes. One that holds the same
/// journal already will do. Gives its path. Throws a Failure in words, with nothing changed, where
/// there can be no such copy.
QString keepAsItWas(Database &database, const Surroundings &surroundings,
                    const Progress &progress = {});

/// Deletes such copies of the file at `path` that are more than 12 months old. What cannot be
/// deleted stays until the next time. Call after a sound backup of today.
void removeOldCopies(const QString &path, const QDate &today);

/// The newest such copy of this file that holds the same journal; empty where there is
/// none.
QString copyBeforeUpdate(Database &database);

} // namespace store
