"""Reads the clues in a name itself."""

import re
from functools import lru_cache

from tui.reading.companies.vocabulary import Vocabulary, vocabulary

_INNER = re.compile(r"[a-z][A-Z]|\d|&")
_MOST_WORDS = 4
_KEPT = 8192
"""Names whose looks are remembered."""


@lru_cache(_KEPT)
def looks(name: str, key: str) -> tuple[str, ...]:
    """Give the clues in a name; `key` is the name in small letters."""
    words = vocabulary()
    parts = key.split(" ")
    products = words.kinds["products"]
    single = len(parts) == 1
    clues = {
        f"words_{min(len(parts), _MOST_WORDS)}": True,
        "unit_last": not single and parts[-1] in words.kinds["units"],
        "place": _is_place(parts, key, words),
        "product_name": key in products or parts[0] in products,
        "noun": single and key.endswith(words.noun_endings),
        "capitals": single and name.isupper(),
        "shouted": not single and name.isupper(),
        "inner_capital": _INNER.search(name) is not None,
        _organisation(parts, words): True,
        _ordinary(parts, words): True,
    }
    return tuple(clue for clue, holds in clues.items() if clue and holds)


def goes_on(word: str, words: Vocabulary) -> bool:
    """Tell if a word behind a name makes a longer name of it."""
    if word in words.kinds["units"]:
        return False
    return word not in words.ordinary or word in words.organised


def _organisation(parts: list[str], words: Vocabulary) -> str:
    if parts[-1] in words.kinds["employers"] and len(parts) > 1:
        return "employer_last"
    if parts[-1] in words.kinds["organisations"] or parts[-1].endswith(words.organisation_endings):
        return "organisation_last"
    return "" if words.organised.isdisjoint(parts) else "organisation"


def _is_place(parts: list[str], key: str, words: Vocabulary) -> bool:
    places = words.kinds["places"]
    two = parts[:2]
    return key in places or (len(two) == len(parts) and all(part in places for part in two))


def _ordinary(parts: list[str], words: Vocabulary) -> str:
    plain = (words.ordinary, words.kinds["units"], words.kinds["openers"])
    if all(any(part in kind for kind in plain) for part in parts):
        return "ordinary"
    return "ordinary_first" if parts[0] in words.ordinary else ""
