"""Counting the values of facets among the postings of a set.

A small set is counted posting by posting. In a large one values are counted one by one, commonest
first in the whole file, until no further one can be among the commonest of the set: exact all the
same.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from json import dumps

from tui.model import Facet, FacetCount, Status
from tui.search.limits import AGES, valued
from tui.search.match import Decided, Values
from tui.store.connection import Connection, explained
from tui.store.index import SearchIndex
from tui.store.orders import chunks
from tui.store.tokens import CODES

_FEW = 20_000
"""Postings up to which they are read one by one."""

_TODO = Decided(frozenset({Status.TODO}))


@dataclass(frozen=True, slots=True)
class _Tokens:
    """How often tokens of values occur in a set, by the code of their facet."""

    total: Mapping[str, Counter[str]]
    todo: Mapping[str, Counter[str]]


class FacetCounts:
    """Counts for one brief; all counts are of postings, never of stacks."""

    def __init__(self, connection: Connection, index: SearchIndex) -> None:
        self._connection = connection
        self._index = index
        self._read: dict[int, _Tokens] = {}

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
        if found.bit_count() <= _FEW:
            return self._one_by_one(facet, found, limit)
        return self._value_by_value(facet, found, limit)

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

    def _one_by_one(self, facet: Facet, found: int, limit: int) -> list[FacetCount]:
        tokens = self._tokens(found)
        code = CODES[facet]
        total, todo = tokens.total[code], tokens.todo[code]
        # Of those that are as common as the last one given, the names decide.
        least = min((count for _, count in total.most_common(limit)), default=0)
        held = [token for token, count in total.items() if count >= least]
        names = self._connection.execute(
            "SELECT token, value FROM facet_value WHERE token IN (SELECT value FROM json_each(?))",
            (dumps(held),),
        )
        return _commonest(
            [FacetCount(value, total[token], todo[token]) for token, value in names], limit
        )

    def _tokens(self, found: int) -> _Tokens:
        tokens = self._read.get(found)
        if tokens is None:
            todo = found & self._index.set(_TODO)
            done = self._tallied(found ^ todo)
            open_ = self._tallied(todo)
            total = {code: done[code] + open_[code] for code in CODES.values()}
            tokens = self._read[found] = _Tokens(total, open_)
        return tokens

    def _tallied(self, found: int) -> Mapping[str, Counter[str]]:
        tally: Counter[str] = Counter()
        for chunk in chunks(self._connection, self._index.members(found)):
            for (tokens,) in self._connection.execute(
                "SELECT facet FROM entry_more WHERE id IN (SELECT value FROM json_each(?))",
                (dumps([id_ for id_, _ in chunk]),),
            ):
                tally.update(tokens.split())
        by_code: dict[str, Counter[str]] = defaultdict(Counter)
        for token, count in tally.items():
            by_code[token[0]][token] = count
        return by_code

    def _value_by_value(self, facet: Facet, found: int, limit: int) -> list[FacetCount]:
        counts: list[FacetCount] = []
        for value, postings in self._connection.execute(
            "SELECT value, postings FROM facet_value WHERE facet = ? AND postings > 0"
            " ORDER BY postings DESC, value",
            (facet.value,),
        ).fetchall():
            if len(counts) == limit and postings < counts[-1].total:
                break
            self._connection.go_on()
            counts = _commonest([*counts, *self._counted(facet, found, (value,))], limit)
        return counts


def _commonest(counts: Iterable[FacetCount], limit: int) -> list[FacetCount]:
    return sorted(counts, key=lambda count: (-count.total, count.value))[:limit]
