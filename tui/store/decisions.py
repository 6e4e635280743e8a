"""Decisions: an append-only ledger and its projection, written in one transaction."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from tui.model import Counts, LedgerEntry, Status, Step
from tui.store.connection import Connection, explained, immediate


_State = tuple[str, str, str, str]
"""Status, reason, when and by whom; a posting to do has empty texts for the last three."""

_TODO: _State = (Status.TODO.value, "", "", "")
_BEFORE = "before_status, before_reason, before_at, before_by"
_AFTER = 'status, reason, decided_at, decided_by'


@dataclass(frozen=True, slots=True)
class _Change:
    """One posting's way from one state to another in one brief."""

    brief_id: int
    posting_id: int
    before: _State
    after: _State


class Decisions:
    """Decides, takes back and tells; each step is durable when its method has returned."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @explained
    def brief(self, name: str) -> int:
        """Give the id of a brief, made where there is none of that name and writing is allowed."""
        found = self._connection.execute("SELECT id FROM brief WHERE name = ?", (name,)).fetchone()
        if found is None:
            with immediate(self._connection):
                found = self._connection.execute(
                    "INSERT INTO brief (name, created_at) VALUES (?, ?)"
                    " ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING id",
                    (name, _now()),
                ).fetchone()
        return int(found[0])

    @explained
    def decide(
        self,
        brief_id: int,
        posting_ids: Sequence[int],
        status: Status,
        reason: str,
        by: str,
        step: int = 0,
    ) -> Step:
        """Decide postings; ids that do not exist are left out.

        Postings that are so decided already, with the same reason, are no part of the step.

        Args:
            brief_id: the brief in which they are decided.
            posting_ids: the postings.
            status: what they are decided as; TODO takes a decision back.
            reason: why, may be empty.
            by: who decides.
            step: the number of an earlier step of this person to go on with, so that both are
                undone together; 0 for a step of its own.
        """
        now = _now()
        after = _TODO if status is Status.TODO else (status.value, reason, now, by)
        with immediate(self._connection):
            changes = [
                _Change(brief_id, posting_id, before, after)
                for posting_id, before in self._states(brief_id, posting_ids)
                if before[:2] != after[:2]
            ]
            if changes:
                step = self._step(step, by)
                self._write(step, "decide", changes, now, by)
        return Step(step, "decide", status, _changed(changes))

    @explained
    def undo(self, by: str) -> Step | None:
        """Take this person's last step back; None where there is none left."""
        with immediate(self._connection):
            found = self._connection.execute(
                "SELECT id FROM step WHERE \"by\" = ? AND state = 'done' ORDER BY id DESC LIMIT 1",
                (by,),
            ).fetchone()
            if found is None:
                return None
            self._connection.execute(
                "UPDATE step SET state = 'undone', undone ="
                " (SELECT coalesce(max(undone), 0) + 1 FROM step) WHERE id = ?",
                found,
            )
            return self._replay(found[0], "undo", by)

    @explained
    def redo(self, by: str) -> Step | None:
        """Do again what this person took back last; None where there is nothing."""
        with immediate(self._connection):
            found = self._connection.execute(
                "SELECT id FROM step WHERE \"by\" = ? AND state = 'undone'"
                " ORDER BY undone DESC LIMIT 1",
                (by,),
            ).fetchone()
            if found is None:
                return None
            self._connection.execute(
                "UPDATE step SET state = 'done', undone = NULL WHERE id = ?", found
            )
            return self._replay(found[0], "redo", by)

    @explained
    def history(self, posting_id: int) -> tuple[LedgerEntry, ...]:
        """All that was ever decided on a posting, oldest first, in all briefs."""
        return tuple(
            LedgerEntry(step, at, by, action, brief, posting_id, Status(old), Status(new), reason)
            for step, at, by, action, brief, old, new, reason in self._connection.execute(
                'SELECT step_id, at, "by", action, brief.name, before_status, status, reason'
                " FROM ledger JOIN brief ON brief.id = brief_id WHERE posting_id = ?"
                " ORDER BY ledger.id",
                (posting_id,),
            )
        )

    @explained
    def counts(self, brief_id: int, since: str) -> Counts:
        """Count a brief's postings by status, and those decided since a time (UTC ISO 8601)."""
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
        return Counts(
            postings=postings,
            todo=postings - sum(by_status.values()),
            shortlist=by_status.get(Status.SHORTLIST, 0),
            maybe=by_status.get(Status.MAYBE, 0),
            reject=by_status.get(Status.REJECT, 0),
            decided_today=today,
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

    def _step(self, step: int, by: str) -> int:
        """Go on with a step that still holds, or begin one; what was undone is cut off then."""
        found = self._connection.execute(
            "SELECT id FROM step WHERE id = ? AND \"by\" = ? AND state = 'done'", (step, by)
        ).fetchone()
        if found:
            return int(found[0])
        self._connection.execute(
            "UPDATE step SET state = 'cut' WHERE \"by\" = ? AND state = 'undone'", (by,)
        )
        begun = self._connection.execute(
            "INSERT INTO step (\"by\", state) VALUES (?, 'done') RETURNING id", (by,)
        )
        return int(begun.fetchone()[0])

    def _replay(self, step_id: int, action: str, by: str) -> Step:
        """Lead the postings of a step to where it found them (undo) or left them (redo)."""
        here, there = (_AFTER, _BEFORE) if action == "undo" else (_BEFORE, _AFTER)
        changes, skipped = [], 0
        for brief_id, posting_id, *states in self._connection.execute(
            f"SELECT brief_id, posting_id, {here}, {there} FROM ledger"
            " WHERE step_id = ? AND action = 'decide' ORDER BY id",
            (step_id,),
        ).fetchall():
            change = _Change(
                brief_id, posting_id, (*states[:4],), (*states[4:],)
            )
            ((_, current),) = self._states(brief_id, [posting_id])
            if current == change.before:
                changes.append(change)
            else:
                skipped += 1
        self._write(step_id, action, changes, _now(), by)
        status = Status(changes[0].after[0]) if changes else Status.TODO
        return Step(step_id, action, status, _changed(changes), skipped)

    def _states(self, brief_id: int, posting_ids: Sequence[int]) -> list[tuple[int, _State]]:
        return [
            (posting_id, _TODO if status is None else (status, reason, at, by))
            for posting_id, status, reason, at, by in self._connection.execute(
                'SELECT posting.id, status, reason, decided_at, "by"'
                " FROM json_each(?) AS wanted JOIN posting ON posting.id = wanted.value"
                " LEFT JOIN decision ON brief_id = ? AND posting_id = posting.id"
                " ORDER BY wanted.key",
                (json.dumps(list(dict.fromkeys(posting_ids))), brief_id),
            ).fetchall()
        ]

    def _write(
        self, step_id: int, action: str, changes: Sequence[_Change], at: str, by: str
    ) -> None:
        """Append to the ledger and bring the table of what holds now up to it."""
        self._connection.executemany(
            f"INSERT INTO ledger (step_id, action, brief_id, posting_id, {_BEFORE}, {_AFTER},"
            ' at, "by") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
            [
                (step_id, action, c.brief_id, c.posting_id, *c.before, *c.after, at, by)
                for c in changes
            ],
        )
        self._connection.executemany(
            "DELETE FROM decision WHERE brief_id = ? AND posting_id = ?",
            [(c.brief_id, c.posting_id) for c in changes],
        )
        self._connection.executemany(
            'INSERT INTO decision (brief_id, posting_id, status, reason, decided_at, "by")'
            " VALUES (?, ?, ?, ?, ?, ?)",
            [(c.brief_id, c.posting_id, *c.after) for c in changes if c.after != _TODO],
        )


def _changed(changes: Sequence[_Change]) -> tuple[tuple[int, Status], ...]:
    return tuple((c.posting_id, Status(c.after[0])) for c in changes)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
