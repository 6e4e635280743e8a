"""Stacks: postings that are copies or reposts of one another.

Each stack has a head, one of its postings, and each other shares `ALIKE` of its wording with that,
so that no chain of small changes leads from one job to another. A posting without a stack is
*waiting*: it has just come, its text has changed, or its stack has lost its head; the foreign keys
see to the last. Waiting postings are worked off in batches, the oldest first.
"""

import json
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.model.intake import StackProgress
from tui.reading.fingerprint import MOST_TEXT, Fingerprint, Wording, fingerprint, wording
from tui.store.alike import Alike
from tui.store.buckets import Buckets
from tui.store.connection import Connection, explained, immediate

if TYPE_CHECKING:
    from sqlite_utils import Database

_TABLES = """
CREATE TABLE stacked (
    posting_id INTEGER PRIMARY KEY REFERENCES posting(id) ON UPDATE CASCADE ON DELETE CASCADE,
    head_id INTEGER REFERENCES posting(id) ON UPDATE CASCADE ON DELETE SET NULL
                                    -- the stack's head; null: the posting is waiting
) STRICT;
CREATE INDEX stacked_by_head ON stacked(head_id, posting_id);
CREATE TABLE sketch (               -- of heads and of the first few of their stacks
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    posting_id INTEGER NOT NULL UNIQUE
        REFERENCES posting(id) ON UPDATE CASCADE ON DELETE CASCADE,
    sketch BLOB NOT NULL            -- tui/reading/fingerprint.py
) STRICT;
CREATE TABLE band_run (             -- keys written together: tui/store/buckets.py
    number INTEGER PRIMARY KEY,
    level INTEGER NOT NULL
) STRICT;
CREATE TABLE band (
    run INTEGER NOT NULL,
    key INTEGER NOT NULL,
    sketch_id INTEGER NOT NULL,     -- of a sketch that may be gone; ids are not used again
    PRIMARY KEY (run, key, sketch_id)
) STRICT, WITHOUT ROWID;
INSERT INTO stacked (posting_id) SELECT id FROM posting;
"""

BATCH = 250
"""Postings of one transaction: small enough that a decision made meanwhile hardly waits."""

_BATCH_TEXT = 600_000
"""Code points after which a batch ends, however few postings they are."""

_PAGE = 500
"""Stacks that are read at once."""


def add_stacks(database: "Database") -> None:
    """Make the tables; all postings are waiting."""
    for statement in _TABLES.split(";\n"):
        database.execute(statement)


def add_waiting(connection: sqlite3.Connection, posting_ids: Sequence[int]) -> None:
    """Let postings that are new wait; inside a transaction."""
    connection.executemany(
        "INSERT INTO stacked (posting_id) VALUES (?)", ((id_,) for id_ in posting_ids)
    )


def set_waiting(connection: sqlite3.Connection, posting_ids: Sequence[int]) -> None:
    """Take postings that have changed out of their stacks, and let them wait; inside a transaction.

    What they were heads of waits with them.
    """
    if not posting_ids:
        return
    ids = json.dumps(posting_ids)
    connection.execute(
        "UPDATE stacked SET head_id = NULL WHERE head_id IN (SELECT value FROM json_each(?))",
        (ids,),
    )
    connection.execute(
        "DELETE FROM sketch WHERE posting_id IN (SELECT value FROM json_each(?))", (ids,)
    )
    connection.executemany(
        "INSERT INTO stacked (posting_id) VALUES (?)"
        " ON CONFLICT (posting_id) DO UPDATE SET head_id = NULL",
        ((id_,) for id_ in posting_ids),
    )


@dataclass(frozen=True, slots=True)
class _Waiting:
    id: int
    revision: str
    wording: Wording
    fingerprint: Fingerprint


class Stacks:
    """Builds stacks and reads them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @explained
    def waiting(self) -> int:
        """Count the postings that are in no stack yet."""
        (count,) = self._connection.execute(
            "SELECT count(*) FROM stacked WHERE head_id IS NULL"
        ).fetchone()
        return int(count)

    @explained
    def work_off(self, progress: Callable[[StackProgress], None] | None = None) -> None:
        """Put all waiting postings into stacks, batch by batch; what is reported is on disk.

        Raises:
            Interrupted: it was broken off; whole batches are there.
        """
        connection = self._connection
        connection.broken_off = False
        done, total = 0, self.waiting()
        while batch := self._next():
            connection.go_on()
            with immediate(connection):
                done += self._stack(batch)
            if progress:
                progress(StackProgress(done, max(done, total)))

    @explained
    def members(self, posting_id: int) -> tuple[int, tuple[int, ...]]:
        """Give the head of a posting's stack, and the stack's postings, oldest first.

        A posting that waits is alone.
        """
        found = self._connection.execute(
            "SELECT copy.head_id, copy.posting_id FROM stacked AS mine"
            " JOIN stacked AS copy USING (head_id)"
            " WHERE mine.posting_id = ? ORDER BY copy.posting_id",
            (posting_id,),
        ).fetchall()
        if not found:
            return posting_id, (posting_id,)
        return found[0][0], tuple(id_ for _, id_ in found)

    @explained
    def heads(self, posting_ids: Sequence[int]) -> dict[int, int]:
        """Give the heads of postings' stacks; those that wait are left out."""
        return dict(
            self._connection.execute(
                "SELECT posting_id, head_id FROM stacked WHERE head_id IS NOT NULL"
                " AND posting_id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(posting_ids)),),
            )
        )

    @explained
    def all_heads(self) -> dict[int, int]:
        """Give the heads of all postings that have copies."""
        return dict(
            self._connection.execute(
                "SELECT posting_id, head_id FROM stacked WHERE head_id IN"
                " (SELECT head_id FROM stacked GROUP BY head_id HAVING count(*) > 1)"
            )
        )

    @explained
    def with_copies(self, posting_ids: Sequence[int]) -> list[int]:
        """Give postings with all of their stacks, each once."""
        wanted = json.dumps(list(posting_ids))
        rows = self._connection.execute(
            "SELECT copy.posting_id FROM json_each(?) AS wanted"
            " JOIN stacked AS mine ON mine.posting_id = wanted.value"
            " JOIN stacked AS copy ON copy.head_id = mine.head_id ORDER BY wanted.key",
            (wanted,),
        )
        return list(dict.fromkeys([*posting_ids, *(id_ for (id_,) in rows)]))

    @explained
    def page(self, before: int | None) -> list[tuple[int, tuple[int, ...]]]:
        """Give some stacks of two and more: the head, and the postings, oldest first.

        Args:
            before: the last head of the page before; stacks come newest first.
        """
        rows = self._connection.execute(
            "SELECT head_id, json_group_array(posting_id) FROM stacked"
            " WHERE head_id < ? GROUP BY head_id HAVING count(*) > 1"
            f" ORDER BY head_id DESC LIMIT {_PAGE}",
            (1 << 62 if before is None else before,),
        ).fetchall()
        return [(head, tuple(sorted(json.loads(ids)))) for head, ids in rows]

    def _next(self) -> list[_Waiting]:
        """Read the next waiting postings and take their fingerprints, while others may write."""
        batch = []
        for id_, revision, title, text, company in self._texts():
            found = wording(title, text, company)
            batch.append(_Waiting(id_, revision, found, fingerprint(found)))
        return batch

    def _texts(self) -> list[tuple[int, str, str, str, str]]:
        rows, size = [], 0
        with closing(
            self._connection.execute(
                f"SELECT id, revision, title, substr(description, 1, {MOST_TEXT}),"
                " coalesce(company_id, '') || '' FROM stacked JOIN posting ON id = posting_id"
                f" WHERE head_id IS NULL ORDER BY posting_id LIMIT {BATCH}"
            )
        ) as found:
            for row in found:
                rows.append(row)
                size += len(row[3])
                if size > _BATCH_TEXT:
                    break
        return rows

    def _stack(self, batch: Sequence[_Waiting]) -> int:
        """Put the postings of a batch that still wait as they were read into stacks."""
        waits = set(
            self._connection.execute(
                "SELECT id, revision FROM stacked JOIN posting ON id = posting_id"
                " WHERE head_id IS NULL AND posting_id IN (SELECT value FROM json_each(?))",
                (json.dumps([posting.id for posting in batch]),),
            )
        )
        batch = [posting for posting in batch if (posting.id, posting.revision) in waits]
        buckets = Buckets(
            self._connection, (key for posting in batch for key in posting.fingerprint.keys)
        )
        wordings = {posting.id: posting.wording for posting in batch}
        alike = Alike(self._connection, buckets, wordings)
        for posting in batch:
            alike.stack(posting.id, posting.fingerprint)
        buckets.write()
        return len(batch)
