"""The ledger: an append-only log of every change that a person makes, and undo and redo by it.

What holds now stands in tables of its own, one kind of change each (`Projection`), which are
written in the same transaction. A state is a text that only its projection understands; the empty
one is the absence of anything.
"""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from tui.model.deciding import ChangeKind
from tui.store.clock import now
from tui.store.connection import Connection, explained, immediate

_LAST = "SELECT max(id) FROM step WHERE \"by\" = ? AND state = 'done'"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something can be changed."""

    kind: ChangeKind
    brief_id: int | None = None
    """None for what holds in all briefs."""
    posting_id: int | None = None
    """None for what holds for all postings."""
    name: str = ""
    """Which one, where a posting may have several."""


@dataclass(frozen=True, slots=True)
class Change:
    """A place's way from one state to another."""

    place: Place
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Replayed:
    """What an undo or a redo came to."""

    step: int
    changes: tuple[Change, ...]
    left: frozenset[Place]
    """Places left alone, as somebody else changed them meanwhile."""


class Projection(Protocol):
    """The table of what holds now, for one kind of change."""

    def states(self, places: Sequence[Place]) -> Mapping[Place, str]:
        """Give the states of places as they are now; those that have none may be left out."""
        ...

    def write(self, states: Mapping[Place, str]) -> None:
        """Lead places to new states, inside a transaction."""
        ...


class Ledger:
    """Writes changes and leads them back; each step is durable when its method has returned."""

    def __init__(
        self, connection: Connection, projections: Mapping[ChangeKind, Projection]
    ) -> None:
        self._connection = connection
        self._projections = projections

    def append(self, changes: Sequence[Change], by: str, step: int = 0) -> int:
        """Write changes as one step, inside a transaction; the step's number.

        Args:
            changes: what changes; nothing is written where there is nothing.
            by: who changes it; what this person has undone is cut off.
            step: the number of this person's last step to go on with, so that both are undone
                together; any other begins a step of its own.
        """
        if changes:
            step = self._step(step, by)
            self._write(step, "do", changes, by)
        return step

    @explained
    def undo(self, by: str) -> Replayed | None:
        """Take this person's last step back; None where there is none left."""
        with immediate(self._connection):
            (step,) = self._connection.execute(_LAST, (by,)).fetchone()
            if step is None:
                return None
            self._connection.execute(
                "UPDATE step SET state = 'undone', undone ="
                " (SELECT coalesce(max(undone), 0) + 1 FROM step) WHERE id = ?",
                (step,),
            )
            return self._replay(step, "undo", by)

    @explained
    def redo(self, by: str) -> Replayed | None:
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
    def steps_since(self, by: str, at: str) -> int:
        """Count this person's steps, not taken back, that were made at or after a time (UTC)."""
        (count,) = self._connection.execute(
            "SELECT count(DISTINCT step.id) FROM step JOIN ledger ON step_id = step.id"
            " WHERE step.\"by\" = ? AND state = 'done' AND action = 'do' AND at >= ?",
            (by, at),
        ).fetchone()
        return int(count)

    def strayed(self) -> list[Change]:
        """Give the places that are not where their last entry has left them, and where that is."""
        due = {
            Place(ChangeKind(kind), *place): after
            for kind, *place, after in self._connection.execute(
                "SELECT kind, brief_id, posting_id, name, after FROM ledger WHERE id IN"
                " (SELECT max(id) FROM ledger GROUP BY kind, brief_id, posting_id, name)"
            )
        }
        states = self._states(due)
        return [
            Change(place, states.get(place, ""), after)
            for place, after in due.items()
            if states.get(place, "") != after
        ]

    def lead_back(self) -> None:
        """Lead those places to where their last entry has left them, inside a transaction."""
        self._lead({change.place: change.after for change in self.strayed()})

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

    def _replay(self, step: int, action: str, by: str) -> Replayed:
        """Lead the places of a step back to where it found them, or again to where it left them.

        A place that is no longer where the step left or found it was changed by somebody else
        meanwhile, and stays as it is.
        """
        way = self._way(step)
        if action == "undo":
            way = [Change(c.place, c.after, c.before) for c in reversed(way)]
        states = self._states(change.place for change in way)
        changes, left = [], set()
        for change in way:
            if states.get(change.place, "") == change.before:
                states[change.place] = change.after
                changes.append(change)
            else:
                left.add(change.place)
        self._write(step, action, changes, by)
        return Replayed(
            step, tuple(changes), frozenset(left - {change.place for change in changes})
        )

    def _way(self, step: int) -> list[Change]:
        """Give what was changed in a step, in order."""
        return [
            Change(Place(ChangeKind(kind), *place), before, after)
            for kind, *place, before, after in self._connection.execute(
                "SELECT kind, brief_id, posting_id, name, before, after FROM ledger"
                " WHERE step_id = ? AND action = 'do' ORDER BY id",
                (step,),
            )
        ]

    def _states(self, places: Iterable[Place]) -> dict[Place, str]:
        by_kind: dict[ChangeKind, list[Place]] = {}
        for place in dict.fromkeys(places):
            by_kind.setdefault(place.kind, []).append(place)
        states: dict[Place, str] = {}
        for kind, wanted in by_kind.items():
            states |= self._projections[kind].states(wanted)
        return states

    def _write(self, step: int, action: str, changes: Sequence[Change], by: str) -> None:
        """Append to the ledger and bring the tables of what holds now up to it."""
        at = now()
        self._connection.executemany(
            "INSERT INTO ledger (step_id, action, kind, brief_id, posting_id, name, before, after,"
            ' at, "by") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
            [
                (step, action, p.kind, p.brief_id, p.posting_id, p.name, c.before, c.after, at, by)
                for c in changes
                for p in (c.place,)
            ],
        )
        # A step that was gone on with may lead a place through several states.
        self._lead({change.place: change.after for change in changes})

    def _lead(self, states: Mapping[Place, str]) -> None:
        by_kind: dict[ChangeKind, dict[Place, str]] = {}
        for place, state in states.items():
            by_kind.setdefault(place.kind, {})[place] = state
        for kind, wanted in by_kind.items():
            self._projections[kind].write(wanted)


def last_entry(connection: sqlite3.Connection) -> int:
    """Give the number of the newest entry; 0 for none."""
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM ledger").fetchone()
    return int(last)
