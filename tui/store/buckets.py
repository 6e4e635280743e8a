"""Buckets: which sketches have a key in common.

Keys are written in runs, each sorted and at the end of the table, so that what is written for a
batch does not grow with what is there; small runs are merged into larger ones.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence

BUCKET = 32
"""Sketches that share a key and are still told apart by it.

A full bucket takes no more: its key is of words that a template gives to many postings. What comes
later is found by its other keys, and by that of its whole wording if it is word for word the same.
"""

_FAN = 7
"""Runs of a level that are merged into one of the next."""

_TOP = 3
"""Level of runs that are merged no more, so that no transaction takes long."""


class Buckets:
    """The buckets that postings of one batch fall into; inside a transaction."""

    def __init__(self, connection: sqlite3.Connection, keys: Iterable[int]) -> None:
        """Look up all keys of the batch at once."""
        self._connection = connection
        self._new: list[tuple[int, int]] = []
        self._sketches: dict[int, list[int]] = {}
        for key, sketch in connection.execute(
            "SELECT band.key, sketch_id FROM band_run"
            " CROSS JOIN json_each(?) AS wanted"
            " CROSS JOIN band ON run = number AND band.key = wanted.value"
            " WHERE EXISTS (SELECT 1 FROM sketch WHERE id = sketch_id)",
            (json.dumps(sorted(set(keys))),),
        ):
            self._sketches.setdefault(key, []).append(sketch)

    def near(self, keys: Sequence[int]) -> set[int]:
        """Give the sketches that share one of the keys."""
        return {sketch for key in keys for sketch in self._sketches.get(key, ())}

    def put(self, keys: Sequence[int], sketch: int) -> None:
        """Let a sketch be found by its keys."""
        for key in keys:
            bucket = self._sketches.setdefault(key, [])
            if len(bucket) < BUCKET:
                bucket.append(sketch)
                self._new.append((key, sketch))

    def write(self) -> None:
        """Write what was put in as a run, merged with others where there are enough."""
        if not self._new:
            return
        run = self._run(0)
        self._connection.executemany(
            "INSERT INTO band (run, key, sketch_id) VALUES (?, ?, ?)",
            ((run, *row) for row in sorted(self._new)),
        )
        self._new.clear()
        for level in range(_TOP):
            self._merge(level)

    def _run(self, level: int) -> int:
        (number,) = self._connection.execute(
            "INSERT INTO band_run (level) VALUES (?) RETURNING number", (level,)
        ).fetchone()
        return int(number)

    def _merge(self, level: int) -> None:
        connection = self._connection
        runs = [
            number
            for (number,) in connection.execute(
                "SELECT number FROM band_run WHERE level = ?", (level,)
            )
        ]
        if len(runs) < _FAN:
            return
        merged, old = self._run(level + 1), json.dumps(runs)
        connection.execute(
            "INSERT INTO band (run, key, sketch_id) SELECT ?, key, sketch_id FROM band"
            " WHERE run IN (SELECT value FROM json_each(?))"
            " AND EXISTS (SELECT 1 FROM sketch WHERE id = sketch_id) ORDER BY key, sketch_id",
            (merged, old),
        )
        for table, column in (("band", "run"), ("band_run", "number")):
            connection.execute(
                f"DELETE FROM {table} WHERE {column} IN (SELECT value FROM json_each(?))", (old,)
            )
