"""How text falls into words, and which words count as the same one."""

import re
from functools import lru_cache
from itertools import accumulate

LONGEST_WORD = 50
"""Longer runs of letters are no words; they are never looked up or taken apart."""

_WORD = re.compile(
    r"((?:[^\W_]+"
    r"|\.(?<![^\W_]\.)(?: (?=net\b)|(?=[a-z]))[^\W_]+)"  # .net and . net, but not asp.net's dot
    r"(?:\+\+|\+(?![^\W_])|#(?![^\W_]))?)"  # c++, c#
)
_SPELLED = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "é": "e", "è": "e", "á": "a", " ": ""}
_SPELLING = str.maketrans(_SPELLED)
_SHORTEST_STEM = 5
_ENDINGS = ("en", "es", "e", "s")
_NEVER_CUT = ("ss", "us", "is", "ics")
_PLURAL_N = ("ern", "eln")
# -er and -em inflect German adjectives only; cut elsewhere they would turn people into things.
_ADJECTIVES = tuple(
    stem + ending
    for stem in ("ig", "isch", "lich", "al", "iv", "ell", "bar", "sam", "iert", "end", "isiert")
    for ending in ("er", "em")
)


def lower(text: str) -> str:
    """Lower the case without changing the length, so that offsets hold in both."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)


def words_of(lowered: str) -> tuple[list[str], list[tuple[int, int]]]:
    """Find the words of a text that `lower` has gone over, and the code points from and to."""
    parts = _WORD.split(lowered)
    ends = list(accumulate(map(len, parts)))
    return parts[1::2], list(zip(ends[::2], ends[1::2], strict=False))


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Cut a lowered word to what its inflections share; English and German, on the careful side.

    Umlauts are spelled out, so that `Prüfung` and `Pruefung` are one. Words that do not end in a
    letter, and those that would become shorter than 5, stay as they are.
    """
    if len(word) > LONGEST_WORD:
        return word
    word = word.translate(_SPELLING)
    if len(word) <= _SHORTEST_STEM or not word[-1].isalpha() or word.endswith(_NEVER_CUT):
        return word
    return _cut(word)


def _cut(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(_PLURAL_N):
        return word[:-1]
    if word.endswith(_ADJECTIVES):
        return word[:-2]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def key(phrase: str) -> str:
    """Reduce a phrase to what its spellings share: the stems of its words, one blank between."""
    lowered = lower(phrase)
    return " ".join(map(stem, _WORD.findall(lowered)))
