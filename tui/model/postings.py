"""Postings as they are shown: rows, stacks, one whole."""

from dataclasses import dataclass
from enum import StrEnum

from tui.model.deciding import Coverage, Decided, LedgerEntry, Status
from tui.model.reading import Fact, Need, Section, SkillKind, SkillMention


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
    changed: bool = False
    """It changed after it was decided or seen in this brief."""
    gone: bool = False
    """A dump said to be complete came without it."""


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
class EarlierText:
    """What a posting said when it was decided or seen, before a dump changed it."""

    title: str
    description: str
    replaced_at: str


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
    earlier: tuple[Decided, ...] = ()
    """What was decided in this brief before what holds now, oldest first, each once."""
    copies: tuple[str, ...] = ()
    """Other postings of its stack, here and in merged shortlists, in alphabetical order: by their
    external ids, or `source:external id` where the source is another one."""
    gone_at: str = ""
    """Since when dumps said to be complete come without it; empty: they do not."""
    before: EarlierText | None = None
    """None where it has not changed since, or nobody had looked at it before."""
    url: str = ""
    """The address of its page; empty where the dump gave none."""
    location: str = ""
    """Where the work is, as the dump spells it; empty where it gave none."""

    @property
    def decided(self) -> Decided:
        """What is decided on it in this brief."""
        return Decided(self.status, self.reason, self.decided_at, self.decided_by)
