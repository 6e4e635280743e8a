"""Postings as lines of text and as records for JSON; nothing of a posting acts on the terminal."""

import json
import re
import shutil
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict

import click

from tui.errors import JobsError
from tui.model.deciding import ChangeKind, LedgerEntry, Status
from tui.model.postings import Posting, Row
from tui.model.reading import FactKind, Need, SkillMention
from tui.sharing.escapes import UNPRINTED
from tui.text import clean, one_line
from tui.wording import SIGNS, changed, day, minute

UNTITLED = "(no title)"

_MOST_ID_WIDTH = 40
_DATE_WIDTH = 10
_COMPANY_WIDTH = 22
_TITLE_LEAST = 20
_COMPLAINT = 1000
_ESCAPED = re.compile(f"[{UNPRINTED}]")


def complain(error: JobsError) -> None:
    """Say in one line on standard error what went wrong."""
    click.echo(f"jobs-tui: {one_line(str(error), _COMPLAINT)}", err=True)


def print_json(record: Mapping[str, object]) -> None:
    """Print a record as one line of JSON; what a terminal might act on stands in it escaped."""
    text = json.dumps(record, ensure_ascii=False)
    click.echo(_ESCAPED.sub(lambda found: json.dumps(found[0])[1:-1], text))


def row_record(row: Row, why: str) -> dict[str, object]:
    """Give a posting of a list as `search --json` prints it."""
    return {
        "id": row.external_id,
        "source": row.source,
        "title": row.title,
        "role": row.role,
        "company": row.company,
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
        "title": posting.title,
        "cleanTitle": posting.clean_title,
        "role": posting.role,
        "company": posting.company,
        "posted": posting.posted_at,
        "url": posting.url,
        "location": posting.location,
        "language": posting.language,
        "status": posting.status.value,
        "reason": posting.reason,
        "tags": list(posting.tags),
        "note": posting.note,
        "gone": posting.gone_at,
        "before": asdict(posting.before) if posting.before else None,
        "skills": [mention_record(mention) for mention in posting.mentions],
        "facts": [
            {
                "kind": fact.kind.value,
                "value": fact.value,
                "start": fact.start,
                "end": fact.end,
            }
            for fact in posting.facts
        ],
        "sections": [
            {
                "kind": section.kind.value,
                "heading": section.heading,
                "start": section.start,
                "end": section.end,
            }
            for section in posting.sections
        ],
        "description": posting.description,
    }


def mention_record(mention: SkillMention) -> dict[str, object]:
    """Give a place where a text names a skill as JSON has it."""
    return {
        "name": mention.name,
        "kind": mention.kind.value,
        "need": mention.need.value,
        "start": mention.start,
        "end": mention.end,
    }


def table(rows: Sequence[Row]) -> Iterator[str]:
    """Draw a list, one line a posting, as wide as the terminal."""
    width = shutil.get_terminal_size((120, 24)).columns
    id_width = min(max((cells(row.external_id) for row in rows), default=0), _MOST_ID_WIDTH)
    title_width = max(_TITLE_LEAST, width - id_width - _DATE_WIDTH - _COMPANY_WIDTH - 10)
    for row in rows:
        yield "  ".join(
            (
                fitted(row.external_id, id_width),
                SIGNS[row.status],
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
    name = one_line(f"{posting.source}:{posting.external_id}")
    gone = f"gone since {day(posting.gone_at)}" if posting.gone_at else ""
    yield " · ".join(filter(None, (name, _decision(posting), gone)))
    yield from filter(None, [one_line(posting.url, len(posting.url))])
    for need, label in ((Need.MUST, "must"), (Need.NICE, "nice")):
        names = [skill.name for skill in posting.skills if skill.need is need]
        if names:
            yield f"{label}: {', '.join(map(one_line, names))}"
    for kind in FactKind:
        values = dict.fromkeys(one_line(fact.value) for fact in posting.facts if fact.kind is kind)
        if values:
            yield f"{kind.value}: {', '.join(values)}"
    if posting.tags:
        yield f"tags: {', '.join(map(one_line, posting.tags))}"
    if posting.note:
        yield f"note: {clean(posting.note)}"
    yield ""
    yield clean(posting.description)
    if posting.history:
        yield ""
    yield from map(entry_line, posting.history)


def entry_line(entry: LedgerEntry) -> str:
    """Draw one change of the ledger: when, what, by whom and why."""
    text = f" ({entry.text})" if entry.text else ""
    brief = f", brief {entry.brief}" if entry.brief else ""
    if entry.kind is ChangeKind.DECISION:
        what, action = f"{entry.before.value} → {entry.after.value}", "decide"
    else:
        what, action = changed(entry.kind, entry.name, gone=entry.gone), "change"
    action = action if entry.action == "do" else entry.action
    return one_line(f"{minute(entry.at)}  {action} {what}{text}  by {entry.by}{brief}")


def _decision(posting: Posting) -> str:
    if posting.status is Status.TODO:
        return "to do"
    reason = f" ({posting.reason})" if posting.reason else ""
    return one_line(
        f"{posting.status.value}{reason} by {posting.decided_by}, {minute(posting.decided_at)}"
    )


def cells(text: str) -> int:
    """Count the columns that a text takes on a terminal; wide characters take two."""
    return sum(map(_cells, one_line(text)))


def fitted(text: str, width: int) -> str:
    """Cut or fill a text to so many columns."""
    text = one_line(text)
    missing = width - cells(text)
    if missing >= 0:
        return text + " " * missing
    kept, used = "", 0
    for character in text:
        used += _cells(character)
        if used > width - 1:
            break
        kept += character
    return fitted(f"{kept}…", width)


def _cells(character: str) -> int:
    if unicodedata.combining(character) or character == "\u200d":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
