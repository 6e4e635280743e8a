"""Where a posting holds the words that a query stands for: what is told when it is asked why."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from tui.search.expansion import Cost, Form, Tier
from tui.search.leaf import Leaf
from tui.search.plan import Plan
from tui.search.query import WORD_FIELDS
from tui.search.steps import Vector
from tui.search.words import follows

Candidate = tuple[int, str, str, str, str, str, int]
"""A posting's id, the folded words of title, role, skills and company with blanks between, those of
the clean title as `title_token` joins them, if they are others, and 1 if it is decided."""

_SKILL = WORD_FIELDS.index("skill")


class Hit(NamedTuple):
    """Where a candidate holds a word that a leaf stands for; the lowest hit is the nearest."""

    cost: Cost
    form: Form
    field: int
    """Index into WORD_FIELDS."""
    place: int
    """Index of the word in its field."""
    word: str


_Meaning = tuple[int, Cost, Form]
"""A leaf with the cost at which, and the form in which, a word stands for it."""


class HitFinder:
    """Looks for the words of one plan whose leaves may cost so and so much."""

    def __init__(self, plan: Plan, limits: Vector) -> None:
        self._leaves = plan.leaves
        self._words: dict[str, list[_Meaning]] = defaultdict(list)
        self._begun: list[tuple[tuple[str, ...], _Meaning]] = []
        self._pairs: dict[str, list[tuple[str, _Meaning]]] = defaultdict(list)
        self._skills: dict[str, list[_Meaning]] = defaultdict(list)
        for token, leaves in plan.skills.items():
            self._skills[token] += [(at, plan.base[at], Form.TYPED) for at in leaves]
        for at, (leaf, limit) in enumerate(zip(plan.leaves, limits, strict=True)):
            for tier in leaf.tiers(limit) if len(leaf.term.words) == 1 else ():
                self._add(at, leaf, tier)
        self._taken = [
            {
                (at, form)
                for at, leaf in enumerate(plan.leaves)
                for form in Form
                if leaf.takes(field, form, widened=plan.widened)
            }
            for field in WORD_FIELDS
        ]

    def of(self, candidate: Candidate) -> list[list[Hit]]:
        """Give the hits of each leaf."""
        found: list[list[Hit]] = [[] for _ in self._leaves]
        for field, text in enumerate(candidate[1:5]):
            words = str(text).split()
            for place, word in enumerate(words):
                if field == _SKILL:
                    for at, cost, form in self._skills.get(word, ()):
                        found[at].append(Hit(cost, form, field, place, word))
                for meaning, meant in self._meant(words, place) if self._taken[field] else ():
                    if (meaning[0], meaning[2]) in self._taken[field]:
                        found[meaning[0]].append(Hit(*meaning[1:], field, place, meant))
        return found

    def _add(self, at: int, leaf: Leaf, tier: Tier) -> None:
        typed = at, tier.cost, Form.TYPED
        for word in tier.words:
            self._words[word].append(typed)
        for word in tier.forms:
            self._words[word].append((at, tier.cost, Form.OTHER))
        self._begun.append((tier.beginnings, (at, tier.cost, Form.COMPLETED)))
        for one, other in tier.pairs:
            self._pairs[one].append((other, typed))
        for token in leaf.glued_skills([tier]):
            self._skills[token].append(typed)

    def _meant(self, words: list[str], place: int) -> Iterator[tuple[_Meaning, str]]:
        """Give what the word at a place of a text stands for, and what it is."""
        word = words[place]
        for meaning in self._words.get(word, ()):
            yield meaning, word
        for beginnings, meaning in self._begun:
            if word.startswith(beginnings):
                yield meaning, word
        for other, meaning in self._pairs.get(word, ()):
            if follows(words, place, other):
                yield meaning, f"{word} {other}"
        for at, leaf in enumerate(self._leaves):
            if leaf.is_phrase_at(words, place):
                yield (at, Cost.EXACT, Form.TYPED), " ".join(leaf.term.words)
