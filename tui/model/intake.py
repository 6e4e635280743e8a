"""Postings on their way in, and what became of them."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Draft:
    """A posting as a dump gives it, cleaned of control characters, not yet read or stored.

    Text that the dump does not give is empty, never None. Lines end in LF.
    """

    external_id: str
    title: str
    description: str
    company_external_id: str = ""
    """Empty where the dump names no company."""
    role: str = ""
    blurb: str = ""
    posted_at: str = ""
    """UTC, `YYYY-MM-DDTHH:MM:SS[.ffffff]+00:00`; empty for none or an impossible one."""
    source: str = ""
    """Where it comes from, by the name that the form itself carries; empty for none."""
    line: int = 0
    """Where the record begins in its file, from 1."""
    company: str = ""
    """The company's name where the form has a place for it; empty where only texts may tell it."""
    url: str = ""
    """The address of its page, with `http://` or `https://`."""
    location: str = ""
    """Where the work is, as the dump spells it, several places with `; ` between."""


@dataclass(frozen=True, slots=True)
class Reject:
    """A record that could not be read; goes to quarantine."""

    line: int
    """Where the record begins in its file, from 1."""
    reason: str
    raw: str
    """The record's text, cut to 64 KiB."""


class Form(StrEnum):
    """The forms of a dump; the value is what a person calls them."""

    RAW = "raw"
    TABLE = "csv"
    JSON = "json"
    JSON_LINES = "jsonl"
    PAGE = "html"
    SHORTLIST = "yaml"


class Outcome(StrEnum):
    """What became of a record that came in."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    QUARANTINED = "quarantined"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import has come."""

    file: str
    bytes_read: int
    bytes_total: int
    """0 where the size cannot be known, as on standard input."""
    records: int
    committed: int
    """Postings of this run that are stored now, whatever happens next."""


@dataclass(frozen=True, slots=True)
class StackProgress:
    """How far the building of stacks has come, in postings."""

    done: int
    """On disk, whatever happens next."""
    total: int


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """What an import did; `read` is the sum of the other four."""

    read: int = 0
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    quarantined: int = 0
    reasons: tuple[tuple[str, int], ...] = ()
    """Why records were quarantined, with how many; commonest first."""
    gone: int = 0
    """Postings that dumps said to be complete came without, and that were not gone before."""
    incomplete: str = ""
    """Why nothing could be marked as gone though that was asked; empty if it could."""
    encodings: tuple[tuple[str, str], ...] = ()
    """Dumps that were not in UTF-8, and what they, or lines of them, were read as."""


@dataclass(frozen=True, slots=True)
class ImportRecord:
    """One import as the file remembers it."""

    number: int
    file: str
    started_at: str
    finished_at: str
    """Empty: it was cut off."""
    read: int
    added: int
    updated: int
    unchanged: int
    quarantined: int
    gone: int
    """Postings that it came without, though it was said to be complete."""
    forgotten_at: str
    """Empty: it is not forgotten."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """What would go if postings were forgotten, and, of an import, what would stay."""

    posting_ids: tuple[int, ...]
    decided: int
    """How many of them are decided in any brief."""
    annotated: int
    """How many of them have a note or tags."""
    again: int = 0
    """What came again with a later import, and stays."""
    updated: int = 0
    """What the import only changed, and stays as it is now."""
    unsure: int = 0
    """What came or changed with the import when it was not noted yet which of it; it stays."""
    quarantined: int = 0
    """Records in quarantine that go."""


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A record that could not be read."""

    file: str
    line: int
    reason: str
    raw: str
    at: str
    number: int
    import_number: int


ProgressCallback = Callable[[Progress], None]
