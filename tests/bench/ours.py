"""Our search, asked as other programs ask it: many queries through one process."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from processes import jobs_tui, run


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers to a batch of queries, in their order."""

    took_ms: tuple[float, ...]
    titles: tuple[tuple[str, ...], ...]
    seconds: float
    """Wall clock of the whole process, its start and the printing included."""


def ask(database: Path, queries: Sequence[str], limit: int = 50) -> Answers:
    """Let `jobs-tui search --queries -` answer."""
    command = jobs_tui(database, "search", "--queries", "-", "--limit", str(limit))
    ran = run(command, "".join(f"{query}\n" for query in queries))
    answers = [json.loads(line) for line in ran.output.split("\n") if line]
    if len(answers) != len(queries):
        raise RuntimeError(f"{len(answers)} answers to {len(queries)} queries")
    return Answers(
        tuple(answer["took_ms"] for answer in answers),
        tuple(tuple(hit["title"] for hit in answer["hits"]) for answer in answers),
        ran.seconds,
    )
