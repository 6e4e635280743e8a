"""The lines of a text in which it differs from another one."""

from collections.abc import Iterator

from textual.content import Content, Span

from tui.model.postings import Posting
from tui.reading.differences import Spans, differing_words
from tui.text import clean, one_line
from tui.ui.marked import FAINT, HEADING
from tui.wording import minute, number

_NEW = "bold $text-accent"
_OLD = "strike $text-muted"
_MOST_LINES = 12
"""Lines of a change that are shown of either text."""


def change(posting: Posting) -> Content:
    """Say in which words a posting differs from what it said when it was decided or seen."""
    before = posting.before
    if before is None:
        return Content("")
    old, new = differing_words(before.description, posting.description)
    lines = [Content.styled(f"Changed {minute(before.replaced_at)}", HEADING)]
    if one_line(before.title) != one_line(posting.title):
        lines.append(Content.assemble(("title was  ", FAINT), (one_line(before.title), _OLD)))
    for sign, text, spans, style in (
        ("- ", before.description, old, _OLD),
        ("+ ", posting.description, new, _NEW),
    ):
        found = list(lines_with(text, spans, style))
        lines += [Content.assemble((sign, FAINT), line) for line in found[:_MOST_LINES]]
        if len(found) > _MOST_LINES:
            rest = number(len(found) - _MOST_LINES)
            lines.append(Content.styled(f"{sign}… {rest} lines more", FAINT))
    return Content("\n").join(lines) if len(lines) > 1 else Content("")


def lines_with(text: str, spans: Spans, style: str) -> Iterator[Content]:
    """Give the lines of a text that hold spans, each once, the spans in a style."""
    done = -1
    for start, _ in spans:
        if start < done:
            continue
        begin = text.rfind("\n", 0, start) + 1
        end = text.find("\n", start)
        done = len(text) if end < 0 else end
        shown = clean(text[begin:done])
        marks = [
            Span(max(0, a - begin), min(len(shown), b - begin), style)
            for a, b in spans
            if a < done and b > begin and len(shown) == done - begin
        ]
        yield Content(shown, spans=marks)
