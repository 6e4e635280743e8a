"""What one triages for: briefs, and how far each has come."""

import json
from collections.abc import Iterable
from datetime import datetime

from tui.errors import NotFoundError
from tui.model.deciding import BriefSummary, Counts, Status
from tui.store.clock import now
from tui.store.connection import Connection, explained, immediate

_LEAST_FOR_PACE = 3
"""Decisions from which on a pace is told."""


def require_brief(connection: Connection, brief_id: int | None) -> None:
    """See to it that a brief is still there.

    Raises:
        NotFoundError: it is not; another program has deleted it.
    """
    if not connection.execute("SELECT 1 FROM brief WHERE id = ?", (brief_id,)).fetchone():
        raise NotFoundError("This brief is no longer in the database; choose or make another one.")


class Briefs:
    """Knows briefs by name, and tells what was decided in each."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @explained
    def named(self, name: str) -> int:
        """Give the id of a brief, made if it is new; 0 if it is new and the file read-only."""
        found = self._connection.execute("SELECT id FROM brief WHERE name = ?", (name,)).fetchone()
        if found is None and self._connection.read_only:
            return 0
        if found is None:
            with immediate(self._connection):
                found = self._connection.execute(
                    "INSERT INTO brief (name, created_at) VALUES (?, ?)"
                    " ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING id",
                    (name, now()),
                ).fetchone()
        return int(found[0])

    @explained
    def found(self, name: str) -> int:
        """Give the id of a brief; 0 if there is none of this name."""
        found = self._connection.execute("SELECT id FROM brief WHERE name = ?", (name,)).fetchone()
        return int(found[0]) if found else 0

    @explained
    def all(self) -> list[BriefSummary]:
        """Give all briefs with how far they have come, by name."""
        rows = self._connection.execute(
            "SELECT brief.name, count(decision.posting_id), total(status = 'shortlist')"
            " FROM brief LEFT JOIN decision ON brief_id = brief.id GROUP BY brief.id ORDER BY name"
        )
        return [BriefSummary(name, decided, int(chosen)) for name, decided, chosen in rows]

    @explained
    def rename(self, brief_id: int, name: str) -> bool:
        """Give a brief another name; False if another brief has it.

        Raises:
            NotFoundError: the brief is no longer there.
        """
        with immediate(self._connection):
            require_brief(self._connection, brief_id)
            changed = self._connection.execute(
                "UPDATE OR IGNORE brief SET name = ? WHERE id = ?", (name, brief_id)
            )
        return changed.rowcount > 0

    @explained
    def counts(self, brief_id: int, since: str, lately: str) -> Counts:
        """Count a brief's postings by status, and those decided since a time (UTC ISO 8601).

        Args:
            brief_id: the brief.
            since: from when on `decided_today` counts.
            lately: from when on decisions count for the pace.
        """
        (postings,) = self._connection.execute("SELECT count(*) FROM posting").fetchone()
        by_status = dict(
            self._connection.execute(
                "SELECT status, count(*) FROM decision WHERE brief_id = ? GROUP BY status",
                (brief_id,),
            )
        )
        (today,) = self._connection.execute(
            "SELECT count(*) FROM decision WHERE brief_id = ? AND decided_at >= ?",
            (brief_id, since),
        ).fetchone()
        # What was decided at one stroke, a stack or all marked ones, bears one time.
        recent, first, last = self._connection.execute(
            "SELECT count(DISTINCT decided_at), min(decided_at), max(decided_at) FROM decision"
            " WHERE brief_id = ? AND decided_at >= ?",
            (brief_id, lately),
        ).fetchone()
        return Counts(
            postings=postings,
            todo=postings - sum(by_status.values()),
            shortlist=by_status.get(Status.SHORTLIST, 0),
            maybe=by_status.get(Status.MAYBE, 0),
            reject=by_status.get(Status.REJECT, 0),
            decided_today=today,
            pace=_pace(recent, first, last),
        )

    @explained
    def decided(self, brief_id: int, statuses: Iterable[Status]) -> tuple[int, ...]:
        """Give the ids of postings so decided in a brief, newest posting first."""
        return tuple(
            id_
            for (id_,) in self._connection.execute(
                "SELECT posting_id FROM decision WHERE brief_id = ?"
                " AND status IN (SELECT value FROM json_each(?)) ORDER BY posting_id DESC",
                (brief_id, json.dumps([status.value for status in statuses])),
            )
        )

    @explained
    def saw(self, brief_id: int, posting_id: int) -> None:
        """Remember that a posting was looked at; nothing where the file may only be read."""
        if not self._connection.read_only:
            with immediate(self._connection):
                self._connection.execute(
                    "INSERT INTO seen (brief_id, posting_id, at)"
                    " SELECT brief.id, posting.id, ? FROM brief, posting"
                    " WHERE brief.id = ? AND posting.id = ?"
                    " ON CONFLICT (brief_id, posting_id) DO UPDATE SET at = excluded.at",
                    (now(), brief_id, posting_id),
                )


def _pace(count: int, first: str | None, last: str | None) -> float:
    """Give decisions a minute; the first one only starts the clock."""
    if count < _LEAST_FOR_PACE or not (first and last):
        return 0.0
    passed = datetime.fromisoformat(last) - datetime.fromisoformat(first)
    return (count - 1) / max(passed.total_seconds() / 60, 1 / 60)
