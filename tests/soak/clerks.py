"""Postings of different wording, so that none is taken for a copy of another."""

from collections.abc import Iterator
from random import Random

from given_jobs import Raw

_WORDS = (
    "bake", "bread", "Scrum", "SAP", "oven", "Java", "Docker", "coffee", "Schicht", "Kunde",
    "Excel", "Lager", "planen", "night", "patient", "river", "hall", "office", "report", "Python",
    "Vertrieb", "Auto", "nurse", "school", "garden", "wood", "steel", "sell", "teach", "drive",
)  # fmt: skip


def clerks(prefix: str, count: int, chance: Random) -> Iterator[Raw]:
    """Invent postings; their ids are the prefix and six digits, from 0."""
    for number in range(count):
        yield Raw(
            f"{prefix}{number:06}",
            f"Clerk {number % 40}",
            " ".join(chance.choices(_WORDS, k=60)),
            company=str(number % 7),
            posted=f"2024-05-{number % 28 + 1:02} 07:08:09.000000",
        )
