"""Counting the values of facets among the postings of a set; exact, whatever its size."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from json import dumps

from tui.model.asking import Facet, FacetCount
from tui.model.deciding import Status
from tui.search.limits import AGES, valued
from tui.search.match import Decided, Values
from tui.store.connection import Connection, explained
from tui.store.index import SearchIndex
from tui.store.tokens import CODES

_TODO = Decided(frozenset({Status.TODO}))


Tallies = tuple[Counter[str], Counter[str]]
"""How often tokens of values occur in a set: in all of it, and among what is to do."""


class FacetCounts:
    """Counts for one brief; all counts are of postings, never of stacks."""

    def __init__(self, connection: Connection, index: SearchIndex) -> None:
        self._connection = connection
        self._index = index
        self._tallies: dict[int, Tallies] = {}

    @explained
    def count(self, facet: Facet, found: int, limit: int) -> list[FacetCount]:
        """Count a facet's commonest values in a set of postings; equal ones by name.

        Args:
            facet: of which facet; of status and age all values are given, in their order.
            found: the set.
            limit: values that are given at most.
        """
        if facet is Facet.STATUS:
            return list(self._statuses(found))
        if facet is Facet.AGE:
            return self._ages(found)
        if facet is Facet.TAG:
            return _commonest(self._counted(facet, found, self._tags()), limit)
        if found == self._index.everything:
            return self._everywhere(facet, limit)
        return self._within(facet, found, limit)

    def _statuses(self, found: int) -> Iterator[FacetCount]:
        for status in Status:
            held = found & self._index.set(Decided(frozenset({status})))
            total = held.bit_count()
            yield FacetCount(status.value, total, total if status is Status.TODO else 0)

    def _ages(self, found: int) -> list[FacetCount]:
        todo, now, counts = self._index.set(_TODO), datetime.now(UTC), []
        for age in AGES:
            held = found & self._index.set(valued(Facet.AGE, [age], now))
            counts.append(FacetCount(age, held.bit_count(), (held & todo).bit_count()))
        return counts

    def _counted(self, facet: Facet, found: int, values: Iterable[str]) -> list[FacetCount]:
        todo = found & self._index.set(_TODO)
        counts = []
        for value in values:
            held = self._index.passing(Values(facet, (value,)))
            counts.append(FacetCount(value, (held & found).bit_count(), (held & todo).bit_count()))
        return [count for count in counts if count.total]

    def _tags(self) -> list[str]:
        return [name for (name,) in self._connection.execute("SELECT name FROM tag")]

    def _everywhere(self, facet: Facet, limit: int) -> list[FacetCount]:
        """Count in all postings: the totals are kept in the file."""
        everything, open_ = self._index.everything, self._index.set(_TODO)
        decided = everything ^ open_
        few = 2 * decided.bit_count() < everything.bit_count()
        counted = self._index.tally(decided if few else open_) if decided else Counter[str]()
        rows = self._connection.execute(
            "SELECT token, value, postings FROM facet_value WHERE facet = ? AND postings > 0"
            " ORDER BY postings DESC, value LIMIT ?",
            (facet.value, limit),
        )
        return [
            FacetCount(value, total, total - counted[token] if few else counted[token])
            for token, value, total in rows
        ]

    def _within(self, facet: Facet, found: int, limit: int) -> list[FacetCount]:
        total, todo = self._tally(found)
        mine = {token: count for token, count in total.items() if token[0] == CODES[facet]}
        # Of those that are as common as the last one given, the names decide.
        least = min((count for _, count in Counter(mine).most_common(limit)), default=0)
        held = [token for token, count in mine.items() if count >= least]
        names = self._connection.execute(
            "SELECT token, value FROM facet_value WHERE token IN (SELECT value FROM json_each(?))",
            (dumps(held),),
        )
        return _commonest(
            [FacetCount(value, total[token], todo[token]) for token, value in names], limit
        )

    def _tally(self, found: int) -> Tallies:
        tallies = self._tallies.get(found)
        if tallies is None:
            open_ = found & self._index.set(_TODO)
            total = self._index.tally(found)
            if open_ == found:
                tallies = total, total
            elif 2 * open_.bit_count() > found.bit_count():
                done = self._index.tally(found ^ open_)
                tallies = total, Counter({t: count - done[t] for t, count in total.items()})
            else:
                tallies = total, self._index.tally(open_)
            self._tallies[found] = tallies
        return tallies


def _commonest(counts: Iterable[FacetCount], limit: int) -> list[FacetCount]:
    return sorted(counts, key=lambda count: (-count.total, count.value))[:limit]
