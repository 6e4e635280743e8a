"""What a shortlist says, as plain data: the contract that every format writes out.

Names of a posting are those of schema.org's JobPosting; what was decided on it stands apart. None
means "known to be none", a missing key "not exported".
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tui import __version__
from tui.model.asking import Sort
from tui.model.deciding import Decided
from tui.model.postings import Posting
from tui.model.reading import Need, SkillMention

Plain: TypeAlias = "str | int | bool | list[Plain] | dict[str, Plain] | None"
"""What YAML and JSON hold without help; a shortlist's whole numbers are counts."""

SCHEMA = "jobs-tui/shortlist"
VERSION = "1.0"
"""Grows behind the dot when keys are added, before it when any is dropped or changes meaning."""

MAX_EVIDENCE = 3
"""Different passages quoted for one skill; the first of the text."""
MAX_PASSAGE = 160
"""Code points of a line quoted whole; of a longer one what stands around the skill."""

_AROUND = 60
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Export:
    """What is said of an export besides its postings, and how much of them is written."""

    brief: str = "default"
    name: str = ""
    """What to call the shortlist; empty for the name of the brief."""
    query: str = ""
    sort: Sort = Sort.NEW
    exported_at: str | None = None
    """UTC in RFC 3339; None leaves it out, and then the same postings give the same bytes."""
    description: bool = True
    """False leaves the descriptions out."""
    internal: bool = True
    """False leaves out of a page for others how it was decided, notes and tags."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """An export as text, and the test that a text read back still says the same."""

    text: str
    holds: Callable[[str], bool]


def document(postings: Sequence[Posting], export: Export) -> dict[str, Plain]:
    """Return a whole shortlist, its postings in the order given."""
    return {
        "schema": SCHEMA,
        "version": VERSION,
        "meta": _meta(postings, export),
        "postings": list(records(postings, export)),
    }


def records(postings: Sequence[Posting], export: Export) -> list[dict[str, Plain]]:
    """Return the postings alone, in the order given."""
    return [_record(posting, export) for posting in postings]


def _meta(postings: Sequence[Posting], export: Export) -> dict[str, Plain]:
    meta: dict[str, Plain] = {"name": _text(export.name or export.brief)}
    if export.exported_at is not None:
        meta["exportedAt"] = export.exported_at
    sources: list[Plain] = [_text(name) for name in sorted({each.source for each in postings})]
    return meta | {
        "tool": f"jobs-tui {__version__}",
        "query": _text(export.query),
        "sort": str(export.sort),
        "count": len(postings),
        "sources": sources,
    }


def _record(posting: Posting, export: Export) -> dict[str, Plain]:
    company, location = _text(posting.company), _text(posting.location)
    record: dict[str, Plain] = {
        "identifier": _text(posting.external_id),
        "source": _text(posting.source),
        "title": _text(posting.title),
    }
    if export.description:
        record["description"] = _text(posting.description)
    return record | {
        "datePosted": _text(posting.posted_at),
        "url": _text(posting.url),
        "jobLocation": {"address": location} if location else None,
        "hiringOrganization": {"name": company} if company else None,
        "occupationalCategory": _text(posting.role),
        "skills": _skills(posting),
        "duplicates": [_text(name) for name in posting.copies],
        "decision": {
            "brief": _text(export.brief),
            **_decided(posting.decided),
            "tags": [_text(tag) for tag in posting.tags],
            "notes": [_text(posting.note)] if posting.note else [],
            "previous": [_decided(decided) for decided in posting.earlier],
        },
    }


def _decided(decided: Decided) -> dict[str, Plain]:
    return {
        "status": str(decided.status),
        "reason": _text(decided.reason),
        "by": _text(decided.by),
        "at": _text(decided.at),
    }


def passages(posting: Posting) -> dict[str, list[str]]:
    """Quote the lines that name each skill, by its name."""
    found: dict[str, list[str]] = {}
    for mention in posting.mentions:
        quoted = found.setdefault(mention.name, [])
        passage = _passage(posting.description, mention)
        if passage not in quoted and len(quoted) < MAX_EVIDENCE:
            quoted.append(passage)
    return found


def _skills(posting: Posting) -> list[Plain]:
    quoted = passages(posting)
    return [
        {
            "name": _text(skill.name),
            "required": skill.need is Need.MUST,
            "evidence": [_text(passage) for passage in quoted.get(skill.name, ())],
        }
        for skill in posting.skills
    ]


def _passage(description: str, mention: SkillMention) -> str:
    """Return the line that names a skill, letter for letter; of a long line the words around it."""
    start = description.rfind("\n", 0, mention.start) + 1
    end = description.find("\n", mention.end)
    end = len(description) if end < 0 else end
    if end - start > MAX_PASSAGE:
        if mention.start - _AROUND > start:
            start = _after_blank(description, mention.start - _AROUND, mention.start)
        if mention.end + _AROUND < end:
            end = _before_blank(description, mention.end, mention.end + _AROUND)
    return description[start:end].strip()


def _after_blank(text: str, start: int, end: int) -> int:
    blank = text.find(" ", start, end)
    return start if blank < 0 else blank + 1


def _before_blank(text: str, start: int, end: int) -> int:
    blank = text.rfind(" ", start, end)
    return end if blank < 0 else blank


def _text(text: str) -> str | None:
    """Return text as any format can hold it; empty text is none."""
    if not text:
        return None
    return text if text.isascii() else _SURROGATE.sub("\ufffd", text)
