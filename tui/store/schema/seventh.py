"""With which imports a posting came, since when it is gone, what it said before, its page."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_TABLES = """
ALTER TABLE posting ADD COLUMN url TEXT NOT NULL DEFAULT '';
ALTER TABLE posting ADD COLUMN location TEXT NOT NULL DEFAULT '';
ALTER TABLE import ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;
ALTER TABLE import ADD COLUMN forgotten_at TEXT;
CREATE TABLE arrival (
    posting_id INTEGER PRIMARY KEY REFERENCES posting(id) ON UPDATE CASCADE ON DELETE CASCADE,
    first_import INTEGER REFERENCES import(id),  -- null: not known, as it came before this table
    last_import INTEGER REFERENCES import(id),   -- that brought it, be it unchanged
    gone_at TEXT                    -- a complete dump came without it; null: none did
) STRICT;
CREATE INDEX arrival_by_gone ON arrival(posting_id) WHERE gone_at IS NOT NULL;
CREATE TABLE earlier_text (         -- of a posting that changed after it was decided or seen
    posting_id INTEGER PRIMARY KEY REFERENCES posting(id) ON UPDATE CASCADE ON DELETE CASCADE,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    replaced_at TEXT NOT NULL
) STRICT;
"""

_KNOWN_ARRIVALS = """
INSERT INTO arrival (posting_id, first_import, last_import)
SELECT posting.id, sure.id, import_id FROM posting LEFT JOIN (
    SELECT id FROM import WHERE updated = 0 AND NOT EXISTS (
        SELECT 1 FROM import AS later WHERE later.id > import.id AND later.unchanged > 0
    )
) AS sure ON sure.id = import_id
"""
"""What came first with an import for certain: it changed nothing, and nothing came again later."""


def seventh(database: "Database") -> None:
    """Make the tables; what is certain of the imports so far is noted."""
    for statement in _TABLES.strip().split(";\n"):
        database.execute(statement.rstrip(";"))
    database.execute(_KNOWN_ARRIVALS)
