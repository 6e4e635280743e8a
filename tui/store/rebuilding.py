"""The index written anew from the postings; inside a transaction."""

import sqlite3

from tui.store.blocks import BLOCK, Block, waiting
from tui.store.indexing import write_entries

_TABLES = (
    "block_hole", "block_word", "block_value", "entry_more", "entry", "block", "vocabulary",
    "facet_value",
)  # fmt: skip
"""What it consists of, what refers to others first."""


def rebuild_index(connection: sqlite3.Connection) -> None:
    """Write the search entries, words and counts of all postings anew, and the full text."""
    for table in _TABLES:
        connection.execute(f"DELETE FROM {table}")
    write_all_entries(connection)
    connection.execute("INSERT INTO posting_search (posting_search) VALUES ('rebuild')")


def write_all_entries(connection: sqlite3.Connection) -> None:
    """Write the search entries of all postings where there are none, and put them into blocks."""
    last = 0
    while ids := [
        id_
        for (id_,) in connection.execute(
            "SELECT id FROM posting WHERE id > ? ORDER BY id LIMIT ?", (last, BLOCK)
        )
    ]:
        write_entries(connection, ids)
        Block(waiting(connection)).write(connection)
        last = ids[-1]
