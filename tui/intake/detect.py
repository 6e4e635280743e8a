"""What form a dump has, told by how it begins; names and suffixes say nothing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tui.intake.columns import Columns
from tui.intake.fields import RAW_COLUMNS
from tui.intake.json_values import parse
from tui.intake.raw import Layout
from tui.intake.tables import Header, first_line, fits
from tui.model.intake import Form

_SHORTLIST = re.compile(r"^schema:\s*[\"']?jobs-tui/shortlist\b", re.MULTILINE)

_MIN_COLUMNS = 2
"""Known names that make a line a header: one alone may be a word of a text."""

_LINES_TRIED = 50


@dataclass(frozen=True, slots=True)
class Detected:
    """A form, and the order of its columns where that matters: in the raw form."""

    form: Form
    columns: tuple[str, ...] = ()


def detect(head: str, order: Sequence[str], columns: Columns) -> Detected | None:
    """Tell the form of a dump from its beginning, or None where it has none of them.

    A dump without any text counts as raw: there is nothing in it either way.

    Args:
        head: the beginning.
        order: of the columns of the raw form, unless a header gives another.
        columns: their names.
    """
    lines = head.split("\n")
    first = first_line(lines)
    raw = Detected(Form.RAW, tuple(order))
    begins = Layout(order).begins
    if not first or begins(first):
        return raw
    header = Header(first, columns)
    if len(header.columns) >= _MIN_COLUMNS:
        return _with_header(header, lines, order, columns)
    if any(map(begins, lines)):
        return raw
    form = _by_mark(first.lstrip()[0], head, lines)
    return Detected(form) if form else None


def _by_mark(mark: str, head: str, lines: list[str]) -> Form | None:
    if mark == "{" and any(map(_is_object, lines[:_LINES_TRIED])):
        return Form.JSON_LINES
    if mark in "{[":
        return Form.JSON
    if mark == "<":
        return Form.PAGE
    return Form.SHORTLIST if _SHORTLIST.search(head) else None


def _is_object(line: str) -> bool:
    """Tell whether a line is a whole object; with others below it, not around it."""
    if not line.startswith("{"):
        return False
    try:
        return isinstance(parse(line), dict)
    except ValueError:
        return False


def _with_header(
    header: Header, lines: list[str], order: Sequence[str], columns: Columns
) -> Detected:
    """Tell a table from the raw form below a header: the raw form knows no quotes."""
    names = tuple(header.columns_in_order())
    raw = header.delimiter == "\t" and set(names) == set(RAW_COLUMNS)
    if not raw or header.complaint() or (names != tuple(order) and not Layout(names).dated):
        return Detected(Form.TABLE)
    quoted = any('\t"' in line for line in lines)
    return Detected(Form.TABLE) if quoted and fits(lines, columns) else Detected(Form.RAW, names)
