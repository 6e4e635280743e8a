"""Tags, notes and marks: what a person adds to postings; the ledger has how it came to that."""

import json
from collections.abc import Iterable, Mapping, Sequence

from tui.model.deciding import ChangeKind
from tui.store.connection import Connection, explained
from tui.store.ledger import Change, Place
from tui.text import united

HAS = "1"
"""The state of what is there or not."""


def towards(places: Iterable[Place], states: Mapping[Place, str], after: str) -> list[Change]:
    """Say what changes if places are led to one state; those that are there already do not."""
    return [
        Change(place, before, after)
        for place in places
        if (before := states.get(place, "")) != after
    ]


def existing(connection: Connection, posting_ids: Iterable[int]) -> list[int]:
    """Give those ids that postings have, each once, in their order."""
    return [
        id_
        for (id_,) in connection.execute(
            "SELECT posting.id FROM json_each(?) AS wanted"
            " JOIN posting ON posting.id = wanted.value ORDER BY wanted.key",
            (json.dumps(list(dict.fromkeys(posting_ids))),),
        )
    ]


class Tags:
    """The projection of tags, which belong to a posting in all briefs."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def changes(self, posting_ids: Sequence[int], name: str, *, gone: bool) -> list[Change]:
        """Say what changes if postings get a tag, or lose it."""
        places = [
            Place(ChangeKind.TAG, None, id_, name)
            for id_ in existing(self._connection, posting_ids)
        ]
        return towards(places, self.states(places), "" if gone else HAS)

    def states(self, places: Sequence[Place]) -> Mapping[Place, str]:
        """Tell which places have their tag."""
        wanted = json.dumps([(place.posting_id, place.name) for place in places])
        return {
            places[number]: HAS
            for (number,) in self._connection.execute(
                "SELECT wanted.key FROM json_each(?) AS wanted"
                " JOIN tag ON tag.name = json_extract(wanted.value, '$[1]')"
                " JOIN posting_tag ON tag_id = tag.id"
                " AND posting_id = json_extract(wanted.value, '$[0]')",
                (wanted,),
            )
        }

    def write(self, states: Mapping[Place, str]) -> None:
        """Give and take tags, inside a transaction."""
        connection = self._connection
        names = {place.name for place in states}
        connection.executemany(
            "INSERT OR IGNORE INTO tag (name) VALUES (?)", [(name,) for name in sorted(names)]
        )
        of = "(SELECT id FROM tag WHERE name = ?)"
        rows = [(place.posting_id, place.name) for place in states]
        connection.executemany(
            f"DELETE FROM posting_tag WHERE posting_id = ? AND tag_id = {of}", rows
        )
        connection.executemany(
            f"INSERT INTO posting_tag (posting_id, tag_id) VALUES (?, {of})",
            [(place.posting_id, place.name) for place, state in states.items() if state],
        )

    @explained
    def names(self) -> list[tuple[str, int]]:
        """Give all tags in use with how many postings have them, commonest first."""
        return self._connection.execute(
            "SELECT name, count(*) FROM tag JOIN posting_tag ON tag_id = tag.id"
            " GROUP BY name ORDER BY 2 DESC, 1"
        ).fetchall()


class Notes:
    """The projection of notes: one text a posting, in all briefs; a state is the text."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def changes(self, posting_ids: Sequence[int], text: str) -> list[Change]:
        """Say what changes if postings get a note; an empty one takes it away."""
        places = [
            Place(ChangeKind.NOTE, None, id_) for id_ in existing(self._connection, posting_ids)
        ]
        return towards(places, self.states(places), text)

    def united(self, posting_ids: Sequence[int], text: str) -> list[Change]:
        """Say what changes if the notes of postings get what they have not of another one."""
        return [
            change
            for id_ in posting_ids
            for place in (Place(ChangeKind.NOTE, None, id_),)
            for change in self.changes([id_], united(self.states([place]).get(place, ""), text))
        ]

    def states(self, places: Sequence[Place]) -> Mapping[Place, str]:
        """Give the notes of places."""
        of = {place.posting_id: place for place in places}
        return {
            of[id_]: text
            for id_, text in self._connection.execute(
                "SELECT posting_id, text FROM note"
                " WHERE posting_id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(of)),),
            )
        }

    def write(self, states: Mapping[Place, str]) -> None:
        """Write notes, inside a transaction."""
        self._connection.executemany(
            "DELETE FROM note WHERE posting_id = ?", [(place.posting_id,) for place in states]
        )
        self._connection.executemany(
            "INSERT INTO note (posting_id, text) VALUES (?, ?)",
            [(place.posting_id, text) for place, text in states.items() if text],
        )


class Marks:
    """The projection of marks, which each brief has of its own."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def changes(self, brief_id: int, posting_ids: Sequence[int], *, gone: bool) -> list[Change]:
        """Say what changes if postings are marked, or not any more."""
        places = [
            Place(ChangeKind.MARK, brief_id, id_) for id_ in existing(self._connection, posting_ids)
        ]
        return towards(places, self.states(places), "" if gone else HAS)

    def states(self, places: Sequence[Place]) -> Mapping[Place, str]:
        """Tell which places are marked."""
        wanted = json.dumps([(place.brief_id, place.posting_id) for place in places])
        return {
            places[number]: HAS
            for (number,) in self._connection.execute(
                "SELECT wanted.key FROM json_each(?) AS wanted"
                " JOIN mark ON brief_id = json_extract(wanted.value, '$[0]')"
                " AND posting_id = json_extract(wanted.value, '$[1]')",
                (wanted,),
            )
        }

    def write(self, states: Mapping[Place, str]) -> None:
        """Mark and unmark, inside a transaction."""
        self._connection.executemany(
            "DELETE FROM mark WHERE brief_id = ? AND posting_id = ?",
            [(place.brief_id, place.posting_id) for place in states],
        )
        self._connection.executemany(
            "INSERT INTO mark (brief_id, posting_id) VALUES (?, ?)",
            [(place.brief_id, place.posting_id) for place, state in states.items() if state],
        )

    @explained
    def of(self, brief_id: int) -> list[int]:
        """Give the postings that are marked in a brief, newest first."""
        return [
            id_
            for (id_,) in self._connection.execute(
                "SELECT posting_id FROM mark WHERE brief_id = ? ORDER BY posting_id DESC",
                (brief_id,),
            )
        ]
