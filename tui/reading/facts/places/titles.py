"""Places that a title names."""

import re
from collections.abc import Iterator

from tui.reading.facts.places.names import Names, Place
from tui.reading.facts.places.surroundings import AFTER_NAMES, BEFORE_NAMES

_IN_TITLE = re.compile(
    r"(?:\b(?:in|bei|at|near|nähe|raum|region|standort|für|office|based in|location:?)|"
    r"[-\u2013\u2014|,(\[/:@])\s{0,2}(?=[A-ZÄÖÜ])"
)
_PAY = re.compile(r"\s(?:\*{2,}|[£€$]|to \*|up to )", re.IGNORECASE)
_WORD = re.compile(r"\S+")
_GOES_ON = ("oder ", "or ", "und ", "area", "remote", "hybrid")
_END = ")]|,/-\u2013(&"


def find_in_title(names: Names) -> list[Place]:
    """Find the places behind `in`, a dash, a comma or a bracket, else at the end of the title."""
    return list(_marked(names)) or list(_at_the_end(names))


def _marked(names: Names) -> Iterator[Place]:
    end = 0
    for match in _IN_TITLE.finditer(names.text):
        place = names.read(match.end()) if match.end() >= end else None
        if place and _stands_alone(names, place, match[0].strip()):
            places = names.read_on(place)
            end = places[-1].end
            yield from places


def _stands_alone(names: Names, place: Place, cue: str) -> bool:
    title = names.text
    if BEFORE_NAMES.search(title[: place.start]) or AFTER_NAMES.match(title, place.end):
        return False
    rest = title[place.end :].lstrip().lower()
    if place.has_region or not rest:
        return place.has_region or not (names.is_ordinary(place) and not cue.isalpha())
    if cue.isalpha() and cue != "für" and not names.is_careful(place):
        return not place.is_region or rest[0] in _END
    if names.is_ordinary(place) or cue == "für":
        return False
    return rest[0] in _END or rest.startswith(_GOES_ON)


def _is_town(names: Names, place: Place) -> bool:
    known = place.name in names.gazetteer.towns or not names.is_careful(place)
    return known and not names.is_ordinary(place)


def _at_the_end(names: Names) -> Iterator[Place]:
    """Find the place of `Optical Assistant Kleinstadt`: the last words, if they are no others."""
    whole = names.text.rstrip()
    before_pay = _PAY.split(whole, maxsplit=1)[0].rstrip()
    for title in dict.fromkeys((whole, before_pay)):
        place = _ending(names, title)
        if place:
            yield place
            return


def _ending(names: Names, title: str) -> Place | None:
    words = list(_WORD.finditer(title))
    for word in words[-3:] if len(words) > 3 else words[2:]:  # noqa: PLR2004 - a job has two words
        place = names.read(word.start())
        if place and place.end == len(title) and _is_town(names, place):
            before = title[: place.start]
            stands_free = not BEFORE_NAMES.search(before) and before.rstrip()[-1:].isalnum()
            return place if stands_free else None
    return None
