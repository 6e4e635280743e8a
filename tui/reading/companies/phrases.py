"""Takes a run of capitalised words apart into the names in it."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tui.reading.companies.vocabulary import vocabulary

LONGEST = 80
"""Code points of the longest name."""
EDGES = " ,.&-+'\u2019\u2013"
"""What no name begins or ends with."""
FORMS = frozenset(
    (
        *("gGmbH", "GmbH", "mbH", "AG", "SE", "KG", "KGaA", "OHG", "eG", "UG", "e.V", "Ltd", "LTD"),
        *("Limited", "Inc", "INC", "LLC", "LLP", "PLC", "plc", "Corp", "Corporation", "CJSC"),
        *("OJSC", "JSC", "L.P", "P.C", "S.A", "B.V", "N.V"),
    )
)
"""Legal forms, without a full stop at the end."""
_OWNER = ("'s", "\u2019s")
_EITHER = frozenset(("and", "und", "for", "für"))
_NOBLE = frozenset(("de", "der", "van", "von", "zu"))
_LOOSE = _EITHER | _NOBLE | {"in", "at", "of", "the"}
"""Words in small letters that may join two names or stand within one."""
_STARTS = frozenset(("Bei", "At", "About", "Über", "Join"))
"""Words that begin a sentence even where a text lost its full stops and line ends."""
_DIVIDING = _LOOSE | _STARTS
_CONTRACTED = tuple(
    f"{sign}{rest}" for sign in "'\u2019" for rest in ("re", "ll", "ve", "d", "m", "t")
)
CAPITALS = frozenset(("MIT", "WHO"))
"""Names that would be words that only open a sentence, in other letters."""
_LONGEST_KNOWN = 2
"""Words of a known name that is looked for in a longer one."""
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
    label: str = ""
    """The clue that a trailing word such as `Careers` or `Team` gives."""


@lru_cache(_KEPT)
def parts(phrase: str) -> tuple[Part, ...]:
    """Give the names within a phrase."""
    words = phrase.replace("\u00a0", " ").split(" ")
    begin = 0
    if _DIVIDING.isdisjoint(words):
        return tuple(_names(words, 0))
    found: list[Part] = []
    for piece in _pieces(words):
        found += _names(piece, begin)
        begin += len(" ".join(piece)) + 1
    return tuple(found)


def _pieces(words: list[str]) -> Iterator[list[str]]:
    """Divide at loose joiners, unless the words on both sides make one organisation."""
    start = 0
    for index, word in enumerate(words):
        if word in _STARTS and index > start:
            yield words[start:index]
            start = index
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
        return last or any(map(_is_form, right))
    if joiner in _NOBLE:
        return first or left[-1][:1].islower()
    return joiner == "of" and not (last and len(left) == _TITLE_AND_NAME)


def _is_form(word: str) -> bool:
    return word.rstrip(".,") in FORMS


def _names(words: list[str], at: int) -> Iterator[Part]:
    begin, end = _trimmed(words)
    if begin:
        at += len(" ".join(words[:begin])) + 1
    words = words[begin:end]
    if not words:
        return
    label = ""
    if len(words) > 1:
        size = next((n for n, word in enumerate(words) if n and _is_form(word)), 0)
        if size:
            yield from _part(words[:size], at, len(" ".join(words[: size + 1])), form=True)
            return
        words, label = _without_labels(words)
        yield from _beginning(words, at)
    whole = len(" ".join(words))
    if "-" in words[-1]:
        yield from _compound(words[-1], at + whole - len(words[-1]))
    yield from _part(words, at, whole, label=label)


def _beginning(words: list[str], at: int) -> Iterator[Part]:
    """Take the owner, or a known name, out of a longer name, such as that of a division."""
    known, organised = vocabulary().known, vocabulary().organised
    for size in range(1, len(words)):
        name = " ".join(words[:size])
        if words[size - 1].endswith(_OWNER):
            if organised.isdisjoint([word.lower() for word in words[size:]]):
                yield from _part(words[:size], at, len(name), label="label")
            return
        if size <= _LONGEST_KNOWN and name.lower() in known:
            yield from _part(words[:size], at, len(name))
            return


def _without_labels(words: list[str]) -> tuple[list[str], str]:
    """Take off trailing words that are no part of the name, and give the clue in them."""
    kinds, label = vocabulary().kinds, ""
    while len(words) > 1 and words[-1].lower() in kinds["labels"]:
        label = "label_unit" if words[-1].lower() in kinds["unit_labels"] else "label"
        words = words[:-1]
    return words, label


def _compound(word: str, at: int) -> Iterator[Part]:
    """Take the name out of a German compound such as `Nordwind-Gruppe`."""
    name, hyphen, rest = word.rpartition("-")
    if hyphen and rest.lower() in vocabulary().kinds["compound_labels"]:
        yield from _part([name], at, len(word), label="compound")


def _trimmed(words: list[str]) -> tuple[int, int]:
    """Give where the name in a phrase begins and ends: without what only opens a sentence."""
    openers = vocabulary().kinds["openers"]
    begin, end = 0, len(words)
    while begin < end and (_is_opener(words, begin, openers) or _is_stray(words[begin:end])):
        begin += 1
    while end > begin and (words[end - 1] in _LOOSE or _opens_next(words[end - 1])):
        end -= 1
    return begin, end


def _is_opener(words: list[str], at: int, openers: frozenset[str]) -> bool:
    word = words[at]
    if word.lower() in openers:
        return word not in CAPITALS or all(map(str.isupper, words))
    return word.endswith(_CONTRACTED)


def _is_stray(words: list[str]) -> bool:
    if words[0] in _LOOSE:
        return True
    return len(words[0]) == 1 and len(words) > _TITLE_AND_NAME and words[1] != "&"


def _opens_next(word: str) -> bool:
    return word != "Company" and word.lower() in vocabulary().kinds["openers"]


def _part(
    words: list[str], at: int, length: int, *, form: bool = False, label: str = ""
) -> Iterator[Part]:
    text = " ".join(words).strip(EDGES)
    if text.endswith(_OWNER):
        text = text[:-2].strip(EDGES)
    if not 1 < len(text) <= LONGEST or text.isdigit() or _is_form(text):
        return
    if form or " " in text or text.lower() not in vocabulary().ordinary:
        yield Part(text, at, length, form, label)
