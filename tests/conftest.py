"""What tests of several layers share: dumps, a desk on a fresh file, and a look behind it."""

import signal
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from given_jobs import JOBS, Import, Query, Raw, write_dump
from hypothesis import settings

from tui.config import Config
from tui.desk import Desk
from tui.model.intake import ImportSummary

# How long an example takes says nothing on a machine that others use too.
settings.register_profile("jobs", deadline=None)
settings.load_profile("jobs")

# A test runner in the background has it ignored, and so would have the commands it starts.
signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Name the file of the test's database, which is not there yet."""
    return tmp_path / "jobs.db"


@pytest.fixture
def desk(database: Path) -> Iterator[Desk]:
    """Give a desk on the test's database."""
    desk = Desk.open(Config(database=database))
    yield desk
    desk.close()


@pytest.fixture
def take_in(desk: Desk, tmp_path: Path) -> Import:
    """Import records, as a dump of a name, into the test's database."""

    def take_in(
        records: Sequence[Raw], name: str = "dump.tsv", source: str | None = None
    ) -> ImportSummary:
        path = write_dump(tmp_path / name, records)
        return desk.import_dumps([str(path)], source=source)

    return take_in


@pytest.fixture
def jobs(desk: Desk, take_in: Import) -> Desk:
    """Give a desk with a handful of ordinary postings."""
    take_in(JOBS)
    return desk


@pytest.fixture
def query(database: Path) -> Query:
    """Ask the test's database in SQL, past all of our own code."""

    def query(sql: str, *values: object) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(database)) as connection:
            return connection.execute(sql, values).fetchall()

    return query
