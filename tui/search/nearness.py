"""How the words of a query stand in a title: near to each other, in their order, early."""

from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import product

from tui.search.expansion import Cost, Form
from tui.search.leaf import Leaf
from tui.search.match import Beside, Everything, Match, every
from tui.search.plan import Plan
from tui.search.query import Term
from tui.search.steps import Vector
from tui.search.words import follows, titled

FAR = 99
"""More words between two than this count as this many; so does a word that is not in the title."""

_MOST_PAIRS = 64
"""Pairs of words that are asked for at once."""

_SHORTEST = 2
"""Letters of a beginning; with fewer there would be too many pairs to look through."""

Nearness = tuple[int, int, int]
"""Words between, words that stand before the one they were typed after, and 0 if the title begins
with one of them, else 1."""


def along(places: Sequence[Sequence[int]]) -> list[int | None]:
    """Choose a place for each word, so that they stand as near, in order and early as can be.

    Args:
        places: for each word where it stands in the title, ascending; empty for nowhere.
    """
    if max(map(len, places), default=0) <= 1:
        return [of_word[0] if of_word else None for of_word in places]
    ways: list[list[int | None]] = [[]]
    choices: Sequence[Sequence[int | None]] = [of_word or (None,) for of_word in places]
    for of_word in choices:
        # The best way to each place is the beginning of the best way beyond it.
        ways = [min(([*way, place] for way in ways), key=nearness) for place in of_word]
    return min(ways, key=nearness)


def nearness(chosen: Sequence[int | None]) -> Nearness:
    """Measure how words stand, from the place of each; None for one that is not in the title."""
    gaps = disorder = 0
    one = chosen[0] if chosen else None
    for other in chosen[1:]:
        if one is None or other is None:
            gaps += FAR
        elif other > one:
            gaps += min(FAR, other - one - 1)
        else:
            gaps += min(FAR, one - other)
            disorder += other < one
        one = other
    return gaps, disorder, int(0 not in chosen)


def is_made_of(title: Sequence[str], wordings: Sequence[Container[tuple[str, ...]]]) -> bool:
    """Tell whether a title consists of just these words in their order.

    Args:
        title: its folded words.
        wordings: for each word of a query the ways to write it, one or more words each.
    """
    if not wordings:
        return not title
    first, rest = wordings[0], wordings[1:]
    return any(
        tuple(title[:size]) in first and is_made_of(title[size:], rest)
        for size in range(1, len(title) - len(rest) + 1)
    )


@dataclass(frozen=True, slots=True)
class _Meant:
    """What a word of a title stands for."""

    group: int
    term: Term
    phrase: tuple[str, ...] = ()
    """All words of a phrase that begins with it."""
    other: str = ""
    """The word that has to follow, where a blank was missing between the two."""

    @property
    def is_long(self) -> bool:
        """Whether other words of the title belong to it."""
        return bool(self.phrase or self.other)

    def stands(self, words: list[str], place: int) -> bool:
        """Tell whether it may stand at this place of a title."""
        size = len(self.phrase) or 1
        if self.phrase and tuple(words[place : place + size]) != self.phrase:
            return False
        if self.other and not follows(words, place, self.other):
            return False
        if self.term.starts and place:
            return False
        last = place + size + bool(self.other)
        return not self.term.ends or last >= len(words)


class TitleOrder:
    """Judges postings by their titles, where sets tell all else about them."""

    def __init__(self, plan: Plan, limits: Vector, form: Form) -> None:
        """Take the words, what each may cost at most, and the farthest form in which they count."""
        self._form = form
        self._size = len(plan.groups)
        self._wordings = [plan.wordings(group, limits) for group in plan.groups]
        self._longest = sum(max(map(len, ways), default=0) for ways in self._wordings)
        """Words that a title may have which consists of just what was typed."""
        self._meant: dict[str, list[_Meant]] = defaultdict(list)
        self._begun: list[tuple[str, _Meant]] = []
        self._known: dict[tuple[str, str], tuple[bool, int, int, int]] = {}
        self._words: dict[str, list[_Meant]] = {}
        for number, group in enumerate(plan.groups):
            for leaf, limit in ((plan.leaves[at], limits[at]) for at in plan.of(group)):
                if leaf.takes("title", Form.TYPED, widened=plan.widened):
                    self._add(number, leaf, limit)
        first, *others = self._side_by_side()
        self.first = every([first, *others])
        """What a title holds that begins with the words side by side; others may hold it too."""
        self.near = every(others)
        """What a title holds in which the words stand side by side; others may hold it too."""

    def of(self, title: str, whole: str) -> tuple[bool, int, int, int]:
        """Tell whether a title is another one than what was asked for, and how the words stand.

        Args:
            title: its folded words with blanks between.
            whole: the clean title as `title_token` joins its words; empty if it has the same.
        """
        key = title, whole
        found = self._known.get(key)
        if found is None:
            words = title.split()
            clean = titled(whole) if whole else words
            other = len(clean) > self._longest or not is_made_of(clean, self._wordings)
            found = self._known[key] = (other, *self._nearness(words))
        return found

    def _add(self, group: int, leaf: Leaf, limit: Cost) -> None:
        term = leaf.term
        if len(term.words) > 1:
            self._meant[term.words[0]].append(_Meant(group, term, phrase=term.words))
            return
        for tier in leaf.tiers(limit):
            for word in tier.words + (tier.forms if self._form >= Form.OTHER else ()):
                self._meant[word].append(_Meant(group, term))
            for one, other in tier.pairs:
                self._meant[one].append(_Meant(group, term, other=other))
            if self._form is Form.COMPLETED:
                self._begun += [(word, _Meant(group, term)) for word in tier.beginnings]

    def _side_by_side(self) -> list[Match]:
        """Ask for each word right after the one before it, the first where a title begins."""
        parts: list[Match] = []
        before: list[str] | None = [""]
        for group in range(self._size):
            held = {
                word: [meant for meant in all_ if meant.group == group]
                for word, all_ in self._meant.items()
            }
            words = [word for word, meant in held.items() if meant]
            begun = [word for word, meant in self._begun if meant.group == group]
            parts.append(_beside(before, words, begun))
            # What follows a word that is only begun, or several words for one, is not listed.
            is_long = any(meant.is_long for of_word in held.values() for meant in of_word)
            before = None if begun or is_long else words
        return parts or [Everything()]

    def _nearness(self, words: list[str]) -> Nearness:
        places: list[list[int]] = [[] for _ in range(self._size)]
        for place, word in enumerate(words):
            found = self._words.get(word)
            if found is None:
                found = self._words[word] = self._meant_by(word)
            for meant in found:
                of_group = places[meant.group]
                if not (of_group and of_group[-1] == place) and meant.stands(words, place):
                    of_group.append(place)
        return nearness(along(places))

    def _meant_by(self, word: str) -> list[_Meant]:
        begun = [meant for beginning, meant in self._begun if word.startswith(beginning)]
        return [*self._meant.get(word, ()), *begun]


def _beside(before: list[str] | None, words: list[str], begun: list[str]) -> Match:
    if before is None or len(before) * (len(words) + len(begun)) > _MOST_PAIRS:
        return Everything()
    if before != [""] and any(len(word) < _SHORTEST for word in begun):
        return Everything()
    return Beside(tuple(product(before, words)), tuple(product(before, begun)))
