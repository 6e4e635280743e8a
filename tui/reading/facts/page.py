"""A posting as the readers of facts look at it, and the ways they look for traces."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.model.reading import Section, SectionKind
from tui.reading.facts.fields import Fields, find_fields
from tui.reading.facts.spans import Span
from tui.reading.words import lower

LOOKED_AT = 60_000
"""Code points of a description that are read; no posting states a new fact further down."""
_MOST_TRACES = 60
"""Traces of one word that are followed; more is no posting but noise."""
_LONGEST_TITLE = 500
_LONGEST_LINE = 300
_LOOKALIKES = (("\u00a0", " "), ("\u2009", " "), ("\u202f", " "), ("\u2010", "-"), ("\u2011", "-"))
_STOPS = ("\n", ". ", "! ", "? ", "•", ";")


def _plain(text: str) -> str:
    """Put plain blanks and hyphens for those that only look like them; nothing moves."""
    if not text.isascii():
        for char, plain in _LOOKALIKES:
            text = text.replace(char, plain)
    return text


@dataclass(frozen=True, slots=True)
class Page:
    """Title and description as they stand and in small letters, position by position the same."""

    title: str
    title_low: str
    text: str
    low: str
    sections: Sequence[Section]
    fields: Fields

    @classmethod
    def of(cls, title: str, text: str, sections: Sequence[Section]) -> "Page":
        """Prepare a posting; of its description only the first `LOOKED_AT` code points."""
        title, text = _plain(title[:_LONGEST_TITLE]), _plain(text[:LOOKED_AT])
        low = lower(text)
        return cls(title, lower(title), text, low, sections, find_fields(low))

    def labelled(self, *labels: str) -> Iterator[Span]:
        """Find the values behind any of the labels, each to the end of its line."""
        for label in labels:
            yield from self.fields.get(label, ())

    def traces(self, *words: str) -> Iterator[int]:
        """Find where the words stand in the small letters, one word after the other."""
        low = self.low
        for word in words:
            at = low.find(word)
            left = _MOST_TRACES
            while at >= 0 and left:
                yield at
                left -= 1
                at = low.find(word, at + len(word))

    def windows(self, words: Sequence[str], before: int, after: int) -> Iterator[Span]:
        """Find the stretches around the words, in order, those that overlap as one."""
        start = end = -1
        for at in sorted(self.traces(*words)):
            if at - before > end:
                if end >= 0:
                    yield Span(start, end)
                start = max(0, at - before)
            end = at + after
        if end >= 0:
            yield Span(start, end)

    def has(self, *words: str) -> bool:
        """Tell if any of the words stands in the description."""
        low = self.low
        return any(word in low for word in words)

    def section_at(self, position: int) -> SectionKind:
        """Tell which part of the description a position is in."""
        at = bisect_right(self.sections, position, key=lambda section: section.start) - 1
        return self.sections[at].kind if at >= 0 else SectionKind.OTHER

    def line(self, position: int) -> Span:
        """Find the line around a position, at most some hundred code points each way."""
        start = self.low.rfind("\n", max(0, position - _LONGEST_LINE), position)
        end = self.low.find("\n", position, position + _LONGEST_LINE)
        return Span(
            start + 1 if start >= 0 else max(0, position - _LONGEST_LINE),
            end if end >= 0 else min(len(self.low), position + _LONGEST_LINE),
        )

    def before(self, position: int, most: int) -> str:
        """Return what stands in front of a position in its sentence, in small letters."""
        window = self.low[max(0, position - most) : position]
        begins = [at + len(stop) for stop in _STOPS if (at := window.rfind(stop)) >= 0]
        return window[max(begins) :] if begins else window

    def after(self, position: int, most: int) -> str:
        """Return what follows a position in its sentence, in small letters."""
        window = self.low[position : position + most]
        ends = [at for stop in _STOPS if (at := window.find(stop)) >= 0]
        return window[: min(ends)] if ends else window
