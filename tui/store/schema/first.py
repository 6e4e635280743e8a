"""The tables as they were first made."""

from typing import TYPE_CHECKING

from tui.store.clock import now

if TYPE_CHECKING:
    from sqlite_utils import Database

FIRST_BRIEF = "default"

_TABLES = """
CREATE TABLE import (
    id INTEGER PRIMARY KEY,
    file TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT,               -- null: it was cut off; importing the file again completes it
    read INTEGER NOT NULL DEFAULT 0,
    added INTEGER NOT NULL DEFAULT 0,
    updated INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0,
    quarantined INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE company (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    external_id TEXT NOT NULL,      -- empty: known by its name alone
    name TEXT NOT NULL,             -- empty: not read out of any text yet
    blurb TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX company_by_external_id ON company(source, external_id) WHERE external_id <> '';
CREATE UNIQUE INDEX company_by_name ON company(source, name) WHERE external_id = '';
CREATE TABLE posting (
    id INTEGER PRIMARY KEY,         -- grows with posted_at: tui/store/ids.py
    source TEXT NOT NULL,
    external_id TEXT NOT NULL,
    company_id INTEGER REFERENCES company(id),
    posted_at TEXT NOT NULL,        -- UTC ISO 8601, empty: unknown
    import_id INTEGER REFERENCES import(id),  -- the import that last added or changed it
    revision TEXT NOT NULL,         -- digest of all that the dump said
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    clean_title TEXT NOT NULL,
    role TEXT NOT NULL,
    blurb TEXT NOT NULL,
    description TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX posting_by_external_id ON posting(external_id, source);
CREATE INDEX posting_by_title ON posting(clean_title COLLATE NOCASE);
CREATE INDEX posting_by_company ON posting(company_id);
CREATE INDEX posting_by_role ON posting(role);
CREATE TABLE skill (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL
) STRICT;
CREATE TABLE posting_skill (
    posting_id INTEGER NOT NULL REFERENCES posting(id) ON UPDATE CASCADE ON DELETE CASCADE,
    skill_id INTEGER NOT NULL REFERENCES skill(id),
    start INTEGER NOT NULL,         -- code points into the description; -1: named in the title
    "end" INTEGER NOT NULL,
    need TEXT NOT NULL,
    PRIMARY KEY (posting_id, skill_id, start)
) STRICT, WITHOUT ROWID;
CREATE INDEX posting_skill_by_skill ON posting_skill(skill_id, posting_id);
CREATE TABLE brief (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL
) STRICT;
CREATE TABLE decision (             -- the ledger's projection: what holds now
    brief_id INTEGER NOT NULL REFERENCES brief(id),
    posting_id INTEGER NOT NULL REFERENCES posting(id) ON UPDATE CASCADE,
    status TEXT NOT NULL CHECK (status IN ('shortlist', 'maybe', 'reject')),
    reason TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    "by" TEXT NOT NULL,
    PRIMARY KEY (brief_id, posting_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_by_status ON decision(brief_id, status, posting_id);
CREATE INDEX decision_by_posting ON decision(posting_id);
CREATE INDEX decision_by_time ON decision(brief_id, decided_at);
CREATE TABLE step (                 -- what was done at one stroke, to be undone at one stroke
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    "by" TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'cut')),
    undone INTEGER                  -- orders undone steps: the highest is redone first
) STRICT;
CREATE INDEX step_by_person ON step("by", state, id);
CREATE TABLE ledger (               -- append-only; only posting_id follows a posting that moves
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step_id INTEGER NOT NULL REFERENCES step(id),
    action TEXT NOT NULL CHECK (action IN ('decide', 'undo', 'redo')),
    brief_id INTEGER NOT NULL REFERENCES brief(id),
    posting_id INTEGER NOT NULL REFERENCES posting(id) ON UPDATE CASCADE,
    before_status TEXT NOT NULL,
    before_reason TEXT NOT NULL,
    before_at TEXT NOT NULL,
    before_by TEXT NOT NULL,
    status TEXT NOT NULL,
    reason TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    at TEXT NOT NULL,
    "by" TEXT NOT NULL
) STRICT;
CREATE INDEX ledger_by_posting ON ledger(posting_id, id);
CREATE INDEX ledger_by_step ON ledger(step_id, id);
CREATE TABLE quarantine (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES import(id),
    file TEXT NOT NULL,
    line INTEGER NOT NULL,
    reason TEXT NOT NULL,
    raw TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;
CREATE INDEX quarantine_by_place ON quarantine(file, line);
CREATE TABLE vocabulary (           -- every folded word of posting_search
    word TEXT PRIMARY KEY,
    umlaut INTEGER NOT NULL         -- 1: some text spells it with an umlaut
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE posting_search USING fts5(
    title, role, skill, company,    -- folded words, blank between
    whole,                          -- the clean title as one token
    facet,                          -- one token for each value to filter by
    detail = 'column', columnsize = 0, prefix = '1 2 3',
    tokenize = "unicode61 remove_diacritics 0 tokenchars '+#._'"
);
CREATE VIRTUAL TABLE posting_text USING fts5(
    description,
    content = 'posting', content_rowid = 'id', detail = 'none', columnsize = 0,
    tokenize = "unicode61 remove_diacritics 2 tokenchars '+#'"
);
"""


def first(database: "Database") -> None:
    """Make the tables and the first brief."""
    for statement in _TABLES.split(";\n"):
        database.execute(statement)
    database.execute(
        "INSERT INTO brief (id, name, created_at) VALUES (1, ?, ?)", (FIRST_BRIEF, now())
    )
