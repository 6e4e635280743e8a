"""Whether an ambiguous alias means the skill: what must, or must not, stand around it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
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
        keys: Sequence[str],
        found: Sequence[Match],
        asked: Sequence[tuple[int, int]],
        asking: frozenset[str],
    ) -> None:
        """Take the keys of all words, all matches and where everything is asked for, each in order."""
        self._text = text
        self._keys = keys
        self._asked = asked
        self._asking = asking
        self._sure = [
            match.start
            for match in found
            if match.alias.kind in _BESIDE_KINDS and (match.compound or not match.alias.condition)
        ]

    def bear_out(self, match: Match) -> bool:
        """Tell if a match means its skill."""
        condition = match.alias.condition
        if condition is None or (match.compound and not condition.asked):
            return True
        if not self._neighbours_fit(match, condition):
            return False
        if condition.asked and not self._is_asked(match):
            return False
        if not condition.near and not condition.beside:
            return True
        if not condition.near.isdisjoint(self._words_around(match, _NEAR)):
            return True
        return condition.beside and self._sure_within(match, _BESIDE)

    def _neighbours_fit(self, match: Match, condition: Condition) -> bool:
        after = match.first + match.words
        follows = after < len(self._keys) and self._keys[after] in condition.never_before
        leads = match.first > 0 and self._keys[match.first - 1] in condition.never_after
        return not follows and not leads

    def _is_asked(self, match: Match) -> bool:
        at = bisect_right(self._asked, (match.start, len(self._text) + 1)) - 1
        if at >= 0 and match.start < self._asked[at][1]:
            return True
        if not self._asking.isdisjoint(self._words_around(match, _ASKED_NEAR)):
            return True
        return self._sure_within(match, _LISTED)

    def _words_around(self, match: Match, reach: int) -> set[str]:
        after = match.first + match.words
        before = self._keys[max(0, match.first - reach) : match.first]
        return {*before, *self._keys[after : after + reach]}

    def _sure_within(self, match: Match, reach: int) -> bool:
        at = bisect_left(self._sure, match.start - reach)
        for start in self._sure[at : at + 2 * reach]:
            if start > match.end + reach:
                return False
            first, last = sorted((start, match.start))
            if start != match.start and "\n\n" not in self._text[first:last]:
                return True
        return False
