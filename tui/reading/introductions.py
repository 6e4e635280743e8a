"""Sentences at the beginning of a posting in which the company introduces itself."""

import re

_HEAD = 2500
"""Code points in which companies introduce themselves unasked."""
_LONG_LINE = 900
"""Code points from which a line is a whole text."""
_WHO = (
    r"(?:(?:The |Die |Der |"
    r"Das )?[A-ZÄÖÜ][\w&.'\u2019+-]*(?: (?:[A-ZÄÖÜ(][\w&.'\u2019+)-]*|&|of|and|und|"
    r"für|de)){0,6}"
    r"|[Ww]e|[Ww]ir|Our client|Unser Kunde|Unser Mandant|Unser Auftraggeber)"
)
_WHAT = (
    r"(?:one of|among|leading|global|international\w*|innovative\w*|compan(?:y|ies)|"
    r"provider|group|firm|consultancy|agency|"
    r"organi[sz]ation|manufacturer|supplier|specialist|start-?up|leader|market leader|"
    r"eine[rs]? der|führend\w*|[Uu]nternehmen\w*|Anbieter|Gruppe|Hersteller|"
    r"Dienstleister|Spezialist\w*|Marktführer|Arbeitgeber|weltweit)"
)
_INTRODUCTION = re.compile(
    rf"(?:^|(?<=\n)|(?<=[.!?] ))[ \t]*(?:{_WHO},? (?:is|are|ist|sind|has been|zählt|"
    rf"zählen|gehört|gehören) (?:[^.\n]{{0,80}}? )?{_WHAT}\b"
    r"|(?:Founded|Established|Headquartered) in\b|Gegründet\b|Seit (?:über |mehr als |"
    rf"der Gründung|\d{{4}})|"
    r"(?:With|Mit) (?:over|more than|around|some|über|mehr als|rund|"
    rf"ca\.) [\d.,]+ (?:\w+ ){{0,3}}(?:employees|people|colleagues|offices|"
    r"Mitarbeit\w+|Kolleg\w+|Standorten))"
    rf"[^\n]*?(?:[.!?](?=\s|$)|(?=\n|$))"
)
_ASKS = re.compile(
    (
        r"\b(?:looking for|seeking|seeks|hiring|recruiting|searching|suchen|sucht|gesucht|"
        r"required|join us as|requires)\b"
    ),
    re.IGNORECASE,
)


def find_introductions(text: str, before: int) -> list[tuple[int, int]]:
    """Find the self-praise up to a code point, as code points from and to; in order.

    It goes on to the end of its line, unless the line is a whole text or comes to the point.
    """
    found: list[tuple[int, int]] = []
    limit = min(before, _HEAD)
    for match in _INTRODUCTION.finditer(text, 0, limit):
        start, end = match.span()
        if (found and start < found[-1][1]) or _ASKS.search(match[0]):
            continue
        rest = text.find("\n", end, limit)
        rest = limit if rest < 0 else rest
        if rest - start < _LONG_LINE and not _ASKS.search(text, end, rest):
            end = rest
        found.append((start, end))
    return found
