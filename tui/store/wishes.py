"""What a brief looks for, and how much of it postings have."""

import json
from collections.abc import Mapping, Sequence

from tui.model.asking import Facet
from tui.model.deciding import ChangeKind, Coverage, Wish, WishNeed
from tui.store.connection import Connection, explained
from tui.store.ledger import Change, Place
from tui.store.tags import towards
from tui.store.tokens import facet_token


class Wishes:
    """The projection of wishes; a place names facet and value, as JSON, a state is the need."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @explained
    def of(self, brief_id: int) -> tuple[Wish, ...]:
        """Give a brief's wishes: musts, nice ones, no-gos."""
        rows = self._connection.execute(
            "SELECT need, facet, value FROM brief_wish WHERE brief_id = ? ORDER BY facet, value",
            (brief_id,),
        )
        wishes = [Wish(WishNeed(need), Facet(facet), value) for need, facet, value in rows]
        return tuple(sorted(wishes, key=lambda wish: list(WishNeed).index(wish.need)))

    def changes(self, brief_id: int, wish: Wish, *, gone: bool) -> list[Change]:
        """Say what changes if a brief wishes for a value so, or not at all any more."""
        name = json.dumps([wish.facet.value, wish.value], ensure_ascii=False)
        place = Place(ChangeKind.WISH, brief_id, None, name)
        return towards([place], self.states([place]), "" if gone else wish.need.value)

    def states(self, places: Sequence[Place]) -> Mapping[Place, str]:
        """Give how much the values of places are wished for."""
        states = {}
        for place in places:
            for (need,) in self._connection.execute(
                "SELECT need FROM brief_wish WHERE brief_id = ? AND facet = ? AND value = ?",
                (place.brief_id, *json.loads(place.name)),
            ):
                states[place] = str(need)
        return states

    def write(self, states: Mapping[Place, str]) -> None:
        """Write wishes, inside a transaction."""
        for place, need in states.items():
            wished = (place.brief_id, *json.loads(place.name))
            self._connection.execute(
                "DELETE FROM brief_wish WHERE brief_id = ? AND facet = ? AND value = ?", wished
            )
            if need:
                self._connection.execute(
                    "INSERT INTO brief_wish (brief_id, facet, value, need) VALUES (?, ?, ?, ?)",
                    (*wished, need),
                )

    @explained
    def coverage(self, brief_id: int, posting_ids: Sequence[int]) -> dict[int, Coverage]:
        """Say how much of a brief's wishes postings have; nothing where there are no wishes."""
        wishes = self.of(brief_id)
        if not wishes:
            return {}
        rows = self._connection.execute(
            "SELECT id, facet FROM entry_more WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(posting_ids)),),
        )
        return {id_: _coverage(wishes, set(tokens.split())) for id_, tokens in rows}


def _coverage(wishes: Sequence[Wish], tokens: set[str]) -> Coverage:
    def named(need: WishNeed, *, held: bool) -> tuple[str, ...]:
        return tuple(
            wish.value
            for wish in wishes
            if wish.need is need and (facet_token(wish.facet, wish.value) in tokens) is held
        )

    return Coverage(
        musts=named(WishNeed.MUST, held=True),
        missing=named(WishNeed.MUST, held=False),
        nices=named(WishNeed.NICE, held=True),
        lacking=named(WishNeed.NICE, held=False),
        no_gos=named(WishNeed.NEVER, held=True),
    )
