"""The strict order of hits: each part of the key decides only where all before it are equal.

Cost of the words (slips), other forms, best field, exact title, nearness and order, whether the
title begins with one, to do before decided, newest. There is no score that weighs one against
another. Cost, form and field are the class, which sets of postings tell (`finder`); the rest is
told by titles.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from tui.search.expansion import Form
from tui.search.hits import Candidate, Hit, HitFinder
from tui.search.match import Match, Titled
from tui.search.nearness import TitleOrder, is_made_of
from tui.search.plan import Plan
from tui.search.query import WORD_FIELDS
from tui.search.steps import Vector
from tui.search.words import titled

_ROLE = WORD_FIELDS.index("role")

_MOST_TITLES = 64
"""Titles asked for at once to find those that are just what was typed."""

Titles = tuple[int, str, str, int]
"""A posting's id, the folded words of its title with blanks between, those of the clean title as
`title_token` joins them, if they are others, and 1 if it is decided."""

Stand = tuple[int, int, int, int]
"""How the words of a query stand in a title: `nearness`, and 1 if the posting is decided."""

Tier = tuple[Stand, Iterable[Titles]]
"""Postings, newest first, none of which stands better than is said, nor one of a later tier."""


class Judge:
    """Compares postings with one reading of a query, whose leaves may cost so and so much."""

    def __init__(self, plan: Plan, vectors: Sequence[Vector]) -> None:
        self.plan = plan
        self._limits = tuple(max(costs) for costs in zip(*vectors, strict=True))
        self._orders: dict[Form, TitleOrder] = {}
        self._ordered: set[int] = set()
        self.in_title_or_role = False
        """Whether a posting put into order had all its words there."""

    def side_by_side(self, form: Form) -> tuple[Match, Match]:
        """Say what a title holds where the words, up to this form, stand as near as can be.

        The first match asks for them where the title begins, the second one anywhere. Not all that
        meets them does stand so, but nothing else does.
        """
        order = self._order(form)
        return order.first, order.near

    @cached_property
    def exact_titles(self) -> Titled | None:
        """The titles that consist of just the words asked for; None if they are too many."""
        ways: list[tuple[str, ...]] = [()]
        for wordings in self._wordings:
            if not 0 < len(ways) * len(wordings) <= _MOST_TITLES:
                return None
            ways = [(*way, *wording) for way in ways for wording in wordings]
        return Titled(tuple(sorted(ways)))

    def order(self, tiers: Iterable[Tier], field: int, form: Form, *, other: bool) -> Iterator[int]:
        """Give ids of one class, best first, and each as soon as it is known that none is better.

        Args:
            tiers: the class.
            field: the farthest field that its postings need; index into WORD_FIELDS.
            form: the farthest form that they need.
            other: whether it is known that no title is just what was asked for.
        """
        self.in_title_or_role |= field <= _ROLE
        known, judged = self._order(form).of, self._ordered.add
        waiting: list[tuple[int | bool, ...]] = []
        for stand, titles in tiers:
            best = (other, *stand)
            waiting.sort()
            held = bisect_left(waiting, best)
            yield from (-key[-1] for key in waiting[:held])
            del waiting[:held]
            for id_, title, whole, decided in titles:
                judged(id_)
                differs, gaps, disorder, later = known(title, whole)
                key = (other or differs, gaps, disorder, later, decided)
                if key == best:
                    yield id_
                else:
                    waiting.append((*key, -id_))
        waiting.sort()
        yield from (-key[-1] for key in waiting)

    def explain(self, candidate: Candidate) -> tuple[bool, dict[int, Hit]] | None:
        """Tell if the title is just what was asked for, and give the nearest hit of each group.

        The hits come by leaf. None for a posting that was not put into order.
        """
        if candidate[0] not in self._ordered:
            return None
        hits = self._hits.of(candidate)
        chosen: dict[int, Hit] = {}
        for group in self.plan.groups:
            best = min(
                ((min(hits[at]), at) for at in self.plan.of(group) if hits[at]), default=None
            )
            if best is not None:
                chosen[best[1]] = best[0]
        words = titled(candidate[5]) if candidate[5] else candidate[1].split()
        return is_made_of(words, self._wordings), chosen

    @cached_property
    def _wordings(self) -> list[set[tuple[str, ...]]]:
        return [self.plan.wordings(group, self._limits) for group in self.plan.groups]

    @cached_property
    def _hits(self) -> HitFinder:
        return HitFinder(self.plan, self._limits)

    def _order(self, form: Form) -> TitleOrder:
        if form not in self._orders:
            self._orders[form] = TitleOrder(self.plan, self._limits, form)
        return self._orders[form]
