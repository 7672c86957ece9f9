-- The journal: what is kept for ever, and what laptops exchange.
CREATE TABLE device (
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    last_seq INTEGER NOT NULL DEFAULT 0,   -- the highest change of it applied here
    known_seq INTEGER NOT NULL DEFAULT 0   -- how much of it this laptop's own changes have said they know
) STRICT;

CREATE TABLE record (
    key INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id BLOB NOT NULL,
    UNIQUE (id, kind)
) STRICT;

CREATE TABLE change (
    key INTEGER PRIMARY KEY,
    device INTEGER NOT NULL REFERENCES device (key),
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,                   -- UTC milliseconds, the wall clock as it stood
    officer INTEGER REFERENCES record (key),
    program TEXT NOT NULL,
    vocabulary INTEGER NOT NULL,
    source TEXT,
    why TEXT,
    chain BLOB NOT NULL,
    arrived INTEGER NOT NULL,              -- local: never sent, not part of the digest
    UNIQUE (device, seq)
) STRICT;

CREATE TABLE knows (                       -- the `after` of a change
    change INTEGER NOT NULL REFERENCES change (key),
    device INTEGER NOT NULL REFERENCES device (key),
    seq INTEGER NOT NULL,
    PRIMARY KEY (change, device)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
    key INTEGER PRIMARY KEY,
    change INTEGER NOT NULL REFERENCES change (key),
    record INTEGER NOT NULL REFERENCES record (key),
    fields TEXT NOT NULL,                  -- {field: value}, the bytes that are hashed and sent
    salt BLOB NOT NULL                     -- what the hash of each value is salted from
) STRICT;
CREATE INDEX entry_record ON entry (record);
CREATE INDEX entry_change ON entry (change);

CREATE TABLE removed (                     -- values blanked for data protection, with their hash
    entry INTEGER NOT NULL REFERENCES entry (key),
    field TEXT NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (entry, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE inbox (                       -- changes that wait for what they know
    device BLOB NOT NULL,
    seq INTEGER NOT NULL,
    change TEXT NOT NULL,
    PRIMARY KEY (device, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE several (                     -- fields with more than one head, equal or not
    record INTEGER NOT NULL REFERENCES record (key),
    field TEXT NOT NULL,
    PRIMARY KEY (record, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE content (                     -- bytes that records point at by hash
    hash TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- The records: the fold of the journal. `winners` says which entry each field came from.
CREATE TABLE authority (
    record INTEGER PRIMARY KEY REFERENCES record (key),
    name TEXT, support_line TEXT, health_protection TEXT, infection_control TEXT, ppe_route TEXT,
    night_help TEXT, safeguarding TEXT, keep_for TEXT, privacy_page TEXT,
    winners TEXT NOT NULL
) STRICT;

CREATE TABLE officer (
    record INTEGER PRIMARY KEY REFERENCES record (key),
    name TEXT, role TEXT, email TEXT, telephone TEXT,
    winners TEXT NOT NULL
) STRICT;

CREATE TABLE edition (
    record INTEGER PRIMARY KEY REFERENCES record (key),
    name TEXT, hash TEXT, in_force_from TEXT,
    winners TEXT NOT NULL
) STRICT;

CREATE TABLE home (
    record INTEGER PRIMARY KEY REFERENCES record (key),
    location_id TEXT, ods_code TEXT, name TEXT, provider TEXT, provider_id TEXT, brand TEXT,
    address TEXT, authority TEXT, district TEXT, pcn TEXT, region TEXT, telephone TEXT, web TEXT,
    email TEXT, manager TEXT, beds INTEGER, care_types TEXT, specialisms TEXT, cqc_rating TEXT,
    dormant INTEGER, missing_since TEXT,
    continues_as INTEGER REFERENCES record (key),
    lead_officer INTEGER REFERENCES record (key),
    cover_officer INTEGER REFERENCES record (key),
    override_ipc TEXT, override_clinical TEXT, override_testing TEXT, override_ppe TEXT,
    override_overall TEXT, deleted TEXT,
    winners TEXT NOT NULL
) STRICT;

CREATE TABLE review (
    record INTEGER PRIMARY KEY REFERENCES record (key),
    home INTEGER REFERENCES record (key),
    kind TEXT, date TEXT,
    officer INTEGER REFERENCES record (key),
    met_with TEXT, attempted_reason TEXT,
    edition INTEGER REFERENCES record (key),
    status TEXT, outcome TEXT, deleted TEXT,
    winners TEXT NOT NULL
) STRICT;
CREATE INDEX review_home ON review (home, date);

CREATE TABLE answer (
    review INTEGER NOT NULL REFERENCES record (key),
    question TEXT NOT NULL,
    value TEXT,                            -- as-at, how known, confirms and value: one unit
    comment TEXT,
    council_note TEXT,
    entry INTEGER,
    comment_entry INTEGER,
    council_note_entry INTEGER,
    PRIMARY KEY (review, question)
) STRICT, WITHOUT ROWID;

-- Derived from the records: rewritten with them, never journaled, never sent.
CREATE TABLE latest (                      -- the newest answer of a home to each question of an edition
    home INTEGER NOT NULL,
    question TEXT NOT NULL,
    edition INTEGER NOT NULL,              -- 0: none; a later edition may not carry what it says
    review INTEGER NOT NULL,
    PRIMARY KEY (home, question, edition)
) STRICT, WITHOUT ROWID;

CREATE TABLE standing (                    -- a home's colours as steps by day
    home INTEGER NOT NULL,
    from_day TEXT NOT NULL,
    until_day TEXT,                        -- inclusive; null: for ever
    colours TEXT NOT NULL,                 -- five letters: ipc, clinical, testing, ppe, overall
    next_contact TEXT,
    runs_out TEXT,
    PRIMARY KEY (home, from_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE directory_value (             -- what the last directory wrote of a home
    home INTEGER PRIMARY KEY,
    fields TEXT NOT NULL
) STRICT;

-- Local to this file on this laptop.
CREATE TABLE local (
    name TEXT PRIMARY KEY,
    value TEXT
) STRICT, WITHOUT ROWID;
