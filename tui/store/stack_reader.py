"""Stacks as they are shown: their postings, with what tells these apart."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from tui.errors import NotFoundError
from tui.model.postings import Likeness, Row, Stack, StackMember
from tui.store.postings import Postings
from tui.store.stacks import Stacks

_SAME_TIME = timedelta(days=1)
"""Apart by less, two postings were put out at one time: a copy. Later it is a repost."""


class StackReader:
    """Reads stacks together with what was decided in one brief."""

    def __init__(self, stacks: Stacks, postings: Postings) -> None:
        self._stacks = stacks
        self._postings = postings

    def of(self, brief_id: int, posting_id: int) -> Stack:
        """Give a posting's stack, which may be it alone.

        Raises:
            NotFoundError: the posting is no longer there.
        """
        head, ids = self._stacks.members(posting_id)
        rows = self._postings.rows(brief_id, ids)
        if not rows:
            raise NotFoundError("This posting is no longer in the database.")
        return _stack(head, rows)

    def all(self, brief_id: int) -> Iterator[Stack]:
        """Give the stacks of two and more, newest first; no lock is held between two of them."""
        before = None
        while page := self._stacks.page(before):
            ids = [id_ for _, members in page for id_ in members]
            rows = {row.id: row for row in self._postings.rows(brief_id, ids)}
            for head, members in page:
                if left := [rows[id_] for id_ in members if id_ in rows]:
                    yield _stack(head, left)
            before = page[-1][0]


def _stack(head: int, rows: Sequence[Row]) -> Stack:
    named = next((row for row in rows if row.id == head), rows[0])
    return Stack(f"{named.source}:{named.external_id}", told_apart(rows))


def told_apart(rows: Sequence[Row]) -> tuple[StackMember, ...]:
    """Tell copies from reposts among the postings of a stack, the oldest first."""
    known = [_time(row) for row in rows if row.posted_at]
    latest = min(known) + _SAME_TIME if known else None
    return tuple(StackMember(row, _likeness(place, row, latest)) for place, row in enumerate(rows))


def _likeness(place: int, row: Row, latest: datetime | None) -> Likeness:
    if place == 0:
        return Likeness.FIRST
    is_later = latest is not None and row.posted_at and _time(row) >= latest
    return Likeness.REPOST if is_later else Likeness.COPY


def _time(row: Row) -> datetime:
    return datetime.fromisoformat(row.posted_at)
