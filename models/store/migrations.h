#pragma once

#include "store/database.h"

namespace store {

/// "CHPl": marks a planner file in the header of its database.
inline constexpr qint64 applicationId = 0x4348506c;

/// The version of the tables this program writes.
int newestSchema();

/// Runs the migrations a file still lacks, each in a transaction with its version number. The
/// version it had; 0 for a new file.
int migrate(Database &database);

/// Refuses, in words, what is no planner file or comes from a newer program.
void requirePlannerFile(const QString &path);
void requireKnownSchema(Database &database);
/// Refuses, in words, an older file that can only be read and so cannot be brought up to date.
void requireNewestSchema(Database &database);

} // namespace store
