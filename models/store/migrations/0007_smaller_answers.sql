-- A sixth less for each answer: three years of weekly contacts are more than a million. Questions
-- and how an answer is known are numbers, and the notes, which few answers have, stand in one
-- column. Both tables are filled again from the journal.
CREATE TABLE question (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE
) STRICT;

DROP TABLE answer;
CREATE TABLE answer (
    review INTEGER NOT NULL REFERENCES record (key),
    question INTEGER NOT NULL REFERENCES question (key),
    value TEXT,                            -- JSON; where `source` is null, the whole unit
    as_at INTEGER,                         -- Julian day
    source INTEGER,                        -- how it is known, as store/answer_unit numbers it
    confirms INTEGER REFERENCES record (key),
    entry INTEGER,
    notes TEXT,                            -- JSON {comment, council_note}, each [text, entry]
    PRIMARY KEY (review, question)
) STRICT, WITHOUT ROWID;

DROP TABLE latest;
CREATE TABLE latest (                      -- the newest answer of a home to each question of an edition
    home INTEGER NOT NULL,
    question INTEGER NOT NULL REFERENCES question (key),
    edition INTEGER NOT NULL,              -- 0: none; a later edition may not carry what it says
    review INTEGER NOT NULL,
    PRIMARY KEY (home, question, edition)
) STRICT, WITHOUT ROWID;
