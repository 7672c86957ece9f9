-- folds nothing again
-- What this laptop knows of sharing. All of it is local: never sent, not part of the digest.
CREATE TABLE exchange (                    -- each update file made or taken in here
    key INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,                   -- UTC milliseconds
    direction TEXT NOT NULL,               -- sent, received
    place TEXT NOT NULL,                   -- the file or folder, as the officer named it
    device BLOB,                           -- the laptop it came from
    officer TEXT,                          -- who made it
    made INTEGER,                          -- when, by that laptop's clock
    note TEXT,
    changes INTEGER NOT NULL,              -- how many were sent or taken in
    waiting INTEGER NOT NULL DEFAULT 0,
    first_change INTEGER,                  -- the changes that arrived: a range of keys
    last_change INTEGER
) STRICT;

CREATE TABLE heard (                       -- what each laptop has said that it has of another
    device BLOB NOT NULL,
    about BLOB NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (device, about)
) STRICT, WITHOUT ROWID;

CREATE TABLE heard_at (                    -- when each laptop last said anything
    device BLOB PRIMARY KEY,
    officer TEXT,
    made INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE folder_file (                 -- files of a shared folder that were taken in whole
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    PRIMARY KEY (name, size)
) STRICT, WITHOUT ROWID;
