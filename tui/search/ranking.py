"""The strict order of hits: each part of the key decides only where all before it are equal.

Cost of the words (slips), other forms, best field, exact title, nearness and order, position,
to do before decided, newest. There is no score that weighs one against another.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from tui.search.expansion import Form
from tui.search.hits import Candidate, Hit, HitFinder
from tui.search.literal import holds
from tui.search.plan import Plan, has_places
from tui.search.query import WORD_FIELDS, All, AnyOf, Node, Not, Term, every_term
from tui.search.steps import Vector
from tui.search.words import titled

_FAR = 99
"""More words between two hits than this count as this many; so does a change of field."""

_TITLE = WORD_FIELDS.index("title")
_ROLE = WORD_FIELDS.index("role")


class Key(NamedTuple):
    """A candidate's place; the lowest comes first."""

    cost: int
    """Beyond the least that the words can cost."""
    form: int
    field: int
    """The farthest of the fields that hold the words; index into WORD_FIELDS."""
    other_title: bool
    """False where the clean title is just what was asked for."""
    gaps: int
    disorder: int
    first: int
    decided: int
    newness: int
    """The id with its sign turned, as ids grow with the date."""


class Way(NamedTuple):
    """One way in which a candidate meets a query or a part of it; the lowest one is the best."""

    cost: int
    form: int
    field: int
    leaves: tuple[int, ...] = ()
    """The leaves that count, in the order of the query."""


_ANYHOW = Way(0, 0, 0)


class Judge:
    """Compares candidates with one query whose leaves may cost so and so much."""

    def __init__(self, plan: Plan, vectors: Sequence[Vector]) -> None:
        self.plan = plan
        limits = tuple(max(costs) for costs in zip(*vectors, strict=True))
        self._index = {id(leaf.term): at for at, leaf in enumerate(plan.leaves)}
        self._least = plan.base
        self._most = max(map(sum, vectors)) - sum(self._least)
        self._hits = HitFinder(plan, limits)
        self._wordings = [
            leaf.wordings(limit) for leaf, limit in zip(plan.leaves, limits, strict=True)
        ]
        self._sizes = [sorted({*map(len, ways)}, reverse=True) for ways in self._wordings]
        parts = plan.root.parts if isinstance(plan.root, All) else (plan.root,)
        self._conjunction = (
            tuple(range(len(parts))) if all(isinstance(part, Term) for part in parts) else ()
        )
        """All leaves, if the query is made of nothing but words that all have to be met."""
        self._ordered: dict[int, tuple[Candidate, Form]] = {}
        self.in_title_or_role = False
        """Whether a candidate put into order had all its words there."""

    def order(
        self,
        candidates: Iterable[Candidate],
        *,
        field: int,
        form: Form = Form.COMPLETED,
        least: Form = Form.TYPED,
    ) -> list[int]:
        """Sort the ids of those candidates that meet the query, best first.

        Args:
            candidates: what the index says may meet it.
            field: the farthest field that counts; index into WORD_FIELDS.
            form: the farthest form that counts.
            least: the form that each is known to need for some word.
        """
        keys = []
        for candidate in candidates:
            judged = self._judge(candidate, least)
            if judged is not None and judged[0].form <= form and judged[0].field <= field:
                keys.append(judged[0])
                self._ordered[candidate[0]] = candidate, least
        self.in_title_or_role |= any(key.field <= _ROLE for key in keys)
        return [-key.newness for key in sorted(keys)]

    def holds(self, candidate: Candidate) -> bool:
        """Tell whether a candidate meets the query."""
        return self._judge(candidate, Form.TYPED) is not None

    def explain(self, id_: int) -> tuple[Key, dict[int, Hit]] | None:
        """Give key and hits that counted, by leaf; None for an id that was not put into order."""
        judged = self._judge(*self._ordered[id_]) if id_ in self._ordered else None
        if judged is None:
            return None
        key, leaves, hits = judged
        return key, dict(zip(leaves, hits, strict=True))

    def _judge(
        self, candidate: Candidate, least: Form
    ) -> tuple[Key, tuple[int, ...], list[Hit]] | None:
        hits, met = self._hits.of(candidate, least if self._conjunction else Form.TYPED)
        if met is not None and self._conjunction:
            way: Way | None = Way(0, least, met, self._conjunction)
        else:
            way = self._best_way(hits, candidate)
        if way is None or way.cost > self._most:
            return None
        along = _along([_counting(hits[at], way) for at in way.leaves])
        other = way.field != _TITLE or not self._is_whole(candidate[5], way.leaves, along)
        key = Key(*way[:3], other, *_spread(along), candidate[6], -candidate[0])
        return key, way.leaves, along

    def _best_way(self, hits: Sequence[Sequence[Hit]], candidate: Candidate) -> Way | None:
        way = self._way(self.plan.root, self._nearest(hits, Form.TYPED), candidate)
        if way is None or not way.form:
            return way
        # A word found only in another form opens the fields to such forms of all words.
        opened = self._way(self.plan.root, self._nearest(hits, way.form), candidate)
        return opened and opened._replace(form=way.form)

    def _nearest(self, hits: Sequence[Sequence[Hit]], form: int) -> list[Way | None]:
        """Give for each leaf its nearest hit; forms up to the given one are all the same."""
        return [
            Way(
                *min((hit[0] - least, hit[1] if hit[1] > form else 0, hit[2]) for hit in found),
                (at,),
            )
            if found
            else None
            for at, (found, least) in enumerate(zip(hits, self._least, strict=True))
        ]

    def _way(
        self, node: Node | None, nearest: list[Way | None], candidate: Candidate
    ) -> Way | None:
        """Give the best way in which a part of the query holds; None if it does not."""
        if isinstance(node, Term):
            return nearest[self._index[id(node)]]
        if isinstance(node, All):
            way = _ANYHOW
            for part in node.parts:
                found = self._way(part, nearest, candidate)
                if found is None:
                    return None
                way = _both(way, found)
            return way
        if isinstance(node, AnyOf):
            ways = [self._way(part, nearest, candidate) for part in node.parts]
            held = [way for way in ways if way is not None]
            return min(held, key=_words_first, default=None)
        if isinstance(node, Not) and any(has_places(term) for term in every_term(node)):
            # The index could not tell: it does not know where words stand.
            fields = [text.split() for text in candidate[1:5]]
            return None if holds(node.part, fields) else _ANYHOW
        return _ANYHOW

    def _is_whole(self, title: str, leaves: Sequence[int], hits: Sequence[Hit]) -> bool:
        """Tell whether a clean title is just what was asked for, in its order."""
        words = titled(title)
        place = 0
        for at, hit in zip(leaves, hits, strict=True):
            for size in self._sizes[at]:
                part = words[place : place + size]
                if self._wordings[at].get(part) == hit[0]:
                    place += len(part)
                    break
            else:
                return False
        return place == len(words)


def _both(one: Way, other: Way) -> Way:
    return Way(
        one.cost + other.cost,
        max(one.form, other.form),
        max(one.field, other.field),
        one.leaves + other.leaves,
    )


def _words_first(way: Way) -> tuple[bool, int, int, int]:
    """Order alternatives; a property tells less than a word: only the index knows if it holds."""
    return not way.leaves, way.cost, way.form, way.field


def _counting(hits: list[Hit], way: Way) -> list[Hit]:
    """Leave the nearest hits, in forms and fields no farther than the whole posting's."""
    if len(hits) == 1:
        return hits
    nearest = min(hit[0] for hit in hits)
    return [hit for hit in hits if hit[0] == nearest and hit[1] <= way.form and hit[2] <= way.field]


def _along(words: Sequence[Sequence[Hit]]) -> list[Hit]:
    """Choose a hit for each word: the next one after the word before it, else the first."""
    chosen: list[Hit] = []
    last = (-1, -1)
    for hits in words:
        hit = hits[0]
        if hit[2:4] <= last:
            hit = next((one for one in hits if one[2:4] > last), hit)
        last = hit[2:4]
        chosen.append(hit)
    return chosen


def _spread(hits: Sequence[Hit]) -> tuple[int, int, int]:
    """Give words between the hits, how often they stand in another order, and the first place."""
    gaps = disorder = 0
    for one, other in pairwise(hits):
        distance = other.place - one.place
        same = one.field == other.field
        gaps += min(_FAR, abs(distance - 1 if distance > 0 else distance)) if same else _FAR
        disorder += (other.field, other.place) < (one.field, one.place)
    return gaps, disorder, min((hit.place for hit in hits), default=0)
