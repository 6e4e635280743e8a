"""Finds the skills of a lexicon in a text: one pass, longest match, time linear in the text."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tui.model import SkillKind
from tui.reading.compounds import Compounds
from tui.reading.lexicon import Alias, Condition, Lexicon
from tui.reading.words import lower, spans, stem

_GAPS = frozenset(
    {"", " ", "-", "/", ".", "'", "’", "&", "_", "+", "\u2011", "\u2010", "–", "\u00a0", "  "}
    | {" - ", " / ", " & ", "- ", " -", " &", "& ", "/ ", " /", " – ", ' "', '" ', "-/", "®", "® "}
)
"""What may stand between the words of one name."""
_NEAR = 6
"""Words to either side in which a cue corroborates an ambiguous alias."""
_BESIDE = 60
"""Code points to either side in which an unambiguous skill does."""
_BESIDE_KINDS = {SkillKind.TOOL, SkillKind.LANGUAGE, SkillKind.METHOD, SkillKind.CERTIFICATE}
_IN_COMPOUND = "\0"
"""Marks the key of a skill that was found inside a longer word."""


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


class Matcher:
    """Finds skills; built once from a lexicon, then safe to share between threads."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Sort the aliases by their first word; takes some 10 ms for 5,000."""
        self._aliases = lexicon.aliases
        longest: dict[str, int] = {}
        inner: set[str] = set()
        for key in lexicon.aliases:
            first, *rest = key.split(" ")
            longest[first] = max(longest.get(first, 1), 1 + len(rest))
            inner.update(rest)
        self._longest = longest
        single = [key for key in lexicon.aliases if " " not in key]
        heads = [key for key in single if lexicon.aliases[key].german]
        compounds = Compounds(single, heads)
        known = inner | longest.keys()

        @lru_cache(maxsize=1 << 16)
        def resolve(word: str) -> str:
            stemmed = stem(word)
            if stemmed in known:
                return stemmed
            bare = stemmed.rstrip("0123456789.+")
            if len(bare) >= 3 and bare != stemmed and (bare := stem(bare)) in known:  # noqa: PLR2004 - html5, but not h2
                return bare
            found = compounds.find(stemmed)
            return _IN_COMPOUND + found if found else stemmed

        self._resolve = resolve

    def find(self, text: str) -> list[Match]:
        """Find all skills of a text, in its order and without overlap."""
        lowered = lower(text)
        words = spans(lowered)
        resolve = self._resolve
        keys = [resolve(lowered[start:end]) for start, end in words]
        found = list(self._candidates(text, words, keys))
        sure = [
            match.start
            for match in found
            if match.alias.kind in _BESIDE_KINDS and (match.compound or not match.alias.condition)
        ]
        return [match for match in found if _holds(match, text, keys, sure)]

    def _candidates(
        self, text: str, words: Sequence[tuple[int, int]], keys: Sequence[str]
    ) -> Iterator[Match]:
        longest = self._longest
        free = 0
        for number, key in enumerate(keys):
            if number < free:
                continue
            if key[0] == _IN_COMPOUND:
                start, end = words[number]
                yield Match(self._aliases[key[1:]], start, end, number, 1, compound=True)
            elif key in longest:
                match = self._longest_from(number, text, words, keys)
                if match:
                    free = number + match.words
                    yield match

    def _longest_from(
        self, number: int, text: str, words: Sequence[tuple[int, int]], keys: Sequence[str]
    ) -> Match | None:
        reach = 1
        most = min(self._longest[keys[number]], len(keys) - number)
        while reach < most and text[words[number + reach - 1][1] : words[number + reach][0]] in _GAPS:
            reach += 1
        start = words[number][0]
        for count in range(reach, 0, -1):
            alias = self._aliases.get(" ".join(keys[number : number + count]))
            if alias:
                end = words[number + count - 1][1]
                if _case_fits(alias.condition, alias.text, text[start:end]):
                    return Match(alias, start, end, number, count, compound=False)
        return None


def _case_fits(condition: Condition | None, written: str, found: str) -> bool:
    if condition is None or not condition.case or found == written:
        return True
    if len(found) <= 3 or not written[1:].islower():  # noqa: PLR2004 - GO, SAS and LESS stay strict
        return found.startswith(written)
    return found in (written.upper(), written + "s")


def _holds(match: Match, text: str, keys: Sequence[str], sure: Sequence[int]) -> bool:
    condition = match.alias.condition
    if condition is None or match.compound:
        return True
    after = match.first + match.words
    if after < len(keys) and keys[after] in condition.never_before:
        return False
    if match.first and keys[match.first - 1] in condition.never_after:
        return False
    if not condition.near and not condition.beside:
        return True
    around = {*keys[max(0, match.first - _NEAR) : match.first], *keys[after : after + _NEAR]}
    if not condition.near.isdisjoint(around):
        return True
    return condition.beside and _sure_beside(match, text, sure)


def _sure_beside(match: Match, text: str, sure: Sequence[int]) -> bool:
    at = bisect_left(sure, match.start - _BESIDE)
    for start in sure[at : at + 30]:
        if start > match.end + _BESIDE:
            break
        between = text[match.end : start] if start > match.start else text[start : match.start]
        if "\n\n" not in between:
            return True
    return False
