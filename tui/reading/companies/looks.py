"""Reads the clues in a name itself."""

import re
from collections.abc import Iterator
from functools import lru_cache

from tui.reading.companies.phrases import CAPITALS
from tui.reading.companies.vocabulary import Vocabulary, vocabulary
from tui.reading.facts.places.gazetteer import load

_INNER = re.compile(r"[a-z][A-Z]|\d|&")
_MOST_WORDS = 4
_KEPT = 8192
"""Names whose looks are remembered."""


@lru_cache(_KEPT)
def looks(name: str, key: str) -> tuple[str, ...]:
    """Give the clues in a name; `key` is the name in small letters."""
    words = vocabulary()
    parts = key.split(" ")
    clues = [*_ranked(name, parts, words), *_letters(name), *_listed(key, parts, words)]
    clues += _of_one(name, key, words) if len(parts) == 1 else _of_several(key, parts, words)
    return tuple(clues)


def goes_on(word: str, words: Vocabulary) -> bool:
    """Tell if a word behind a name makes a longer name of it."""
    if word in words.kinds["units"]:
        return False
    return word not in words.ordinary or word in words.organised


def _letters(name: str) -> Iterator[str]:
    if name.isupper():
        yield "shouted" if " " in name else "capitals"
    elif name.islower():
        yield "small"
    if "-" in name:
        yield "hyphen"
    if _INNER.search(name):
        yield "inner_capital"


def _listed(key: str, parts: list[str], words: Vocabulary) -> Iterator[str]:
    products = words.kinds["products"]
    if key in products or parts[0] in products or key.endswith(words.regulators):
        yield "product_name"
    if key in words.known:
        yield "known"
    if _is_place(parts, key, words):
        yield "place"


def _of_one(name: str, key: str, words: Vocabulary) -> Iterator[str]:
    yield "words_1"
    if key.endswith(words.english_endings):
        yield "english_ending"
    if key.endswith(words.noun_endings):
        yield "noun"
    if key[-1] == "s" and key[-2:] != "ss" and not name.isupper():
        yield "plural"


def _of_several(key: str, parts: list[str], words: Vocabulary) -> Iterator[str]:
    yield f"words_{min(len(parts), _MOST_WORDS)}"
    last, kinds = parts[-1], words.kinds
    if last in kinds["units"] and last not in kinds["bodies"]:
        yield "unit_last"
    if last in kinds["parts"]:
        yield "part_last"
    if not kinds["wards"].isdisjoint(parts):
        yield "ward"
    if key.endswith(words.public_endings):
        yield "public_body"


def _ranked(name: str, parts: list[str], words: Vocabulary) -> Iterator[str]:
    """Tell how much of an organisation a name is, and how much of a heading."""
    organisation, ordinary = _organisation(parts, words), _ordinary(name, parts, words)
    if ordinary:
        yield ordinary
    if ordinary == "ordinary":
        if organisation:
            yield f"{organisation}_ordinary"
    else:
        if organisation:
            yield organisation
        if len(parts) > 1 and parts[-1] in words.kinds["bodies"]:
            yield "body_last"


def _organisation(parts: list[str], words: Vocabulary) -> str:
    if parts[-1] in words.kinds["employers"] and len(parts) > 1:
        return "employer_last"
    if parts[-1] in words.kinds["organisations"] or parts[-1].endswith(words.organisation_endings):
        return "organisation_last"
    return "" if words.organised.isdisjoint(parts) else "organisation"


def _is_place(parts: list[str], key: str, words: Vocabulary) -> bool:
    places = words.kinds["places"]
    if key in places or _is_town(key):
        return True
    rest = [part for part in parts if part not in words.kinds["place_words"]]
    if len(rest) == len(parts):
        return places.issuperset(parts)
    return not rest or _is_town(" ".join(rest))


def _is_town(name: str) -> bool:
    gazetteer = load()
    return name not in gazetteer.careful and (name in gazetteer.towns or name in gazetteer.regions)


def _ordinary(name: str, parts: list[str], words: Vocabulary) -> str:
    plain = (words.ordinary, words.kinds["units"], words.kinds["openers"])
    if all(any(part in kind for kind in plain) for part in parts):
        return "ordinary"
    if parts[0] not in words.ordinary:
        return ""
    return "" if name.split(" ", 1)[0] in CAPITALS and not name.isupper() else "ordinary_first"
