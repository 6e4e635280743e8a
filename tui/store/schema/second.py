"""Words in blocks of bitmaps instead of an index of FTS5."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_BLOCKS = """
DROP TABLE posting_search;
DROP TABLE posting_text;
DROP TABLE vocabulary;
DROP INDEX posting_by_title;
CREATE INDEX posting_by_title ON posting(clean_title COLLATE NOCASE, id DESC);
CREATE INDEX posting_by_import ON posting(import_id);
CREATE TABLE vocabulary (           -- every folded word that entries hold
    word TEXT PRIMARY KEY,
    umlaut INTEGER NOT NULL,        -- 1: some text spells it with an umlaut
    titles INTEGER NOT NULL         -- postings that have it in their title
) STRICT, WITHOUT ROWID;
CREATE TABLE block (                -- postings indexed together: tui/store/blocks.py
    number INTEGER PRIMARY KEY,
    size INTEGER NOT NULL,
    ids BLOB NOT NULL               -- of its postings by place: 64-bit, little-endian, ascending
) STRICT;
CREATE TABLE block_word (
    block INTEGER NOT NULL REFERENCES block(number),
    list INTEGER NOT NULL,          -- what the word is: tui/store/lists.py
    word TEXT NOT NULL,
    places BLOB NOT NULL,           -- a bitmap, or 16-bit numbers, of the postings that hold it
    PRIMARY KEY (block, list, word)
) STRICT, WITHOUT ROWID;
CREATE TABLE block_hole (           -- places whose posting has changed or gone since
    block INTEGER NOT NULL REFERENCES block(number),
    place INTEGER NOT NULL,
    PRIMARY KEY (block, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE entry (                -- what a posting is found and put in order by, from its row
    id INTEGER PRIMARY KEY REFERENCES posting(id) ON UPDATE CASCADE ON DELETE CASCADE,
    block INTEGER REFERENCES block(number),  -- null: in none yet
    place INTEGER,                  -- in its block, from 0
    written INTEGER NOT NULL,       -- grows with each writing of entries that are in no block yet
    title TEXT NOT NULL,            -- folded words, blank between
    whole TEXT NOT NULL             -- the clean title's, as one token; empty: as the title
) STRICT;
CREATE TABLE entry_more (           -- apart, so that many titles are read at once
    id INTEGER PRIMARY KEY REFERENCES posting(id) ON UPDATE CASCADE ON DELETE CASCADE,
    role TEXT NOT NULL,             -- folded words, blank between, here and in the next two
    skill TEXT NOT NULL,
    company TEXT NOT NULL,
    facet TEXT NOT NULL             -- one token for each value to filter by
) STRICT;
CREATE INDEX entry_waiting ON entry(written) WHERE block IS NULL;
CREATE VIRTUAL TABLE posting_search USING fts5(
    title, description,
    content = 'posting', content_rowid = 'id', detail = 'column', columnsize = 0,
    tokenize = "unicode61 remove_diacritics 2 tokenchars '+#'"
);
INSERT INTO posting_search (posting_search) VALUES ('rebuild');
"""


def second(database: "Database") -> None:
    """Put the tables of blocks in the place of the index; the third step fills them."""
    for statement in _BLOCKS.split(";\n"):
        database.execute(statement)
