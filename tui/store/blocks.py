"""Blocks of postings whose words are indexed together, written once (`lists`).

A block holds up to BLOCK postings in the order of their ids, each at a place of its own, so that
any span of time is one run of places. Where a posting has changed or gone since, its place is a
hole. Postings too new for a block are indexed in memory (`recent`) until there are enough of them.
"""

import json
import sqlite3
from collections.abc import Sequence
from itertools import count, repeat

from tui.store.connection import Connection, immediate
from tui.store.lists import Entry, invert, packed, packed_ids
from tui.store.tallies import Tally

BLOCK = 65_536
"""Postings of a full block; as many as 16 bits can count."""

LEAST = 256
"""Postings that are worth a block of their own at the end of an import."""


ENTRY = (
    "SELECT entry.id, title, role, skill, company, whole, facet FROM entry"
    " JOIN entry_more ON entry_more.id = entry.id"
)
"""Selects what `lists` calls an entry."""


def waiting(connection: sqlite3.Connection) -> list[Entry]:
    """Give the postings that are in no block yet, ascending, no more than a block takes."""
    return connection.execute(
        f"{ENTRY} WHERE block IS NULL ORDER BY entry.id LIMIT {BLOCK}"
    ).fetchall()


def seal(connection: Connection, least: int) -> None:
    """Put postings that are in no block yet into blocks, as long as there are `least` of them.

    What takes long is done before the transaction, so that nobody waits for it.
    """
    while len(rows := waiting(connection)) >= least:
        block = Block(rows)
        with immediate(connection):
            if rows == waiting(connection):
                block.write(connection)


def bury(connection: sqlite3.Connection, posting_ids: Sequence[int]) -> None:
    """Take postings out of their blocks, if they are in any; their entries change or go next."""
    connection.execute(
        "INSERT INTO block_hole (block, place) SELECT block, place FROM entry"
        " WHERE id IN (SELECT value FROM json_each(?)) AND block IS NOT NULL",
        (json.dumps(posting_ids),),
    )


class Block:
    """Postings on their way into a block."""

    def __init__(self, rows: Sequence[Entry]) -> None:
        """Index them."""
        self._ids = [row[0] for row in rows]
        self._values = Tally.of(row[-1] for row in rows).pack()
        self._lists = [
            (number, word, packed(places, len(rows)))
            for (number, word), places in sorted(invert(rows).items())
        ]

    def write(self, connection: sqlite3.Connection) -> None:
        """Write it, inside a transaction."""
        (number,) = connection.execute(
            "INSERT INTO block (size, ids) VALUES (?, ?) RETURNING number",
            (len(self._ids), packed_ids(self._ids)),
        ).fetchone()
        connection.executemany(
            "INSERT INTO block_word (block, list, word, places) VALUES (?, ?, ?, ?)",
            ((number, *found) for found in self._lists),
        )
        connection.execute(
            "INSERT INTO block_value (block, tokens, ends, held) VALUES (?, ?, ?, ?)",
            (number, *self._values),
        )
        connection.executemany(
            "UPDATE entry SET block = ?, place = ? WHERE id = ?",
            zip(repeat(number), count(), self._ids, strict=False),
        )
