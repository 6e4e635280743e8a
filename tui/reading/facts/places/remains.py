"""Towns of which a text says nothing but that its employer bears their name, or their state."""

import re
from collections.abc import Iterator

from tui.reading.facts.page import Page
from tui.reading.facts.places.names import Names, Place

_INSTITUTIONS = (
    " college", " university", " school", " council", " nhs", " hospitals", " health", " police",
    " public", " unified", " campus",
)  # fmt: skip
_IN_FRONT = re.compile(r"(?:(?!Trust\b|NHS\b)[A-Z][\w'\u2019&-]*(?: and| &)? ){1,5}$")
_WORD = re.compile(r"[A-Z][\w'\u2019-]*")
_OF = (
    "city of ", "county of ", "town of ", "borough of ", "ymca of ", "ywca of ", "diocese of ",
    "stadt ", "stadtwerke ", "klinikum ", "universität ", "university of ", "hochschule ",
)  # fmt: skip
_GREATER = re.compile(r"(?:greater|the) (?=\w)")
_OFTEN = 2
"""Times that a town has to be named so: once it may be anybody's."""
_TRUST = re.compile(r"(?: [A-Z&][\w-]*| and){0,6} (?:NHS|Healthcare|Hospitals?) [\w ]{0,12}Trust\b")
"""A trust is named in a posting for itself only."""
_MOST_LOOKED_AT = 12_000
_WITH_STATE = re.compile(r"(?<=[a-z]), ?(?P<code>[A-Z]{2})\b(?! ?[&/])")
_LONGEST = 40
_ELSEWHERE = re.compile(
    r"headquart|\bhq\b|founded|offices (?:in|across)|locations in|customers|clients|born|degree|"
    r"universit|college|airport|licen[cs]e|law\b|registered|such as|including|e\.g\.|commut|market"
)


def find_in_names(page: Page, names: Names) -> list[Place]:
    """Find the one town that bodies of it are named after: `City of Leeds`, `Leeds College`."""
    found: dict[str, list[Place]] = {}
    for place in _named_after(page, names):
        if not place.is_region and not names.is_ordinary(place):
            named = found.setdefault(place.name, [])
            named.extend([place] * (_OFTEN if _TRUST.match(page.text, place.stop) else 1))
    towns = [places for places in found.values() if len(places) >= _OFTEN]
    return towns[0][:1] if len(towns) == 1 else []


def _named_after(page: Page, names: Names) -> Iterator[Place]:
    for at in sorted(page.traces(*_INSTITUTIONS)):
        named = _IN_FRONT.search(page.text, max(0, at - 60), at + 1)
        for word in _WORD.finditer(page.text, named.start(), at) if named else ():
            place = names.read(word.start())
            if place:
                yield place
                break
    for front in _OF:
        for at in page.traces(front):
            greater = _GREATER.match(page.low, at + len(front))
            place = names.read(greater.end() if greater else at + len(front))
            if place:
                yield place


def find_with_states(page: Page, names: Names) -> list[Place]:
    """Find the one town that is named with its state, wherever that is."""
    found: dict[str, Place] = {}
    for match in _WITH_STATE.finditer(page.text, 0, _MOST_LOOKED_AT):
        if match["code"] in names.gazetteer.codes:
            place = _before(page, names, match.start())
            if place and not _ELSEWHERE.search(page.before(place.start, 120)):
                found.setdefault(place.name, place)
    return list(found.values()) if len(found) == 1 else []


def _before(page: Page, names: Names, end: int) -> Place | None:
    """Read the longest known name of a town that ends where its state begins."""
    for word in _WORD.finditer(page.text, max(0, end - _LONGEST), end):
        place = names.read(word.start())
        if place and place.stop == end and names.gazetteer.knows(place.name):
            return place
    return None
