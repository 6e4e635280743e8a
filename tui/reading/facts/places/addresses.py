"""The town of the address that closes a posting."""

import re
from collections.abc import Iterator

from tui.reading.facts.page import Page
from tui.reading.facts.places.names import Names, Place

_CODED = re.compile(
    r"(?<![\d/.-])(?:D-|A-|CH-|DE-|AT-)?(?P<code>\d{4,5}) (?=[A-ZÄÖÜ][a-zäöüA-ZÄÖÜ])"
)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")
_ZIP = re.compile(r", ?(?P<state>[A-Z]{2}),? {0,2}(?:- )?\d{5}\b")
_UNKNOWN = re.compile(
    r"[A-ZÄÖÜ][\w.-]*(?:[ ](?:am|an der|im|bei|in der|vor der)[ ][A-ZÄÖÜ][\w-]*|"
    r"[ -][A-ZÄÖÜ][\w-]*)?"
)
_CAPITAL = re.compile(r"[A-Z][\w'\u2019-]*")
_PART = re.compile(r", ?|\. | ")
_STREET = re.compile(
    r"(?:str\.|straße|strasse|platz|allee|weg|gasse|ring|damm|ufer|park) ?\d|\d ?[a-z]?[,|\n•·]"
)
_NO_TOWN = re.compile(
    r"(?:euro?|eur|mitarbeit|kund|std|stunden|uhr|menschen|jahr|postfach|and|usd)", re.IGNORECASE
)
_LAST = 3_000


def find_in_addresses(page: Page, names: Names) -> list[Place]:
    """Find the one town behind a postcode near the end; none if there are several."""
    found = list(_coded(page, names)) or list(_british(page, names)) or list(_american(page, names))
    towns = {place.name for place in found}
    return found[:1] if len(towns) == 1 else []


def _coded(page: Page, names: Names) -> Iterator[Place]:
    for match in _CODED.finditer(page.text, max(0, len(page.text) - _LAST)):
        at = match.end()
        known = names.read(at)
        word = _UNKNOWN.match(page.text, at)
        if _NO_TOWN.match(page.text, at) or word is None:
            continue
        front = page.low[max(0, match.start() - 50) : match.start()]
        if known and known.name in names.gazetteer.countries:
            continue
        if known and not known.is_region:
            yield known
        elif _STREET.search(front[-20:]):
            yield Place(at, word.end(), word.end(), page.low[at : word.end()])


def _british(page: Page, names: Names) -> Iterator[Place]:
    """Find the town in the part in front of a postcode: `12 Mill Road, Leeds, LS1 4AB`."""
    for match in _POSTCODE.finditer(page.text):
        start = max(page.line(match.start()).start, match.start() - 60)
        parts = [at.end() for at in _PART.finditer(page.text, start, match.start())]
        for at in reversed(parts):
            place = names.read(at)
            if place and not place.is_region:
                yield place
                break


def _american(page: Page, names: Names) -> Iterator[Place]:
    """Find the town in front of a state and code: `12 Mill Road, Suite 3, Denver, CO 80202`."""
    for match in _ZIP.finditer(page.text):
        if match["state"] not in names.gazetteer.codes:
            continue
        start = max(page.line(match.start()).start, match.start() - 40)
        for word in _CAPITAL.finditer(page.text, start, match.start()):
            place = names.read(word.start())
            if place and place.stop == match.start() and names.gazetteer.knows(place.name):
                yield place
                break
