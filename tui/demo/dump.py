"""Postings in the raw form: seven fields between tabs, nothing quoted."""

from collections.abc import Iterable
from typing import IO

from tui.model.intake import Draft

_ONE_LINE = str.maketrans("\t\n\r", "   ")


def write(drafts: Iterable[Draft], file: IO[str]) -> int:
    """Write postings to a file that was opened in UTF-8 and without translation of line ends.

    Tabs and line ends become blanks where a field can have none; descriptions keep theirs.

    Returns:
        The number of postings written.
    """
    count = 0
    for draft in drafts:
        file.write(record(draft))
        count += 1
    return count


def record(draft: Draft) -> str:
    """Give one posting as it stands in a dump, its line end included."""
    fields = (
        draft.external_id,
        draft.company_external_id or "0",
        draft.title.translate(_ONE_LINE),
        draft.description,
        draft.role.translate(_ONE_LINE),
        draft.blurb.translate(_ONE_LINE),
        _timestamp(draft.posted_at),
    )
    return "\t".join(fields) + "\n"


def _timestamp(posted_at: str) -> str:
    """`2023-03-07T15:56:14.457+00:00` → `2023-03-07 15:56:14.457000`."""
    if not posted_at:
        return ""
    moment = posted_at.removesuffix("+00:00").replace("T", " ")
    whole, _, fraction = moment.partition(".")
    return f"{whole}.{fraction:0<6}"
