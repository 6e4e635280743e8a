"""What has been done in a brief, in numbers."""

from dataclasses import dataclass

from tui.model.deciding import Counts, Status


@dataclass(frozen=True, slots=True)
class Asked:
    """A skill with how many postings ask for it."""

    skill: str
    todo: int
    shortlist: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """The numbers of one brief; days, hours and months are local, posted months in UTC."""

    counts: Counts
    days: tuple[tuple[str, dict[Status, int]], ...]
    """Days on which something was decided, the latest last: decisions by what they were."""
    hours: tuple[int, ...]
    """24 numbers of decisions, from midnight on."""
    reasons: tuple[tuple[str, int], ...]
    """Reasons of what is decided now, commonest first."""
    months: tuple[tuple[str, int, int], ...]
    """Months in which postings were posted, the latest last: all, and those to do."""
    skills: tuple[Asked, ...]
    """What is asked for most in shortlisted postings, then in those to do."""
