"""Which values each posting of a block has, so that they can be counted in any set of postings."""

import sys
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

Packed = tuple[str, bytes, bytes]
"""Tokens with a blank between, and the two arrays as little-endian numbers: of 32 bits, those of
`held` of 16 where they fit, which halves what has to be read to count."""

_WIDE, _NARROW = "I", "H"
_NARROWEST = 1 << 16
"""Tokens up to which their places fit."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The values of postings by their places, from 0."""

    tokens: tuple[str, ...]
    ends: "array[int]"
    """Where in `held` each posting's values end; they begin where those of the one before end."""
    held: "array[int]"
    """Places in `tokens`."""

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Tally":
        """Take the tokens of each posting, blanks between."""
        places: dict[str, int] = {}
        ends, held = array("I"), array("I")
        for text in texts:
            held.extend(places.setdefault(token, len(places)) for token in text.split())
            ends.append(len(held))
        return cls(tuple(places), ends, held)

    @classmethod
    def unpack(cls, packed: Packed) -> "Tally":
        """Read what `pack` wrote."""
        tokens, packed_ends, packed_held = packed
        ends = _array(_WIDE, packed_ends)
        narrow = bool(ends) and len(packed_held) == 2 * ends[-1]
        held = _array(_NARROW if narrow else _WIDE, packed_held)
        return cls(tuple(tokens.split()), ends, held)

    def pack(self) -> Packed:
        """Write it for the file."""
        narrow = len(self.tokens) <= _NARROWEST
        held = array(_NARROW, self.held) if narrow else self.held
        return " ".join(self.tokens), _bytes(self.ends), _bytes(held)

    def count(self, places: Sequence[int]) -> Counter[str]:
        """Count the tokens of the postings at some places."""
        ends, held = self.ends, self.held
        if len(places) == len(ends):
            counts = Counter(held)
        else:
            parts = (held[ends[place - 1] if place else 0 : ends[place]] for place in places)
            counts = Counter(chain.from_iterable(parts))
        return Counter({self.tokens[place]: count for place, count in counts.items()})


def _array(code: str, data: bytes) -> "array[int]":
    numbers = array(code, data)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def _bytes(numbers: "array[int]") -> bytes:
    if sys.byteorder == "big":
        numbers = array(numbers.typecode, numbers)
        numbers.byteswap()
    return numbers.tobytes()
