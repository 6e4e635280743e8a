"""Other ways to write the skills, so that they are found by them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def fifth(database: "Database") -> None:
    """Make the table; it is filled as postings are read."""
    database.execute("""
    CREATE TABLE skill_alias (
        skill_id INTEGER NOT NULL REFERENCES skill(id) ON DELETE CASCADE,
        alias TEXT NOT NULL,            -- folded words, blank between
        ambiguous INTEGER NOT NULL,     -- 1: it means other things as often
        PRIMARY KEY (skill_id, alias)
    ) STRICT, WITHOUT ROWID
    """)
