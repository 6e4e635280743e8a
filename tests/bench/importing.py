"""How fast postings come in, how much memory that takes, and how large the database is."""

import csv
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus import Corpus
from figures import Table, median, times
from processes import Ran, jobs_tui, run

_RUNS = 3
_ONCE_FROM = 50_000
"""Postings from which one run is enough: it is long, and noise evens out."""


def measure(corpus: Corpus, sizes: Sequence[int]) -> None:
    """Import into ours, and the same rows by sqlite-utils with a full-text index."""
    table = Table(
        "import: ours with skills, companies and search; sqlite-utils insert --csv and enable-fts",
        ("postings", "seconds", "postings/s", "peak MiB", "file to text", "s to peer's"),
    )
    for size in sizes:
        dump = corpus.dump(size)
        with TemporaryDirectory(dir=corpus.folder) as folder:
            place = Path(folder)
            rows = _as_csv(corpus, size, place / "postings.csv")
            ours, theirs = [], []
            for _ in range(_RUNS if size < _ONCE_FROM else 1):
                ours.append(_ours(dump, place / "ours.db"))
                theirs.append(_theirs(rows, place / "theirs.db"))
            peer = median([ran.seconds for ran in theirs])
            text = dump.stat().st_size
            for name, runs in (("jobs-tui", ours), ("sqlite-utils", theirs)):
                seconds = median([ran.seconds for ran in runs])
                file = place / ("ours.db" if runs is ours else "theirs.db")
                table.row(
                    f"{size:,} {name}",
                    seconds,
                    size / seconds,
                    max(ran.peak_mb for ran in runs),
                    times(file.stat().st_size, text),
                    times(seconds, peer),
                )


def _ours(dump: Path, database: Path) -> Ran:
    database.unlink(missing_ok=True)
    return run(jobs_tui(database, "import", str(dump)))


def _theirs(rows: Path, database: Path) -> Ran:
    database.unlink(missing_ok=True)
    tool = [sys.executable, "-m", "sqlite_utils"]
    inserted = run([*tool, "insert", str(database), "posting", str(rows), "--csv", "--pk", "id"])
    indexed = run([*tool, "enable-fts", str(database), "posting", "title", "description"])
    return Ran(inserted.seconds + indexed.seconds, max(inserted.peak_mb, indexed.peak_mb), "")


def _as_csv(corpus: Corpus, size: int, path: Path) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("id", "company", "title", "description", "role", "blurb", "posted_at"))
        writer.writerows(
            (
                draft.external_id,
                draft.company_external_id,
                draft.title,
                draft.description,
                draft.role,
                draft.blurb,
                draft.posted_at,
            )
            for draft in corpus.drafts(size)
        )
    return path
