"""Marks: by hand, by range, all that was found; they stay until they are taken away."""

from collections.abc import Sequence

from tui.ui.seeing import Seeing
from tui.wording import number, postings


class Marking(Seeing):
    """Marks postings by their ids, so that no other filter loses them."""

    _anchor: int | None = None
    """The posting that was marked last."""

    async def action_mark(self) -> None:
        """Mark the posting and go on to the next, or take its mark away."""
        id_ = self.listing.highlighted()
        if id_ is None:
            return
        await self._mark([id_], gone=id_ in self.marks)
        self._anchor = id_
        self.listing.action_cursor_down()

    async def action_mark_range(self) -> None:
        """Mark all from the last mark to here."""
        start = None if self._anchor is None else self.results.position(self._anchor)
        if start is None:
            self.tell(f"{self.keys['mark'][0]} marks where the range begins.")
            return
        first, last = sorted((start, self.listing.cursor))
        await self._mark_many(self.results.ids[first : last + 1])

    async def action_mark_found(self) -> None:
        """Mark all that the list has."""
        if self.results.whole:
            await self._mark_many(self.results.ids)
        else:
            self.tell("The list is still being counted; try again in a moment.")

    async def action_unmark(self) -> None:
        """Take all marks away."""
        count = len(self.marks)
        await self._mark(list(self.marks), gone=True)
        self.tell(f"{postings(count)} unmarked. {self.keys['undo'][0]} marks them again.")

    async def _mark_many(self, ids: Sequence[int]) -> None:
        missing = [id_ for id_ in ids if id_ not in self.marks]

        async def confirmed() -> None:
            await self._mark(missing, gone=False)
            self.tell(f"{number(len(self.marks))} marked; a decision is about all of them.")

        if len(missing) <= self.config.confirm_above:
            await confirmed()
        else:
            self.ask_whether(f"Mark {postings(len(missing))}?", confirmed)

    async def _mark(self, ids: Sequence[int], *, gone: bool) -> None:
        await self.decisions.ask(lambda desk: desk.mark(ids, gone=gone))
        self.marks = self.marks - frozenset(ids) if gone else self.marks | frozenset(ids)
