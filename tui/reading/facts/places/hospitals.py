"""The town of the hospital that a posting names: where its staff work."""

import re

from tui.reading.facts.page import Page
from tui.reading.facts.places.names import Names, Place

_IN_FRONT = re.compile(
    r"(?<!and )(?<!& )(?<!, )(?P<town>\b[A-Z][\w'\u2019-]*)"
    r"(?: (?:General|Royal|District|Community|City|University|Teaching)){0,2}$"
)
_BEHIND = re.compile(r"hospital, (?=\w)")
_ANOTHER = re.compile(r" (?:[A-Z]\w* ){0,2}(?:Hospital|Infirmary|Clinic)")
_HOSPITAL = re.compile(r" (?:hospital|infirmary)\b| hospitals nhs")


def find_in_hospitals(page: Page, names: Names) -> list[Place]:
    """Find the town that every hospital of a text is named after; none if there are several."""
    found: dict[str, Place] = {}
    for at in page.traces(" hospital", " infirmary"):
        place = _behind(page, names, at) or _in_front(page, names, at)
        if place and not place.is_region and not names.is_careful(place):
            found.setdefault(place.name, place)
    return list(found.values()) if len(found) == 1 else []


def _behind(page: Page, names: Names, at: int) -> Place | None:
    """Read the town of `Mill Hospital, Leeds`, unless it begins the name of another."""
    comma = _BEHIND.match(page.low, at + 1)
    if comma is None or page.low.endswith(" university", 0, at):
        return None
    place = names.read(comma.end())
    return None if place is None or _ANOTHER.match(page.text, place.end) else place


def _in_front(page: Page, names: Names, at: int) -> Place | None:
    front = _IN_FRONT.search(page.text, max(0, at - 60), at)
    if front is None or not _HOSPITAL.match(page.low, at):
        return None
    return names.read(front.start("town"))
