"""Text with its hits and its evidence marked."""

from collections.abc import Sequence

from textual.content import Content, Span

from tui.model.asking import Found
from tui.search.marking import spans
from tui.text import clean

HIT = "bold underline $text-accent on $accent-muted"
SKILL = "$text-secondary"
FAINT = "$text-muted"
HEADING = "bold $text-primary"


def marked(
    text: str, found: Found, *, base: str = "", evidence: Sequence[tuple[int, int]] = ()
) -> Content:
    """Style a text, its evidence and, above all, its hits; offsets hold while it is clean."""
    shown = clean(text)
    styles = [Span(0, len(shown), base)] if base else []
    if len(shown) == len(text):
        styles += [Span(start, end, SKILL) for start, end in evidence]
    styles += [Span(start, end, HIT) for start, end in spans(shown, found)]
    return Content(shown, spans=styles)
