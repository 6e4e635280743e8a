"""Corrections of what is read as a skill, and which postings they make to be read anew."""

import json
from collections.abc import Mapping, Sequence

from tui.model.deciding import ChangeKind
from tui.model.reading import Correction, CorrectionKind, SkillKind
from tui.search.match import Written
from tui.search.words import words
from tui.store.connection import Connection, explained
from tui.store.ledger import Change, Place
from tui.store.tags import HAS, towards
from tui.store.texts import expression

_COLUMNS = "what, phrase, skill, kind"
_NAMED = "SELECT posting_id FROM posting_skill JOIN skill ON skill.id = skill_id WHERE name = ?"


class Corrections:
    """The projection of corrections; a place names a whole correction, as JSON."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def changes(self, correction: Correction, *, gone: bool = False) -> list[Change]:
        """Say what changes if something is corrected, or a correction taken away."""
        name = json.dumps([getattr(correction, column) for column in _COLUMNS.split(", ")])
        place = Place(ChangeKind.LEXICON, None, correction.posting_id, name)
        return towards([place], self.states([place]), "" if gone else HAS)

    def states(self, places: Sequence[Place]) -> Mapping[Place, str]:
        """Tell which corrections hold."""
        return {
            place: HAS
            for place in places
            if self._connection.execute(
                "SELECT 1 FROM correction WHERE posting_id IS ? AND what = ? AND phrase = ?"
                " AND skill = ? AND kind = ?",
                (place.posting_id, *json.loads(place.name)),
            ).fetchone()
        }

    def write(self, states: Mapping[Place, str]) -> None:
        """Make and take back corrections, inside a transaction; what they touch is read anew."""
        for place, state in states.items():
            what, phrase, skill, kind = json.loads(place.name)
            row = (place.posting_id, what, phrase, skill, kind)
            self._connection.execute(
                "DELETE FROM correction WHERE posting_id IS ? AND what = ? AND phrase = ?"
                " AND skill = ? AND kind = ?",
                row,
            )
            if state:
                self._connection.execute(
                    f"INSERT INTO correction (posting_id, {_COLUMNS}) VALUES (?, ?, ?, ?, ?)", row
                )
            self._unread(place.posting_id, phrase, skill)

    @explained
    def general(self) -> list[Correction]:
        """Give the corrections that hold for all postings, oldest first."""
        return [
            Correction(CorrectionKind(what), phrase, skill, SkillKind(kind))
            for what, phrase, skill, kind in self._connection.execute(
                f"SELECT {_COLUMNS} FROM correction WHERE posting_id IS NULL ORDER BY id"
            )
        ]

    @explained
    def touched(self, correction: Correction) -> int:
        """Count the postings that a correction makes to be read anew."""
        sql, values = _touched(correction.posting_id, correction.phrase, correction.skill)
        (count,) = self._connection.execute(f"SELECT count(*) FROM ({sql})", values).fetchone()
        return int(count)

    def _unread(self, posting_id: int | None, phrase: str, skill: str) -> None:
        sql, values = _touched(posting_id, phrase, skill)
        self._connection.execute(
            f"UPDATE reading SET version = 0 WHERE posting_id IN ({sql})", values
        )


def _touched(posting_id: int | None, phrase: str, skill: str) -> tuple[str, tuple[str | int, ...]]:
    """Select the postings in which a phrase may be read otherwise than before."""
    if posting_id is not None:
        return "SELECT ?", (posting_id,)
    written = words(phrase)
    if not written:
        return _NAMED, (skill,)
    match = expression(Written((tuple(written),), unfinished=True), "title description")
    return (
        f"{_NAMED} UNION SELECT rowid FROM posting_search WHERE posting_search MATCH ?",
        (skill, match),
    )
