"""How long a decision takes until it is on the disk."""

import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory

from corpus import Corpus
from figures import Table, median, percentile, times

from tui.config import Config
from tui.desk import Desk
from tui.model.asking import Criteria
from tui.model.deciding import Status

_DECISIONS = 300
_STATUSES = (Status.SHORTLIST, Status.MAYBE, Status.REJECT)


def measure(corpus: Corpus, sizes: Sequence[int]) -> None:
    """Decide and insert a bare row in turns."""
    table = Table(
        f"decision to durable: {_DECISIONS} in turns with a bare INSERT and COMMIT, ms",
        ("postings", "median", "p95", "bare median", "bare p95", "ratio"),
    )
    for size in sizes:
        with TemporaryDirectory(dir=corpus.folder) as folder:
            database = Path(copy(corpus.database(size), folder))
            ours, bare = _in_turns(database, Path(folder, "bare.db"))
        table.row(
            f"{size:,}",
            median(ours),
            percentile(ours, 0.95),
            median(bare),
            percentile(bare, 0.95),
            times(median(ours), median(bare)),
        )


def _in_turns(database: Path, other: Path) -> tuple[list[float], list[float]]:
    desk = Desk.open(Config(database=database))
    connection = _bare(other)
    ids = desk.find(Criteria(), limit=_DECISIONS).ids
    ours, bare = [], []
    for number, id_ in enumerate(ids):
        started = time.perf_counter()
        desk.decide([id_], _STATUSES[number % len(_STATUSES)])
        between = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO decision VALUES (?, 'shortlist')", (id_,))
        connection.execute("COMMIT")
        ended = time.perf_counter()
        ours.append((between - started) * 1000)
        bare.append((ended - between) * 1000)
    connection.close()
    desk.close()
    return ours, bare


def _bare(path: Path) -> sqlite3.Connection:
    """Open a database with the settings of ours and nothing else."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = TRUNCATE")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = ON")
    connection.execute("CREATE TABLE decision (posting_id INTEGER, status TEXT) STRICT")
    return connection
