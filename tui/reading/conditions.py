"""Whether an ambiguous alias means the skill: what must, or must not, stand around it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from tui.model.reading import SkillKind
from tui.reading.asked import Places, Stretches, within
from tui.reading.lexicon import Alias, Condition, Lexicon

_NEAR = 6
"""Words to either side in which a cue corroborates an ambiguous alias."""
_ASKED_NEAR = 6
"""Words to either side in which a word of asking does."""
_SOFT_NEAR = 3
"""The same for a soft skill."""
_BESIDE = 60
"""Code points to either side in which an unambiguous skill does."""
_LISTED = 25
"""Code points between two members of a list."""
_LINE_ENDS = ("\n", "•")
_SENTENCE_ENDS = (*_LINE_ENDS, ". ", "! ", "? ")
_PARTS = frozenset(",;/|()\n•·")
"""What parts the members of a list."""
_JOINING = (["and"], ["or"], ["und"], ["oder"])
_LEAST_SHOUT = 3
"""Letters from which a word in capitals is taken for shouting rather than for an acronym."""
_BESIDE_KINDS = {SkillKind.TOOL, SkillKind.LANGUAGE, SkillKind.METHOD, SkillKind.CERTIFICATE}
_FIRM_KINDS = {SkillKind.TOOL, SkillKind.LANGUAGE}
_FIELD_KINDS = {SkillKind.DOMAIN, SkillKind.CERTIFICATE}
_PASSING_KINDS = {SkillKind.METHOD, SkillKind.DOMAIN}


@dataclass(frozen=True, slots=True)
class Match:
    """An alias found; `start` and `end` are code points of the text."""

    alias: Alias
    start: int
    end: int
    first: int
    """The number of its first word in the text."""
    words: int
    compound: bool = False
    miscased: bool = False
    """Whether the alias counts in another case only."""


class Surroundings:
    """What stands around the matches of one text."""

    def __init__(
        self,
        text: str,
        words: Stretches,
        keys: Sequence[str],
        found: Sequence[Match],
        places: Places,
        lexicon: Lexicon,
    ) -> None:
        """Take all words, their keys and all matches, each in order."""
        self._text = text
        self._words = words
        self._keys = keys
        self._places = places
        self._asking = lexicon.asking
        self._found = found
        self._sure = [
            match.start
            for match in found
            if match.alias.kind in _BESIDE_KINDS and (match.compound or not match.alias.condition)
        ]
        jobs, count = lexicon.jobs, len(keys)
        self._people = {
            match.start
            for match in found
            if (after := match.first + match.words) < count
            and keys[after] in jobs
            and places.people
            and self._names_people(match)
        }

    @cached_property
    def _named_otherwise(self) -> set[str]:
        """What is named outside of the names of jobs."""
        return {match.alias.name for match in self._found if match.start not in self._people}

    @cached_property
    def _is_german(self) -> bool:
        return self._keys.count("und") > self._keys.count("and")

    @cached_property
    def _firm(self) -> tuple[set[int], set[int]]:
        """The words at which tools beyond doubt begin, and those right behind them."""
        firm = [match for match in self._found if _is_firm(match)]
        return {match.first for match in firm}, {match.first + match.words for match in firm}

    def bear_out(self, match: Match) -> bool:
        """Tell if a match means its skill."""
        condition = match.alias.condition
        if not self._counts_here(match) or self._is_in_passing(match):
            return False
        if condition is None or (match.compound and not condition.asked):
            return True
        if match.miscased and not self._is_listed(match):
            return False
        if condition.asked and not self._is_asked(match):
            return False
        if condition.calm and self._shouts(match):
            return False
        return self._neighbours_fit(match, condition) and self._is_corroborated(match, condition)

    def _is_corroborated(self, match: Match, condition: Condition) -> bool:
        if not condition.near and not condition.beside and not condition.in_german:
            return True
        if condition.in_german and self._is_german:
            return True
        if not condition.near.isdisjoint(self._words_around(match, _NEAR, _LINE_ENDS)):
            return True
        return condition.beside and self._sure_within(match, _BESIDE)

    def _is_listed(self, match: Match) -> bool:
        """Tell if a match is a whole member of a list, beside a tool that is beyond doubt."""
        first, after = match.first, match.first + match.words
        before, behind = self._gaps(match)
        if self._keys[first - 1 : first] in _JOINING:
            first, before = first - 1, ","
        if self._keys[after : after + 1] in _JOINING:
            after, behind = after + 1, ","
        starts, ends = self._firm
        lead, trail = first in ends, after in starts
        return (
            (lead or trail)
            and (lead or not _PARTS.isdisjoint(before))
            and (trail or not _PARTS.isdisjoint(behind))
        )

    def _names_people(self, match: Match) -> bool:
        after, _ = self._words[match.first + match.words]
        return not match.compound and self._text[match.end : after] in {" ", "-", "- "}

    def _is_in_passing(self, match: Match) -> bool:
        """Tell if a skill is only part of what people are called.

        A tool of which nothing else tells is taken from the name of the job all the same.
        """
        if match.start not in self._people:
            return False
        return match.alias.kind in _PASSING_KINDS or match.alias.name in self._named_otherwise

    def _shouts(self, match: Match) -> bool:
        after = match.first + match.words
        around = [
            *self._words[max(0, match.first - 1) : match.first],
            *self._words[after : after + 1],
        ]
        return any(
            end - start > _LEAST_SHOUT and self._text[start:end].isupper() for start, end in around
        )

    def _counts_here(self, match: Match) -> bool:
        if match.alias.kind in _FIELD_KINDS:
            fields = self._places.fields
            return fields is None or within(match.start, fields) or self._is_asked(match)
        if match.alias.kind is SkillKind.SOFT:
            manners = self._places.manners
            return manners is None or within(match.start, manners) or self._is_asked_of_one(match)
        return True

    def _is_asked_of_one(self, match: Match) -> bool:
        own = self._keys[match.first : match.first + match.words]
        return not self._asking.isdisjoint(own) or self._is_asked_in_words(match, _SOFT_NEAR)

    def _neighbours_fit(self, match: Match, condition: Condition) -> bool:
        after = match.first + match.words
        follows = after < len(self._keys) and self._keys[after] in condition.never_before
        leads = match.first > 0 and self._keys[match.first - 1] in condition.never_after
        return not follows and not leads

    def _is_asked(self, match: Match) -> bool:
        return self._is_asked_in_words(match) or self._sure_within(match, _LISTED)

    def _is_asked_in_words(self, match: Match, reach: int = _ASKED_NEAR) -> bool:
        if within(match.start, self._places.asked):
            return True
        return not self._asking.isdisjoint(self._words_around(match, reach, _SENTENCE_ENDS))

    def _words_around(self, match: Match, reach: int, ends: tuple[str, ...]) -> list[str]:
        """Return the keys to both sides, as far as no end stands between."""
        words, text = self._words, self._text
        first, last = match.first, match.first + match.words
        low, high = max(0, first - reach), min(len(words), last + reach)
        begin = max(text.rfind(mark, words[low][0], match.start) for mark in ends)
        while low < first and words[low][0] < begin:
            low += 1
        stops = [text.find(mark, match.end, words[high - 1][0]) for mark in ends]
        end = min((found for found in stops if found >= 0), default=len(text))
        while high > last and words[high - 1][0] > end:
            high -= 1
        return [*self._keys[low:first], *self._keys[last:high]]

    def _stands_alone(self, match: Match) -> bool:
        """Tell if a match is all that its line or bullet says."""
        before, behind = self._gaps(match)
        return "\n" in before and "\n" in behind

    def _gaps(self, match: Match) -> tuple[str, str]:
        """Return what stands between a match and the words around it."""
        after = match.first + match.words
        before = self._text[self._words[match.first - 1][1] : match.start] if match.first else "\n"
        behind = self._text[match.end : self._words[after][0]] if after < len(self._keys) else "\n"
        return before, behind

    def _sure_within(self, match: Match, reach: int) -> bool:
        at = bisect_left(self._sure, match.start - reach)
        alone = self._stands_alone(match)
        for start in self._sure[at : at + 2 * reach]:
            if start > match.end + reach:
                return False
            first, last = sorted((start, match.start))
            if start != match.start and (alone or "\n\n" not in self._text[first:last]):
                return True
        return False


def _is_firm(match: Match) -> bool:
    return match.alias.kind in _FIRM_KINDS and match.alias.condition is None
