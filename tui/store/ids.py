"""Row ids that grow with the date of a posting, so that "newest first" is "highest id first".

An id is the time in milliseconds since the year 1, times 16, plus a place among the postings of
that millisecond. Full milliseconds spill into the next ones: dumps that stamp whole days or seconds
keep their order, only more than 16,000 postings of one second reach into the second after it.
"""

import sqlite3
from datetime import UTC, datetime, timedelta

_PLACES = 16
_EPOCH = datetime(1, 1, 1, tzinfo=UTC)
_FORGET_ABOVE = 200_000


def first_id(posted_at: str) -> int:
    """Give the lowest id for a time (UTC ISO 8601); an unknown time counts as the oldest."""
    if not posted_at:
        return 1
    passed = datetime.fromisoformat(posted_at) - _EPOCH
    return max(1, passed // timedelta(milliseconds=1) * _PLACES)


class IdSpace:
    """Hands out free ids; keep one for a whole import, so that it remembers where ids ran full."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._next: dict[int, int] = {}

    def take(self, posted_at: str) -> int:
        """Give an id that no posting has and that was not given before."""
        wanted = first_id(posted_at)
        free = self._follow(wanted)
        while run := self._taken_from(free):
            free = self._follow(free + run)
        self._next[wanted] = self._next[free] = free + 1
        return free

    def tidy(self) -> None:
        """Let go of what fills memory, when all that was handed out is stored."""
        if len(self._next) > _FORGET_ABOVE:
            self._next.clear()

    def _follow(self, id_: int) -> int:
        """Skip what was handed out from there on, shortening the way for the next time."""
        way = []
        while id_ in self._next:
            way.append(id_)
            id_ = self._next[id_]
        for passed in way:
            self._next[passed] = id_
        return id_

    def _taken_from(self, id_: int) -> int:
        """Count how many ids in a row, from this one on, postings have already: by halving."""
        low, high = 0, 1
        while self._full(id_, high):
            low, high = high, high * 2
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self._full(id_, middle) else (low, middle)
        return low

    def _full(self, id_: int, count: int) -> bool:
        (taken,) = self._connection.execute(
            "SELECT count(*) FROM posting WHERE id >= ? AND id < ?", (id_, id_ + count)
        ).fetchone()
        return bool(taken == count)
