"""Finding: steps from tight to loose, classes within a step, an exact order within a class.

Classes are asked for one by one, the best first, and each newest first, so that a page of a million
postings is there before most of them were looked at. Within a class the newest JUDGED are put into
the exact order of `ranking`; where a class holds no more than that, the order of all is exact.
"""

from collections.abc import Iterable, Iterator
from itertools import chain, islice, product
from math import prod
from typing import Protocol

from tui.model import Sort
from tui.search.expansion import Form
from tui.search.hits import Candidate
from tui.search.match import NOTHING, Match, Titled, Without, every
from tui.search.plan import Plan
from tui.search.query import WORD_FIELDS
from tui.search.ranking import Judge
from tui.search.steps import Vector

PAGE = 50
"""A looser reading is tried only while fewer than these were found."""

JUDGED = 1_000
"""Candidates of one class that are put into exact order."""

_FEW = 5
"""Fewer hits than this, none of them in title or role, leave open that something else was meant."""

_MOST_TITLES = 64
"""Titles asked for at once to find those that are just what was typed."""

_FARTHEST = len(WORD_FIELDS) - 1

Reading = tuple[Plan, list[Vector]]
"""One way to understand a query, with the costs that its words may have."""


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
        self.judges: list[Judge] = []
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
        return self._match(WORD_FIELDS, Form.COMPLETED)

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
            yield from self._new(self._unjudged(Judge(self._first, [()]), self.match))
            return
        for plan, vectors in self._readings(self._first):
            self.plan, self.vectors = plan, vectors
            judge = Judge(plan, vectors)
            self.judges.append(judge)
            yield from self._new_in(judge)
            if len(self._seen) >= PAGE:
                return

    def _readings(self, plan: Plan) -> Iterator[Reading]:
        """Give readings from tight to loose, as long as what was found leaves room for doubt."""
        if plan.possible:
            yield plan, [plan.base]
        reopened = None if self._clear else plan.reopened()
        if reopened is not None:
            plan = reopened
            yield plan, [plan.base]
        for vectors in plan.looser(known_too=False):
            yield plan, vectors
        for glued in plan.glued():
            yield glued, [glued.base]
        if not self._clear:
            yield from self._doubtful(plan)

    def _doubtful(self, plan: Plan) -> Iterator[Reading]:
        """Give readings that need not be what was meant."""
        if not self._seen:
            parts = plan.widen()
            if parts.possible:
                yield parts, [parts.base]
        for vectors in plan.looser(known_too=True):
            if self._clear:
                return
            yield plan, vectors
        for shortened in plan.shortened():
            if self._seen:
                return
            if shortened.possible:
                yield shortened, [shortened.base]

    @property
    def _clear(self) -> bool:
        """Tell whether enough was found to say that the words are meant as they were taken."""
        return len(self._seen) >= _FEW or any(judge.in_title_or_role for judge in self.judges)

    def _match(self, fields: tuple[str, ...], form: Form) -> Match:
        return every([self.plan.match(self.vectors, fields, form), self._within])

    def _new_in(self, judge: Judge) -> Iterator[int]:
        """Give what a reading finds that was not found before, best first.

        A common query has its page full from titles alone, so all else is not even asked for;
        what a rare one finds is put into order all at once.
        """
        if not self._fill_a_page(self._match(WORD_FIELDS[:1], Form.TYPED)):
            found = self._fetch(self.match)
            if len(found) <= JUDGED:
                yield from self._new(judge.order(found, field=_FARTHEST))
                return
        yield from self._levels(judge)

    def _fill_a_page(self, match: Match) -> bool:
        if match == NOTHING:
            return False
        ids = self._index.ids(match, Sort.NEW, backwards=False)
        return sum(1 for _ in islice(ids, PAGE)) == PAGE

    def _levels(self, judge: Judge) -> Iterator[int]:
        """Give what was not found before class by class: form by form, and field by field."""
        done: Match = NOTHING
        for form in Form:
            whole = self._match(WORD_FIELDS, form)
            if whole != done:
                yield from self._level(judge, form, whole, done)
                done = whole

    def _level(self, judge: Judge, form: Form, whole: Match, done: Match) -> Iterator[int]:
        before = done
        match = self._match(WORD_FIELDS[:1], form)
        yield from self._class(judge, form, 0, self._beyond(match, before), self._titles())
        rest = self._fetch(self._beyond(whole, match, before))
        if len(rest) <= JUDGED:
            yield from self._new(judge.order(rest, field=_FARTHEST, form=form, least=form))
            return
        for field in range(1, len(WORD_FIELDS)):
            before, match = match, self._match(WORD_FIELDS[: field + 1], form)
            yield from self._class(judge, form, field, self._beyond(match, before, done))

    def _beyond(self, match: Match, *given: Match) -> Match:
        """Leave out what better classes have given, where a match says exactly what that was."""
        if self._places_matter or match == NOTHING:
            return match
        return every([match, *(Without(one) for one in given if one != NOTHING)])

    def _class(
        self, judge: Judge, form: Form, field: int, match: Match, titled: Titled | None = None
    ) -> Iterator[int]:
        newest = self._fetch(match)
        more = len(newest) > JUDGED
        if more and titled is not None:
            yield from self._class(judge, form, field, every([titled, match]))
        yield from self._new(judge.order(newest[:JUDGED], field=field, form=form, least=form))
        if more:
            yield from self._new(self._unjudged(judge, match))

    def _unjudged(self, judge: Judge, match: Match) -> Iterator[int]:
        if not self._places_matter:
            return self._index.ids(match, Sort.NEW, backwards=False)
        return (c[0] for c in self._index.candidates(match) if judge.holds(c))

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
        limits = [max(costs) for costs in zip(*self.vectors, strict=True)]
        choices = [
            leaf.wordings(limit) for leaf, limit in zip(self.plan.leaves, limits, strict=True)
        ]
        if 0 < prod(map(len, choices)) <= _MOST_TITLES:
            return Titled(tuple(tuple(chain(*ways)) for ways in product(*choices)))
        return None
