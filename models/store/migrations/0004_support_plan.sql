-- Homes: what the council itself says of them, and which are not an old one under a new owner.
ALTER TABLE home ADD COLUMN not_continued_by TEXT;
ALTER TABLE home ADD COLUMN placements TEXT;
ALTER TABLE home ADD COLUMN admissions TEXT;
ALTER TABLE home ADD COLUMN funded TEXT;
ALTER TABLE home ADD COLUMN quality TEXT;
ALTER TABLE home ADD COLUMN risk TEXT;
ALTER TABLE home ADD COLUMN owner_change TEXT;
ALTER TABLE authority ADD COLUMN ladder_profile TEXT;

-- The support plan, whom to ring, outbreaks and money.
CREATE TABLE plan (
    record INTEGER PRIMARY KEY REFERENCES record (key),
    home INTEGER REFERENCES record (key),
    period TEXT,
    edition INTEGER REFERENCES record (key),
    lead_officer INTEGER REFERENCES record (key),
    status TEXT,
    working_well TEXT,
    worries TEXT,
    before TEXT,
    signed_by_home TEXT,
    signed_by_council TEXT,
    next_review TEXT,
    next_kind TEXT,
    sent TEXT,
    closed TEXT,
    outcome TEXT,
    deleted TEXT,
    winners TEXT NOT NULL
) STRICT;
CREATE INDEX plan_home ON plan (home);

CREATE TABLE offer_taken (
    record INTEGER PRIMARY KEY REFERENCES record (key),
    home INTEGER REFERENCES record (key),
    plan INTEGER REFERENCES record (key),
    offer TEXT,
    question TEXT,
    answer TEXT,
    action INTEGER REFERENCES record (key),
    officer INTEGER REFERENCES record (key),
    deleted TEXT,
    winners TEXT NOT NULL
) STRICT;
CREATE INDEX offer_taken_home ON offer_taken (home);

CREATE TABLE action (
    record INTEGER PRIMARY KEY REFERENCES record (key),
    home INTEGER REFERENCES record (key),
    plan INTEGER REFERENCES record (key),
    review INTEGER REFERENCES record (key),
    area TEXT,
    question TEXT,
    offer TEXT,
    what TEXT,
    council_note TEXT,
    owner TEXT,
    due TEXT,
    chase TEXT,
    progress TEXT,
    raised_on TEXT,
    officer INTEGER REFERENCES record (key),
    deleted TEXT,
    winners TEXT NOT NULL
) STRICT;
CREATE INDEX action_home ON action (home);

CREATE TABLE escalation (
    record INTEGER PRIMARY KEY REFERENCES record (key),
    home INTEGER REFERENCES record (key),
    action INTEGER REFERENCES record (key),
    question TEXT,
    ladder TEXT,
    edition INTEGER REFERENCES record (key),
    item TEXT,
    wanted TEXT,
    raised_on TEXT,
    closed TEXT,
    deleted TEXT,
    winners TEXT NOT NULL
) STRICT;
CREATE INDEX escalation_home ON escalation (home);

CREATE TABLE escalation_step (
    record INTEGER PRIMARY KEY REFERENCES record (key),
    home INTEGER REFERENCES record (key),
    escalation INTEGER REFERENCES record (key),
    step TEXT,
    at TEXT,
    why TEXT,
    officer INTEGER REFERENCES record (key),
    decision TEXT,
    deleted TEXT,
    winners TEXT NOT NULL
) STRICT;
CREATE INDEX escalation_step_home ON escalation_step (home);

CREATE TABLE challenge (
    record INTEGER PRIMARY KEY REFERENCES record (key),
    home INTEGER REFERENCES record (key),
    review INTEGER REFERENCES record (key),
    question TEXT,
    says TEXT,
    evidence TEXT,
    raised_by TEXT,
    raised_on TEXT,
    decision TEXT,
    deleted TEXT,
    winners TEXT NOT NULL
) STRICT;
CREATE INDEX challenge_home ON challenge (home);

CREATE TABLE person (
    record INTEGER PRIMARY KEY REFERENCES record (key),
    name TEXT,
    title TEXT,
    organisation TEXT,
    telephone TEXT,
    email TEXT,
    hours TEXT,
    deleted TEXT,
    winners TEXT NOT NULL
) STRICT;

CREATE TABLE post (
    record INTEGER PRIMARY KEY REFERENCES record (key),
    home INTEGER REFERENCES record (key),
    person INTEGER REFERENCES record (key),
    role TEXT,
    confirmed TEXT,
    ended TEXT,
    deleted TEXT,
    winners TEXT NOT NULL
) STRICT;
CREATE INDEX post_home ON post (home);

CREATE TABLE contact_note (
    record INTEGER PRIMARY KEY REFERENCES record (key),
    home INTEGER REFERENCES record (key),
    date TEXT,
    how TEXT,
    met_with TEXT,
    line TEXT,
    next TEXT,
    next_on TEXT,
    officer INTEGER REFERENCES record (key),
    deleted TEXT,
    winners TEXT NOT NULL
) STRICT;
CREATE INDEX contact_note_home ON contact_note (home);

CREATE TABLE referral (
    record INTEGER PRIMARY KEY REFERENCES record (key),
    home INTEGER REFERENCES record (key),
    made_on TEXT,
    reference TEXT,
    closed_on TEXT,
    officer INTEGER REFERENCES record (key),
    deleted TEXT,
    winners TEXT NOT NULL
) STRICT;
CREATE INDEX referral_home ON referral (home);

CREATE TABLE outbreak (
    record INTEGER PRIMARY KEY REFERENCES record (key),
    home INTEGER REFERENCES record (key),
    infection TEXT,
    reference TEXT,
    notified TEXT,
    adviser TEXT,
    admissions TEXT,
    told_infection_control TEXT,
    told_placements TEXT,
    told_discharge TEXT,
    told_other_councils TEXT,
    told_commissioner TEXT,
    declared_over TEXT,
    learning TEXT,
    deleted TEXT,
    winners TEXT NOT NULL
) STRICT;
CREATE INDEX outbreak_home ON outbreak (home);

CREATE TABLE outbreak_count (
    record INTEGER PRIMARY KEY REFERENCES record (key),
    home INTEGER REFERENCES record (key),
    outbreak INTEGER REFERENCES record (key),
    date TEXT,
    residents INTEGER,
    staff INTEGER,
    hospital INTEGER,
    deaths INTEGER,
    deleted TEXT,
    winners TEXT NOT NULL
) STRICT;
CREATE INDEX outbreak_count_home ON outbreak_count (home);

CREATE TABLE funding (
    record INTEGER PRIMARY KEY REFERENCES record (key),
    home INTEGER REFERENCES record (key),
    fund TEXT,
    round TEXT,
    share INTEGER,
    discretionary INTEGER,
    terms_accepted TEXT,
    return_due TEXT,
    return_received TEXT,
    spent TEXT,
    deleted TEXT,
    winners TEXT NOT NULL
) STRICT;
CREATE INDEX funding_home ON funding (home);

CREATE TABLE visiting (
    record INTEGER PRIMARY KEY REFERENCES record (key),
    home INTEGER REFERENCES record (key),
    district TEXT,
    level TEXT,
    measures TEXT,
    from_day TEXT,
    deleted TEXT,
    winners TEXT NOT NULL
) STRICT;
CREATE INDEX visiting_home ON visiting (home);

CREATE TABLE route_step (
    record INTEGER PRIMARY KEY REFERENCES record (key),
    ladder TEXT,
    step TEXT,
    name TEXT,
    telephone TEXT,
    email TEXT,
    opens TEXT,
    closes TEXT,
    days TEXT,
    open_on_bank_holidays INTEGER,
    out_of_hours TEXT,
    deleted TEXT,
    winners TEXT NOT NULL
) STRICT;
