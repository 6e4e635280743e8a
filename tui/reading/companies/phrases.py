"""Takes a run of capitalised words apart into the names in it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tui.reading.companies.vocabulary import vocabulary

LONGEST = 80
"""Code points of the longest name."""
EDGES = " ,.&-+'\u2019\u2013"
"""What no name begins or ends with."""
FORMS = (
    r"g?GmbH|mbH|AG|SE|KG|KGaA|OHG|eG|UG|Ltd|LTD|Limited|Inc|INC|LLC|LLP|PLC|plc|Corp|"
    r"Corporation|CJSC|OJSC|JSC|L\.?P|P\.C|S\.A|B\.V|e\. ?V|N\.V"
)
_FORM = re.compile(rf"(?:{FORMS})\.?,?")
_OWNER = ("'s", "\u2019s")
_EITHER = frozenset(("and", "und", "for", "für"))
_NOBLE = frozenset(("de", "der", "van", "von", "zu"))
_LOOSE = _EITHER | _NOBLE | {"in", "at", "of", "the"}
"""Words in small letters that may join two names or stand within one."""
_TITLE_AND_NAME = 2
"""Words of a person's name."""
_KEPT = 4096
"""Phrases that are remembered: the same words begin sentences everywhere."""


class Part(NamedTuple):
    """A name within a phrase."""

    text: str
    offset: int
    length: int
    """With its legal form."""
    form: bool
    label: bool
    """Is followed by a word such as `Careers`."""


@lru_cache(_KEPT)
def parts(phrase: str) -> tuple[Part, ...]:
    """Give the names within a phrase."""
    words = phrase.replace("\u00a0", " ").split(" ")
    begin = 0
    found: list[Part] = []
    for piece in _pieces(words):
        found += _names(piece, begin)
        begin += sum(len(word) + 1 for word in piece)
    return tuple(found)


def _pieces(words: list[str]) -> Iterator[list[str]]:
    """Divide at loose joiners, unless the words on both sides make one organisation."""
    start = 0
    for index, word in enumerate(words):
        if word in _LOOSE and index > start:
            left, right = words[start:index], words[index + 1 :]
            if not right or not _holds(left, word, right):
                yield words[start : index + 1]
                start = index + 1
    yield words[start:]


def _holds(left: list[str], joiner: str, right: list[str]) -> bool:
    """Tell if a joiner stands within one name."""
    organised = vocabulary().organised
    first, last = left[-1].lower() in organised, right[-1].lower() in organised
    if joiner in _EITHER:
        if first and last and len(left) > 1:
            return False
        return last or any(map(_FORM.fullmatch, right))
    if joiner in _NOBLE:
        return first or left[-1][:1].islower()
    return joiner == "of" and not (last and len(left) == _TITLE_AND_NAME)


def _names(words: list[str], at: int) -> Iterator[Part]:
    begin, end = _trimmed(words)
    at += sum(len(word) + 1 for word in words[:begin])
    words = words[begin:end]
    if not words:
        return
    size = next((n for n, word in enumerate(words) if n and _FORM.fullmatch(word)), 0)
    if size:
        yield from _part(words[:size], at, len(" ".join(words[: size + 1])), form=True)
        return
    labels = vocabulary().kinds["labels"]
    full = len(words)
    while len(words) > 1 and words[-1].lower() in labels:
        words = words[:-1]
    label = len(words) < full
    owner = next((n for n, word in enumerate(words[:-1]) if word.endswith(_OWNER)), -1)
    if owner >= 0:
        own = words[: owner + 1]
        yield from _part(own, at, len(" ".join(own)), label=True)
    yield from _part(words, at, len(" ".join(words)), label=label)


def _trimmed(words: list[str]) -> tuple[int, int]:
    """Give where the name in a phrase begins and ends: without what only opens a sentence."""
    openers = vocabulary().kinds["openers"]
    begin, end = 0, len(words)
    while begin < end and (words[begin].lower() in openers or _is_stray(words[begin:end])):
        begin += 1
    while end > begin and (words[end - 1] in _LOOSE or _opens_next(words[end - 1])):
        end -= 1
    return begin, end


def _is_stray(words: list[str]) -> bool:
    if words[0] in _LOOSE:
        return True
    return len(words[0]) == 1 and len(words) > _TITLE_AND_NAME and words[1] != "&"


def _opens_next(word: str) -> bool:
    return word != "Company" and word.lower() in vocabulary().kinds["openers"]


def _part(
    words: list[str], at: int, length: int, *, form: bool = False, label: bool = False
) -> Iterator[Part]:
    text = " ".join(words).strip(EDGES)
    if text.endswith(_OWNER):
        text = text[:-2].strip(EDGES)
    if not 1 < len(text) <= LONGEST or text.isdigit() or _FORM.fullmatch(text):
        return
    if form or " " in text or text.lower() not in vocabulary().ordinary:
        yield Part(text, at, length, form, label)
