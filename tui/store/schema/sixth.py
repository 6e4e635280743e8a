"""Names of companies that dumps give, and copies and decisions that others know of."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def sixth(database: "Database") -> None:
    """Add what shortlists of others bring in."""
    database.execute("ALTER TABLE company ADD COLUMN given TEXT NOT NULL DEFAULT ''")
    database.execute("""
    CREATE TABLE copy_elsewhere (       -- copies and reposts by the shortlists of others
        posting_id INTEGER NOT NULL REFERENCES posting(id) ON UPDATE CASCADE ON DELETE CASCADE,
        name TEXT NOT NULL,             -- external id, or source:external id of another source
        PRIMARY KEY (posting_id, name)
    ) STRICT, WITHOUT ROWID
    """)
