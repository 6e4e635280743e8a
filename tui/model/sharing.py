"""Shortlists of others on their way in, and what merging them comes to."""

from dataclasses import dataclass
from enum import StrEnum

from tui.model.deciding import Decided, Step
from tui.model.intake import Draft


@dataclass(frozen=True, slots=True)
class Shared:
    """A posting of a shortlist, with what was decided on it and added to it."""

    draft: Draft
    described: bool
    """Whether the shortlist holds the description; an empty one counts as held."""
    brief: str
    decided: Decided
    earlier: tuple[Decided, ...] = ()
    """What was decided before, oldest first, as far as the shortlist tells."""
    tags: tuple[str, ...] = ()
    note: str = ""
    copies: tuple[str, ...] = ()
    """Copies and reposts, as `Posting.copies` names them."""


class Side(StrEnum):
    """Whose decision is to hold where both sides have made one."""

    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A posting that was decided otherwise here and there."""

    source: str
    external_id: str
    title: str
    brief: str
    ours: Decided
    theirs: Decided

    @property
    def name(self) -> str:
        """What the posting is called: `source:external id`."""
        return f"{self.source}:{self.external_id}"


@dataclass(frozen=True, slots=True)
class Merge:
    """What merging a shortlist has changed, or would change."""

    postings: int
    """In the shortlist."""
    added: int
    """Postings that were not here."""
    bare: int
    """Of those, the ones that came without a description."""
    decided: int
    """Decisions taken over."""
    tagged: int
    """Tags that postings have got."""
    noted: int
    """Notes that have got new text."""
    conflicts: tuple[Conflict, ...]
    """Decisions that stay as they are here, as nobody said which is to hold."""
    complaints: tuple[str, ...] = ()
    """What of the shortlist could not be read, one line each."""
    step: Step | None = None
    """What takes it back; None where nothing was changed."""
