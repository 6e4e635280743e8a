"""A shortlist as CSV for spreadsheets: one posting a row, no cell a formula.

Defusing changes the cells concerned, so this form does not come in again letter for letter.
"""

import csv
import io
from collections.abc import Sequence

from tui.model.postings import Posting
from tui.model.reading import Need
from tui.sharing.shortlist import Export, Rendering
from tui.text import clean

COLUMNS = (
    "identifier",
    "source",
    "title",
    "datePosted",
    "url",
    "jobLocation",
    "hiringOrganization",
    "occupationalCategory",
    "required",
    "desired",
    "brief",
    "status",
    "reason",
    "by",
    "at",
    "tags",
    "notes",
    "duplicates",
)

# As OWASP's "CSV Injection" names them, with the full-width forms that some programs fold.
_FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")


def render(postings: Sequence[Posting], export: Export) -> Rendering:
    """Write a row of names and one row a posting; what a cell lists is parted by `; `."""
    stream = io.StringIO(newline="")
    rows = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\n")
    rows.writerow((*COLUMNS, "description") if export.description else COLUMNS)
    rows.writerows([_defused(cell) for cell in _row(posting, export)] for posting in postings)
    text = stream.getvalue()
    return Rendering(text, lambda found: found == text)


def _row(posting: Posting, export: Export) -> tuple[str, ...]:
    row = (
        posting.external_id,
        posting.source,
        posting.title,
        posting.posted_at,
        posting.url,
        posting.location,
        posting.company,
        posting.role,
        _skills(posting, Need.MUST),
        _skills(posting, Need.NICE),
        export.brief,
        str(posting.status),
        posting.reason,
        posting.decided_by,
        posting.decided_at,
        "; ".join(posting.tags),
        posting.note,
        "; ".join(posting.copies),
    )
    return (*row, posting.description) if export.description else row


def _skills(posting: Posting, need: Need) -> str:
    return "; ".join(skill.name for skill in posting.skills if skill.need is need)


def _defused(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would calculate, blanks before it or not."""
    cell = clean(cell)
    return f"'{cell}" if cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA) else cell
