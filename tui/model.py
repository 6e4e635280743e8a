"""The records that the layers exchange: frozen, slotted, without I/O."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Status(StrEnum):
    """What was decided on a posting in a brief; `TODO` is the absence of a decision."""

    TODO = "todo"
    SHORTLIST = "shortlist"
    MAYBE = "maybe"
    REJECT = "reject"


class Need(StrEnum):
    """How much a posting asks for a skill: a must unless its sentence or section says otherwise."""

    MUST = "must"
    NICE = "nice"


class SkillKind(StrEnum):
    """What sort of thing a skill is; `LANGUAGE` is programmed in, `SPOKEN` is spoken."""

    TOOL = "tool"
    LANGUAGE = "language"
    METHOD = "method"
    CERTIFICATE = "certificate"
    DOMAIN = "domain"
    SOFT = "soft"
    SPOKEN = "spoken"


class SectionKind(StrEnum):
    """The parts of a description; `OTHER` is text under no heading that says what it is."""

    TASKS = "tasks"
    REQUIREMENTS = "requirements"
    NICE = "nice-to-have"
    OFFER = "offer"
    CONDITIONS = "conditions"
    ABOUT = "about"
    CONTACT = "contact"
    OTHER = "other"


class Facet(StrEnum):
    """A property to filter by."""

    STATUS = "status"
    SKILL = "skill"
    ROLE = "role"
    COMPANY = "company"
    LANGUAGE = "language"
    LEVEL = "level"
    CONTRACT = "contract"
    PLACE = "place"
    AGE = "age"
    TAG = "tag"


class Way(StrEnum):
    """How a value is chosen."""

    CAN = "can"
    """One of these values will do."""
    MUST = "must"
    NEVER = "not"


class Sort(StrEnum):
    """The order of a list; `MATCH` falls back to `NEW` where nothing was typed."""

    MATCH = "match"
    NEW = "new"
    OLD = "old"
    TITLE = "title"
    COMPANY = "company"
    BRIEF = "brief"
    """What has most of what the brief looks for first; like `NEW` where it looks for nothing."""


class WishNeed(StrEnum):
    """How much a brief wishes for something."""

    MUST = "must"
    NICE = "nice"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a brief looks for, or keeps away from: a skill, a role or a place."""

    need: WishNeed
    facet: Facet
    value: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of what a brief looks for a posting has, by name."""

    musts: tuple[str, ...]
    missing: tuple[str, ...]
    """Musts that it has not."""
    nices: tuple[str, ...]
    lacking: tuple[str, ...]
    """Nice ones that it has not."""
    no_gos: tuple[str, ...]
    """What it has that is never wanted."""


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


@dataclass(frozen=True, slots=True)
class Reject:
    """A record that could not be read; goes to quarantine."""

    line: int
    """Where the record begins in its file, from 1."""
    reason: str
    raw: str
    """The record's text, cut to 64 KiB."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a description: code points `start` to `end`, its heading line left out."""

    kind: SectionKind
    heading: str
    """As it stands in the text, without its colon or marks; empty for text before any heading."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SkillMention:
    """One place where a text names a skill; `start` and `end` are code points of that text."""

    name: str
    kind: SkillKind
    need: Need
    start: int
    end: int


class FactKind(StrEnum):
    """What sort of thing a text states besides skills."""

    LEVEL = "level"
    """`trainee`, `junior`, `mid`, `senior`, `lead` or `executive`."""
    CONTRACT = "contract"
    """`permanent`, `fixed-term`, `freelance`, `temporary`, `internship` or `apprenticeship`."""
    PLACE = "place"
    """Where the work is done, as the text spells it, with the state or country behind it."""
    REMOTE = "remote"
    """`remote`, `hybrid`, `on site`, or the share of work away from the office, as `60%`."""
    START = "start"
    """`now`, `by agreement`, or a date as `2026-09-01` or `2026-09`."""
    DURATION = "duration"
    """How long the contract runs, as `6 months`, `1-2 years` or `until 2026-08-31`."""
    WORKLOAD = "workload"
    """`full time`, `part time`, or hours a week or shares, as `38.5 h` or `80-100%`."""
    PAY = "pay"
    """Amount or range, currency and period, as `60000-75000 EUR/year`, `from 54000 EUR/year`,
    `up to 30.50 USD/hour`, without a period where none is said (`200 USD`); a tariff's grade, as
    `E13 TVöD`; or a band of the British health service, as `Band 5` or `Band 8a`."""
    YEARS = "years"
    """Years of experience asked for, as `3+` or `2-4`; a bare `3 years` is `3+`."""
    LANGUAGE = "language"
    """A spoken language by its English name, and how well if the text says so: `native`, `fluent`
    (also for business and negotiations), `very good`, `good`, `basic`, or `A1` to `C2`, as
    `German fluent` or `English B2`."""
    CONTACT = "contact"
    """Whom to ask: a name, an address for mail or a number to call."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a posting states; `start` and `end` are code points of its description."""

    kind: FactKind
    value: str
    """In the form that its kind tells."""
    start: int
    """-1, as `end`, where the title says it."""
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What one posting's text says; all of it can be derived anew."""

    clean_title: str
    company: str
    """The company's name, empty where neither blurb, title nor text gives one."""
    language: str
    """`en`, `de`, or empty where the text is too short or neither."""
    sections: tuple[Section, ...]
    """In the order of the text, without overlap, covering everything but headings."""
    skills: tuple[SkillMention, ...]
    """In the order of the text, without overlap; a skill comes as often as it is named."""
    facts: tuple[Fact, ...] = ()
    """In the order of the text, those of the title first."""


class CorrectionKind(StrEnum):
    """How a person corrects what is read as a skill."""

    TEACH = "teach"
    """The phrase is the skill."""
    NEVER_HERE = "never here"
    """One posting does not ask for the skill."""
    NEVER_IN = "never in"
    """Within the phrase nothing is the skill."""
    NEVER = "never"
    """The phrase is not the skill."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person has corrected."""

    what: CorrectionKind
    phrase: str
    skill: str
    kind: SkillKind
    posting_id: int | None = None
    """None: it holds for all postings."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """One value of a facet to filter by."""

    facet: Facet
    value: str
    way: Way = Way.CAN


@dataclass(frozen=True, slots=True)
class Criteria:
    """What a list shows: the text as typed, a trailing blank kept, and what is set in the filters.

    Of one facet one of the values that can be has to hold, and all that must; facets all have to
    hold.
    """

    text: str = ""
    chosen: frozenset[Chosen] = frozenset()
    sort: Sort = Sort.MATCH


@dataclass(frozen=True, slots=True)
class Chip:
    """How one part of a query was understood, such as `coordinator ≈1`."""

    text: str
    slips: int = 0
    """Typing slips forgiven, 0 to 2."""
    known: bool = True
    """False where the corpus has no such word, however spelled."""


@dataclass(frozen=True, slots=True)
class SkillNeed:
    """A skill that a posting asks for, once a posting, as lists show it."""

    name: str
    kind: SkillKind
    need: Need


@dataclass(frozen=True, slots=True)
class Row:
    """A posting as one entry of a list."""

    id: int
    external_id: str
    source: str
    title: str
    company: str
    role: str
    posted_at: str
    skills: tuple[SkillNeed, ...]
    """Musts first; of each need spoken languages and soft skills last, else as in the text."""
    status: Status
    stack: int = 1
    """How many postings the row stands for."""
    copy_status: Status = Status.TODO
    """What was decided on another posting of its stack, where something was."""
    coverage: Coverage | None = None
    """None where the brief looks for nothing."""


class ChangeKind(StrEnum):
    """What sort of change the ledger holds."""

    DECISION = "decision"
    TAG = "tag"
    NOTE = "note"
    MARK = "mark"
    LEXICON = "lexicon"
    """A correction of what is read as a skill."""


class Likeness(StrEnum):
    """How a posting of a stack came, seen from its oldest one."""

    FIRST = "first"
    COPY = "copy"
    REPOST = "repost"


@dataclass(frozen=True, slots=True)
class StackMember:
    """A posting of a stack with what tells it from the others."""

    row: Row
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Stack:
    """Postings that are copies or reposts of one another."""

    name: str
    """`source:external id` of the posting that all others are like."""
    members: tuple[StackMember, ...]
    """Oldest first."""


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One change to one posting, as the append-only ledger holds it."""

    step: int
    """Entries of one step were made, and are undone, together."""
    at: str
    by: str
    action: str
    """`do`, `undo` or `redo`."""
    kind: ChangeKind
    brief: str
    """Empty for what holds in all briefs."""
    name: str
    """The tag; empty for what a posting has but one of."""
    before: Status
    """What was decided before; TODO for other changes, as in `after`."""
    after: Status
    text: str
    """The reason given with `after`, or the note as it is after the change; empty for none."""
    gone: bool = False
    """Whether the tag, note or mark was taken away."""


@dataclass(frozen=True, slots=True)
class Posting:
    """A posting whole, as the detail shows it and the export writes it."""

    id: int
    external_id: str
    source: str
    title: str
    clean_title: str
    company: str
    role: str
    blurb: str
    description: str
    posted_at: str
    language: str
    status: Status
    reason: str
    decided_at: str
    decided_by: str
    skills: tuple[SkillNeed, ...]
    mentions: tuple[SkillMention, ...]
    """Evidence for the skills, as offsets in `description`."""
    sections: tuple[Section, ...]
    history: tuple[LedgerEntry, ...]
    """Oldest first, all briefs."""
    facts: tuple[Fact, ...] = ()
    tags: tuple[str, ...] = ()
    """In alphabetical order."""
    note: str = ""
    coverage: Coverage | None = None
    elsewhere: tuple[tuple[str, Status, str], ...] = ()
    """What other briefs have decided: brief, status, reason."""


IN_TITLE = -1
"""Offset of a skill's evidence that stands in the title and not in the description."""


class Findings(NamedTuple):
    """What is stored of a reading, in plain values, so that it is cheap to hand to a process."""

    clean_title: str
    company: str
    language: str
    skills: tuple[tuple[str, str, str, int, int], ...]
    """Name, kind, need, start and end of each mention; those of the title first, at IN_TITLE."""
    facts: tuple[tuple[str, str, int, int], ...]
    """Kind, value, start and end of each."""


class Outcome(StrEnum):
    """What became of a record that came in."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    QUARANTINED = "quarantined"


@dataclass(frozen=True, slots=True)
class Step:
    """What a change, an undo or a redo led to, all of it at once."""

    number: int
    action: str
    """`do`, `undo` or `redo`."""
    kind: ChangeKind
    postings: tuple[int, ...]
    """Ids of those that changed, in the order of the change."""
    changed: tuple[tuple[int, Status], ...] = ()
    """Of decisions: posting id and its status now."""
    status: Status = Status.TODO
    """What the postings were decided as; for undo and redo, of the first one."""
    name: str = ""
    """Which tag."""
    gone: bool = False
    """Whether the tag, note or mark was taken away."""
    skipped: int = 0
    """Postings left alone by an undo or redo because somebody else changed them meanwhile."""


@dataclass(frozen=True, slots=True)
class FacetCount:
    """A value of a facet with how many postings have it within the criteria."""

    value: str
    total: int
    todo: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The numbers of the header, for one brief."""

    postings: int
    todo: int
    shortlist: int
    maybe: int
    reject: int
    decided_today: int
    """Since midnight of the local day."""
    pace: float = 0.0
    """Decisions a minute, of late; 0 where there are too few to tell."""


@dataclass(frozen=True, slots=True)
class BriefSummary:
    """A brief as a list of briefs shows it."""

    name: str
    decided: int
    shortlist: int


@dataclass(frozen=True, slots=True)
class View:
    """A search with a name."""

    name: str
    query: str
    configured: bool = False
    """Whether the config file has it, where alone it can be changed."""


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


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A record that could not be read."""

    file: str
    line: int
    reason: str
    raw: str
    at: str


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to criteria: the best of the list, in order."""

    criteria: Criteria
    ids: tuple[int, ...]
    """Posting ids, best first; at most as many as were asked for."""
    complete: bool
    """True if `ids` is all that matches."""
    total: int | None = None
    """How many match; None if that was not asked for and there are more than `ids`."""
    chips: tuple[Chip, ...] = ()
    marks: tuple[frozenset[str], ...] = ()
    """For each typed word the folded words of the corpus it stands for; what to mark in texts."""
    prefixes: tuple[str, ...] = ()
    """Folded beginnings of words that count as hits too."""
    took_ms: float = 0.0
    why: dict[int, str] = field(default_factory=dict)
    """For each id in one line what matched where; filled only when asked for."""
    in_descriptions: int = 0
    """Where nothing was found: how many postings have the words in their description; 0 until that
    is asked for."""
    descriptions: str = ""
    """The query that finds those."""


ProgressCallback = Callable[[Progress], None]
