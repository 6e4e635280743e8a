"""The word index as the finder asks it: matches become sets of postings, and sets candidates."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache, reduce
from itertools import starmap
from json import dumps
from operator import and_, or_
from typing import Any

from tui.model.asking import Facet, Sort
from tui.model.deciding import Status, WishNeed
from tui.search.hits import Candidate
from tui.search.match import (
    Beside,
    Dated,
    Decided,
    Either,
    Every,
    Everything,
    Leaf,
    Match,
    Titled,
    Valued,
    Values,
    Without,
    Words,
)
from tui.search.ranking import Titles
from tui.search.vocabulary import Vocabulary
from tui.search.words import spelled_out, title_token, words
from tui.store.connection import Connection, explained
from tui.store.ids import first_id
from tui.store.lists import BESIDE, FIELDS, beside
from tui.store.lookups import Select, named, select, tagged
from tui.store.memory import View
from tui.store.orders import Orders, chunks
from tui.store.tokens import facet_token
from tui.store.wishes import Wishes

_EARLIEST = "0001-01-02T00:00:00+00:00"
_LATEST = "9999-12-31T23:59:59.999+00:00"

_TODO = Decided(frozenset({Status.TODO}))
_WHOLE, _FACET = (FIELDS.index("whole"),), (FIELDS.index("facet"),)


class SearchIndex:
    """Answers the finder's questions for one brief, as of when this was made; keeps no lock.

    Sets of postings are integers, to be joined with `|`, `&` and `^`.
    """

    def __init__(self, connection: Connection, brief_id: int, view: View) -> None:
        self._connection = connection
        self._brief_id = brief_id
        self._view = view
        self._bitmaps = view.bitmaps
        self._sets: dict[Match, int] = {}

    @property
    def vocabulary(self) -> Vocabulary:
        """Give the words of the corpus."""
        return self._view.vocabulary

    @property
    def tag_words(self) -> Vocabulary | None:
        """Give the folded words of all tags; None if there are none."""
        tags = self._view.tags
        return _words_of(tags) if tags else None

    @property
    def everything(self) -> int:
        """Give all postings."""
        return self._bitmaps.everything

    @explained
    def set(self, match: Match) -> int:
        """Give all that match."""
        return self._set(match)

    @explained
    def passing(self, match: Leaf) -> int:
        """Give all that match, without remembering them."""
        return self._bitmaps.there(self._looked_up(match, keep=False))

    @explained
    def members(self, found: int) -> list[int]:
        """Give the ids of a set, newest first."""
        return [id_ for id_, _ in self._bitmaps.by_age(found)]

    @explained
    def tally(self, found: int) -> Counter[str]:
        """Count the tokens of values in a set."""
        return self._bitmaps.tally(self._connection, found)

    def sample(self, found: int, count: int) -> int:
        """Give a part of a set, spread over it, of about so many postings."""
        return self._bitmaps.sample(found, count)

    @explained
    def set_of(self, ids: Iterable[int]) -> int:
        """Give the set of postings with these ids."""
        return self._bitmaps.of_ids(self._connection, ids)

    def candidates(self, found: int) -> Iterator[Candidate]:
        """Give a set's postings with their words, newest first, no more of it than is taken."""
        for chunk in chunks(self._connection, self._bitmaps.by_age(found)):
            rows = self._by_id(
                "entry.id, title, role, skill, company, whole FROM json_each(?) AS wanted"
                " JOIN entry ON entry.id = wanted.value"
                " JOIN entry_more ON entry_more.id = entry.id",
                [id_ for id_, _ in chunk],
            )
            for id_, bit in chunk:
                if id_ in rows:
                    yield (*rows[id_], self._is_decided(bit))

    def titles(self, found: int) -> Iterator[Titles]:
        """Give a set's postings with no more than their titles, else like `candidates`."""
        known, todo = self._view.titles, self._todo
        for chunk in chunks(self._connection, self._bitmaps.by_age(found)):
            missing = [id_ for id_, _ in chunk if id_ not in known]
            if missing:
                known |= self._by_id(
                    "entry.id, title, whole FROM json_each(?) AS wanted"
                    " JOIN entry ON entry.id = wanted.value",
                    missing,
                )
            # A thousand times a keystroke: no call for each of them.
            for id_, bit in chunk:
                if id_ in known:
                    yield (*known[id_], 1 - (todo[bit >> 3] >> (bit & 7) & 1))

    @explained
    def ids(self, found: int, sort: Sort, *, backwards: bool = False) -> Iterator[int]:
        """Give the ids of a set in an order; MATCH has no meaning here and is taken for NEW."""
        if sort is Sort.BRIEF:
            return self._by_brief(found, backwards=backwards)
        return Orders(self._connection, self._bitmaps).ids(found, sort, backwards=backwards)

    def _by_brief(self, found: int, *, backwards: bool) -> Iterator[int]:
        """Give what lacks nothing first: no-gos count before musts, these before nice ones."""
        wishes = Wishes(self._connection).of(self._brief_id)
        held = {
            need: self._by_count(
                found, [Values(w.facet, (w.value,)) for w in wishes if w.need is need]
            )
            for need in WishNeed
        }
        classes = [
            bad & must & nice
            for bad in held[WishNeed.NEVER]
            for must in reversed(held[WishNeed.MUST])
            for nice in reversed(held[WishNeed.NICE])
        ]
        for part in reversed(classes) if backwards else classes:
            yield from (id_ for id_, _ in self._bitmaps.by_age(part, oldest=backwards))

    def _by_count(self, found: int, matches: Iterable[Values]) -> list[int]:
        """Cut a set into those that meet none, one, two and more of some matches."""
        parts = [found]
        for match in matches:
            met = self.set(match)
            without = [part ^ (part & met) for part in (*parts, 0)]
            parts = [rest | (part & met) for rest, part in zip(without, (0, *parts), strict=True)]
        return parts

    @explained
    def _by_id(self, selected: str, ids: list[int]) -> dict[int, Any]:
        rows = self._connection.execute(f"SELECT {selected}", (dumps(ids),))
        return {row[0]: row for row in rows}

    def _is_decided(self, bit: int) -> int:
        return 1 - (self._todo[bit >> 3] >> (bit & 7) & 1)

    @cached_property
    def _todo(self) -> bytes:
        return self._bitmaps.bytes_of(self.set(_TODO))

    def _set(self, match: Match) -> int:
        everything = self._bitmaps.everything
        match match:
            case Everything():
                return everything
            case Every():
                return reduce(and_, map(self._set, match.parts))
            case Either():
                return reduce(or_, map(self._set, match.parts), 0)
            case Without():
                return everything ^ self._set(match.part)
        found = self._sets.get(match)
        if found is None:
            found = self._sets[match] = self._bitmaps.there(self._looked_up(match))
        return found

    def _looked_up(self, match: Leaf, *, keep: bool = True) -> int:
        match match:
            case Words() | Beside() | Titled():
                return self._listed(match)
            case Values() | Valued():
                return self._of_facet(match, keep=keep)
            case Decided():
                return self._decided(match.statuses)
            case Dated():
                since, until = match.since or _EARLIEST, match.until or _LATEST
                return self._bitmaps.between(first_id(since), first_id(until))
        return self._selected(select(match, self._brief_id))

    def _listed(self, match: Words | Beside | Titled) -> int:
        match match:
            case Words():
                fields = map(FIELDS.index, match.fields)
                return self._words(fields, match.words, match.beginnings)
            case Beside():
                return self._beside(match)
        return self._words(_WHOLE, map(title_token, match.titles))

    def _of_facet(self, match: Values | Valued, *, keep: bool) -> int:
        is_tag = match.facet is Facet.TAG
        if isinstance(match, Values):
            values: Iterable[str] = match.values
        else:
            values = named(
                match.texts, self._view.tags if is_tag else self._view.values(match.facet)
            )
        if is_tag:
            return self._selected(tagged(values))
        tokens = [facet_token(match.facet, value) for value in values]
        return self._words(_FACET, tokens, keep=keep) if tokens else 0

    def _beside(self, match: Beside) -> int:
        pairs = list(starmap(beside, match.pairs))
        if match.apart:
            pairs += [beside(one, other, apart=True) for one, other in match.pairs]
        fields = (BESIDE[name] for name in match.fields)
        return self._words(fields, pairs, starmap(beside, match.begun))

    def _words(
        self,
        fields: Iterable[int],
        words: Iterable[str],
        beginnings: Iterable[str] = (),
        *,
        keep: bool = True,
    ) -> int:
        asked = tuple(words), tuple(beginnings)
        return self._bitmaps.of_words(self._connection, list(fields), asked, keep=keep)

    def _decided(self, statuses: frozenset[Status]) -> int:
        by_status = self._view.statuses(self._brief_id)
        if Status.TODO not in statuses:
            return reduce(or_, (by_status[status] for status in statuses), 0)
        others = (found for status, found in by_status.items() if status not in statuses)
        return self._bitmaps.everything ^ reduce(or_, others, 0)

    def _selected(self, select: Select) -> int:
        """Give what SQL has to find."""
        sql, values = select
        places = f"SELECT id, block, place FROM entry WHERE id IN ({sql})"
        return self._bitmaps.of_places(self._connection.execute(places, values))


@lru_cache(maxsize=4)
def _words_of(tags: tuple[str, ...]) -> Vocabulary:
    """Arrange the words of tags, those with umlauts in both spellings."""
    spellings = (form for tag in tags for form in (tag, spelled_out(tag)))
    return Vocabulary((word, False, 0) for word in {w for form in spellings for w in words(form)})
