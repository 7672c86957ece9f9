-- Notes written at any moment, when a contact ended, and the council's logo.
CREATE TABLE note (
    record INTEGER PRIMARY KEY REFERENCES record (key),
    home INTEGER REFERENCES record (key),
    review INTEGER REFERENCES record (key),
    text TEXT, written TEXT,
    officer INTEGER REFERENCES record (key),
    filed TEXT, deleted TEXT,
    winners TEXT NOT NULL
) STRICT;
CREATE INDEX note_home ON note (home);

ALTER TABLE review ADD COLUMN ended TEXT;
ALTER TABLE authority ADD COLUMN logo TEXT; -- the hash of its bytes in `content`
