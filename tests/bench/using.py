"""How long a person waits: for the list after each key, and for what concerns many postings."""

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory

from corpus import Corpus
from figures import Table, median, percentile
from processes import Terminal, jobs_tui
from slips import queries

from tui.config import Config
from tui.desk import Desk
from tui.model.asking import Criteria
from tui.model.deciding import Status

_QUERIES = 8
_SEED = 5
_SHOWS = "Shortlist"
_FIRST_ROW = 5
"""Of the list on the screen, from 1; above it are header, search box and what was understood."""

_LONGEST = 0.4
"""Seconds after which a key is taken to change nothing in the list."""

_BETWEEN = 0.2
"""Seconds from a list to the next key: no faster than a quick typist."""

_HELD = 10.0
_REPEATS = 30
"""Seconds that j is held down, and how often a keyboard repeats it in one."""

_MANY = 10_000


def measure(corpus: Corpus, sizes: Sequence[int]) -> None:
    """Type into the app in a terminal; then decide, take back and export without it."""
    typed = [query.text for query in queries(corpus.titles(min(sizes)), _QUERIES, _SEED)]
    keys = Table(
        f"key to painted list, in a terminal: {len(typed)} queries typed letter by letter, ms;"
        f" and how far the list is behind when j was held for {_HELD:.0f} s",
        ("postings", "keys", "median", "p95", "longest", "behind ms"),
    )
    for size in sizes:
        took, behind = _at_the_keys(corpus.database(size), typed)
        keys.row(f"{size:,}", len(took), median(took), percentile(took, 0.95), max(took), behind)
    many = Table(
        f"what concerns many: counts of values beside a query, p95, and {_MANY:,} postings at once",
        ("postings", "counts ms", "decide s", "undo s", "export s"),
    )
    for size in sizes:
        with TemporaryDirectory(dir=corpus.folder) as folder:
            many.row(f"{size:,}", *_many(Path(copy(corpus.database(size), folder)), typed))


def _at_the_keys(database: Path, typed: Sequence[str]) -> tuple[list[float], float]:
    """Give the ms from each key to the list that it changes, and those the last j waits."""
    terminal = Terminal(jobs_tui(database))
    try:
        terminal.seconds_until(_SHOWS)
        terminal.rest(3)
        took = []
        for text in typed:
            terminal.press("/")
            terminal.rest(_LONGEST)
            for letter in text:
                seconds = terminal.seconds_to_paint(letter, _FIRST_ROW, _LONGEST)
                if seconds is not None:
                    took.append(seconds * 1000)
                terminal.rest(_BETWEEN)
            terminal.press("\x1b\x1b", 0.2)
        terminal.press("g")
        return took, terminal.seconds_behind("j", _HELD, _REPEATS) * 1000
    finally:
        terminal.close()


def _many(database: Path, typed: Sequence[str]) -> list[float]:
    desk = Desk.open(Config(database=database), brief="bench")
    asked = [partial(desk.facets, Criteria(text), limit=24, quick=True) for text in typed]
    counts = [_seconds(each) * 1000 for each in asked]
    ids = list(desk.find_all(Criteria()))[:_MANY]
    decided = _seconds(lambda: desk.decide(ids, Status.SHORTLIST))
    exported = _seconds(lambda: desk.export(database.with_suffix(".yaml")))
    undone = _seconds(desk.undo)
    desk.close()
    return [percentile(counts, 0.95), decided, undone, exported]


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
