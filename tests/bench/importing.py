"""How fast postings come in and are read, how much memory that takes, how large the database is."""

import csv
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus import Corpus
from figures import Table, median, times
from processes import Ran, jobs_tui, one_core, run

_RUNS = 3
_STORE = """
import sys
from pathlib import Path
from tui.config import Config
from tui.desk import Desk
Desk.open(Config(database=Path(sys.argv[1]))).import_dumps(sys.argv[2:], read=False)
"""
"""What the verb does until all can be searched; by itself, so that its processor time is known."""

_ONCE_FROM = 50_000
"""Postings from which one run is enough: it is long, and noise evens out."""


def measure(corpus: Corpus, sizes: Sequence[int]) -> None:
    """Import into ours, and the same rows by sqlite-utils with a full-text index."""
    table = Table(
        "import: sqlite-utils insert --csv and enable-fts; ours, until all can be searched by title"
        " and text, and until skills, companies and stacks are done",
        ("postings", "seconds", "cpu s", "to peer's", "cpu to peer's", "peak MiB", "file to text"),
        first=34,
    )
    for size in sizes:
        dump = corpus.dump(size)
        with TemporaryDirectory(dir=corpus.folder) as folder:
            place = Path(folder)
            rows = _as_csv(corpus, size, place / "postings.csv")
            runs = _RUNS if size < _ONCE_FROM else 1
            peer = [_theirs(rows, place / "theirs.db") for _ in range(runs)]
            stored = [_stored(dump, place / "ours.db") for _ in range(runs)]
            found: dict[str, list[Ran]] = {"sqlite-utils": peer, "jobs-tui, searchable": stored}
            found["jobs-tui, done, all cores"] = [
                _ours(dump, place / "ours.db") for _ in range(runs)
            ]
            with one_core() as possible:
                if possible:
                    alone = [_ours(dump, place / "ours.db") for _ in range(runs)]
                    found["jobs-tui, done, one core"] = alone
            seconds, cpu = _medians(peer)
            for name, rans in found.items():
                file = place / ("theirs.db" if rans is peer else "ours.db")
                took, worked = _medians(rans)
                table.row(
                    f"{size:,} {name}",
                    took,
                    worked,
                    times(took, seconds),
                    times(worked, cpu),
                    max(ran.peak_mb for ran in rans),
                    times(file.stat().st_size, dump.stat().st_size),
                )


def _medians(rans: Sequence[Ran]) -> tuple[float, float]:
    """Give the seconds and the processor time that are typical."""
    return median([ran.seconds for ran in rans]), median([ran.cpu for ran in rans])


def _stored(dump: Path, database: Path) -> Ran:
    database.unlink(missing_ok=True)
    return run([sys.executable, "-c", _STORE, str(database), str(dump)])


def _ours(dump: Path, database: Path) -> Ran:
    database.unlink(missing_ok=True)
    return run(jobs_tui(database, "import", str(dump)))


def _theirs(rows: Path, database: Path) -> Ran:
    database.unlink(missing_ok=True)
    tool = [sys.executable, "-m", "sqlite_utils"]
    inserted = run([*tool, "insert", str(database), "posting", str(rows), "--csv", "--pk", "id"])
    indexed = run([*tool, "enable-fts", str(database), "posting", "title", "description"])
    return Ran(
        inserted.seconds + indexed.seconds,
        max(inserted.peak_mb, indexed.peak_mb),
        "",
        inserted.cpu + indexed.cpu,
    )


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
