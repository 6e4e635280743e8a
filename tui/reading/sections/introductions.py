"""Sentences in which a company speaks of itself without a heading: who it is, that it is fair."""

import re

from tui.reading.traces import traces
from tui.reading.words import lower

_HEAD = 2500
"""Code points in which companies introduce themselves unasked."""
_LONG_LINE = 900
"""Code points from which a line is a whole text."""
_WHO = (
    r"(?!(?:This|It|There|That|He|She|You|Here|If|Es|Das|Dies|Hier|Dabei|Ihre?|Deine?|Your|My) )"
    r"(?:(?:The |Die |Der |"
    r"Das )?[A-ZÄÖÜ][\w&.'\u2019+-]*(?: (?:[A-ZÄÖÜ(][\w&.'\u2019+)-]*|&|of|and|und|"
    r"für|de|the|in)){0,9}"
    r"(?:,? (?:Inc|LLC|Ltd|Limited|GmbH|AG|SE|Co|Corp|Corporation|PLC|plc|KG|LLP|"
    r"L\.P)\b\.?)?(?: ?[®™])?(?: \([^()\n]{1,40}\))?"
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
    rf"|{_WHO} (?:speciali[sz]es in|employs|was founded|beschäftigt|wurde (?:\d{{4}} )?gegründet)\b"
    r"|(?:At|Bei) (?:[A-ZÄÖÜ][\w&.'\u2019-]*|der|den|the)(?: [\w&.'\u2019-]+){0,4}?,? (?:we|our|"
    r"wir)\b"
    r"|(?:Herzlich )?[Ww]illkommen bei [A-ZÄÖÜd]"
    r"|(?:As|Als) (?:the|a|an|one of|eine?[rs]?|führende?[rs]?|inhabergeführte?[rs]?) [^.\n]{0,80}?"
    r"(?:leading|leader|provider|employer|company|führend\w*|[Uu]nternehmen\w*|Anbieter|Gruppe|"
    r"Hersteller|Dienstleister|Arbeitgeber|Marktführer)\b"
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


_JOB = re.compile(
    r"\b(?:role|position|post|job|holder|candidate|applicant|analyst|engineer|manager|scientist|"
    r"nurse|"
    r"teacher|developer|consultant|assistant|officer|specialist|coordinator|administrator|stelle|"
    r"aufgabe|tätigkeit|mitarbeiter)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"[^\n]{0,120}?\b(?:is|are|ist|sind|has been)\b")


def _speaks_of_the_job(sentence: str) -> bool:
    subject = _SUBJECT.match(sentence)
    return bool(_ASKS.search(sentence) or (subject and _JOB.search(subject[0])))


def find_introductions(text: str, before: int) -> list[tuple[int, int]]:
    """Find the self-praise up to a code point, as code points from and to; in order.

    It goes on to the end of its line, unless the line is a whole text or comes to the point.
    """
    found: list[tuple[int, int]] = []
    limit = min(before, _HEAD)
    for match in _INTRODUCTION.finditer(text, 0, limit):
        start, end = match.span()
        if (found and start < found[-1][1]) or _speaks_of_the_job(match[0]):
            continue
        rest = text.find("\n", end, limit)
        rest = limit if rest < 0 else rest
        if rest - start < _LONG_LINE and not _ASKS.search(text, end, rest):
            end = _paragraph_end(text, rest, limit)
        if found and not text[found[-1][1] : start].strip():
            start = found.pop()[0]
        found.append((start, end))
    return found


def begins_with_introduction(text: str, start: int) -> bool:
    """Tell if a company begins to speak of itself at a code point, but for blanks."""
    head = text[start : start + _LONG_LINE].lstrip()
    match = _INTRODUCTION.match(head)
    return bool(match and not _speaks_of_the_job(match[0]))


def _paragraph_end(text: str, end: int, limit: int) -> int:
    """Follow a sentence that is broken into lines: the next line begins small."""
    while end < limit and text[end + 1 : end + 2].islower():
        following = text.find("\n", end + 1, limit)
        end = limit if following < 0 else following
    return end


_STATEMENT = re.compile(
    r"equal[ -]opportunit(?:y|ies)(?: \w+){0,3} employer|equal employment opportunit|"
    r"affirmative action|E\.?E\.?O\.? employer|"
    r"(?:without regard to|regardless of|irrespective of|on the basis of)[^.\n]{0,80}"
    r"(?:race|gender|\bsex\b|religio|ethnic|national origin|disabilit|\bage\b|background|colou?r)|"
    r"unabhängig von[^.\n]{0,80}(?:geschlecht|herkunft|alter|nationalität|religion|behinderung)|"
    r"(?:schwerbehinderte|menschen mit (?:schwer)?behinderung)[^.\n]{0,80}"
    r"(?:bevorzugt|berücksichtigt|willkommen|eignung)|"
    r"celebrates? diversity|value diversity|embraces? diversity",
    re.IGNORECASE,
)
_TRACES = (
    *("equal opp", "equal-opp", "equal empl", "affirmative act", "eeo empl", "without regard to"),
    *("regardless of", "irrespective of", "on the basis of", "unabhängig von", "schwerbehinderte"),
    *("menschen mit ", "celebrate", "value diversity", "embrace"),
)
_MEMBER = re.compile(r"\s*[•◦▪●■*·\u2013-]\s?")
_SHORTEST_STATEMENT = 40
_LONGEST_STATEMENT = 900
_SENTENCE = re.compile(r"[.!?](?:\s|(?=[A-ZÄÖÜ]))")


def find_statements(text: str) -> list[tuple[int, int]]:
    """Find the paragraphs on equal opportunity, as code points from and to; in order.

    Of a line that is a whole text only the sentence counts; members of lists do not.
    """
    found: list[tuple[int, int]] = []
    for at in traces(lower(text), _TRACES):
        match = None if found and at < found[-1][1] else _STATEMENT.match(text, at)
        if not match:
            continue
        start, end = _paragraph(text, match.start(), match.end())
        start = max(start, found[-1][1] if found else 0)
        if not _MEMBER.match(text, start, end) and end - start > _SHORTEST_STATEMENT:
            found.append((start, end))
    return found


def _paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    low, high = max(0, start - _LONGEST_STATEMENT), min(len(text), end + _LONGEST_STATEMENT)
    first = text.rfind("\n", low, start) + 1
    last = text.find("\n", end, high)
    last = len(text) if last < 0 and high == len(text) else last
    if (first or not low) and last >= 0 and last - first < _LONGEST_STATEMENT:
        return first, last
    begins = [cut.end() for cut in _SENTENCE.finditer(text, max(first, low), start)]
    stop = _SENTENCE.search(text, end, high if last < 0 else last)
    begin = begins[-1] if begins else (start if low > first else first)
    return begin, stop.end() if stop else (high if last < 0 else last)
