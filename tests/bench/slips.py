"""Queries as people type them: words of titles, with the slips of quick fingers."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

_WORD = re.compile(r"[a-z0-9](?:[a-z0-9+#.]*[a-z0-9+#])?")
_ROWS = ("qwertzuiop", "asdfghjkl", "yxcvbnm")
_UNASKED = frozenset({"all", "genders", "job", "ref", "for", "and", "und", "mit", "fur", "the"})
_MOST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, and what was meant by it."""

    kind: str
    text: str
    meant: tuple[str, ...]
    """Words that a right title holds; empty where nothing is meant."""
    unfinished: bool = False
    """The last word is only the beginning of one."""

    def fits(self, title: str) -> bool:
        """Tell whether a title is what was meant."""
        words = words_of(title)
        whole = self.meant[:-1] if self.unfinished else self.meant
        if not all(word in words for word in whole):
            return False
        return not self.unfinished or any(word.startswith(self.meant[-1]) for word in words)


def words_of(title: str) -> list[str]:
    """Give the words of a title in lower case without accents."""
    parts = unicodedata.normalize("NFKD", title).casefold()
    return _WORD.findall("".join(part for part in parts if not unicodedata.combining(part)))


def queries(titles: Sequence[str], count: int, seed: int) -> list[Query]:
    """Build queries of all kinds, as many of each, from titles of two words or more."""
    chance = Random(seed)
    known = {word for title in titles for word in words_of(title)}
    asked = sorted({words for title in titles if (words := _asked(title))})
    chance.shuffle(asked)
    found: list[Query] = []
    for words in asked:
        kind, make = _KINDS[len(found) % len(_KINDS)]
        query = make(kind, words, chance)
        if query and not (kind == "nonsense" and set(query.text.split()) & known):
            found.append(query)
        if len(found) == count:
            break
    return found


def prefixes(text: str) -> list[str]:
    """Give what stands in the search box after each key."""
    return [text[:end] for end in range(1, len(text) + 1)]


def _asked(title: str) -> tuple[str, ...]:
    words = [
        word
        for word in words_of(title)
        if len(word) > 1 and word not in _UNASKED and not word[0].isdigit()
    ]
    long = [word for word in words if _may_slip(word)]
    return tuple(words[:_MOST_WORDS]) if len(words) > 1 and len(long) > 1 else ()


def _may_slip(word: str) -> bool:
    return word.isalpha() and len(word) > 4


def _slip(word: str, chance: Random, *, first: bool = False) -> str:
    """Let the fingers slip once: two letters swapped, one lost, doubled or hit beside."""
    slipped = word
    while slipped == word:
        place = 0 if first else chance.randrange(1, len(word) - 1)
        before, letter, rest = word[:place], word[place], word[place + 1 :]
        slipped = before + chance.choice(
            (
                rest[0] + letter + rest[1:],
                rest,
                letter + letter + rest,
                _beside(letter, chance) + rest,
            )
        )
    return slipped


def _beside(letter: str, chance: Random) -> str:
    for row in _ROWS:
        if letter in row:
            place = row.index(letter)
            return chance.choice(row[max(place - 1, 0) : place] + row[place + 1 : place + 2])
    return letter


def _with_slips(words: tuple[str, ...], chance: Random, slips: int, *, first: bool = False) -> str:
    typed = list(words)
    places = [place for place, word in enumerate(words) if _may_slip(word)]
    for place in chance.sample(places, min(slips, len(places))):
        typed[place] = _slip(typed[place], chance, first=first)
    return " ".join(typed)


def _plain(kind: str, words: tuple[str, ...], _: Random) -> Query:
    return Query(kind, " ".join(words), words)


def _one_slip(kind: str, words: tuple[str, ...], chance: Random) -> Query:
    return Query(kind, _with_slips(words, chance, 1), words)


def _two_slips(kind: str, words: tuple[str, ...], chance: Random) -> Query:
    return Query(kind, _with_slips(words, chance, 2), words)


def _first_letter(kind: str, words: tuple[str, ...], chance: Random) -> Query:
    return Query(kind, _with_slips(words, chance, 1, first=True), words)


def _other_order(kind: str, words: tuple[str, ...], _: Random) -> Query:
    return Query(kind, " ".join(reversed(words)), words)


def _unfinished(kind: str, words: tuple[str, ...], _: Random) -> Query:
    last = words[-1][: max(2, len(words[-1]) * 2 // 3)]
    return Query(kind, " ".join((*words[:-1], last)), (*words[:-1], last), unfinished=True)


def _slip_unfinished(kind: str, words: tuple[str, ...], chance: Random) -> Query | None:
    if not _may_slip(words[0]):
        return None
    query = _unfinished(kind, words, chance)
    text = query.text.replace(words[0], _slip(words[0], chance), 1)
    return Query(kind, text, query.meant, unfinished=True)


def _glued(kind: str, words: tuple[str, ...], _: Random) -> Query:
    return Query(kind, " ".join((words[0] + words[1], *words[2:])), words)


def _nonsense(kind: str, _: tuple[str, ...], chance: Random) -> Query:
    def word() -> str:
        return "".join(
            chance.choice("bcdfghjklmnpqrstvwxz") + chance.choice("aeiou") for _ in range(4)
        )

    return Query(kind, f"{word()} {word()}", ())


_KINDS: tuple[tuple[str, Callable[[str, tuple[str, ...], Random], Query | None]], ...] = (
    ("as it stands", _plain),
    ("one slip", _one_slip),
    ("two slips", _two_slips),
    ("first letter", _first_letter),
    ("other order", _other_order),
    ("unfinished", _unfinished),
    ("slip, unfinished", _slip_unfinished),
    ("glued", _glued),
    ("nonsense", _nonsense),
)
