"""One ledger for all changes; tags, notes, marks, facts, and by what a posting was read."""

import json
from typing import TYPE_CHECKING

from tui.store.rebuilding import write_all_entries

if TYPE_CHECKING:
    from sqlite_utils import Database

_LEDGER_OF_ALL = """
ALTER TABLE ledger RENAME TO ledger_of_decisions;
DROP INDEX ledger_by_posting;
DROP INDEX ledger_by_step;
CREATE TABLE ledger (               -- append-only; only posting_id follows a posting that moves
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step_id INTEGER NOT NULL REFERENCES step(id),
    action TEXT NOT NULL CHECK (action IN ('do', 'undo', 'redo')),
    kind TEXT NOT NULL,             -- which table of what holds now it leads: tui/store/store.py
    brief_id INTEGER REFERENCES brief(id),        -- null: holds in all briefs
    posting_id INTEGER REFERENCES posting(id) ON UPDATE CASCADE,  -- null: for all postings
    name TEXT NOT NULL,             -- which one, where a posting may have several
    before TEXT NOT NULL,           -- states as the kind writes them; empty: there is nothing
    after TEXT NOT NULL,
    at TEXT NOT NULL,
    "by" TEXT NOT NULL
) STRICT;
CREATE INDEX ledger_by_posting ON ledger(posting_id, id);
CREATE INDEX ledger_by_step ON ledger(step_id, id);
CREATE TABLE tag (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE posting_tag (
    posting_id INTEGER NOT NULL REFERENCES posting(id) ON UPDATE CASCADE ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tag(id),
    PRIMARY KEY (posting_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX posting_tag_by_tag ON posting_tag(tag_id, posting_id);
CREATE TABLE note (
    posting_id INTEGER PRIMARY KEY REFERENCES posting(id) ON UPDATE CASCADE ON DELETE CASCADE,
    text TEXT NOT NULL
) STRICT;
CREATE TABLE mark (
    brief_id INTEGER NOT NULL REFERENCES brief(id),
    posting_id INTEGER NOT NULL REFERENCES posting(id) ON UPDATE CASCADE ON DELETE CASCADE,
    PRIMARY KEY (brief_id, posting_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mark_by_posting ON mark(posting_id);
CREATE TABLE seen (                 -- was highlighted for a while
    brief_id INTEGER NOT NULL REFERENCES brief(id),
    posting_id INTEGER NOT NULL REFERENCES posting(id) ON UPDATE CASCADE ON DELETE CASCADE,
    at TEXT NOT NULL,
    PRIMARY KEY (brief_id, posting_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX seen_by_posting ON seen(posting_id);
CREATE TABLE correction (           -- of what is read as a skill: tui/store/corrections.py
    id INTEGER PRIMARY KEY,
    what TEXT NOT NULL CHECK (what IN ('teach', 'never here', 'never in', 'never')),
    posting_id INTEGER REFERENCES posting(id) ON UPDATE CASCADE ON DELETE CASCADE,
    phrase TEXT NOT NULL,           -- the words that are, or are not, the skill
    skill TEXT NOT NULL,
    kind TEXT NOT NULL              -- of the skill
) STRICT;
CREATE INDEX correction_by_posting ON correction(posting_id);
CREATE TABLE posting_fact (         -- what a posting states beside its skills
    posting_id INTEGER NOT NULL REFERENCES posting(id) ON UPDATE CASCADE ON DELETE CASCADE,
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,         -- code points into the description; -1: stated in the title
    value TEXT NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (posting_id, kind, start, value)
) STRICT, WITHOUT ROWID;
CREATE TABLE reading (              -- by which lexicon a posting was read
    posting_id INTEGER PRIMARY KEY REFERENCES posting(id) ON UPDATE CASCADE ON DELETE CASCADE,
    version INTEGER NOT NULL        -- 0: has to be read anew
) STRICT;
CREATE INDEX reading_by_version ON reading(version);
INSERT INTO reading (posting_id, version) SELECT id, 0 FROM posting;
CREATE TABLE facet_value (          -- every value that entries have held a token of
    token TEXT PRIMARY KEY,
    facet TEXT NOT NULL,
    value TEXT NOT NULL,
    postings INTEGER NOT NULL       -- that hold it
) STRICT, WITHOUT ROWID;
CREATE INDEX facet_value_by_number ON facet_value(facet, postings DESC, value);
CREATE TABLE block_value (          -- which values its postings have: tui/store/tallies.py
    block INTEGER PRIMARY KEY REFERENCES block(number),
    tokens TEXT NOT NULL,           -- of values, blank between
    ends BLOB NOT NULL,             -- 32-bit numbers, little-endian
    held BLOB NOT NULL              -- numbers of 16 or 32 bits, little-endian
) STRICT;
DELETE FROM block_hole;
DELETE FROM block_word;
DELETE FROM entry_more;
DELETE FROM entry;
DELETE FROM block;
DELETE FROM vocabulary;
CREATE TABLE brief_wish (           -- what a brief looks for
    brief_id INTEGER NOT NULL REFERENCES brief(id),
    need TEXT NOT NULL CHECK (need IN ('must', 'nice', 'never')),
    facet TEXT NOT NULL CHECK (facet IN ('skill', 'role', 'place')),
    value TEXT NOT NULL,
    PRIMARY KEY (brief_id, facet, value)
) STRICT, WITHOUT ROWID;
CREATE TABLE view (                 -- searches saved from the app, in the order of their ids
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    query TEXT NOT NULL
) STRICT;
CREATE TABLE state (                -- how the app was left
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL             -- JSON
) STRICT, WITHOUT ROWID;
CREATE TABLE edition (              -- grows whenever entries are written
    number INTEGER NOT NULL
) STRICT;
INSERT INTO edition VALUES (1);
"""


def third(database: "Database") -> None:
    """Make the tables, write the ledger over and all search entries anew."""
    for statement in _LEDGER_OF_ALL.split(";\n"):
        database.execute(statement)
    connection = database.conn
    states = "before_status, before_reason, before_at, before_by, status, reason, decided_at,"
    connection.executemany(
        'INSERT INTO ledger (id, step_id, action, kind, brief_id, posting_id, name, at, "by",'
        " before, after) VALUES (?, ?, ?, 'decision', ?, ?, '', ?, ?, ?, ?)",
        (
            (*kept, _decision(*state[:4]), _decision(*state[4:]))
            for *kept, state in (
                (*row[:7], row[7:])
                for row in connection.execute(
                    "SELECT id, step_id, replace(action, 'decide', 'do'), brief_id, posting_id, at,"
                    f' "by", {states} decided_by FROM ledger_of_decisions ORDER BY id'
                )
            )
        ),
    )
    connection.execute("DROP TABLE ledger_of_decisions")
    write_all_entries(connection)


def _decision(status: str, reason: str, at: str, by: str) -> str:
    decided = (status, reason, at, by)
    return "" if status == "todo" else json.dumps(decided, ensure_ascii=False)
