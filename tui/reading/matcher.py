"""Finds the skills of a lexicon in a text: one pass, longest match, time linear in the text."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from tui.reading.compounds import Compounds
from tui.reading.conditions import Match, Surroundings
from tui.reading.lexicon import Condition, Lexicon
from tui.reading.words import lower, spans, stem

_GAPS = frozenset(
    {"", " ", "-", "/", ".", "'", "’", "&", "_", "+", "\u2011", "\u2010", "–", "\u00a0", "  "}
    | {" - ", " / ", " & ", "- ", " -", " &", "& ", "/ ", " /", " – ", ' "', '" ', "-/", "®", "® "}
)
"""What may stand between the words of one name."""
_IN_COMPOUND = "\0"
"""Marks the key of a skill that was found inside a longer word."""


class Matcher:
    """Finds skills; built once from a lexicon, then safe to share between threads."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Sort the aliases by their first word; takes some 10 ms for 5,000."""
        self._aliases = lexicon.aliases
        self._asking = lexicon.asking
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

    def find(self, text: str, asked: Sequence[tuple[int, int]] = ()) -> list[Match]:
        """Find all skills of a text, in its order and without overlap.

        `asked` are the stretches, in order, in which everything named is asked for.
        """
        lowered = lower(text)
        words = spans(lowered)
        resolve = self._resolve
        keys = [resolve(lowered[start:end]) for start, end in words]
        found = list(self._candidates(text, words, keys))
        around = Surroundings(text, keys, found, asked, self._asking)
        return [match for match in found if around.bear_out(match)]

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


