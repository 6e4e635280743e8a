"""Tables with a header (CSV, TSV and their like), quoted as spreadsheets do."""

import csv
import re
from collections.abc import Iterable, Iterator

from tui.errors import DumpError
from tui.intake.columns import Columns
from tui.intake.fields import reject
from tui.intake.objects import record
from tui.model.intake import Draft, Reject

BROKEN = "a quote is not closed, or text follows a closing quote"
WRONG_WIDTH = "more or fewer fields than the header has"

_DELIMITERS = ",;\t|"

_BEFORE_HEADER = re.compile("(?:sep=.?)?", re.IGNORECASE)
"""A blank line, or the one by which Excel is told the delimiter."""

_MAX_ROW = 1 << 23
"""Code points after which an open quote counts as never closed."""

_Row = tuple[int, list[str] | None, str]
"""Where a row begins, its fields or None where they cannot be told, and its text."""


class Header:
    """The first line of a table: how it is divided and which column stands where."""

    def __init__(self, line: str, columns: Columns) -> None:
        self.line = line
        tries = [(_fields(line, delimiter) or [], delimiter) for delimiter in _DELIMITERS]
        self.names, self.delimiter = max(tries, key=lambda each: len(columns.of(each[0])))
        self.columns = {
            column: self.names.index(name) for column, name in columns.of(self.names).items()
        }

    def columns_in_order(self) -> list[str]:
        """Give the known columns from left to right."""
        return sorted(self.columns, key=lambda column: self.columns[column])

    def complaint(self) -> str:
        """Say what keeps the table from being read, or nothing."""
        missing = [
            f"no column for the {what} (such as {names})"
            for what, names, columns in (
                ("id", "posting_id, id, job_id", {"posting_id", "url"}),
                ("title", "title, job_title", {"title"}),
            )
            if columns.isdisjoint(self.columns)
        ]
        twice = [
            f"the column {self.names[at]!r} stands twice"
            for at in self.columns.values()
            if self.names.count(self.names[at]) > 1
        ]
        return "; ".join(missing + twice)


def first_line(lines: Iterable[str]) -> str:
    """Give the first line that could be a header, or nothing where none is."""
    return next((line for line in lines if not _BEFORE_HEADER.fullmatch(line.strip())), "")


def records(lines: Iterable[str], name: str, columns: Columns) -> Iterator[Draft | Reject]:
    """Read the rows of a table one after the other; `name` is what complaints call the dump.

    Raises:
        DumpError: The header has no column for the id or title, or has one twice.
    """
    numbered = enumerate(lines, 1)
    header = Header(first_line(line for _, line in numbered), columns)
    if complaint := header.complaint():
        raise DumpError(f"{name}: its header cannot be used: {complaint}")
    csv.field_size_limit(_MAX_ROW)
    rows = _Rows(header.delimiter, len(header.names))
    for number, line in numbered:
        for row in rows.add(number, line):
            yield _read(header, row)
    for row in rows.rest():
        yield _read(header, row)


def fits(lines: Iterable[str], columns: Columns) -> bool:
    """Tell whether the beginning of a table can be read by its rules of quoting throughout.

    The last row may be cut off and does not count.
    """
    good = [isinstance(row, Draft) for row in records(lines, "", columns)]
    return all(good[:-1])


def _read(header: Header, row: _Row) -> Draft | Reject:
    """Make a row a posting; one that is none is kept below its header, to be read by itself."""
    number, fields, text = row
    text = f"{header.line}\n{text}"
    if fields is None:
        return reject(number, BROKEN, text)
    width = len(header.names)
    if len(fields) < width or any(fields[width:]):
        return reject(number, WRONG_WIDTH, text)
    return record({column: fields[at] for column, at in header.columns.items()}, number, text)


class _Rows:
    """Puts lines together to rows: a row goes on while a quote is open.

    A quote that is never closed would take the rest of the file with it. So where a row cannot be
    read in the end, its lines are looked at one by one, and only those that are no row by
    themselves are lost. Each line is read three times at most.
    """

    def __init__(self, delimiter: str, width: int) -> None:
        self._delimiter = delimiter
        self._width = width
        self._open: list[str] = []
        self._number = 0
        self._size = 0

    def add(self, number: int, line: str) -> Iterator[_Row]:
        """Give the rows that this line ends."""
        if not self._open:
            yield from self._begin(number, line)
            return
        self._open.append(line)
        self._size += len(line)
        if line.count('"') % 2:
            text = "\n".join(self._open)
            if (fields := _fields(text, self._delimiter)) is not None:
                self._open = []
                yield self._number, fields, text
            else:
                self._open.pop()
                yield from self.rest()
                yield from self._begin(number, line)
        elif self._size > _MAX_ROW:
            yield from self.rest()

    def rest(self) -> Iterator[_Row]:
        """Give up on the open row: its lines that are rows, and in one piece those that are not."""
        lines, self._open = self._open, []
        lost: list[str] = []
        for number, line in enumerate(lines, self._number):
            fields = self._alone(line)
            if fields is None or len(fields) != self._width:
                lost.append(line)
                continue
            if lost:
                yield number - len(lost), None, "\n".join(lost)
                lost = []
            yield number, fields, line
        if lost:
            yield self._number + len(lines) - len(lost), None, "\n".join(lost)

    def _begin(self, number: int, line: str) -> Iterator[_Row]:
        if not line.strip():
            return
        fields = self._alone(line)
        goes_on = line.count('"') % 2 == 1 and _fields(line, self._delimiter) is None
        last = line[line.rfind(self._delimiter) + 1 :]
        if goes_on and (fields is None or last.startswith('"')):
            self._open, self._number, self._size = [line], number, len(line)
        else:
            yield number, fields, line

    def _alone(self, line: str) -> list[str] | None:
        """Read a line as a row; tabs often divide texts whose quotes mean nothing."""
        fields = _fields(line, self._delimiter)
        if self._delimiter == "\t" and (fields is None or len(fields) != self._width):
            bare = line.split("\t")
            return bare if len(bare) == self._width else fields
        return fields


def _fields(text: str, delimiter: str) -> list[str] | None:
    try:
        return next(csv.reader([text], delimiter=delimiter, strict=True), [])
    except csv.Error:
        return None
