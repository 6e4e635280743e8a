"""Dumps of JSON: one value a line, or documents of any layout."""

from collections.abc import Iterable, Iterator

from tui.intake.columns import Columns
from tui.intake.fields import reject
from tui.intake.json_values import parse, split
from tui.intake.objects import postings
from tui.model.intake import Draft, Reject


def lines(lines: Iterable[str], columns: Columns) -> Iterator[Draft | Reject]:
    """Read JSON Lines; a line that is no JSON costs only itself."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield from _value(line, number, columns)


def documents(chunks: Iterable[str], columns: Columns) -> Iterator[Draft | Reject]:
    """Read JSON documents: an array of postings, one posting, or what wraps them."""
    for number, text in split(chunks):
        yield from _value(text, number, columns)


def _value(text: str, line: int, columns: Columns) -> Iterator[Draft | Reject]:
    try:
        value = parse(text)
    except ValueError as error:
        yield reject(line, str(error), text)
    else:
        yield from postings(value, line, text, columns)
