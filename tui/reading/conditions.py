"""Whether an ambiguous alias means the skill: what must, or must not, stand around it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.model import SkillKind
from tui.reading.lexicon import Alias, Condition

_NEAR = 6
"""Words to either side in which a cue corroborates an ambiguous alias."""
_ASKED_NEAR = 8
"""Words to either side in which a word of asking does."""
_BESIDE = 60
"""Code points to either side in which an unambiguous skill does."""
_LISTED = 25
"""Code points between two members of a list."""
_BESIDE_KINDS = {SkillKind.TOOL, SkillKind.LANGUAGE, SkillKind.METHOD, SkillKind.CERTIFICATE}


Stretches = Sequence[tuple[int, int]]
"""Parts of a text in order, as code points from and to."""


@dataclass(frozen=True, slots=True)
class Places:
    """The parts of a text in which words count that do not count everywhere."""

    asked: Stretches = ()
    """Where all that is named is asked for."""
    fields: Stretches | None = None
    """Where domains count without being asked for; None for everywhere."""
    manners: Stretches | None = None
    """Likewise for soft skills."""


@dataclass(frozen=True, slots=True)
class Match:
    """An alias found; `start` and `end` are code points of the text."""

    alias: Alias
    start: int
    end: int
    first: int
    """The number of its first word in the text."""
    words: int
    compound: bool


class Surroundings:
    """What stands around the matches of one text."""

    def __init__(
        self,
        text: str,
        words: Stretches,
        keys: Sequence[str],
        found: Sequence[Match],
        places: Places,
        asking: frozenset[str],
    ) -> None:
        """Take all words, their keys and all matches, each in order."""
        self._text = text
        self._words = words
        self._keys = keys
        self._places = places
        self._asking = asking
        self._sure = [
            match.start
            for match in found
            if match.alias.kind in _BESIDE_KINDS and (match.compound or not match.alias.condition)
        ]

    def bear_out(self, match: Match) -> bool:
        """Tell if a match means its skill."""
        condition = match.alias.condition
        if not self._counts_here(match):
            return False
        if condition is None or (match.compound and not condition.asked):
            return True
        if condition.asked and not self._is_asked(match):
            return False
        return self._neighbours_fit(match, condition) and self._is_corroborated(match, condition)

    def _is_corroborated(self, match: Match, condition: Condition) -> bool:
        if not condition.near and not condition.beside:
            return True
        if not condition.near.isdisjoint(self._words_around(match, _NEAR)):
            return True
        return condition.beside and self._sure_within(match, _BESIDE)

    def _counts_here(self, match: Match) -> bool:
        if match.alias.kind is SkillKind.DOMAIN:
            fields = self._places.fields
            return fields is None or within(match.start, fields) or self._is_asked(match)
        if match.alias.kind is SkillKind.SOFT:
            manners = self._places.manners
            return manners is None or within(match.start, manners) or self._is_asked_in_words(match)
        return True

    def _neighbours_fit(self, match: Match, condition: Condition) -> bool:
        after = match.first + match.words
        follows = after < len(self._keys) and self._keys[after] in condition.never_before
        leads = match.first > 0 and self._keys[match.first - 1] in condition.never_after
        return not follows and not leads

    def _is_asked(self, match: Match) -> bool:
        return self._is_asked_in_words(match) or self._sure_within(match, _LISTED)

    def _is_asked_in_words(self, match: Match) -> bool:
        if within(match.start, self._places.asked):
            return True
        return not self._asking.isdisjoint(self._words_around(match, _ASKED_NEAR))

    def _words_around(self, match: Match, reach: int) -> Iterator[str]:
        """Yield the keys to both sides, as far as the line or bullet goes."""
        for number in range(match.first - 1, max(-1, match.first - 1 - reach), -1):
            if self._breaks_after(number):
                break
            yield self._keys[number]
        last = match.first + match.words - 1
        for number in range(last + 1, min(len(self._keys), last + 1 + reach)):
            if self._breaks_after(number - 1):
                break
            yield self._keys[number]

    def _breaks_after(self, number: int) -> bool:
        gap = self._text[self._words[number][1] : self._words[number + 1][0]]
        return "\n" in gap or "•" in gap

    def _sure_within(self, match: Match, reach: int) -> bool:
        at = bisect_left(self._sure, match.start - reach)
        for start in self._sure[at : at + 2 * reach]:
            if start > match.end + reach:
                return False
            first, last = sorted((start, match.start))
            if start != match.start and "\n\n" not in self._text[first:last]:
                return True
        return False


def within(offset: int, stretches: Stretches) -> bool:
    """Tell if a code point lies in one of the stretches."""
    at = bisect_right(stretches, offset, key=lambda stretch: stretch[0]) - 1
    return at >= 0 and offset < stretches[at][1]
