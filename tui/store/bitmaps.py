"""Sets of postings as integers: a posting is a bit, so that sets join and meet in microseconds.

A `Bitmaps` is what one file held at one time: which bit is which posting, and, read when they are
first asked for and then kept, the sets of postings that hold a word. Threads may share it. Bits
follow the blocks of the file (`blocks`): within a block they are in the order of the ids.
"""

import re
from array import array
from bisect import bisect_left
from collections import Counter, OrderedDict, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from itertools import accumulate, chain, pairwise, repeat, takewhile
from json import dumps
from operator import methodcaller, or_

from tui.store.connection import Connection
from tui.store.lists import begun, unpack, unpacked_ids
from tui.store.recent import Recent
from tui.store.tallies import Tally

Words = tuple[tuple[str, ...], tuple[str, ...]]
"""Words, and beginnings of words."""

_KEPT = 40 << 20
"""Bytes of sets that are kept in memory."""

_SOME = re.compile(rb"[^\0]")
_START = methodcaller("start")
_BITS = [tuple(bit for bit in range(8) if byte >> bit & 1) for byte in range(256)]
_CHUNK = 256
_EMPTY = bytes(_CHUNK)
"""Bytes are passed over so many at a time where no bit is set."""

_ABOVE = 1 << 62
"""More than any id."""

_NEWEST = 512
"""Postings among which the newest of a set are looked for first; then among as many more."""

_BAND = 16_384
"""Postings that are looked through at a time, at most: a moment, so that it can be broken off."""

_PLACES = 5
"""Blocks that a sample is taken from, about."""

_SAMPLED = 4_096
"""Ids that tell the age of all, about."""


@dataclass(frozen=True, slots=True)
class _Block:
    """A run of bits whose postings' ids ascend."""

    number: int
    """The block's number in the file; 0 for a piece of what is recent."""
    start: int
    """Its first byte in a bitmap of all."""
    ids: "array[int]"

    @property
    def width(self) -> int:
        """How many bytes it takes."""
        return len(self.ids) + 7 >> 3

    def span(self, low: int, high: int) -> tuple[int, int]:
        """Give the places of ids from `low` up to but not including `high`."""
        return bisect_left(self.ids, low), bisect_left(self.ids, high)


_Run = tuple[_Block, int, int]
"""Places of a block, from the first up to but not including the last."""


class Bitmaps:
    """The sets of one file as it was when this was made."""

    def __init__(self, connection: Connection, before: "Bitmaps | None" = None) -> None:
        """Read which postings there are; what was there before is not indexed anew."""
        rows = connection.execute("SELECT number, ids FROM block ORDER BY number").fetchall()
        self.recent: Recent = Recent.read(connection, before.recent if before else None)
        self._blocks: list[_Block] = []
        for number, ids in rows:
            self._add(number, unpacked_ids(ids))
        self._stored = len(rows)
        for piece in self.recent.pieces:
            self._add(0, piece.ids)
        self._by_number = {block.number: block for block in self._blocks[: self._stored]}
        self._numbers = ", ".join(map(str, self._by_number))
        """For SQL: the blocks that were there; what came later is not known here."""
        last = self._blocks[-1] if self._blocks else None
        self._width = last.start + last.width if last else 0
        self._sets: OrderedDict[tuple[int, Words], int] = OrderedDict()
        holes = connection.execute("SELECT block, place FROM block_hole").fetchall()
        whole = self.between(0, _ABOVE)
        self._gone = self.of_bits(
            self._by_number[block].start * 8 + place for block, place in holes
        )
        self.everything = whole ^ self._gone
        """All postings."""

    def _add(self, number: int, ids: "array[int]") -> None:
        last = self._blocks[-1] if self._blocks else None
        self._blocks.append(_Block(number, last.start + last.width if last else 0, ids))

    def there(self, found: int) -> int:
        """Leave out of a set what is gone."""
        return found & self.everything if self._gone else found

    def between(self, low: int, high: int) -> int:
        """Give the postings whose ids are from `low` up to but not including `high`."""
        found = 0
        for block, first, last in self._runs(low, high):
            found |= ((1 << last - first) - 1) << (block.start * 8 + first)
        return found

    def of_ids(self, connection: Connection, ids: Iterable[int]) -> int:
        """Give the set of postings by their ids; those that are not there are left out."""
        rows = connection.execute(
            "SELECT id, block, place FROM entry WHERE id IN (SELECT value FROM json_each(?))",
            (dumps(list(ids)),),
        )
        return self.of_places(rows)

    def of_places(self, rows: Iterable[tuple[int, int | None, int | None]]) -> int:
        """Give the set of postings by their ids, blocks and places, as `entry` has them."""
        return self.of_bits(bit for row in rows if (bit := self.bit(*row)) is not None)

    def of_bits(self, bits: Iterable[int]) -> int:
        """Join bits to a set."""
        found = bytearray(self._width)
        for bit in bits:
            found[bit >> 3] |= 1 << (bit & 7)
        return int.from_bytes(found, "little")

    def of_words(
        self, connection: Connection, fields: Sequence[int], asked: Words, *, keep: bool = True
    ) -> int:
        """Give the postings that hold one of the words, or one that begins so, in a field.

        Some of them may be gone since, see `there`.

        Args:
            connection: reads what is not in memory.
            fields: numbers of lists, as `lists` has them.
            asked: the words.
            keep: whether to remember it, in the place of what was asked for longest ago.
        """
        found = {
            field: known for field in fields if (known := self._known(field, asked)) is not None
        }
        missing = [field for field in fields if field not in found]
        if missing:
            read = self._read(connection, missing, asked)
            for field in missing if keep else ():
                self._keep((field, asked), read[field])
            found |= read
        return reduce(or_, found.values(), 0)

    def by_age(self, found: int, *, oldest: bool = False) -> Iterator[tuple[int, int]]:
        """Give id and bit of each posting of a set, newest or oldest first, as far as is taken."""
        data = self.bytes_of(found)
        few = found.bit_count() <= _NEWEST
        for band in [self._runs(0, _ABOVE)] if few else self._bands[oldest]:
            members = [member for run in band for member in _members(data, *run)]
            members.sort(reverse=not oldest)
            yield from members

    def tally(self, connection: Connection, found: int) -> Counter[str]:
        """Count the tokens of values in a set.

        Raises:
            Interrupted: it was asked to break off.
        """
        data, counts = self.bytes_of(found), Counter[str]()
        for at, block in enumerate(self._blocks):
            connection.go_on()
            places = _places(data, block, 0, len(block.ids))
            if places:
                recent = at - self._stored
                values = self.recent.pieces[recent].values if recent >= 0 else None
                counts.update((values or _values(connection, block)).count(places))
        return counts

    def sample(self, found: int, count: int) -> int:
        """Give a part of a set of about so many, as it is in a few places far apart."""
        held = [block for block in self._blocks if self._part(found, block)]
        chosen = held[:: max(1, len(held) // _PLACES)]
        parts = [(block, self._part(found, block)) for block in chosen]
        share = count / max(1, sum(part.bit_count() for _, part in parts))
        sampled = 0
        for block, part in parts:
            width = min(len(block.ids), max(1, round(len(block.ids) * share)))
            sampled |= (part & (1 << width) - 1) << block.start * 8
        return sampled or found

    @staticmethod
    def _part(found: int, block: _Block) -> int:
        return found >> block.start * 8 & (1 << len(block.ids)) - 1

    def bytes_of(self, found: int) -> bytes:
        """Give a set as bytes: bit n is bit n % 8 of byte n // 8."""
        return found.to_bytes(self._width, "little")

    def bit(self, id_: int, number: int | None, place: int | None) -> int | None:
        """Give the bit of a posting by its id, block and place, as `entry` has them; None: gone."""
        block = self._by_number.get(number or 0)
        if block is not None and place is not None:
            return block.start * 8 + place
        for piece in self._blocks[self._stored :]:
            place, end = piece.span(id_, id_ + 1)
            if place < end:
                return piece.start * 8 + place
        return None

    @cached_property
    def _bands(self) -> tuple[list[list[_Run]], list[list[_Run]]]:
        """Cut all postings by age into runs of blocks, from the newest on and from the oldest on.

        Each band has twice as many as the one before, up to _BAND.
        """
        step = max(1, self.everything.bit_count() // _SAMPLED)
        sample = sorted(chain.from_iterable(block.ids[::step] for block in self._blocks))
        first = max(1, _NEWEST // step)
        most = max(first, _BAND // step)
        grown = accumulate(repeat(most), lambda size, most: size + min(size, most), initial=first)
        sizes = list(takewhile(len(sample).__gt__, grown))
        young = [_ABOVE, *(sample[-size] for size in sizes), 0]
        old = [0, *(sample[size] for size in sizes), _ABOVE]
        return (
            [self._runs(low, high) for high, low in pairwise(young)],
            [self._runs(low, high) for low, high in pairwise(old)],
        )

    def _runs(self, low: int, high: int) -> list[_Run]:
        runs = ((block, *block.span(low, high)) for block in self._blocks)
        return [run for run in runs if run[1] < run[2]]

    def _read(self, connection: Connection, fields: Sequence[int], asked: Words) -> dict[int, int]:
        words, beginnings = asked
        found: dict[int, bytearray] = defaultdict(lambda: bytearray(self._width))
        touched = set()
        for field, block, blob in chain(
            self._stored_words(connection, fields, words),
            self._stored_beginnings(connection, fields, beginnings),
        ):
            if len(blob) == block.width and (field, block.number) not in touched:
                found[field][block.start : block.start + block.width] = blob
            else:
                unpack(blob, found[field], block.start, block.width)
            touched.add((field, block.number))
        for block, piece in zip(self._blocks[self._stored :], self.recent.pieces, strict=True):
            for field, blob in piece.found(fields, words, beginnings):
                unpack(blob, found[field], block.start, block.width)
        return dict.fromkeys(fields, 0) | {
            field: int.from_bytes(bits, "little") for field, bits in found.items()
        }

    def _stored_words(
        self, connection: Connection, fields: Sequence[int], words: Sequence[str]
    ) -> Iterator[tuple[int, _Block, bytes]]:
        if not words or not self._stored:
            return
        asked = "= ?" if len(words) == 1 else f"IN ({', '.join('?' * len(words))})"
        for field, number, blob in connection.execute(
            f"SELECT list, block, places FROM block_word WHERE block IN ({self._numbers})"
            f" AND list IN ({', '.join(map(str, fields))}) AND word {asked}",
            words,
        ):
            yield field, self._by_number[number], blob

    def _stored_beginnings(
        self, connection: Connection, fields: Sequence[int], beginnings: Sequence[str]
    ) -> Iterator[tuple[int, _Block, bytes]]:
        for field in fields if self._stored else ():
            for begin in beginnings:
                listed = begun(field, begin)
                if listed is not None:
                    lists = self._stored_words(connection, [listed], [begin])
                    yield from ((field, block, blob) for _, block, blob in lists)
                else:
                    yield from self._stored_span(connection, field, begin)

    def _stored_span(
        self, connection: Connection, field: int, begin: str
    ) -> Iterator[tuple[int, _Block, bytes]]:
        for number, blob in connection.execute(
            f"SELECT block, places FROM block_word WHERE block IN ({self._numbers})"
            " AND list = ? AND word >= ? AND word < ?",
            (field, begin, begin + chr(0x10FFFF)),
        ):
            yield field, self._by_number[number], blob

    def _known(self, field: int, asked: Words) -> int | None:
        found = self._sets.pop((field, asked), None)
        if found is not None:
            self._sets[field, asked] = found
        return found

    def _keep(self, asked: tuple[int, Words], found: int) -> None:
        self._sets[asked] = found
        while len(self._sets) * self._width > _KEPT:
            self._sets.popitem(last=False)


def _members(data: bytes, block: _Block, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Give id and bit of each posting of a set within a run; what a keystroke waits for."""
    places = _places(data, block, first, last)
    bits = map((block.start << 3).__add__, places)
    return zip(map(block.ids.__getitem__, places), bits, strict=True)


def _places(data: bytes, block: _Block, first: int, last: int) -> list[int]:
    """Give the places of a set's postings within a run."""
    start = block.start
    end = start + (last + 7 >> 3)
    places = [
        (byte - start << 3) + bit
        for chunk in range(start + (first >> 3), end, _CHUNK)
        if data[chunk : chunk + _CHUNK] != _EMPTY
        for byte in map(_START, _SOME.finditer(data, chunk, min(chunk + _CHUNK, end)))
        for bit in _BITS[data[byte]]
    ]
    return places[bisect_left(places, first) : bisect_left(places, last)]


def _values(connection: Connection, block: _Block) -> Tally:
    packed = connection.execute(
        "SELECT tokens, ends, held FROM block_value WHERE block = ?", (block.number,)
    ).fetchone()
    return Tally.unpack(packed)
