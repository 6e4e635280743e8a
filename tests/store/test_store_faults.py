"""What a person is told when the disk, another program or the file itself gets in the way."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from given_jobs import JOBS, Import, Query, Raw

from tui.config import Config
from tui.desk import Desk
from tui.errors import StoreError
from tui.model.asking import Criteria
from tui.model.deciding import Status


@pytest.fixture
def writer(jobs: Desk, database: Path) -> Iterator[sqlite3.Connection]:
    """Give another program's connection, in the middle of writing."""
    jobs._store._connection.execute("PRAGMA busy_timeout = 1")
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE posting SET role = 'changed'")
        yield connection


def first(desk: Desk) -> int:
    return desk.find(Criteria()).ids[0]


def test_another_writer_is_named_and_reading_goes_on(
    jobs: Desk, writer: sqlite3.Connection
) -> None:
    posting = first(jobs)
    with pytest.raises(StoreError, match="another program is writing to it; try again"):
        jobs.decide([posting], Status.MAYBE)
    assert jobs.posting(posting).status is Status.TODO
    writer.execute("ROLLBACK")
    jobs.decide([posting], Status.MAYBE)
    assert jobs.posting(posting).status is Status.MAYBE


class TestAFullDisk:
    @pytest.fixture
    def full(self, jobs: Desk) -> Desk:
        connection = jobs._store._connection
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return jobs

    @staticmethod
    def free_some(desk: Desk) -> None:
        desk._store._connection.execute("PRAGMA max_page_count = 1000000")

    @staticmethod
    def fill(desk: Desk, posting: int) -> None:
        for _ in range(100):
            desk.decide([posting], Status.REJECT, "far " * 120)
            desk.decide([posting], Status.MAYBE, "near " * 90)

    def test_is_named_and_the_import_goes_on_later(
        self, full: Desk, take_in: Import, query: Query
    ) -> None:
        records = [Raw(str(n), f"Baker {n}", "Bread. " * 40) for n in range(100, 1400)]
        with pytest.raises(StoreError, match="the disk is full; free some space"):
            take_in(records, "more.tsv")
        assert query("PRAGMA integrity_check") == [("ok",)]
        assert full.counts().postings == len(JOBS)
        self.free_some(full)
        assert take_in(records, "more.tsv").added == len(records)

    def test_keeps_no_half_of_a_decision(self, full: Desk, query: Query) -> None:
        posting = first(full)
        with pytest.raises(StoreError, match="the disk is full"):
            self.fill(full, posting)
        ((status,),) = query("SELECT status FROM decision")
        ((last,),) = query("SELECT after FROM ledger ORDER BY id DESC LIMIT 1")
        assert status == json.loads(last)[0]
        self.free_some(full)
        full.decide([posting], Status.SHORTLIST)
        assert full.posting(posting).status is Status.SHORTLIST


def test_a_file_that_was_moved_away_is_not_written_to(jobs: Desk, database: Path) -> None:
    posting = first(jobs)
    database.rename(database.with_name("moved.db"))
    with pytest.raises(StoreError, match="moved or replaced while it was open"):
        jobs.decide([posting], Status.MAYBE)


def test_a_damaged_page_is_named(jobs: Desk, database: Path, query: Query) -> None:
    jobs.close()
    roots = query("SELECT rootpage FROM sqlite_master WHERE rootpage > 0")
    content = bytearray(database.read_bytes())
    for (root,) in roots:
        content[4096 * (root - 1) : 4096 * root] = b"\xaa" * 4096
    database.write_bytes(content)
    with (
        closing(Desk.open(Config(database=database))) as desk,
        pytest.raises(StoreError, match="damaged; restore a backup"),
    ):
        desk.counts()


def test_a_file_that_vanished_with_its_folder_is_named(jobs: Desk, database: Path) -> None:
    jobs.close()
    desk = Desk.open(Config(database=database))
    database.unlink()
    database.mkdir()
    with pytest.raises(StoreError, match="not a file"):
        desk.counts()


def test_an_error_of_our_own_making_is_not_explained_away(jobs: Desk) -> None:
    jobs.close()
    with pytest.raises(sqlite3.ProgrammingError):
        jobs.counts()
