"""Finds the skills of a lexicon in a text: one pass, longest match, time linear in the text."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from tui.model.reading import SkillKind
from tui.reading.asked import ANYWHERE, Places, Stretches
from tui.reading.compounds import Compounds
from tui.reading.conditions import Match, Surroundings
from tui.reading.lexicon import Condition, Lexicon
from tui.reading.words import lower, stem, words_of

_JOINTS = (*"-/.&_+'", "\u2019", "\u2010", "\u2011", "\u2013", "®")
_GAPS = frozenset(
    ["", " ", "  ", "\u00a0", "-/", ' "', '" ']
    + [before + joint + after for joint in _JOINTS for before in ("", " ") for after in ("", " ")]
) - {". ", ", "}
"""What may stand between the words of one name."""
_LISTED_KINDS = {SkillKind.TOOL, SkillKind.LANGUAGE}
"""Kinds that lists name in any case; of the others, they name acronyms in small letters."""
_IN_COMPOUND = "\0"
"""Marks the key of a skill that was found inside a longer word."""
_WORDS = "\1"
"""Comes after all keys so marked and before all words."""


class Matcher:
    """Finds skills; built once from a lexicon, then safe to share between threads."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Sort the aliases by their first word; takes some 10 ms for 5,000."""
        self._aliases = lexicon.aliases
        self._lexicon = lexicon
        longest: dict[str, int] = {}
        seconds: dict[str, set[str]] = {}
        inner: set[str] = set()
        for key in lexicon.aliases:
            first, *rest = key.split(" ")
            longest[first] = max(longest.get(first, 1), 1 + len(rest))
            seconds.setdefault(first, set()).update(rest[:1])
            inner.update(rest)
        self._longest = longest
        self._seconds = seconds
        self._single = frozenset(key for key in lexicon.aliases if " " not in key)
        heads = [key for key in self._single if lexicon.aliases[key].german]
        compounds = Compounds(self._single, heads)
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

    def find(self, text: str, places: Places = ANYWHERE) -> list[Match]:
        """Find all skills of a text, in its order and without overlap."""
        written, words = words_of(lower(text))
        keys = list(map(self._resolve, written))
        found = list(self._candidates(text, words, keys))
        around = Surroundings(text, words, keys, found, places, self._lexicon)
        return [match for match in found if around.bear_out(match)]

    def _candidates(self, text: str, words: Stretches, keys: Sequence[str]) -> Iterator[Match]:
        seconds, single = self._seconds, self._single
        begin = [number for number, key in enumerate(keys) if key in seconds or key < _WORDS]
        free = 0
        for number in begin:
            if number < free:
                continue
            key = keys[number]
            if key < _WORDS:
                start, end = words[number]
                yield Match(self._aliases[key[1:]], start, end, number, 1, compound=True)
                continue
            following = keys[number + 1] if number + 1 < len(keys) else ""
            if following in seconds[key]:
                most = self._longest[key]
            elif key in single:
                most = 1
            else:
                continue
            match = self._longest_from(number, most, text, words, keys)
            if match:
                free = number + match.words
                yield match

    def _longest_from(
        self, number: int, most: int, text: str, words: Stretches, keys: Sequence[str]
    ) -> Match | None:
        start, end = words[number]
        reach = 1
        most = min(most, len(keys) - number)
        while reach < most and text[end : words[number + reach][0]] in _GAPS:
            end = words[number + reach][1]
            reach += 1
        for count in range(reach, 0, -1):
            alias = self._aliases.get(" ".join(keys[number : number + count]))
            if alias:
                end = words[number + count - 1][1]
                found = text[start:end]
                fits = _case_fits(alias.condition, alias.text, found)
                small = alias.text.isupper() and found.islower()
                if fits or small or alias.kind in _LISTED_KINDS:
                    return Match(alias, start, end, number, count, miscased=not fits)
        return None


def _case_fits(condition: Condition | None, written: str, found: str) -> bool:
    if condition is None or not condition.case or found == written:
        return True
    if len(found) <= 3 or not written[1:].islower():  # noqa: PLR2004 - GO, SAS and LESS stay strict
        return found.startswith(written)
    return found in (written.upper(), written + "s")
