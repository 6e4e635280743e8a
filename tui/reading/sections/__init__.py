"""Divides a description into its sections, by headings on lines of their own or within a line."""

import re
from collections.abc import Iterator

from tui.model.reading import Section, SectionKind
from tui.reading.sections.headed import Heading, heading_of
from tui.reading.sections.introductions import find_introductions, find_statements
from tui.reading.sections.lines import Line, ends_sentence, is_bullet, may_be_heading
from tui.reading.sections.runs import headings_within

_LONG_LINE = 250
"""Code points from which a line may hold headings within."""
_LINE_OF_PROSE = 80
"""Code points from which a line is no fact any more."""
_BROKEN_LINE = 60
"""Code points from which a line may have been broken to go on in the next."""
_LONG = 200
_SHORT = 70
_LONG_LEAD = 120
_BULLETS = frozenset("\u2022\u00b7*-\u2013\u25cf\u25aa\uf0b7\u2713\u2714\u27a2")
_BEGINS = re.compile(r"[A-ZÄÖÜ][^.?!:;\u00b7\u2022\n]{4,60}(?:\?\s|\s?[\u00b7\u2022])")
"""A line that may begin with a heading, although no colon says so."""
_START = Heading(SectionKind.OTHER, "", 0, 0)


def find_sections(text: str) -> tuple[Section, ...]:
    """Divide a description; in order, without overlap, covering everything but headings."""
    sections: list[Section] = []
    current = _START
    for heading in _with_statements(text, list(_headings(text))):
        _add(sections, current, heading.start, text)
        current = heading
    _add(sections, current, len(text), text)
    return tuple(sections)


def _add(sections: list[Section], heading: Heading, end: int, text: str) -> None:
    start = min(heading.end, len(text))
    if heading.text or text[start:end].strip():
        sections.append(Section(heading.kind, heading.text, start, max(start, end)))


def _headings(text: str) -> Iterator[Heading]:
    current = _START
    start = 0
    is_after_blank = False
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        stripped = text[start : min(end, start + _LONG_LINE)].strip()
        if stripped and (current.is_fact or _may_hold_headings(text, end, stripped)):
            for heading in _of_line(Line(text, start, end, stripped), current, is_after_blank):
                current = heading
                yield heading
        is_after_blank = not stripped
        start = max(end + 1, current.end)


def _may_hold_headings(text: str, end: int, stripped: str) -> bool:
    return (
        len(stripped) > _LONG
        or may_be_heading(stripped)
        or _begins_with_heading(stripped)
        or _leads_to_list(text, end, stripped)
    )


def _leads_to_list(text: str, end: int, stripped: str) -> bool:
    return (
        len(stripped) <= _LONG_LEAD
        and stripped[0].isupper()
        and not ends_sentence(stripped)
        and text[end + 1 : end + 5].lstrip()[:1] in _BULLETS
    )


def _begins_with_heading(stripped: str) -> bool:
    head = stripped[:_SHORT]
    return ("?" in head or "\u00b7" in head or "\u2022" in head) and bool(_BEGINS.match(head))


def _of_line(line: Line, current: Heading, is_after_blank: bool) -> Iterator[Heading]:
    heading = heading_of(line, current) if may_be_heading(line.stripped) else None
    if heading:
        yield heading
    elif current.is_fact and _is_new_matter(line, is_after_blank):
        current = Heading(SectionKind.OTHER, "", line.start, line.start, current.form)
        yield current
    start = heading.end if heading else line.start
    if line.end - start > _LONG_LINE:
        is_run = 2 * (line.end - line.start) > len(line.text)
        yield from headings_within(line.text, start, line.end, is_run=is_run)
    elif not heading and ("</" in line.stripped or _begins_with_heading(line.stripped)):
        yield from headings_within(line.text, line.start, line.end, is_run=False)


def _is_new_matter(line: Line, is_after_blank: bool) -> bool:
    if is_bullet(line.stripped):
        return False
    before = line.start - line.text.rfind("\n", 0, max(0, line.start - 1))
    is_prose = line.end - line.start > _LINE_OF_PROSE and line.stripped[:1].isupper()
    return is_after_blank or (is_prose and before < _BROKEN_LINE)


def _with_statements(text: str, headings: list[Heading]) -> Iterator[Heading]:
    """Put in what speaks of the company without a heading."""
    first = next((one.start for one in headings if one.kind is not SectionKind.OTHER), len(text))
    spans = [*find_introductions(text, first), *find_statements(text)]
    upcoming = 0
    current = _START
    for start, end in _joined(text, sorted(spans)):
        while upcoming < len(headings) and headings[upcoming].start <= start:
            current = headings[upcoming]
            upcoming += 1
            yield current
        following = headings[upcoming].start if upcoming < len(headings) else len(text)
        if current.kind is SectionKind.ABOUT or start < current.end:
            continue
        yield Heading(SectionKind.ABOUT, "", start, start)
        if end < following:
            current = _rest(text, current, end)
            yield current
        # What a statement runs into is its own.
    yield from headings[upcoming:]


def _joined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Make one of what has only blanks between."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _rest(text: str, before: Heading, end: int) -> Heading:
    """Go on after a statement: a list goes on as it was, else nothing is known."""
    goes_on = is_bullet(text[end : end + 200].lstrip())
    return Heading(before.kind if goes_on else SectionKind.OTHER, "", end, end)
