"""Decisions: an append-only ledger and its projection, written in one transaction."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from tui.model import Status, Step
from tui.store.clock import now
from tui.store.connection import Connection, explained, immediate

_State = tuple[str, str, str, str]
"""Status, reason, when and by whom; a posting to do has empty texts for the last three."""

_TODO: _State = (Status.TODO.value, "", "", "")
_BEFORE = "before_status, before_reason, before_at, before_by"
_AFTER = "status, reason, decided_at, decided_by"
_LAST = "SELECT max(id) FROM step WHERE \"by\" = ? AND state = 'done'"


@dataclass(frozen=True, slots=True)
class _Change:
    """One posting's way from one state to another in one brief."""

    brief_id: int
    posting_id: int
    before: _State
    after: _State

    @property
    def place(self) -> tuple[int, int]:
        """Where it is decided, and what."""
        return self.brief_id, self.posting_id


class Decisions:
    """Decides, takes back and tells; each step is durable when its method has returned."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

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
            step: the number of this person's last step to go on with, so that both are undone
                together; any other begins a step of its own.
        """
        at = now()
        after = _TODO if status is Status.TODO else (status.value, reason, at, by)
        with immediate(self._connection):
            changes = [
                _Change(brief_id, posting_id, before, after)
                for posting_id, before in self._states(brief_id, posting_ids)
                if before[:2] != after[:2]
            ]
            if changes:
                step = self._step(step, by)
                self._write(step, "decide", changes, at, by)
        return Step(step, "decide", status, _changed(changes))

    @explained
    def undo(self, by: str) -> Step | None:
        """Take this person's last step back; None where there is none left."""
        with immediate(self._connection):
            (step_id,) = self._connection.execute(_LAST, (by,)).fetchone()
            if step_id is None:
                return None
            self._connection.execute(
                "UPDATE step SET state = 'undone', undone ="
                " (SELECT coalesce(max(undone), 0) + 1 FROM step) WHERE id = ?",
                (step_id,),
            )
            return self._replay(step_id, "undo", by)

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

    def _step(self, step: int, by: str) -> int:
        """Go on with the last step, or begin one; what was undone is cut off then."""
        (last,) = self._connection.execute(_LAST, (by,)).fetchone()
        if last is not None and last == step:
            return step
        self._connection.execute(
            "UPDATE step SET state = 'cut' WHERE \"by\" = ? AND state = 'undone'", (by,)
        )
        begun = self._connection.execute(
            "INSERT INTO step (\"by\", state) VALUES (?, 'done') RETURNING id", (by,)
        )
        return int(begun.fetchone()[0])

    def _replay(self, step_id: int, action: str, by: str) -> Step:
        """Lead the postings of a step back to where it found them, or again to where it left them.

        A posting that is no longer where the step left or found it was decided by somebody else
        meanwhile, and stays as it is.
        """
        way = self._way(step_id)
        if action == "undo":
            way = [_Change(c.brief_id, c.posting_id, c.after, c.before) for c in reversed(way)]
        states = self._states_at(step_id)
        changes, left = [], set()
        for change in way:
            if states[change.place] == change.before:
                states[change.place] = change.after
                changes.append(change)
            else:
                left.add(change.place)
        self._write(step_id, action, changes, now(), by)
        changed = _changed(changes)
        changed = changed[::-1] if action == "undo" else changed
        status = changed[0][1] if changed else Status.TODO
        skipped = len(left - {change.place for change in changes})
        return Step(step_id, action, status, changed, skipped)

    def _way(self, step_id: int) -> list[_Change]:
        """Give what was decided in a step, in order."""
        return [
            _Change(brief_id, posting_id, (*states[:4],), (*states[4:],))
            for brief_id, posting_id, *states in self._connection.execute(
                f"SELECT brief_id, posting_id, {_BEFORE}, {_AFTER} FROM ledger"
                " WHERE step_id = ? AND action = 'decide' ORDER BY id",
                (step_id,),
            )
        ]

    def _states_at(self, step_id: int) -> dict[tuple[int, int], _State]:
        """Give the states, as they are now, of all that was decided in a step."""
        return {
            (brief_id, posting_id): _state(state)
            for brief_id, posting_id, *state in self._connection.execute(
                "SELECT ledger.brief_id, ledger.posting_id,"
                ' decision.status, decision.reason, decision.decided_at, decision."by"'
                " FROM ledger LEFT JOIN decision ON decision.brief_id = ledger.brief_id"
                " AND decision.posting_id = ledger.posting_id"
                " WHERE step_id = ? AND action = 'decide'",
                (step_id,),
            )
        }

    def _states(self, brief_id: int, posting_ids: Sequence[int]) -> list[tuple[int, _State]]:
        return [
            (posting_id, _state(state))
            for posting_id, *state in self._connection.execute(
                'SELECT posting.id, status, reason, decided_at, "by"'
                " FROM json_each(?) AS wanted JOIN posting ON posting.id = wanted.value"
                " LEFT JOIN decision ON brief_id = ? AND posting_id = posting.id"
                " ORDER BY wanted.key",
                (json.dumps(list(dict.fromkeys(posting_ids))), brief_id),
            )
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
        # A step that was gone on with may lead a posting through several states.
        final = {change.place: change.after for change in changes}
        self._connection.executemany(
            "DELETE FROM decision WHERE brief_id = ? AND posting_id = ?", list(final)
        )
        self._connection.executemany(
            'INSERT INTO decision (brief_id, posting_id, status, reason, decided_at, "by")'
            " VALUES (?, ?, ?, ?, ?, ?)",
            [(*place, *after) for place, after in final.items() if after != _TODO],
        )


def _state(columns: Sequence[str | None]) -> _State:
    """Read the state out of a decision's columns, which are null where there is no decision."""
    status, reason, at, by = (column or "" for column in columns)
    return (status, reason, at, by) if status else _TODO


def _changed(changes: Sequence[_Change]) -> tuple[tuple[int, Status], ...]:
    return tuple({c.posting_id: Status(c.after[0]) for c in changes}.items())
