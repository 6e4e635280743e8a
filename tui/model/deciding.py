"""What people decide and add, what they look for, and the ledger of it."""

from dataclasses import dataclass
from enum import StrEnum

from tui.model.asking import Facet


class Status(StrEnum):
    """What was decided on a posting in a brief; `TODO` is the absence of a decision."""

    TODO = "todo"
    SHORTLIST = "shortlist"
    MAYBE = "maybe"
    REJECT = "reject"


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
class Decided:
    """A decision as it was once made."""

    status: Status
    reason: str = ""
    at: str = ""
    """UTC; empty where nobody knows."""
    by: str = ""


class ChangeKind(StrEnum):
    """What sort of change the ledger holds."""

    DECISION = "decision"
    TAG = "tag"
    NOTE = "note"
    MARK = "mark"
    LEXICON = "lexicon"
    """A correction of what is read as a skill."""
    WISH = "wish"
    """What a brief looks for."""


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
    """Which tag, correction or wish."""
    gone: bool = False
    """Whether the tag, note, mark, correction or wish was taken away."""
    after: str = ""
    """How the first of what changed is now, as its kind writes it."""
    brief: str = ""
    """The brief in which it was undone or redone; empty for what holds in all briefs."""
    skipped: int = 0
    """Postings left alone by an undo or redo because somebody else changed them meanwhile."""


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
    """Decisions a minute, of late, one for all that was decided at one stroke; 0 for too few."""


@dataclass(frozen=True, slots=True)
class BriefSummary:
    """A brief as a list of briefs shows it."""

    name: str
    decided: int
    shortlist: int
