"""Finding: steps from tight to loose, classes within a step, an exact order within a class.

Classes are asked for one by one, the best first, and each newest first, so that a page of a million
postings is there before most of them were looked at. Within a class the newest JUDGED are put into
the exact order of `ranking`; where a class holds no more than that, the order of all is exact.
"""

from collections.abc import Iterable, Iterator
from itertools import islice, product
from math import prod
from typing import Protocol

from tui.model import Sort
from tui.search.expansion import Cost
from tui.search.match import NOTHING, Match, Titled, Without, every
from tui.search.plan import Plan, Vector
from tui.search.query import WORD_FIELDS
from tui.search.ranking import Candidate, Judge

PAGE = 50
"""A looser reading is tried only while fewer than these were found."""

JUDGED = 1_000
"""Candidates of one class that are put into exact order."""

_MOST_TITLES = 64


class Index(Protocol):
    """What the finder asks of a store."""

    def candidates(self, match: Match) -> Iterator[Candidate]:
        """Give what matches, newest first, no more of it than is taken."""
        ...

    def ids(self, match: Match, sort: Sort, *, backwards: bool) -> Iterator[int]:
        """Give the ids of all that match in an order other than MATCH."""
        ...

    def count(self, match: Match) -> int:
        """Count what matches."""
        ...


class Finder:
    """Answers one query, once: what was taken from it is not given again."""

    def __init__(self, index: Index, plan: Plan, within: Match) -> None:
        """Take what was typed as a plan, and what is set in the filters as a match."""
        self._index = index
        self._within = within
        self._seen: set[int] = set()
        self._first = plan
        self._stream = self._ranked()
        self.plan = plan
        """The plan that found what was taken last."""
        self.vectors: list[Vector] = [plan.base]
        self.judges: list[tuple[Plan, Judge]] = []
        """Who put what was found into its order, the one for the tightest reading first."""

    def take(self, count: int) -> list[int]:
        """Give the ids of the next best postings, fewer where there are no more."""
        return list(islice(self._stream, count))

    def rest(self) -> Iterator[int]:
        """Give all that was not taken yet, best first."""
        return self._stream

    def sorted(self, sort: Sort, *, backwards: bool) -> Iterator[int]:
        """Give what `rest` would give, in another order."""
        scope = self.scope()
        if not isinstance(scope, frozenset):
            return self._index.ids(scope, sort, backwards=backwards)
        # Several readings may have found them, so no one match says what they are.
        whole = self._index.ids(self._within, sort, backwards=backwards)
        return (id_ for id_ in whole if id_ in scope)

    @property
    def match(self) -> Match:
        """What the last reading matches, up to the places of words."""
        return self._match(WORD_FIELDS, loose=True)

    def scope(self) -> Match | frozenset[int]:
        """Name all that is found: by a match where one says it exactly, else by ids."""
        taken = set(self.take(PAGE)) if self.plan.leaves else set()
        if self._counted_by_match(len(taken)):
            return self.match
        taken.update(self._stream)
        return frozenset(taken)

    def total(self) -> int:
        """Count all that is found; takes what is left."""
        if self._counted_by_match(len(self._seen)):
            return self._index.count(self.match)
        for _ in self._stream:
            pass
        return len(self._seen)

    def _counted_by_match(self, found: int) -> bool:
        """Tell whether the match of the last reading is all that is found, no less and no more."""
        enough = found >= PAGE or not self.plan.leaves
        return enough and self.plan is self._first and not self._places_matter

    @property
    def _places_matter(self) -> bool:
        return self.plan.places_matter(self.vectors)

    def _ranked(self) -> Iterator[int]:
        if not self._first.leaves:
            # Nothing to rank by: what limits and filters leave, newest first.
            judge = Judge(self._first, [()])
            yield from self._new(self._unjudged(judge, self.match))
            return
        for self.plan, self.vectors in self._readings(self._first):
            judge = Judge(self.plan, self.vectors)
            self.judges.append((self.plan, judge))
            for loose in (False, True):
                yield from self._level(judge, loose=loose)
            if len(self._seen) >= PAGE:
                return

    def _readings(self, plan: Plan) -> Iterator[tuple[Plan, list[Vector]]]:
        if plan.possible:
            yield plan, [plan.base]
        for vectors in plan.looser(known_too=False):
            yield plan, vectors
        for glued in plan.glued():
            yield glued, [glued.base]
        if self._seen:
            return
        parts = plan.widen()
        if parts.possible:
            yield parts, [parts.base]
        if self._seen:
            return
        for vectors in plan.looser(known_too=True):
            yield plan, vectors
            if self._seen:
                return
        for shortened in plan.shortened():
            if shortened.possible:
                yield shortened, [shortened.base]
            if self._seen:
                return

    def _match(self, fields: tuple[str, ...], *, loose: bool) -> Match:
        return every([self.plan.match(self.vectors, fields, loose=loose), self._within])

    def _level(self, judge: Judge, *, loose: bool) -> Iterator[int]:
        """Give what was not found before: in titles first, then everywhere, or field by field."""
        whole = self._match(WORD_FIELDS, loose=loose)
        if whole == NOTHING:
            return
        before = self._match(WORD_FIELDS[:1], loose=loose)
        yield from self._class(judge, before, titled=self._titles())
        rest = self._fetch(self._beyond(whole, before))
        if len(rest) <= JUDGED:
            yield from self._new(judge.order(rest))
            return
        for count in range(2, len(WORD_FIELDS) + 1):
            match = self._match(WORD_FIELDS[:count], loose=loose)
            yield from self._class(judge, self._beyond(match, before))
            before = match

    def _beyond(self, match: Match, before: Match) -> Match:
        """Leave out what a better class has given, where a match says exactly what that was."""
        if self._places_matter or before == NOTHING:
            return match
        return every([match, Without(before)])

    def _class(self, judge: Judge, match: Match, titled: Titled | None = None) -> Iterator[int]:
        newest = self._fetch(match)
        more = len(newest) > JUDGED
        if more and titled is not None:
            yield from self._class(judge, every([titled, match]))
        yield from self._new(judge.order(newest[:JUDGED]))
        if more:
            yield from self._new(self._unjudged(judge, match))

    def _unjudged(self, judge: Judge, match: Match) -> Iterator[int]:
        if not self._places_matter:
            return self._index.ids(match, Sort.NEW, backwards=False)
        return (c[0] for c in self._index.candidates(match) if judge.judge(c) is not None)

    def _fetch(self, match: Match) -> list[Candidate]:
        """Give the newest candidates not found yet, one more than are judged if there are more."""
        if match == NOTHING:
            return []
        fresh = (c for c in self._index.candidates(match) if c[0] not in self._seen)
        return list(islice(fresh, JUDGED + 1))

    def _new(self, ids: Iterable[int]) -> Iterator[int]:
        for id_ in ids:
            if id_ not in self._seen:
                self._seen.add(id_)
                yield id_

    def _titles(self) -> Titled | None:
        """Give the titles that consist of just the words asked for, if they are few enough."""
        choices = [
            [word for tier in leaf.tiers(_most(self.vectors)) for word in tier.words]
            for leaf in self.plan.leaves
        ]
        if 0 < prod(map(len, choices)) <= _MOST_TITLES:
            return Titled(tuple(product(*choices)))
        return None


def _most(vectors: list[Vector]) -> Cost:
    return max((cost for vector in vectors for cost in vector), default=Cost.EXACT)
