"""A typed word becomes the words of the corpus that it may stand for, the likeliest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from tui.search.vocabulary import Vocabulary, is_skeleton, skeleton

_LETTERS_FOR_ONE_SLIP = 4
_LETTERS_FOR_TWO_SLIPS = 8
_LETTERS_FOR_INFLECTION = 4
_BONES = 3
"""Consonants that a word must have at least to be taken for a skeleton."""

_ENDINGS = ("s", "es", "e", "n", "en", "er", "ern", "in", "innen")
_CHANGES = (("y", "ies"), ("mann", "frau"), ("mann", "leute"), ("innen", "in"))


class Cost(IntEnum):
    """How far a word of the corpus is from what was typed; words of a query add theirs up."""

    EXACT = 0
    SPLIT = 1
    """Only a blank is missing, and what it parts stands side by side in the text."""
    ONE_SLIP = 2
    ONE_SLIP_FIRST_LETTER = 3
    TWO_SLIPS = 4
    TWO_SLIPS_FIRST_LETTER = 5
    SKELETON = 6


class Form(IntEnum):
    """In which form a word is found; forms further down include those above them."""

    TYPED = 0
    OTHER = 1
    """Inflected or otherwise spelled."""
    COMPLETED = 2
    """A longer word that begins so."""


@dataclass(frozen=True, slots=True)
class Tier:
    """What a typed word may stand for at one cost."""

    cost: Cost
    words: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    """Other forms: inflected, otherwise spelled."""
    beginnings: tuple[str, ...] = ()
    """Longer words that begin so count as completed."""
    pairs: tuple[tuple[str, str], ...] = ()
    """Two words that have to stand side by side."""

    def __bool__(self) -> bool:
        return bool(self.words or self.forms or self.beginnings or self.pairs)


def budget(letters: int) -> int:
    """How many slips a word of so many letters may have: none up to 3, one up to 7, then two."""
    if letters < _LETTERS_FOR_ONE_SLIP:
        return 0
    return 1 if letters < _LETTERS_FOR_TWO_SLIPS else 2


def known(word: str, vocabulary: Vocabulary, *, unfinished: bool) -> Tier:
    """The word itself and its other forms; false where the corpus does not have it."""
    words = (word,) if word in vocabulary else ()
    forms = [form for form in _umlaut_forms(word) if vocabulary.has_umlaut(form)]
    forms += vocabulary.dotted(word.strip("."))
    beginnings = (word,) if unfinished and vocabulary.completes(word) else ()
    if words or beginnings:
        forms += _forms(word, vocabulary)
    distinct = tuple(dict.fromkeys(form for form in forms if form != word))
    return Tier(Cost.EXACT, words, distinct, beginnings)


def looser(
    word: str, vocabulary: Vocabulary, *, unfinished: bool, split: bool = True
) -> Iterator[Tier]:
    """What else the word may stand for, nearest first; each tier is looked up when asked for."""
    pairs = vocabulary.splits(word) if split else ()
    if pairs:
        yield Tier(Cost.SPLIT, pairs=pairs)
    if not word.isalpha():
        return
    for slips in (1, 2):
        for same_letter in (True, False):
            tier = _slipped(word, vocabulary, slips, same_letter, unfinished=unfinished)
            if tier:
                yield tier
    if is_skeleton(word) and len(skeleton(word)) >= _BONES:
        others = tuple(other for other in vocabulary.skeleton(word) if other != word)
        if others:
            yield Tier(Cost.SKELETON, others)


def _slipped(
    word: str, vocabulary: Vocabulary, slips: int, same_letter: bool, *, unfinished: bool
) -> Tier:
    """Take the word for one that may have so many slips; a slip may have cost it letters."""
    cost = Cost(2 * slips + (not same_letter))
    if budget(len(word) + slips) < slips or not budget(len(word)):
        return Tier(cost)
    near = vocabulary.near(word, slips, same_letter)
    return Tier(
        cost,
        tuple(other for other in near if slips <= budget(max(len(word), len(other)))),
        _forms(word, vocabulary) if cost is Cost.ONE_SLIP else (),
        vocabulary.near_beginnings(word, slips, same_letter)
        if unfinished and slips <= budget(len(word))
        else (),
    )


def _forms(word: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for form in other_forms(word) if form in vocabulary))


def other_forms(word: str) -> list[str]:
    """Guess simple inflections of a word in English and German, known to the corpus or not."""
    if len(word) < _LETTERS_FOR_INFLECTION or not word.isalpha():
        return []
    forms = [word + ending for ending in _ENDINGS]
    forms += [
        word[: -len(ending)]
        for ending in _ENDINGS
        if word.endswith(ending) and len(word) - len(ending) >= _LETTERS_FOR_INFLECTION - 1
    ]
    for one, other in _CHANGES:
        for old, new in ((one, other), (other, one)):
            if word.endswith(old):
                forms.append(word.removesuffix(old) + new)
    return forms


def _umlaut_forms(word: str) -> list[str]:
    """Fold umlauts that were typed as two letters: `koeln` → `koln`."""
    forms = [word.replace(two, one) for two, one in (("ae", "a"), ("oe", "o"), ("ue", "u"))]
    every = word.replace("ae", "a").replace("oe", "o").replace("ue", "u")
    return [form for form in (*forms, every) if form != word]
