"""Postings that are in no block yet, indexed in memory: anew only those that have come since."""

import sqlite3
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from tui.store.blocks import BLOCK, ENTRY
from tui.store.lists import Entry, Lists, invert, packed
from tui.store.tallies import Tally


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of these postings, like a block."""

    ids: "array[int]"
    """By place, ascending."""
    lists: Lists
    names: list[tuple[int, str]]
    """What is listed, ascending."""
    values: Tally
    since: int
    """The last writing that came before those of the piece."""

    def found(
        self, numbers: Sequence[int], words: Sequence[str], beginnings: Sequence[str]
    ) -> Iterator[tuple[int, bytes]]:
        """Give the lists of words, and of words that begin so, with their numbers."""
        for number in numbers:
            for word in words:
                if (number, word) in self.lists:
                    yield number, packed(self.lists[number, word], len(self.ids))
            for beginning in beginnings:
                first = bisect_left(self.names, (number, beginning))
                last = bisect_right(self.names, (number, beginning + chr(0x10FFFF)))
                for name in self.names[first:last]:
                    yield number, packed(self.lists[name], len(self.ids))


@dataclass(frozen=True, slots=True)
class Recent:
    """These postings at one time."""

    block: int
    """The number of the last block there was."""
    last: int
    """The last writing that is in it."""
    pieces: tuple[Piece, ...] = ()

    @classmethod
    def read(cls, connection: sqlite3.Connection, before: "Recent | None") -> "Recent":
        """Read what there is, as far as it was not there before."""
        (block,) = connection.execute("SELECT coalesce(max(number), 0) FROM block").fetchone()
        last, count = connection.execute(
            "SELECT coalesce(max(written), 0), count(*) FROM entry WHERE block IS NULL"
        ).fetchone()
        if before is None or before.block != block:
            before = cls(block, 0)
        since, pieces = before._kept(count)
        fresh = connection.execute(
            f"{ENTRY} WHERE block IS NULL AND written > ? ORDER BY entry.id", (since,)
        ).fetchall()
        known = set(chain.from_iterable(piece.ids for piece in pieces))
        if not known.isdisjoint(row[0] for row in fresh) or len(known) + len(fresh) != count:
            # Some that were known have changed, moved or gone.
            return cls.read(connection, None)
        return cls(block, last, (*pieces, *_pieces(fresh, since)))

    def _kept(self, count: int) -> tuple[int, list[Piece]]:
        """Tell which pieces stay among so many postings, and since when all is indexed anew.

        A piece that is no larger than what comes after it is made one with it: so there are few,
        however many small batches come.
        """
        since, pieces = self.last, list(self.pieces)
        fresh = count - sum(len(piece.ids) for piece in pieces)
        while pieces and len(pieces[-1].ids) <= fresh:
            since = pieces[-1].since
            fresh += len(pieces.pop().ids)
        return since, pieces


def _pieces(rows: Sequence[Entry], since: int) -> Iterable[Piece]:
    for start in range(0, len(rows), BLOCK):
        part = rows[start : start + BLOCK]
        lists = invert(part)
        values = Tally.of(row[-1] for row in part)
        yield Piece(array("q", (row[0] for row in part)), lists, sorted(lists), values, since)
