"""Questions to a store: what matches, in what order, how much of it, and why."""

from array import array
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from time import perf_counter

from tui.model import Criteria, Facet, FacetCount, Found, Sort
from tui.search.finder import PAGE, Finder
from tui.search.limits import within
from tui.search.match import Called, Match, every
from tui.search.parsing import parse
from tui.search.plan import Plan
from tui.search.query import Query, in_descriptions
from tui.search.saying import chips, marks
from tui.search.saying import why as reasons
from tui.search.vocabulary import Vocabulary
from tui.store.store import Store
from tui.store.wordlist import Wordlist


class Questions:
    """Answers as one brief sees its postings; no reader is left open when a method returns."""

    def __init__(self, store: Store, brief_id: int, words: Wordlist) -> None:
        self._store = store
        self._brief_id = brief_id
        self._words = words

    def find(self, criteria: Criteria, *, limit: int = 200, why: bool = False) -> Found:
        """Give the best of what matches, in order; if asked for, with why each is where it is."""
        started = perf_counter()
        with self._asking(criteria) as (query, finder):
            ids = list(islice(_ordered(criteria, query, finder), limit + 1))
            took = perf_counter() - started
            words, beginnings = marks(finder)
            found = Found(
                criteria,
                tuple(ids[:limit]),
                complete=len(ids) <= limit,
                chips=chips(finder),
                marks=words,
                prefixes=beginnings,
                took_ms=took * 1000,
                why=reasons(finder, ids) if why else {},
            )
        return found if ids else self._with_descriptions(found, query)

    def _with_descriptions(self, found: Found, query: Query) -> Found:
        """Count where descriptions hold what nothing else does."""
        elsewhere = in_descriptions(query.root)
        if elsewhere is None:
            return found
        text = str(Query(elsewhere))
        total = self.total(replace(found.criteria, text=text))
        return replace(found, descriptions=text, in_descriptions=total)

    def why(self, criteria: Criteria, external_id: str, id_: int) -> str:
        """Say in one line what of a query a posting holds, and where; empty for no query."""
        with self._asking(criteria, Called((external_id,))) as (_, finder):
            return reasons(finder, finder.take(PAGE)).get(id_, "")

    def find_all(self, criteria: Criteria) -> "array[int]":
        """Give the ids of all that matches, in the order of `find`; 8 bytes each."""
        with self._asking(criteria) as (query, finder):
            return array("q", _ordered(criteria, query, finder))

    def total(self, criteria: Criteria) -> int:
        """Count what matches."""
        with self._asking(criteria) as (_, finder):
            finder.take(PAGE)
            return finder.total()

    def facets(self, criteria: Criteria, *, limit: int = 30) -> dict[Facet, tuple[FacetCount, ...]]:
        """Count each facet's commonest values; what is chosen in a facet does not narrow itself."""
        counts = self._store.facets(self._brief_id)
        found: dict[Facet, tuple[FacetCount, ...]] = {}
        for facet in Facet:
            others = frozenset(c for c in criteria.chosen if c.facet is not facet)
            with self._asking(replace(criteria, chosen=others)) as (_, finder):
                found[facet] = tuple(counts.count(facet, finder.scope(), limit))
        return found

    @contextmanager
    def _asking(self, criteria: Criteria, *more: Match) -> Iterator[tuple[Query, Finder]]:
        """Give what answers a question; when that is done, no reader holds a writer up."""
        query = parse(criteria.text)
        with closing(self._store.index(self._brief_id)) as index:
            vocabulary = Vocabulary(()) if query.root is None else self._words.of(index)
            plan = Plan(query.root, vocabulary, datetime.now(UTC))
            yield query, Finder(index, plan, every([within(criteria.chosen), *more]))


def _ordered(criteria: Criteria, query: Query, finder: Finder) -> Iterator[int]:
    sort = query.sort or criteria.sort
    if sort is Sort.MATCH:
        return finder.rest()
    return finder.sorted(sort, backwards=query.backwards)
