"""Postings that tests put into a database, as dumps in the raw form."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui.model.intake import ImportSummary

Import = Callable[..., ImportSummary]
"""Imports records as a dump of a name: the fixture `take_in`."""

Query = Callable[..., list[tuple[Any, ...]]]
"""Asks the test's database in SQL, past all of our own code: the fixture `query`."""


@dataclass(frozen=True, slots=True)
class Raw:
    """A record as a dump has it, every field as text."""

    id: str
    title: str = "Baker"
    description: str = "You bake bread before the town wakes."
    role: str = ""
    blurb: str = ""
    posted: str = "2024-05-06 07:08:09.000000"
    company: str = "7"

    def __str__(self) -> str:
        fields = (self.company, self.title, self.description, self.role, self.blurb, self.posted)
        return "\t".join((self.id, *fields)) + "\n"


def write_dump(path: Path, records: Iterable[Raw]) -> Path:
    """Write a dump to a file, as its bytes are."""
    path.write_text("".join(map(str, records)), encoding="utf-8", newline="")
    return path


JOBS = (
    Raw(
        "1",
        "IT Project Coordinator (m/f/d)",
        "You run projects with Scrum.",
        "Project Coordinator",
        "Westmark is one of the leading agencies.",
        "2024-03-08 08:00:00.000000",
        "70",
    ),
    Raw(
        "2",
        "PMO Lead",
        "You lead an office. Knowledge of SAP and Scrum is a must.",
        "Project Manager",
        posted="2024-03-07 08:00:00.000000",
        company="70",
    ),
    Raw(
        "3",
        "Java Developer",
        "You write Java and look after Jenkins.",
        "Developer",
        posted="2024-03-06 08:00:00.000000",
        company="71",
    ),
    Raw(
        "4",
        "Senior Java Developer",
        "You write Java, Docker is nice to have.",
        "Developer",
        posted="2024-03-05 08:00:00.000000",
        company="71",
    ),
    Raw(
        "5",
        "Night Nurse",
        "You care for patients at night.",
        "Nurse",
        posted="2024-03-04 08:00:00.000000",
        company="72",
    ),
)
"""Newest first."""
