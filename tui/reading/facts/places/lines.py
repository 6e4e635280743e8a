"""Places behind labels, on lines of their own, and between the rules of an opening."""

import re
from collections.abc import Iterator, Sequence

from tui.reading.facts.page import Page
from tui.reading.facts.places.names import Names, Place
from tui.reading.facts.spans import Span

_SHORTEST = 3
"""Letters of a town that nobody knows."""
_LABELS = (
    "location", "locations", "standort", "standorte", "arbeitsort", "einsatzort", "dienstort",
    "arbeitsorte", "work location", "place of work", "duty station", "dienstsitz", "work site",
    "ort", "base", "location of job", "region", "einsatzgebiet", "beschäftigungsort",
    "job location", "primary location", "worksite", "city", "stadt", "einsatzorte", "workplace",
    "based", "joblocation", "work loc", "arbeitsort/einsatzort", "stadt/ort",
)  # fmt: skip
_LESSER_LABELS = ("ability to commute", "ability to commute/relocate", "ability to relocate")
"""They name the nearest town, where another label may name the place itself."""
_NOT_OF_THE_WORK = re.compile(
    r"(?:commutable|company|headquarters?|corporate|client|other|interview|event|hauptsitz|"
    r"geographic|market|firmen|by|unternehmens|vor|the|our|your|"
    r"market|knowledge|(?<!location )(?<!place )of|customer|select|selected|all other) $"
)
_NO_PLACE = re.compile(
    r"\b(?:remote|home|flexible|various|multiple|tb[cda]|n/?a|negotiable|anywhere|department|"
    r"team|competitive|salary|full|part|unit|ward|see|"
    r"person|permanent|job|hybrid|type|virtual|campus|position|onsite|site|office|yes|no|none|"
    r"we|you|our|der|die|das|wir|sie|this|one|will|is|are|deine?|"
    r"ihre?|unsere?|mehrere|company|division|category|range|hours|experience|schedule|travel|"
    r"date|requirements?|description|the role|posted|about|apply|id|education|"
    r"required|preferred|responsibilities|client|and the|band|contract|start|services?|"
    r"technology|information|management|solutions|group|gmbh|inc|llc|ltd|urlaub)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"Work Location (?P<name>[A-Z][\w.' -]{2,30}?)(?: \((?:City|County)\))? - \d{3}\b"
)
_LINE_START = re.compile(
    r"[ \t•*\u2013·|#>_-]{0,9}(?:(?:on-?site|hybrid|remote)(?:,| -|:) ?)?", re.IGNORECASE
)
_HEADER_LINES = 14
_OPENING = 1_500
_RULES = re.compile(
    r"(?:\n| {2,3}| ?\| ?| [-\u2013\u00b7] | / |(?:Permanent|Contract|Vollzeit|Teilzeit|"
    r"Full[- ]time), )(?=[A-ZÄÖÜ])"
)
_SLASH_WITHIN = 300
"""Code points within which slashes are such rules; further down they part lists."""
_CUT_OFF = re.compile(r" \.")
_RULED_OFF = re.compile(r" {2}| ?\|| / | [-\u2013\u00b7] | ?\.\n|\.\s|\n|, |$")

_LABEL = re.compile(r"([a-z() ]*?)\w+(?:\(s\))?[\s:=*_|\u2013-]*$")
_END_OF_VALUE = re.compile(
    r"(?<!\bSt)(?<!\b[NSEW])\. |  |\t|\s[A-Z][a-z]+(?: [A-Z]?[a-z]+)?:|\s[A-Z][A-Z ]{3,30}:|"
    r"\s\|(?!\|)"
)
_BESIDE = re.compile(
    r"(?:\d{4,5}(?:-\d{4})?|\(?(?:remote|hybrid|onsite|on-site|home ?office)\)?|(?:vor|"
    r"seit) \d+ \w+|heute|gestern|\d+ \w+ ago)?",
    re.IGNORECASE,
)
# Above an address stands a street; far down only a heading tells that a place is the job's.
_ABOVE = {
    True: re.compile(r"(?:^|\n)(?!\d+ |[^\n]*(?:str\.|straße|street|road|avenue|suite))[^\n]*\n?$"),
    False: re.compile(r"(?:location|standort|office|based|arbeitsort|einsatzort)[^\n]*\n\s*$"),
}
_BEHIND = re.compile(r"[\s,|*\u2013-]{0,16}(?:in )?")
_STREET = re.compile(
    r"(?:[^\n,]{3,40}, ){0,3}[^\n,]{2,30} (?:house|lane|road|street|avenue|hospital|centre|way|"
    r"park|court|drive|square|building|clinic), (?=[A-Z])",
    re.IGNORECASE,
)
"""In front of the town in an address on a line of its own."""
_MOST_LINES = 200
_LONGEST_LINE = 60


def find_in_lines(page: Page, names: Names) -> list[Place]:
    """Find the places that stand apart from sentences, in the order of the text."""
    labelled = _labelled(page, names, _LABELS) or _labelled(page, names, _LESSER_LABELS)
    found = (*labelled, *_numbered(page, names), *_headers(page, names))
    return sorted(
        (*found, *_between_rules(names), *_behind_title(page, names)), key=lambda place: place.start
    )


def _labelled(page: Page, names: Names, labels: Sequence[str]) -> list[Place]:
    return [place for span in page.labelled(*labels) for place in _value(page, names, span)]


def _value(page: Page, names: Names, span: Span) -> Iterator[Place]:
    label = _LABEL.search(page.low, max(0, span.start - 60), span.start)
    if label and _NOT_OF_THE_WORK.search(label[1]):
        return
    for place in names.read_all(span.start, _end_of_value(page, span)):
        known = names.gazetteer.knows(place.name) or place.has_region
        if not known and (len(place.name) < _SHORTEST or _NO_PLACE.search(place.name)):
            return
        yield place


def _end_of_value(page: Page, span: Span) -> int:
    stop = _END_OF_VALUE.search(page.text, *span)
    return stop.start() if stop else span.end


def _numbered(page: Page, names: Names) -> Iterator[Place]:
    """Find `Work Location Kleinstadt - 087`, as offices number their places."""
    if page.has("work location "):
        for match in _NUMBERED.finditer(page.text):
            start, stop = match.span("name")
            yield names.read(start) or Place(start, stop, stop, match["name"].lower())


def _between_rules(names: Names) -> Iterator[Place]:
    """Find the place of an opening such as `Baker | Permanent | Kleinstadt | ...`."""
    for match in _RULES.finditer(names.text, 0, _OPENING):
        if match[0] == " / " and match.start() > _SLASH_WITHIN:
            continue
        place = names.read(match.end())
        places = names.read_on(place) if place and not names.is_careful(place) else []
        ruled_off = _CUT_OFF if match[0] == "\n" else _RULED_OFF
        if places and ruled_off.match(names.text, places[-1].end):
            yield from places


def _behind_title(page: Page, names: Names) -> list[Place]:
    """Find the place of a text that begins with its title: `Night Baker Kleinstadt Permanent`."""
    title = page.title_low.strip()
    if not title or not page.low.startswith(title):
        return []
    behind = _BEHIND.match(page.text, len(title))
    place = names.read(behind.end() if behind else len(title))
    return [] if place is None or names.is_careful(place) else names.read_on(place)


def _headers(page: Page, names: Names) -> Iterator[Place]:
    """Find lines that are a place and nothing else: above the text, or below with their state."""
    start = 0
    for number in range(_MOST_LINES):
        end = page.low.find("\n", start)
        end = len(page.low) if end < 0 else end
        if _SHORTEST <= end - start <= _LONGEST_LINE:
            yield from _header(page, names, Span(start, end), early=number < _HEADER_LINES)
            if number < _HEADER_LINES:
                yield from _address(page, names, Span(start, end))
        start = end + 1
        if start >= len(page.low):
            return


def _header(page: Page, names: Names, line: Span, *, early: bool) -> list[Place]:
    opening = _LINE_START.match(page.text, *line)
    place = names.read(opening.end() if opening else line.start)
    if place is None:
        return []
    places = names.read_on(place)
    above = page.low[max(0, line.start - _LONGEST_LINE) : line.start]
    fits = _is_all(names, places[-1], line.end, early=early) and _ABOVE[early].search(above)
    return places if fits else []


def _address(page: Page, names: Names, line: Span) -> Iterator[Place]:
    street = _STREET.match(page.text, *line)
    place = names.read(street.end()) if street else None
    if place and not place.is_region and not page.text[place.end : line.end].strip(" .,"):
        yield place


def _is_all(names: Names, place: Place, end: int, *, early: bool) -> bool:
    if not _BESIDE.fullmatch(names.text[place.end : end].strip(" \t.*_,;)")):
        return False
    if place.has_region:
        return early or not place.is_region
    return early and not place.is_region and not names.is_careful(place)
