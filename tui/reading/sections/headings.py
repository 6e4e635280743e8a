"""Which part of a posting a heading begins."""

from functools import lru_cache

from tui.model.reading import SectionKind
from tui.reading.sections import nouns as heading_nouns
from tui.reading.sections.lines import MAX_HEADING
from tui.reading.sections.phrases import BODY, MOST_IN_GAP, TAIL, WITHOUT_TAIL, Phrases
from tui.reading.sections.slips import Slips
from tui.reading.sections.words import reduced, words_of
from tui.reading.word_lists import word_set

_FURTHER = word_set(heading_nouns.FURTHER)
_PRAISE = word_set(heading_nouns.PRAISE)
_OWNERS = word_set("ihre deine unsere ihren deinen unseren eure euren die den dein ihr unser")
# "Technical writing experience required" is a requirement.
_DEMANDS = word_set("required needed preferred desired desirable")
_MUSTS = word_set("required essential minimum must")
_NEUTRAL = word_set(
    "description summary overview introduction job role position stellenbeschreibung"
)
_OF_NEUTRAL = _NEUTRAL | word_set("the general brief short of full")
# At the end of a heading these outweigh how it begins.
_GIFTS = word_set("benefits perks vorteile zusatzleistungen sozialleistungen")
_LONG_DEMAND = 4
_BEGINNING = 3
"""Words that tell what a heading with others after them may begin."""
_LOUD = 3
"""Weight from which a word may decide about a heading with words that are not known."""
_Loud = dict[str, list[tuple[int, SectionKind]]]


def _nouns() -> _Loud:
    nouns: _Loud = {}
    for language in (heading_nouns.ENGLISH, heading_nouns.GERMAN):
        for kind, by_weight in language.items():
            for weight, words in by_weight.items():
                for word in words.split():
                    nouns.setdefault(word, []).append((weight, kind))
    return nouns


_NOUNS = _nouns()
_PHRASES = Phrases()
_SLIPS = Slips(
    noun for noun, weights in _NOUNS.items() if max(weights)[0] >= _LOUD and weights[0][1] in BODY
)


@lru_cache(maxsize=8192)
def judge(heading: str) -> tuple[SectionKind, bool] | None:
    """Tell what a heading begins and if that is sure whatever stands around the line.

    Takes it without marks and colon; a question mark may stay. None if no heading is like that.
    """
    if len(heading) > MAX_HEADING:
        return None
    words = [_meant(word) for word in words_of(heading)]
    if not words:
        return None
    short = reduced(words)
    found = _PHRASES.find(short)
    if found and found[0] in BODY and words[-1] in _GIFTS and not _PHRASES.is_whole(short):
        return SectionKind.OFFER, True
    if found and found[1]:
        return found
    kind = _by_nouns(words)
    if kind:
        is_demand = len(words) >= _LONG_DEMAND and words[-1] in _DEMANDS and "not" not in words
        return kind, not is_demand
    return found or _guessed(words, short)


def kind_of(heading: str) -> SectionKind | None:
    """Tell what a heading begins; None if it is not one for sure."""
    found = judge(heading)
    return found[0] if found and found[1] else None


@lru_cache(maxsize=8192)
def is_whole(heading: str) -> bool:
    """Tell if each word of it belongs to a heading, so that none can be of what follows."""
    words = words_of(heading)
    if not words or len(heading) > MAX_HEADING:
        return False
    known = all(word in _NOUNS or word in _FURTHER for word in words)
    return _PHRASES.is_whole(reduced(words)) or (known and _by_nouns(words) is not None)


@lru_cache(maxsize=8192)
def is_phrase(heading: str) -> bool:
    """Tell if it is a whole phrase of more than one word, as written in the lists."""
    words = words_of(heading)
    return len(words) > 1 and _PHRASES.is_whole(reduced(words))


def is_neutral(heading: str) -> bool:
    """Tell if it may stand over duties, demands or a whole posting."""
    words = words_of(heading)
    return bool(words) and words[-1] in _NEUTRAL and all(word in _OF_NEUTRAL for word in words)


def is_mixed(heading: str) -> bool:
    """Tell if it begins with a word of headings but may be about anything."""
    found = judge(heading)
    words = words_of(heading)
    return found is not None and not found[1] and words[0] in _NOUNS


def begins_phrase(heading: str) -> bool:
    """Tell if it begins like a heading, not only holds a word of one."""
    words = words_of(heading)
    return bool(words) and _PHRASES.find(reduced(words)) is not None


def leads_to(sentence: str) -> SectionKind | None:
    """Tell what a sentence with a colon at its end leads up to; takes it without the colon."""
    words = words_of(sentence)
    return _PHRASES.ending(reduced(words)) if words else None


@lru_cache(maxsize=8192)
def _meant(word: str) -> str:
    """Forgive a slip of the keyboard."""
    is_known = word in _NOUNS or word in _FURTHER or word in _PHRASES.words
    return word if is_known else _SLIPS.meant(word)


def _by_nouns(words: list[str]) -> SectionKind | None:
    """Judge a heading of which every word is known, but for a tail."""
    loudest = (0, SectionKind.OTHER)
    for at, word in enumerate(words):
        if word in _NOUNS:
            loudest = max(loudest, *_NOUNS[word], key=_weight)
        elif word in _PRAISE and at and words[at - 1] in _OWNERS:
            continue
        elif word not in _FURTHER and word != "?":
            return loudest[1] if _is_tail(words, at, loudest) else None
    if loudest[1] is SectionKind.NICE and "not" not in words and not _MUSTS.isdisjoint(words):
        return SectionKind.REQUIREMENTS
    return loudest[1] if loudest[0] else None


def _weight(found: tuple[int, SectionKind]) -> int:
    return found[0]


def _is_tail(words: list[str], at: int, loudest: tuple[int, SectionKind]) -> bool:
    return (
        loudest[0] >= _LOUD
        and loudest[1] in BODY
        and len(words) - at < MOST_IN_GAP
        and any(word in TAIL for word in words[max(1, at - 2) : at])
        and not any(word in WITHOUT_TAIL for word in words[:at])
    )


def _guessed(words: list[str], short: tuple[str, ...]) -> tuple[SectionKind, bool] | None:
    ending = _PHRASES.ending(short)
    if ending:
        return ending, False
    first = _by_nouns(words[:_BEGINNING])
    if first in BODY:
        return first, False
    if len(words) > MOST_IN_GAP + 1:
        return None
    begins = len(words) > 1 and words[1] in TAIL
    found = [
        noun
        for word in (words[-1], words[0] if begins else "")
        for noun in _NOUNS.get(word, ())
        if noun[0] >= _LOUD and noun[1] in BODY
    ]
    return (max(found, key=_weight)[1], False) if found else None
