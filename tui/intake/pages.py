"""Saved web pages: the schema.org JobPosting in their JSON-LD."""

import re
from collections.abc import Iterator

from tui.intake.columns import Columns
from tui.intake.fields import reject
from tui.intake.json_values import parse
from tui.intake.objects import postings
from tui.model.intake import Draft, Reject

_LINKED_DATA = re.compile(
    r"<script\b[^<>]*\btype\s*=\s*[\"']?application/ld\+json[^<>]*>", re.IGNORECASE
)
_END = re.compile("</script", re.IGNORECASE)


def records(text: str, columns: Columns) -> Iterator[Draft | Reject]:
    """Read the postings of a page; other linked data in it is passed over."""
    line = 1
    counted = 0
    at = 0
    while (begin := _LINKED_DATA.search(text, at)) and (end := _END.search(text, begin.end())):
        line += text.count("\n", counted, begin.start())
        counted, at = begin.start(), end.end()
        content = text[begin.end() : end.start()]
        try:
            value = parse(content)
        except ValueError as error:
            yield reject(line, str(error), content)
            continue
        for item in value if isinstance(value, list) else [value]:
            yield from postings(item, line, content, columns)
