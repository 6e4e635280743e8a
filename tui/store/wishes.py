"""What a brief looks for, and how much of it postings have."""

import json
from collections.abc import Sequence

from tui.model.asking import Facet
from tui.model.deciding import Coverage, Wish, WishNeed
from tui.store.connection import Connection, explained, immediate
from tui.store.tokens import facet_token


class Wishes:
    """Reads and writes the wishes of briefs."""

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

    @explained
    def add(self, brief_id: int, wish: Wish) -> None:
        """Wish for a value, in the place of another wish for it."""
        with immediate(self._connection):
            self._connection.execute(
                "INSERT OR REPLACE INTO brief_wish (brief_id, need, facet, value)"
                " VALUES (?, ?, ?, ?)",
                (brief_id, wish.need, wish.facet, wish.value),
            )

    @explained
    def drop(self, brief_id: int, wish: Wish) -> None:
        """Wish for a value no more."""
        with immediate(self._connection):
            self._connection.execute(
                "DELETE FROM brief_wish WHERE brief_id = ? AND facet = ? AND value = ?",
                (brief_id, wish.facet, wish.value),
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
