"""Lists of places: which postings of a block hold a word, by field.

A list is a bitmap of the block, or its places as 16-bit numbers where these are much shorter.
Beside words, beginnings and pairs of words have lists, so that what is asked at each key is read,
not looked for.
"""

import sys
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence

from tui.search.words import LITTLE, after, title_token

FIELDS = ("title", "role", "skill", "company", "whole", "facet")
"""What is indexed word by word; the lists of a field are named by its index."""

BESIDE = {"title": 8, "role": 9, "company": 10}
"""Fields of which pairs of words are listed, named by `beside`, with the number of those lists."""

_BEGUN = {"title": 6, "role": 7}
"""Fields whose words are also listed by their beginnings, with the number of those lists."""

_BEGUN_FIRST = 11
"""The number of the lists of the beginnings of titles' first words."""

_BEGINNINGS = 3
"""Letters of the longest beginning that is listed; longer ones begin few enough words."""

_DENSE = 128
"""A list that holds more than one in so many postings is a bitmap."""

Lists = dict[tuple[int, str], "array[int]"]
"""Places, ascending, by the number and the word of the list."""

Entry = tuple[int, str, str, str, str, str, str]
"""A posting's id and the texts of FIELDS."""


def invert(rows: Sequence[Entry]) -> Lists:
    """List the places of words, of their beginnings and of pairs; the first row has place 0."""
    lists: Lists = defaultdict(lambda: array("H"))
    for place, row in enumerate(rows):
        texts = dict(zip(FIELDS, row[1:], strict=True))
        texts["whole"] = texts["whole"] or title_token(texts["title"].split())
        for number, text in enumerate(texts.values()):
            for word in dict.fromkeys(text.split()):
                lists[number, word].append(place)
        for name in _BEGUN.keys() | BESIDE.keys():
            for number, word in _derived(name, texts[name].split()):
                lists[number, word].append(place)
    return lists


def _derived(field: str, words: list[str]) -> Iterator[tuple[int, str]]:
    """Give lists that a posting is in beside those of its words, each once."""
    if field in _BEGUN:
        for begin in set(_beginnings(words)):
            yield _BEGUN[field], begin
    if field in BESIDE:
        for pair in _pairs(words, ends=field == "title"):
            yield BESIDE[field], pair
    if field == "title":
        for begin in _beginnings(words[:1]):
            yield _BEGUN_FIRST, beside("", begin)


def _beginnings(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        yield from (word[:size] for size in range(1, min(len(word), _BEGINNINGS) + 1))


def _pairs(words: list[str], *, ends: bool) -> set[str]:
    ended = ["", *words, ""] if ends else words
    near = set(map(beside, ended, ended[1:]))
    if LITTLE.isdisjoint(words):
        return near
    return near | {
        beside(word, after(words, place), apart=True)
        for place, word in enumerate(words[:-2])
        if words[place + 1] in LITTLE
    }


def beside(one: str, other: str, *, apart: bool = False) -> str:
    """Name two words side by side, or only little words apart; an empty one is the field's end."""
    return f"{one}  {other}" if apart else f"{one} {other}"


def begun(number: int, beginning: str) -> int | None:
    """Give the number under which words that begin so are listed together; None for no such list.

    Args:
        number: of the words' own lists.
        beginning: of a word, or of a pair as `beside` names it.
    """
    if number == BESIDE["title"]:
        is_listed = beginning.startswith(" ") and len(beginning) <= 1 + _BEGINNINGS
        return _BEGUN_FIRST if is_listed else None
    is_short = number < len(FIELDS) and len(beginning) <= _BEGINNINGS
    return _BEGUN.get(FIELDS[number]) if is_short else None


def packed(places: Sequence[int], size: int) -> bytes:
    """Write a list of a block with so many postings; `unpack` knows its form by its length."""
    if len(places) * _DENSE < size:
        return _little_endian(array("H", places)).tobytes()
    bits = bytearray(size + 7 >> 3)
    for place in places:
        bits[place >> 3] |= 1 << (place & 7)
    return bytes(bits)


def unpack(blob: bytes, into: bytearray, start: int, width: int) -> None:
    """Set the bits of a list in a larger bitmap.

    Args:
        blob: what `packed` wrote.
        into: the larger bitmap; bit n is bit n % 8 of byte n // 8.
        start: the byte where the block begins in it.
        width: the bytes of the block.
    """
    if len(blob) == width:
        whole = int.from_bytes(into[start : start + width], "little")
        whole |= int.from_bytes(blob, "little")
        into[start : start + width] = whole.to_bytes(width, "little")
        return
    for place in _little_endian(array("H", blob)):
        into[start + (place >> 3)] |= 1 << (place & 7)


def packed_ids(ids: Sequence[int]) -> bytes:
    """Write the ids of a block by place."""
    return _little_endian(array("q", ids)).tobytes()


def unpacked_ids(blob: bytes) -> "array[int]":
    """Read what `packed_ids` wrote."""
    return _little_endian(array("q", blob))


def _little_endian(numbers: "array[int]") -> "array[int]":
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
