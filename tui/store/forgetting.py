"""Postings taken out for good, with all that was read out of them and decided on them."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from tui.errors import NotFoundError
from tui.model.intake import Leaving
from tui.store.clock import now
from tui.store.connection import Connection, explained, immediate
from tui.store.emptied import empty_blocks
from tui.store.indexing import EntryBatch

BATCH = 500
"""Postings of one transaction: small enough that a decision made meanwhile hardly waits."""

_IDS = "IN (SELECT value FROM json_each(?))"

_OWN_ROWS = ("ledger", "decision")
"""What does not go with its posting by itself: it would be too easy to lose."""


class Forgetting:
    """Tells what would go, and lets it go; nothing brings it back."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @explained
    def weigh(self, posting_ids: Sequence[int]) -> Leaving:
        """Say what goes with postings."""
        ids = json.dumps(list(posting_ids))
        decided, annotated = self._connection.execute(
            f"SELECT (SELECT count(DISTINCT posting_id) FROM decision WHERE posting_id {_IDS}),"
            f" (SELECT count(*) FROM (SELECT posting_id FROM note WHERE posting_id {_IDS} UNION"
            f" SELECT posting_id FROM posting_tag WHERE posting_id {_IDS}))",
            (ids, ids, ids),
        ).fetchone()
        return Leaving(tuple(posting_ids), decided, annotated)

    @explained
    def weigh_import(self, number: int) -> Leaving:
        """Say what goes if all is forgotten that an import was the only one to bring.

        Raises:
            NotFoundError: there is no such import, or it is forgotten already.
        """
        connection = self._connection
        found = connection.execute(
            "SELECT forgotten_at, updated FROM import WHERE id = ?", (number,)
        ).fetchone()
        if found is None:
            raise NotFoundError(f"{number}: no such import; jobs-tui imports lists them")
        if found[0] is not None:
            raise NotFoundError(f"{number}: this import is forgotten already")
        first = connection.execute(
            "SELECT posting_id, last_import > ?1 FROM arrival WHERE first_import = ?1", (number,)
        ).fetchall()
        (unsure,) = connection.execute(
            "SELECT count(*) FROM posting JOIN arrival ON posting_id = id"
            " WHERE import_id = ? AND first_import IS NULL",
            (number,),
        ).fetchone()
        (rejects,) = connection.execute(
            "SELECT count(*) FROM quarantine WHERE import_id = ?", (number,)
        ).fetchone()
        going = self.weigh([posting_id for posting_id, again in first if not again])
        return Leaving(
            going.posting_ids,
            going.decided,
            going.annotated,
            again=sum(again for _, again in first),
            updated=found[1],
            unsure=unsure,
            quarantined=rejects,
        )

    @explained
    def forget(self, posting_ids: Sequence[int], told: Callable[[int], None] | None = None) -> None:
        """Take postings out, batch by batch; `told` is told of each batch how many are gone.

        Their steps cannot be taken back any more; what other postings have of a step stays.
        """
        with self._shredding():
            for start in range(0, len(posting_ids), BATCH):
                batch = posting_ids[start : start + BATCH]
                with immediate(self._connection):
                    self._take_out(list(batch))
                if told:
                    told(start + len(batch))
            empty_blocks(self._connection)

    @explained
    def close_import(self, number: int) -> None:
        """Note that an import is forgotten; what it could not read goes, what came again stays."""
        with immediate(self._connection), self._shredding():
            self._connection.execute("DELETE FROM quarantine WHERE import_id = ?", (number,))
            self._connection.execute(
                "UPDATE arrival SET first_import = last_import WHERE first_import = ?", (number,)
            )
            self._connection.execute(
                "UPDATE import SET forgotten_at = ? WHERE id = ?", (now(), number)
            )

    def _take_out(self, posting_ids: list[int]) -> None:
        """Take out a batch, inside a transaction."""
        connection, ids = self._connection, json.dumps(posting_ids)
        rows = connection.execute(
            f"SELECT id, title, description, company_id FROM posting WHERE id {_IDS}", (ids,)
        ).fetchall()
        steps = json.dumps(
            [
                step
                for (step,) in connection.execute(
                    f"SELECT DISTINCT step_id FROM ledger WHERE posting_id {_IDS}", (ids,)
                )
            ]
        )
        EntryBatch(connection, {}, set()).remove(posting_ids)
        connection.executemany(
            "INSERT INTO posting_search (posting_search, rowid, title, description)"
            " VALUES ('delete', ?, ?, ?)",
            [row[:3] for row in rows],
        )
        for table in _OWN_ROWS:
            connection.execute(f"DELETE FROM {table} WHERE posting_id {_IDS}", (ids,))
        connection.execute(f"DELETE FROM posting WHERE id {_IDS}", (ids,))
        connection.execute(
            f"DELETE FROM step WHERE id {_IDS}"
            " AND NOT EXISTS (SELECT 1 FROM ledger WHERE step_id = step.id)",
            (steps,),
        )
        connection.execute(
            f"DELETE FROM company WHERE id {_IDS}"
            " AND NOT EXISTS (SELECT 1 FROM posting WHERE company_id = company.id)",
            (json.dumps([row[3] for row in rows if row[3] is not None]),),
        )

    @contextmanager
    def _shredding(self) -> Iterator[None]:
        """Let what is deleted be overwritten in the file."""
        self._connection.execute("PRAGMA secure_delete=ON")
        try:
            yield
        finally:
            self._connection.execute("PRAGMA secure_delete=OFF")
