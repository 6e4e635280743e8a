"""Words that differ between two texts, such as copies of one posting."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tui.reading.words import lower

Spans = tuple[tuple[int, int], ...]
"""Code points of a text, from and to, in its order and without overlap."""

_WORD = re.compile(r"\w+")
_RUN = 4
"""Words in a row that, where both texts have them once, are the same place."""

_SMALL = 10_000
"""Pairs of words up to which what lies between two such places is compared in full."""

_MOST_COMPARED = 1_000_000
"""Pairs of words compared in full altogether, so that the time does not grow without end."""


@dataclass(frozen=True, slots=True)
class _Words:
    words: Sequence[str]
    spans: Sequence[tuple[int, int]]

    @classmethod
    def of(cls, text: str) -> "_Words":
        lowered = lower(text)
        spans = [found.span() for found in _WORD.finditer(lowered)]
        return cls([lowered[start:end] for start, end in spans], spans)


def differing_words(one: str, other: str) -> tuple[Spans, Spans]:
    """Give what of one text the other has not, and the reverse; case and punctuation do not count.

    Words in a row are one span. Long stretches without anything in common are compared by which
    words they hold, not by their order.
    """
    mine, theirs = _Words.of(one), _Words.of(other)
    kept = _Kept(mine.words, theirs.words)
    return _spans(mine, kept.mine), _spans(theirs, kept.theirs)


class _Kept:
    """Which words, by place, two texts share."""

    def __init__(self, mine: Sequence[str], theirs: Sequence[str]) -> None:
        self._words = mine, theirs
        self._left = _MOST_COMPARED
        self.mine: set[int] = set()
        self.theirs: set[int] = set()
        places = [(-1, -1), *_anchors(mine, theirs), (len(mine), len(theirs))]
        for (before, their_before), (after, their_after) in pairwise(places):
            if after < len(mine):
                self._keep(after, their_after)
            self._between((before + 1, after), (their_before + 1, their_after))

    def _keep(self, place: int, their_place: int) -> None:
        self.mine.add(place)
        self.theirs.add(their_place)

    def _between(self, span: tuple[int, int], their_span: tuple[int, int]) -> None:
        """Keep what stretches between two anchors share: their ends first, then what is within."""
        (start, end), (their_start, their_end) = span, their_span
        mine, theirs = self._words
        while start < end and their_start < their_end and mine[start] == theirs[their_start]:
            self._keep(start, their_start)
            start, their_start = start + 1, their_start + 1
        while start < end and their_start < their_end and mine[end - 1] == theirs[their_end - 1]:
            end, their_end = end - 1, their_end - 1
            self._keep(end, their_end)
        pairs = (end - start) * (their_end - their_start)
        if not pairs:
            return
        if pairs <= min(_SMALL, self._left):
            self._left -= pairs
            for place, their_place in _common(mine[start:end], theirs[their_start:their_end]):
                self._keep(start + place, their_start + their_place)
        else:
            self.mine.update(_also_in(mine, range(start, end), theirs[their_start:their_end]))
            self.theirs.update(_also_in(theirs, range(their_start, their_end), mine[start:end]))


def _anchors(mine: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int]]:
    """Pair places where both have the same run of words, each once, in the same order."""
    here, there = _once(mine), _once(theirs)
    pairs = [(place, there[run]) for run, place in here.items() if run in there]
    # The longest ascending series: for each length the pair that ends it lowest.
    lowest: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (_, their_place) in enumerate(pairs):
        length = bisect_left(lowest, their_place)
        before.append(ends[length - 1] if length else -1)
        lowest[length : length + 1] = [their_place]
        ends[length : length + 1] = [number]
    series = []
    number = ends[-1] if ends else -1
    while number >= 0:
        series.append(pairs[number])
        number = before[number]
    return series[::-1]


def _once(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    """Give the places of runs that a text has once, in its order."""
    runs = list(zip(*(words[start:] for start in range(_RUN)), strict=False))
    counts = Counter(runs)
    return {run: place for place, run in enumerate(runs) if counts[run] == 1}


def _common(mine: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pair the places of a longest common subsequence."""
    lengths = [[0] * (len(theirs) + 1) for _ in range(len(mine) + 1)]
    for place in range(len(mine) - 1, -1, -1):
        below, row = lengths[place + 1], lengths[place]
        for their_place in range(len(theirs) - 1, -1, -1):
            row[their_place] = (
                below[their_place + 1] + 1
                if mine[place] == theirs[their_place]
                else max(below[their_place], row[their_place + 1])
            )
    place = their_place = 0
    while place < len(mine) and their_place < len(theirs):
        if mine[place] == theirs[their_place]:
            yield place, their_place
            place, their_place = place + 1, their_place + 1
        elif lengths[place + 1][their_place] >= lengths[place][their_place + 1]:
            place += 1
        else:
            their_place += 1


def _also_in(words: Sequence[str], places: Iterable[int], others: Iterable[str]) -> Iterator[int]:
    """Give the places whose words are among others, each word as often as it is there."""
    left = Counter(others)
    for place in places:
        if left[words[place]] > 0:
            left[words[place]] -= 1
            yield place


def _spans(text: _Words, kept: set[int]) -> Spans:
    spans: list[tuple[int, int]] = []
    last = -2
    for place, (start, end) in enumerate(text.spans):
        if place in kept:
            continue
        if place == last + 1:
            spans[-1] = spans[-1][0], end
        else:
            spans.append((start, end))
        last = place
    return tuple(spans)
