"""Finding: steps from tight to loose, classes within a step, an exact order within a class.

Classes are sets of postings that join and meet in no time; only of those that the page needs are
the words looked at. Within a class the newest JUDGED are put into the exact order of `ranking`;
where a class holds no more than that, the order of all is exact.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from operator import itemgetter
from typing import Protocol

from tui.model.asking import Sort
from tui.model.deciding import Status
from tui.search.expansion import Form
from tui.search.hits import Candidate
from tui.search.match import Decided, Match, every
from tui.search.plan import Plan
from tui.search.query import WORD_FIELDS
from tui.search.ranking import Judge, Stand, Titles
from tui.search.steps import Vector

PAGE = 50
"""A looser reading is tried only while fewer than these were found."""

JUDGED = 1_000
"""Candidates of one class that are put into exact order."""

_FEW = 5
"""Fewer hits than this, none of them in title or role, leave open that something else was meant."""

_FIRST = itemgetter(0)

_TODO = Decided(frozenset({Status.TODO}))

_APART: Stand = (0, 1, 0, 0)
"""The best that words can stand which do not stand side by side."""

_ALL = len(WORD_FIELDS)
Reading = tuple[Plan, list[Vector]]
"""One way to understand a query, with the costs that its words may have."""


class Index(Protocol):
    """What the finder asks of a store; a set of postings is an integer with a bit for each."""

    def set(self, match: Match) -> int:
        """Give all that match."""
        ...

    def set_of(self, ids: Iterable[int]) -> int:
        """Give the set of postings with these ids."""
        ...

    def candidates(self, found: int) -> Iterator[Candidate]:
        """Give a set's postings with their words, newest first, no more of it than is taken."""
        ...

    def titles(self, found: int) -> Iterator[Titles]:
        """Give a set's postings with no more than their titles, else like `candidates`."""
        ...

    def ids(self, found: int, sort: Sort, *, backwards: bool) -> Iterator[int]:
        """Give the ids of a set in an order other than MATCH."""
        ...


class Finder:
    """Answers one query, once: what was taken from it is not given again."""

    def __init__(self, index: Index, plan: Plan, within: Match) -> None:
        """Take what was typed as a plan, and what is set in the filters as a match."""
        self._index = index
        self._within = within
        self._seen: set[int] = set()
        self._given = 0
        """The set of what earlier readings have given."""
        self._first = plan
        self._stream = self._ranked()
        self.plan = plan
        """The plan that found what was taken last."""
        self.vectors: list[Vector] = [plan.base]
        self._sets: dict[tuple[int, Form], int] = {}
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
        return self._index.ids(self.scope(), sort, backwards=backwards)

    def scope(self) -> int:
        """Give the set of all that is found; takes a page at least."""
        if self.plan.leaves:
            self.take(max(0, PAGE - len(self._seen)))
        return self._given | self._set(_ALL, Form.COMPLETED)

    def _ranked(self) -> Iterator[int]:
        if not self._first.leaves:
            # Nothing to rank by: what limits and filters leave, newest first.
            yield from self._newest(self._set(_ALL, Form.COMPLETED))
            return
        for plan, vectors in self._readings(self._first):
            self.plan, self.vectors = plan, vectors
            self._sets.clear()
            judge = Judge(plan, vectors)
            self.judges.append(judge)
            yield from self._classes(judge)
            self._given |= self._set(_ALL, Form.COMPLETED)
            if len(self._seen) >= PAGE:
                return

    def _readings(self, plan: Plan) -> Iterator[Reading]:
        """Give readings from tight to loose, as long as what was found leaves room for doubt."""
        yield from _tight(plan)
        reopened = None if self._clear else plan.reopened()
        if reopened is not None:
            plan = reopened
            yield plan, [plan.base]
        yield from _with_slips(plan)
        for glued in plan.glued():
            yield glued, [glued.base]
        bare = plan.without_little_words()
        if bare is not None:
            plan = bare
            yield from _tight(plan)
            yield from _with_slips(plan)
        if not self._clear:
            yield from self._doubtful(plan)

    def _doubtful(self, plan: Plan) -> Iterator[Reading]:
        """Give readings that need not be what was meant."""
        general = plan.generalized()
        if general is not None:
            plan = general
            yield plan, [plan.base]
        if not self._seen:
            yield from _tight(plan.widen())
        for vectors in plan.looser(known_too=True):
            if self._clear:
                return
            yield plan, vectors
        yield from self._with_one_less(plan)

    def _with_one_less(self, plan: Plan) -> Iterator[Reading]:
        for shortened in plan.shortened():
            if self._seen:
                return
            yield from _tight(shortened)

    @property
    def _clear(self) -> bool:
        """Tell whether enough was found to say that the words are meant as they were taken."""
        return len(self._seen) >= _FEW or any(judge.in_title_or_role for judge in self.judges)

    def _set(self, fields: int, form: Form) -> int:
        """Give what the reading matches in the first so many of WORD_FIELDS."""
        found = self._sets.get((fields, form))
        if found is None:
            match = self.plan.match(self.vectors, WORD_FIELDS[:fields], form)
            found = self._sets[fields, form] = self._index.set(every([match, self._within]))
        return found

    def candidates(self, ids: Iterable[int]) -> Iterator[Candidate]:
        """Give postings with their words, in any order."""
        return self._index.candidates(self._index.set_of(ids))

    def _classes(self, judge: Judge) -> Iterator[int]:
        """Give what a reading finds that was not found before, class by class."""
        done = self._given
        for form in Form:
            for field in range(_ALL):
                # What a farther class holds is not even looked up where a page is full before;
                # where it was not, most classes of most readings are empty.
                known = form or len(self.judges) > 1
                if known and not _beyond(self._set(_ALL, Form.COMPLETED), done):
                    return
                found = self._set(field + 1, form)
                yield from self._class(judge, form, field, _beyond(found, done))
                done |= found

    def _class(self, judge: Judge, form: Form, field: int, found: int) -> Iterator[int]:
        if not found:
            return
        exact, other, size = 0, True, found.bit_count()
        if not (field or form):
            titles = judge.exact_titles if size > PAGE else None
            exact = found & self._index.set(titles) if titles else 0
            other = titles is not None
        if exact:
            same = exact.bit_count()
            yield from self._ordered(judge, form, field, exact, same, other=False)
            found, size = _beyond(found, exact), size - same
        yield from self._ordered(judge, form, field, found, size, other=other)

    def _ordered(
        self, judge: Judge, form: Form, field: int, found: int, size: int, *, other: bool
    ) -> Iterator[int]:
        if not found:
            return
        judged = iter(range(JUDGED))
        cut = self._tiers(judge, form, found) if size > PAGE else [(_APART, found)]
        tiers = (
            (stand, map(_FIRST, zip(self._index.titles(tier), judged, strict=False)))
            for stand, tier in cut
            if tier
        )
        yield from self._new(judge.order(tiers, field, form, other=other))
        if size > JUDGED:
            yield from self._newest(found)

    def _tiers(self, judge: Judge, form: Form, found: int) -> Iterator[tuple[Stand, int]]:
        """Cut a class into sets, each with the best that the words can stand in it or later."""
        todo = self._index.set(_TODO)
        for later, match in enumerate(judge.side_by_side(form)):
            near = found & self._index.set(match)
            yield (0, 0, later, 0), near & todo
            yield (0, 0, later, 1), _beyond(near, todo)
            found = _beyond(found, near)
        yield _APART, found

    def _newest(self, found: int) -> Iterator[int]:
        return self._new(self._index.ids(found, Sort.NEW, backwards=False))

    def _new(self, ids: Iterable[int]) -> Iterator[int]:
        for id_ in ids:
            if id_ not in self._seen:
                self._seen.add(id_)
                yield id_


def _tight(plan: Plan) -> Iterator[Reading]:
    if plan.possible:
        yield plan, [plan.base]


def _with_slips(plan: Plan) -> Iterator[Reading]:
    for vectors in plan.looser(known_too=False):
        yield plan, vectors


def _beyond(found: int, given: int) -> int:
    """Leave out of a set what was given already."""
    return found ^ (found & given) if given else found
