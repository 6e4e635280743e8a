"""Counting the values of facets among the postings of a set."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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


_EXACT = 30_000
"""Postings that are counted at once; of more a sample is."""

_SAMPLE = 30_000


@dataclass(frozen=True, slots=True)
class _Tally:
    """How often tokens of values occur in a set."""

    counts: Counter[str]
    scale: float = 1.0
    """By how much counts have to be multiplied, as they are of a sample."""

    @property
    def is_sample(self) -> bool:
        """Whether it is of a sample."""
        return self.scale > 1

    def of(self, token: str) -> int:
        """Give how often a token occurs, about, if it is of a sample."""
        return round(self.counts[token] * self.scale)


class FacetCounts:
    """Counts for one brief; all counts are of postings, never of stacks."""

    def __init__(self, connection: Connection, index: SearchIndex, *, quick: bool = False) -> None:
        """Take an index; `quick` reckons the counts of large sets from a sample."""
        self._connection = connection
        self._index = index
        self._quick = quick
        self._tallies: dict[int, _Tally] = {}

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

    @explained
    def count_of(self, facet: Facet, found: int, values: Iterable[str]) -> list[FacetCount]:
        """Count certain values of a facet in a set of postings; those that have any."""
        return self._counted(facet, found, values)

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
        counted = self._tally(decided if few else open_)
        rows = self._connection.execute(
            "SELECT token, value, postings FROM facet_value WHERE facet = ? AND postings > 0"
            " ORDER BY postings DESC, value LIMIT ?",
            (facet.value, limit),
        )
        return [
            FacetCount(
                value,
                total,
                max(0, total - counted.of(token)) if few else min(total, counted.of(token)),
                counted.is_sample,
            )
            for token, value, total in rows
        ]

    def _within(self, facet: Facet, found: int, limit: int) -> list[FacetCount]:
        total, todo = self._tally(found), self._tally(found & self._index.set(_TODO), found)
        mine = {token: count for token, count in total.counts.items() if token[0] == CODES[facet]}
        # Of those that are as common as the last one given, the names decide.
        least = min((count for _, count in Counter(mine).most_common(limit)), default=0)
        held = [token for token, count in mine.items() if count >= least]
        names = self._connection.execute(
            "SELECT token, value FROM facet_value WHERE token IN (SELECT value FROM json_each(?))",
            (dumps(held),),
        )
        counts = [
            FacetCount(
                value,
                max(total.of(token), todo.of(token)),
                todo.of(token),
                total.is_sample,
            )
            for token, value in names
        ]
        return _commonest(counts, limit)

    def _tally(self, found: int, whole: int | None = None) -> _Tally:
        """Count in a set, which is a part of one whose counts are known, if that is given."""
        tally = self._tallies.get(found)
        if tally is None:
            size = found.bit_count()
            known = None if whole is None else self._tallies.get(whole)
            if self._quick and size > _EXACT:
                sample = self._index.sample(found, _SAMPLE)
                tally = _Tally(self._index.tally(sample), size / sample.bit_count())
            elif whole is None or known is None or known.is_sample or 2 * size < whole.bit_count():
                tally = _Tally(self._index.tally(found))
            else:
                rest = self._index.tally(found ^ whole)
                tally = _Tally(Counter({t: n - rest[t] for t, n in known.counts.items()}))
            self._tallies[found] = tally
        return tally


def _commonest(counts: Iterable[FacetCount], limit: int) -> list[FacetCount]:
    return sorted(counts, key=lambda count: (-count.total, count.value))[:limit]
