"""What is asked of the postings, and the answers: criteria, chips, counts."""

from dataclasses import dataclass, field
from enum import StrEnum


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
class FacetCount:
    """A value of a facet with how many postings have it within the criteria."""

    value: str
    total: int
    todo: int
    approximate: bool = False
    """The counts were reckoned from a sample."""


@dataclass(frozen=True, slots=True)
class View:
    """A search with a name."""

    name: str
    query: str
    configured: bool = False
    """Whether the config file has it, where alone it can be changed."""


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
