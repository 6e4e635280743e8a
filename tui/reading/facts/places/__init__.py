"""Where the work is done; of what a posting names, only the surest kind of evidence is taken."""

from collections.abc import Iterable, Iterator

from tui.model.reading import Fact, FactKind
from tui.reading.facts.page import Page
from tui.reading.facts.places.addresses import find_in_addresses
from tui.reading.facts.places.gazetteer import load
from tui.reading.facts.places.hospitals import find_in_hospitals
from tui.reading.facts.places.lines import find_in_lines
from tui.reading.facts.places.mentions import find_in_mentions
from tui.reading.facts.places.names import Names, Place
from tui.reading.facts.places.remains import find_in_names, find_with_states
from tui.reading.facts.places.sentences import find_in_sentences
from tui.reading.facts.places.titles import find_in_title
from tui.reading.facts.spans import NOWHERE

_FINDERS = (
    find_in_sentences,
    find_in_mentions,
    find_in_addresses,
    find_in_hospitals,
    find_in_names,
    find_with_states,
)
"""From the surest to the last resort; the first that finds a place ends the search."""
_MOST = 5


def find_places(page: Page) -> Iterator[Fact]:
    """Find at most five places: of title, labels and lines of their own, else of sentences.

    Where nothing names a place of work, the town that a text makes most of stands for it, at last
    that of the address which closes the text, or of the hospital.
    """
    gazetteer = load()
    seen: list[str] = []
    title = Names(gazetteer, page.title, page.title_low)
    yield from _new(page.title, find_in_title(title), seen, in_title=True)
    text = Names(gazetteer, page.text, page.low)
    yield from _new(page.text, find_in_lines(page, text), seen)
    for find in _FINDERS:
        if not seen:
            yield from _new(page.text, find(page, text), seen)


def _new(
    text: str, places: Iterable[Place], seen: list[str], *, in_title: bool = False
) -> Iterator[Fact]:
    found = sorted(places, key=lambda place: place.start)
    towns = [place for place in found if not place.is_region]
    # `Germany, Hamburg`: where towns are named, their countries are no places of their own.
    for place in towns or found:
        if not _is_among(place.name, seen) and len(seen) < _MOST:
            seen.append(place.name)
            span = NOWHERE if in_title else place.span
            yield Fact(FactKind.PLACE, _tidy(text[place.start : place.end]), *span)


def _is_among(name: str, seen: list[str]) -> bool:
    """Tell if a place was seen, or the same as a city: `New York`, `New York City`."""
    return name in seen or f"{name} city" in seen or name.removesuffix(" city") in seen


def _tidy(value: str) -> str:
    value = " ".join(value.split()).strip(" ,;.*_")
    return value + ")" if value.count("(") > value.count(")") else value
