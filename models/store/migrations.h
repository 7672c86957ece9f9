#pragma once

#include "store/database.h"

namespace store {

/// "CHPl": marks a planner file in the header of its database.
inline constexpr qint64 applicationId = 0x4348506c;

/// The version of the tables this program writes.
int newestSchema();

/// Runs the migrations a file still lacks, each in a transaction with its version number and with
/// the note that the tables of records must be folded again from the journal: all but those that
/// begin with the words "-- folds nothing again".
void migrate(Database &database);
/// Whether that note stands: it does until the fold is durable, whatever interrupts the program.
bool mustFoldAgain(Database &database);
/// Takes the note away, in the transaction of the fold.
void setFolded(Database &database);

/// Refuses, in words, what cannot be a planner file. Looks at it from outside: a file that is
/// opened and closed beside SQLite takes away the locks of every connection of this program to it,
/// and another program would then delete the WAL that they still write to.
void requireSomeFile(const QString &path);
/// Refuses, in words, what is no planner file or comes from a newer program.
void requirePlannerFile(Database &database);
void requireKnownSchema(Database &database);
/// Whether it lacks migrations, or what has to follow them.
bool isOlder(Database &database);
/// Refuses, in words, an older file that can only be read and so cannot be brought up to date.
void requireNewestSchema(Database &database);

} // namespace store
