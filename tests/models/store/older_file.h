#pragma once

#include "store/database.h"

#include <array>

namespace store_tests {

/// What each version of the tables lacks, newest first: taken away again, the file is as that
/// version kept it.
constexpr std::array planTables{
    "route_step",      "visiting",     "funding", "outbreak_count", "outbreak",
    "referral",        "contact_note", "post",    "person",         "challenge",
    "escalation_step", "escalation",   "action",  "offer_taken",    "plan"};
constexpr std::array planColumns{"not_continued_by", "placements", "admissions",  "funded",
                                 "quality",          "risk",       "owner_change"};

/// Until then an answer named its question and had a column for all it says, and what directories
/// wrote was kept twice.
constexpr const char *withWideAnswers =
    "CREATE TABLE directory_value (home INTEGER PRIMARY KEY, fields TEXT NOT NULL) STRICT; "
    "DROP INDEX review_deleted; DROP TABLE latest; DROP TABLE answer; DROP TABLE question; "
    "CREATE TABLE latest (home INTEGER NOT NULL, question TEXT NOT NULL, edition INTEGER NOT NULL, "
    "review INTEGER NOT NULL, PRIMARY KEY (home, question, edition)) STRICT, WITHOUT ROWID; "
    "CREATE TABLE answer (review INTEGER NOT NULL REFERENCES record (key), question TEXT NOT NULL, "
    "value TEXT, as_at INTEGER, source TEXT, confirms INTEGER REFERENCES record (key), "
    "comment TEXT, council_note TEXT, entry INTEGER, comment_entry INTEGER, "
    "council_note_entry INTEGER, PRIMARY KEY (review, question)) STRICT, WITHOUT ROWID; "
    "PRAGMA user_version = 6";

inline void dropPlans(store::Database &database)
{
    database.execute(withWideAnswers);
    for (const char *table : {"exchange", "heard", "heard_at", "folder_file"})
        database.execute(QByteArray("DROP TABLE ") + table);
    for (const char *table : planTables)
        database.execute(QByteArray("DROP TABLE ") + table);
    for (const char *column : planColumns)
        database.execute(QByteArray("ALTER TABLE home DROP COLUMN ") + column);
    for (const char *column : {"ladder_profile", "keep_years"})
        database.execute(QByteArray("ALTER TABLE authority DROP COLUMN ") + column);
}

/// Until then nothing said how long a plan is kept.
inline void dropKeeping(store::Database &database)
{
    database.execute(withWideAnswers);
    database.execute(
        "ALTER TABLE plan DROP COLUMN keep_until; ALTER TABLE plan DROP COLUMN hold; "
        "ALTER TABLE plan DROP COLUMN destroyed; ALTER TABLE authority DROP COLUMN keep_years; "
        "PRAGMA user_version = 5");
}

/// After `dropPlans`: the first version of the tables.
constexpr const char *withoutNotes = "DROP TABLE note; ALTER TABLE review DROP COLUMN ended; "
                                     "ALTER TABLE authority DROP COLUMN logo; "
                                     "PRAGMA user_version = 1";

} // namespace store_tests
