#pragma once

#include "store/database.h"

namespace store {

/// "CHPl": marks a planner file in the header of its database.
inline constexpr qint64 applicationId = 0x4348506c;

/// The version of the tables this program writes.
int newestSchema();

/// Runs the migrations a file still lacks, each in a transaction with its version number.
void migrate(Database &database);

/// Refuses, in words, what is no planner file or comes from a newer program.
void requirePlannerFile(const QString &path);
void requireKnownSchema(Database &database);

} // namespace store
