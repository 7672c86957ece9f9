-- The parts of an answer in columns of their own: as JSON they took twice the room. The table is
-- filled again from the journal.
DROP TABLE answer;
CREATE TABLE answer (
    review INTEGER NOT NULL REFERENCES record (key),
    question TEXT NOT NULL,
    value TEXT,                            -- JSON; where `source` is null, the whole unit
    as_at INTEGER,                         -- Julian day
    source TEXT,                           -- how it is known
    confirms INTEGER REFERENCES record (key),
    comment TEXT,
    council_note TEXT,
    entry INTEGER,
    comment_entry INTEGER,
    council_note_entry INTEGER,
    PRIMARY KEY (review, question)
) STRICT, WITHOUT ROWID;
