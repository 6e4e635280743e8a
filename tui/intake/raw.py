"""The raw form: fields between tabs, nothing quoted, descriptions over many lines.

A record begins where a line begins with its first two columns, and ends with its last one at the
end of a line. What a form without quotes leaves open is settled so: a line that looks like a
beginning belongs to the record around it, unless it is a whole record by itself, or the record
around it cannot go on; a text that reads equally well as two records is rejected, not guessed at.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from tui.intake.columns import is_header
from tui.intake.dates import DAY, STAMP
from tui.intake.fields import INTEGER, MAX_TEXT, draft, reject
from tui.model.intake import Draft, Reject

NO_BEGINNING = "outside a record: the line does not begin with two integers of at most 18 digits"
NO_END = "the record ends before its last column"
TOO_LONG = "the record is too long and its last columns cannot be told"
TWO_RECORDS = "reads as one record or as two: a line in it begins like a record"
NO_ID = "the id is not an integer of at most 18 digits"

_MAX_BLOCK = 2 * MAX_TEXT
"""Code points of a record kept while it is read; more than a text may have, so that a cut shows."""

_MISSING = frozenset(("", "NULL", "null", "None", r"\N", "NaT"))
"""What dumps write where there is no timestamp."""

_PATTERNS = {"posting_id": INTEGER, "company_id": INTEGER, "timestamp": STAMP}
_ANYTHING = r"[^\t]*"
_INTEGER = re.compile(INTEGER)
_STAMP = re.compile(STAMP)
_DAY = re.compile(DAY)
_LONGEST_STAMP = 40


class Layout:
    """How the columns lie in a record, and the patterns that follow from it."""

    def __init__(self, columns: Sequence[str]) -> None:
        self.columns = tuple(columns)
        self.tabs = len(self.columns) - 1
        self.left = self.columns.index("description")
        """Tabs before the description, the one field that may hold tabs itself."""
        self.right = self.tabs - self.left
        self.dated = self.columns[-1] == "timestamp"
        """Whether the last column shows by itself that the record ends."""
        first, second = (_PATTERNS.get(name, _ANYTHING) for name in self.columns[:2])
        self.begins = re.compile(rf"{first}\t{second}\t").match

    def end_of(self, line: str) -> int:
        """Give how much of a line belongs to the record that ends with it, or -1 if none does.

        Days without a time are common in pasted tables: one counts only in a line that holds all
        fields after the description.
        """
        text = line.rstrip("\t ")
        last = text[text.rfind("\t") + 1 :]
        if not self.dated or len(last) > _LONGEST_STAMP or not last[:4].isdecimal():
            return -1
        whole = _STAMP.fullmatch(last) or (_DAY.fullmatch(last) and text.count("\t") >= self.right)
        return len(text) if whole else -1

    def split(self, text: str) -> dict[str, str]:
        """Give the fields by column; tabs beyond the needed ones belong to the description."""
        fields = text.split("\t")
        if len(fields) > len(self.columns):
            end = len(fields) - self.right
            fields[self.left : end] = ["\t".join(fields[self.left : end])]
        return dict(zip(self.columns, fields, strict=True))


class _Block:
    """The lines of one record, or of text outside any record, while they come in."""

    def __init__(self, layout: Layout, number: int, *, sound: bool) -> None:
        self.layout = layout
        self.number = number
        self.sound = sound
        """Whether it begins like a record."""
        self.lines: list[str] = []
        self.size = 0
        self.tabs = 0
        self.inner_tabs = -1
        """Tabs since the last line that looks like a beginning; -1 while there is none."""
        self.last = ""
        """The last line with tabs, where the block has become too long to be kept whole."""

    def add(self, line: str) -> None:
        """Add a line without tabs."""
        self.size += len(line) + 1
        if self.size <= _MAX_BLOCK:
            self.lines.append(line)

    def add_fields(self, line: str, *, begins: bool) -> None:
        """Add a line with tabs."""
        tabs = line.count("\t")
        if begins and self.lines and tabs >= self.layout.left:
            self.inner_tabs = 0
        if self.inner_tabs >= 0:
            self.inner_tabs += tabs
        self.tabs += tabs
        self.size += len(line) + 1
        if self.size <= _MAX_BLOCK or not self.lines:
            self.lines.append(line)
        else:
            self.last = line

    def gives_way(self, line: str, end: int) -> bool:
        """Tell whether a line that looks like a beginning begins a new record."""
        tabs = line.count("\t")
        if not self.sound or self.tabs < self.layout.left:
            return True
        if tabs >= self.layout.tabs and (end >= 0 or not self.layout.dated):
            return True
        return tabs >= self.layout.left and self._may_end()

    def ends(self) -> bool:
        """Tell whether nothing is missing before a last column that has just come."""
        return not self.sound or self.tabs >= self.layout.tabs

    def finish(self, *, ended: bool) -> Draft | Reject:
        """Make the lines a posting; `ended` says that its last column was there."""
        if self.last:
            self.lines.append(self.last)
        text = "\n".join(self.lines)
        if flaw := self._flaw(ended=ended):
            return reject(self.number, flaw, text)
        values = self.layout.split(text if ended else text.rstrip("\n"))
        if not _INTEGER.fullmatch(values["posting_id"]):
            return reject(self.number, NO_ID, text)
        return draft(values, self.number)

    def _flaw(self, *, ended: bool) -> str:
        layout = self.layout
        if not self.sound:
            return NO_BEGINNING
        if not ended and not self._may_end():
            return NO_END
        if not ended and layout.dated and self.tabs > layout.tabs:
            return NO_END  # without its date nobody knows which tabs are the description's
        if self.size > _MAX_BLOCK and self.lines[-1].count("\t") < layout.right:
            return TOO_LONG
        return TWO_RECORDS if self.inner_tabs == layout.tabs else ""

    def _may_end(self) -> bool:
        """Tell whether all fields are there, the last one missing or of no telling form."""
        if self.tabs < self.layout.tabs:
            return False
        if not self.layout.dated:
            return True
        for line in reversed(self.lines):
            if "\t" in line:
                return line[line.rfind("\t") + 1 :].strip() in _MISSING
            if line.strip():
                return False
        return False


def records(lines: Iterable[str], columns: Sequence[str]) -> Iterator[Draft | Reject]:
    """Read the records of the raw form one after the other; memory does not grow with the file."""
    layout = Layout(columns)
    block: _Block | None = None
    for number, line in enumerate(lines, 1):
        if block is not None and "\t" not in line:
            block.add(line)
            continue
        begins = layout.begins(line) is not None
        end = layout.end_of(line)
        if block is not None and begins and block.gives_way(line, end):
            yield block.finish(ended=False)
            block = None
        if block is None:
            if not begins and (not line.strip() or is_header(line.split("\t"))):
                continue
            block = _Block(layout, number, sound=begins)
        block.add_fields(line if end < 0 else line[:end], begins=begins)
        if end >= 0 and block.ends():
            yield block.finish(ended=True)
            block = None
    if block is not None:
        yield block.finish(ended=False)
