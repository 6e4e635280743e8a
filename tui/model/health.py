"""What may be wrong with a database."""

from dataclasses import dataclass
from enum import StrEnum


class Trouble(StrEnum):
    """A kind of trouble; the value says what is looked at."""

    DAMAGE = "the file itself"
    REFERENCES = "references between tables"
    LEDGER = "decisions, notes and tags against the ledger"
    MISSING = "what every posting has"
    STACKS = "stacks"
    INDEX = "search index and counts"
    TEXTS = "full text"


MENDABLE = frozenset(Trouble) - {Trouble.DAMAGE, Trouble.REFERENCES}
"""What can be made anew from what is sound."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found where trouble was looked for."""

    trouble: Trouble
    count: int
    """How much of it there is; 0: all is well."""
    what: str
    """More about it; may be empty."""
