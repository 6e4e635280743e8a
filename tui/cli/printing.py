"""Postings as lines of text and as records for JSON; nothing of a posting acts on the terminal."""

import shutil
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from tui.model import Need, Posting, Row, Status
from tui.text import clean, one_line

GLYPHS = {Status.TODO: " ", Status.SHORTLIST: "★", Status.MAYBE: "?", Status.REJECT: "✗"}
"""One sign a status, legible without colour."""

UNTITLED = "(no title)"

_ID_WIDTH = 12
_DATE_WIDTH = 10
_COMPANY_WIDTH = 22


def row_record(row: Row, why: str) -> dict[str, object]:
    """Give a posting of a list as `search --json` prints it."""
    return {
        "id": row.external_id,
        "source": row.source,
        "title": clean(row.title),
        "role": clean(row.role),
        "company": clean(row.company),
        "skills": [skill.name for skill in row.skills],
        "status": row.status.value,
        "posted": row.posted_at,
        "stack": row.stack,
        "why": why,
    }


def posting_record(posting: Posting) -> dict[str, object]:
    """Give a whole posting as `show --json` prints it."""
    return {
        "id": posting.external_id,
        "source": posting.source,
        "title": clean(posting.title),
        "cleanTitle": clean(posting.clean_title),
        "role": clean(posting.role),
        "company": clean(posting.company),
        "posted": posting.posted_at,
        "language": posting.language,
        "status": posting.status.value,
        "reason": posting.reason,
        "skills": [
            {
                "name": mention.name,
                "kind": mention.kind.value,
                "need": mention.need.value,
                "start": mention.start,
                "end": mention.end,
            }
            for mention in posting.mentions
        ],
        "sections": [
            {
                "kind": section.kind.value,
                "heading": clean(section.heading),
                "start": section.start,
                "end": section.end,
            }
            for section in posting.sections
        ],
        "description": clean(posting.description),
    }


def table(rows: Sequence[Row]) -> Iterator[str]:
    """Draw a list, one line a posting, as wide as the terminal."""
    width = shutil.get_terminal_size((120, 24)).columns
    title_width = max(20, width - _ID_WIDTH - _DATE_WIDTH - _COMPANY_WIDTH - 8)
    for row in rows:
        yield "  ".join(
            (
                fitted(row.external_id, _ID_WIDTH),
                GLYPHS[row.status],
                fitted(row.title.strip() or UNTITLED, title_width),
                fitted(row.company, _COMPANY_WIDTH),
                row.posted_at[:_DATE_WIDTH],
            )
        ).rstrip()


def posting_lines(posting: Posting) -> Iterator[str]:
    """Draw a posting whole."""
    yield one_line(posting.clean_title or posting.title) or UNTITLED
    about = (posting.company, posting.role, posting.posted_at[:_DATE_WIDTH])
    yield " · ".join(one_line(part) for part in about if part)
    yield f"{posting.source}:{one_line(posting.external_id)} · {_decision(posting)}"
    for need, label in ((Need.MUST, "must"), (Need.NICE, "nice")):
        names = [skill.name for skill in posting.skills if skill.need is need]
        if names:
            yield f"{label}: {', '.join(names)}"
    yield ""
    yield clean(posting.description)
    if posting.history:
        yield ""
    for entry in posting.history:
        yield one_line(
            f"{local(entry.at)}  {entry.action} {entry.before.value} → {entry.after.value}"
            f"  {entry.reason}  ({entry.by}, {entry.brief})"
        )


def _decision(posting: Posting) -> str:
    if posting.status is Status.TODO:
        return "to do"
    reason = f" ({one_line(posting.reason)})" if posting.reason else ""
    return f"{posting.status.value}{reason} by {posting.decided_by}, {local(posting.decided_at)}"


def local(at: str) -> str:
    """Show a time of the ledger on the local clock, to the minute."""
    return datetime.fromisoformat(at).replace(tzinfo=UTC).astimezone().strftime("%Y-%m-%d %H:%M")


def fitted(text: str, width: int) -> str:
    """Cut or fill a text to so many columns; wide characters take two."""
    kept, used = "", 0
    for character in one_line(text):
        cells = _cells(character)
        if used + cells > width:
            while used + 1 > width and kept:
                used -= _cells(kept[-1])
                kept = kept[:-1]
            return kept + "…" + " " * (width - used - 1)
        kept += character
        used += cells
    return kept + " " * (width - used)


def _cells(character: str) -> int:
    if unicodedata.combining(character) or character == "\u200d":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
