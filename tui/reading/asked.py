"""Where in a text words count that do not count everywhere."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from tui.model.reading import Section, SectionKind

_AN_AD = 800
"""Code points from which a text is a posting; a shorter one is a remark that comes to the point."""
_SHORT_LINE = 140
"""Code points up to which a line of an asking section is one of its items.

Longer ones are prose, in which a sentence has to ask by its own words.
"""
_BARE_LINE = 120
"""The same in a text without headings."""
_LONGEST_TITLE = 140
_LINE = re.compile(r"[^\n•●▪◦‣]+")
_ASKING = frozenset({SectionKind.REQUIREMENTS, SectionKind.NICE})
_WORKING = _ASKING | {SectionKind.TASKS}

Stretches = Sequence[tuple[int, int]]
"""Parts of a text in order, as code points from and to."""


@dataclass(frozen=True, slots=True)
class Places:
    """The parts of a text in which words count that do not count everywhere."""

    asked: Stretches = ()
    """Where all that is named is asked for."""
    fields: Stretches | None = None
    """Where domains and certificates count without being asked for; None for everywhere."""
    manners: Stretches | None = None
    """Likewise for soft skills."""
    people: bool = True
    """Whether people may be named in passing; not in a title, which names the job itself."""


ANYWHERE = Places()


def places_in(text: str, sections: Sequence[Section]) -> Places:
    """Tell where what counts."""
    headed = any(section.heading for section in sections)
    if len(text) <= _AN_AD:
        if not headed:
            return ANYWHERE
        asked = [(part.start, part.end) for part in sections if part.kind in _ASKING]
        fields = [(part.start, part.end) for part in sections if part.kind in _WORKING]
        return Places(asked, fields, asked)
    if not headed:
        lines = list(_lines(text, 0, len(text), _BARE_LINE))
        return Places((), lines, lines)
    asked = list(_items(text, sections, _ASKING))
    return Places(asked, list(_items(text, sections, _WORKING)), asked)


def opening(text: str) -> int:
    """Return where the first line of a posting ends, which often repeats the title; 0 if none."""
    if len(text) <= _AN_AD:
        return 0
    end = text.find("\n")
    return min(end, _LONGEST_TITLE) if end > 0 else 0


def within(offset: int, stretches: Stretches) -> bool:
    """Tell if a code point lies in one of the stretches."""
    at = bisect_right(stretches, offset, key=lambda stretch: stretch[0]) - 1
    return at >= 0 and offset < stretches[at][1]


def _items(
    text: str, sections: Sequence[Section], kinds: Collection[SectionKind]
) -> Iterator[tuple[int, int]]:
    for section in sections:
        if section.kind in kinds:
            yield from _lines(text, section.start, section.end, _SHORT_LINE)


def _lines(text: str, start: int, end: int, longest: int) -> Iterator[tuple[int, int]]:
    for line in _LINE.finditer(text, start, end):
        if line.end() - line.start() <= longest:
            yield line.span()
