"""Questions to a store: what matches, in what order, how much of it, and why."""

from array import array
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from time import perf_counter

from tui.model.asking import Chosen, Criteria, Facet, FacetCount, Found, Sort, Way
from tui.model.deciding import Status
from tui.model.postings import Posting
from tui.model.statistics import Asked
from tui.precedents import Precedent, precedents
from tui.search.finder import PAGE, Finder
from tui.search.limits import within
from tui.search.match import Called, Decided, Match, every
from tui.search.parsing import parse
from tui.search.plan import Plan
from tui.search.query import Query, in_descriptions
from tui.search.saying import chips, marks
from tui.search.saying import why as reasons
from tui.search.vocabulary import Vocabulary
from tui.store.index import SearchIndex
from tui.store.memory import Memory
from tui.store.store import Store

_CHUNK = 256
"""Postings whose stacks are looked up at once."""

_CANDIDATES = 100
"""Skills that are commonest in either of two sets, from which those of both are chosen."""

_COPIES = 10
"""Decided postings that are looked at for each that is given, as some may be copies."""

_MANY = 10_000
"""Postings from which on it is quicker to read all stacks than those of each."""


class Questions:
    """Answers as one brief sees its postings; no lock is held when a method returns."""

    def __init__(self, store: Store, brief_id: int, memory: Memory) -> None:
        self._store = store
        self._brief_id = brief_id
        self._memory = memory

    def find(
        self,
        criteria: Criteria,
        *,
        limit: int = 200,
        why: bool = False,
        total: bool = False,
        fold: bool = False,
    ) -> Found:
        """Give the best of what matches, in order.

        Args:
            criteria: what is asked.
            limit: how many ids are given at most.
            why: whether to say why each is where it is.
            total: whether to count all.
            fold: whether only the first posting of each stack is given.
        """
        started = perf_counter()
        query, finder = self._ask(criteria)
        ordered = _ordered(criteria, query, finder)
        if fold:
            ordered = _folded(ordered, self._store.stacks.heads)
        ids = list(islice(ordered, limit + 1))
        took = perf_counter() - started
        words, beginnings = marks(finder)
        complete = len(ids) <= limit
        counted = None
        if total or complete:
            counted = len(ids) if complete and not fold else finder.scope().bit_count()
        return Found(
            criteria,
            tuple(ids[:limit]),
            complete=complete,
            total=counted,
            chips=chips(finder),
            marks=words,
            prefixes=beginnings,
            took_ms=took * 1000,
            why=reasons(finder, ids[:limit]) if why else {},
        )

    def in_descriptions(self, found: Found) -> Found:
        """Where nothing was found, count what has the words in its description."""
        elsewhere = None if found.ids else in_descriptions(parse(found.criteria.text).root)
        if elsewhere is None:
            return found
        text = str(Query(elsewhere))
        total = self.total(replace(found.criteria, text=text))
        return replace(found, descriptions=text, in_descriptions=total)

    def why(self, criteria: Criteria, external_id: str, id_: int) -> str:
        """Say in one line what of a query a posting holds, and where; empty for no query."""
        _, finder = self._ask(criteria, Called((external_id,)))
        return reasons(finder, finder.take(PAGE)).get(id_, "")

    def find_all(self, criteria: Criteria, *, fold: bool = False) -> "array[int]":
        """Give the ids of all that matches, in the order of `find`; 8 bytes each."""
        query, finder = self._ask(criteria)
        ids = array("q", _ordered(criteria, query, finder))
        if not fold:
            return ids
        stacks = self._store.stacks
        all_heads = stacks.all_heads() if len(ids) > _MANY else None
        return array("q", _folded(iter(ids), lambda some: all_heads or stacks.heads(some)))

    def total(self, criteria: Criteria) -> int:
        """Count what matches."""
        _, finder = self._ask(criteria)
        return finder.scope().bit_count()

    def facets(
        self, criteria: Criteria, *, limit: int = 30, quick: bool = False
    ) -> dict[Facet, tuple[FacetCount, ...]]:
        """Count each facet's commonest values; what can be chosen beside does not narrow it.

        Args:
            criteria: what is asked.
            limit: values of a facet at most; what is chosen comes beside them.
            quick: reckon from a sample where more than 30,000 postings match.
        """
        index = self._index()
        counts = self._store.facets(index, quick=quick)
        found: dict[Facet, tuple[FacetCount, ...]] = {}
        scopes: dict[frozenset[Chosen], int] = {}
        for facet in Facet:
            others = frozenset(
                c for c in criteria.chosen if c.facet is not facet or c.way is not Way.CAN
            )
            if others not in scopes:
                scopes[others] = self._finder(replace(criteria, chosen=others), index).scope()
            commonest = counts.count(facet, scopes[others], limit)
            values = {c.value for c in criteria.chosen if c.facet is facet}
            rarer = sorted(values - {count.value for count in commonest})
            found[facet] = (*commonest, *counts.count_of(facet, scopes[others], rarer))
        return found

    def asked_for(self, most: int) -> list[Asked]:
        """Give the skills asked for most by what is shortlisted, then by what is to do."""
        index = self._index()
        counts = self._store.facets(index)
        todo, shortlist = (
            index.set(Decided(frozenset({status}))) for status in (Status.TODO, Status.SHORTLIST)
        )
        names = {
            count.value
            for found in (shortlist, todo)
            for count in counts.count(Facet.SKILL, found, _CANDIDATES + most)
        }
        number = {
            found: {c.value: c.total for c in counts.count_of(Facet.SKILL, found, sorted(names))}
            for found in {shortlist, todo}
        }
        asked = [
            Asked(name, number[todo].get(name, 0), number[shortlist].get(name, 0)) for name in names
        ]
        return sorted(asked, key=lambda each: (-each.shortlist, -each.todo, each.skill))[:most]

    def precedents(self, posting: Posting, count: int) -> list[Precedent]:
        """Give the decided postings most like one, the most alike first; of a stack only one."""
        found = precedents(self._index(), posting, _COPIES * count)
        ids = (precedent.posting_id for precedent in found)
        kept = set(islice(_folded(ids, self._store.stacks.heads), count))
        return [precedent for precedent in found if precedent.posting_id in kept]

    def _index(self) -> SearchIndex:
        return self._store.index(self._brief_id, self._memory)

    def _finder(self, criteria: Criteria, index: SearchIndex, *more: Match) -> Finder:
        """Give what answers a question by an index."""
        root = parse(criteria.text).root
        vocabulary = Vocabulary(()) if root is None else index.vocabulary
        now = datetime.now(UTC)
        plan = Plan(root, vocabulary, now, tags=None if root is None else index.tag_words)
        return Finder(index, plan, every([within(criteria.chosen, now), *more]))

    def _ask(self, criteria: Criteria, *more: Match) -> tuple[Query, Finder]:
        """Give a query as it was read, and what answers it."""
        return parse(criteria.text), self._finder(criteria, self._index(), *more)


def _ordered(criteria: Criteria, query: Query, finder: Finder) -> Iterator[int]:
    sort = query.sort or criteria.sort
    if sort is Sort.MATCH:
        return finder.rest()
    return finder.sorted(sort, backwards=query.backwards)


def _folded(ids: Iterator[int], heads: Callable[[list[int]], Mapping[int, int]]) -> Iterator[int]:
    """Leave all postings of a stack out but the first that comes."""
    met: set[int] = set()
    while chunk := list(islice(ids, _CHUNK)):
        head_of = heads(chunk)
        for id_ in chunk:
            head = head_of.get(id_)
            if head is None:
                yield id_
            elif head not in met:
                met.add(head)
                yield id_
