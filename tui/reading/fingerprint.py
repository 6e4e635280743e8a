"""Fingerprints: which descriptions may be the same, and how much of their wording two share.

Wording is a set of shingles, each five words in a row; how much two texts share is the Jaccard
index of their sets. A sketch estimates it without the texts: each shingle's hash falls into one of
128 bins, and a bin keeps its least. A key is made of some bins, such that texts that share `ALIKE`
of their wording or more have a key in common, but for 1 in 100 pairs just there and 1 in 1,000 from
0.85, while of pairs that share a third only 1 in 20 have. All of it is the same in any process.
"""

import re
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from operator import eq
from unicodedata import normalize
from zlib import crc32

ALIKE = 0.8
"""Share of wording from which two postings are the same; below it begin jobs in one template."""

WORDS = 5
"""Words of a shingle; a text with fewer is compared as a whole."""

MOST_TEXT = 100_000
"""Code points of a description that speak for it, so that one posting costs no more than some 40
ordinary ones."""

_BINS = 128
_BIN_BITS = 7
_BANDS, _ROWS = 12, 5
"""Keys of a sketch and the bins of each: 1 - (1 - J ** 5) ** 12 is the chance to share one."""

_FEW = 64
"""Shingles below which an estimate is too rough to turn a pair down."""

_ESTIMATE_LEAST = 0.62
"""Estimate below which a pair is turned down: five standard errors under `ALIKE`."""

_WORD = re.compile(r"\w+")
_PACKED = struct.Struct(f"<{_BINS}I")
_SKETCH = struct.Struct(f"<I{_BINS}s")
_WHOLE = 1 << 62
"""Set in the key of a whole wording, so that it is never that of a band."""

Wording = frozenset[tuple[str, ...]]
"""The shingles of a posting."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What is kept of a wording to find others like it."""

    keys: tuple[int, ...]
    """Up to 2**63 - 1; the first is of the whole wording. Empty: like no other."""
    sketch: bytes
    """132 bytes; none without keys."""


def wording(title: str, description: str, company: str) -> Wording:
    """Give the shingles of a description.

    One of less than five words says too little: it is the same only with the same title and of the
    same company. Without a word and without a company it is like no other.

    Args:
        title: as it came.
        description: as it came.
        company: whatever identifies the company; empty for none.
    """
    words = _words(description[:MOST_TEXT])
    if len(words) >= WORDS:
        return frozenset(zip(*(words[start:] for start in range(WORDS)), strict=False))
    if words or company:
        return frozenset([(company, " ".join(_words(title)), " ".join(words))])
    return frozenset()


def fingerprint(shared: Wording) -> Fingerprint:
    """Take the fingerprint of a wording."""
    if not shared:
        return Fingerprint((), b"")
    hashes = sorted(map(crc32, map(str.encode, map(" ".join, shared))))
    bins = _filled(hashes)
    sketch = _SKETCH.pack(len(shared), bytes([least & 255 for least in bins]))
    whole = blake2b(struct.pack(f"<{len(hashes)}I", *hashes), digest_size=8).digest()
    keys = [_WHOLE | int.from_bytes(whole, "big") >> 2]
    if len(shared) > 1 or len(next(iter(shared))) == WORDS:
        keys += _bands(bins)
    return Fingerprint(tuple(keys), sketch)


def jaccard(one: Wording, other: Wording) -> float:
    """Give the share of two wordings' shingles that both have, 0 to 1; 0 for two empty ones."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0


def estimate(one: bytes, other: bytes) -> float:
    """Estimate the Jaccard index from sketches, 0 to 1; 0 where it cannot reach `ALIKE`."""
    size, bins = _SKETCH.unpack(one)
    other_size, other_bins = _SKETCH.unpack(other)
    least, most = sorted((size, other_size))
    if least < ALIKE * most:
        return 0.0
    share = (sum(map(eq, bins, other_bins)) / _BINS - 1 / 256) / (1 - 1 / 256)
    return share if share >= _ESTIMATE_LEAST or most < _FEW else 0.0


def _words(text: str) -> list[str]:
    # Copies may spell é as one code point or as two.
    return _WORD.findall((text if text.isascii() else normalize("NFC", text)).lower())


def _filled(hashes: Sequence[int]) -> list[int]:
    """Give the least hash of each bin; a hash's last bits name its bin.

    A bin without any takes after another one, in an order that is its own and always the same.
    """
    bins = {number & (_BINS - 1): number >> _BIN_BITS for number in reversed(hashes)}
    return [
        bins[place] if place in bins else next(bins[o] for o in _order(place) if o in bins)
        for place in range(_BINS)
    ]


@cache
def _order(place: int) -> list[int]:
    """Put the other bins in the order in which a bin takes after them."""
    return sorted(range(_BINS), key=lambda other: crc32(b"%d %d" % (place, other)))


def _bands(bins: Sequence[int]) -> list[int]:
    packed = _PACKED.pack(*bins)
    width = 4 * _ROWS
    return [band << 32 | crc32(packed[band * width : (band + 1) * width]) for band in range(_BANDS)]
