"""Decisions: what holds now for each posting in each brief; the ledger has how it came to that."""

import json
from collections.abc import Mapping, Sequence
from itertools import pairwise

from tui.model.deciding import ChangeKind, Decided, Status
from tui.store.clock import now
from tui.store.connection import Connection
from tui.store.ledger import Change, Place

_Decided = tuple[str, str, str, str]
"""Status, reason, when and by whom."""


class Decisions:
    """The projection of decisions; a state has what `_Decided` has, as JSON."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def changes(
        self, brief_id: int, posting_ids: Sequence[int], status: Status, reason: str, by: str
    ) -> list[Change]:
        """Say what changes if postings are decided so.

        Ids that do not exist are left out, and so are postings that are so decided already, with
        the same reason.

        Args:
            brief_id: the brief in which they are decided.
            posting_ids: the postings.
            status: what they are decided as; TODO takes a decision back.
            reason: why, may be empty.
            by: who decides.
        """
        decided = (status.value, reason, now(), by)
        after = "" if status is Status.TODO else encoded(decided)
        wanted = json.dumps(list(dict.fromkeys(posting_ids)))
        changes = []
        for posting_id, *state in self._connection.execute(
            'SELECT posting.id, status, reason, decided_at, "by"'
            " FROM json_each(?) AS wanted JOIN posting ON posting.id = wanted.value"
            " LEFT JOIN decision ON brief_id = ? AND posting_id = posting.id"
            " ORDER BY wanted.key",
            (wanted, brief_id),
        ):
            same = state[0] is None if not after else (state[0], state[1]) == decided[:2]
            if not same:
                place = Place(ChangeKind.DECISION, brief_id, posting_id)
                changes.append(Change(place, _encoded(state), after))
        return changes

    def way(
        self, brief_id: int, posting_id: int, decided: Sequence[Decided]
    ) -> list[Change] | None:
        """Say what changes if a posting is led from one decision to the next.

        None if the first of them is not what is decided on it.
        """
        place = Place(ChangeKind.DECISION, brief_id, posting_id)
        states = [state_of(each) for each in decided]
        if states and self.states([place]).get(place, "") != states[0]:
            return None
        return [Change(place, before, after) for before, after in pairwise(states)]

    def states(self, places: Sequence[Place]) -> Mapping[Place, str]:
        """Give the states of places as they are now."""
        at = json.dumps([(place.brief_id, place.posting_id) for place in places])
        return {
            places[number]: _encoded(state)
            for number, *state in self._connection.execute(
                'SELECT wanted.key, status, reason, decided_at, "by" FROM json_each(?) AS wanted'
                " JOIN decision ON brief_id = json_extract(wanted.value, '$[0]')"
                " AND posting_id = json_extract(wanted.value, '$[1]')",
                (at,),
            )
        }

    def write(self, states: Mapping[Place, str]) -> None:
        """Lead places to new states, inside a transaction."""
        self._connection.executemany(
            "DELETE FROM decision WHERE brief_id = ? AND posting_id = ?",
            [(place.brief_id, place.posting_id) for place in states],
        )
        self._connection.executemany(
            'INSERT INTO decision (brief_id, posting_id, status, reason, decided_at, "by")'
            " VALUES (?, ?, ?, ?, ?, ?)",
            [
                (place.brief_id, place.posting_id, *json.loads(state))
                for place, state in states.items()
                if state
            ],
        )


def encoded(decided: _Decided) -> str:
    """Write a decision as the ledger holds it."""
    return json.dumps(decided, ensure_ascii=False)


def _encoded(columns: Sequence[str | None]) -> str:
    """Write the columns of a decision, which are null where there is none, as a state."""
    status, reason, at, by = (column or "" for column in columns)
    return encoded((status, reason, at, by)) if status else ""


def status_of(state: str) -> Status:
    """Read the status out of a state."""
    return Status(json.loads(state)[0]) if state else Status.TODO


def decided_of(state: str) -> Decided:
    """Read a state whole; what is not decided is to do."""
    if not state:
        return Decided(Status.TODO)
    status, reason, at, by = json.loads(state)
    return Decided(Status(status), reason, at, by)


def state_of(decided: Decided) -> str:
    """Write a state whole."""
    if decided.status is Status.TODO:
        return ""
    return encoded((decided.status.value, decided.reason, decided.at, decided.by))


def reason_of(state: str) -> str:
    """Read the reason out of a state."""
    return str(json.loads(state)[1]) if state else ""
