"""Importing: nothing twice, nothing lost, nothing overwritten that came first."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from given_jobs import JOBS, Import, Query, Raw, write_dump
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.config import Config
from tui.desk import Desk
from tui.errors import DumpError, NotFoundError
from tui.model.asking import Criteria, Sort
from tui.model.deciding import Status
from tui.model.intake import ImportSummary

CONTENT = (
    "SELECT source, external_id, posted_at, title, clean_title, role, description, language"
    " FROM posting ORDER BY id;"
    "SELECT source, external_id, name, blurb FROM company ORDER BY id;"
    "SELECT posting.external_id, skill.name, start, need FROM posting_skill JOIN skill"
    " ON skill.id = skill_id JOIN posting ON posting.id = posting_id ORDER BY 1, 2, 3;"
    "SELECT entry.id, title, role, skill, company, whole, facet FROM entry"
    " JOIN entry_more ON entry_more.id = entry.id ORDER BY entry.id;"
    "SELECT word, umlaut FROM vocabulary ORDER BY word;"
    "SELECT file, line, reason, raw FROM quarantine ORDER BY line"
)


@pytest.fixture
def content(query: Query) -> Any:
    """Give all that imports have brought, but for when and how often they came."""
    return lambda: [query(sql) for sql in CONTENT.split(";")]


def ids(desk: Desk, criteria: Criteria | None = None) -> list[str]:
    found = desk.find(criteria or Criteria(), limit=100_000)
    return [row.external_id for row in desk.rows(found.ids)]


def numbers(summary: ImportSummary) -> tuple[int, int, int, int]:
    assert summary.read == sum(
        (summary.added, summary.updated, summary.unchanged, summary.quarantined)
    )
    return summary.added, summary.updated, summary.unchanged, summary.quarantined


class TestTheSameAgain:
    def test_changes_nothing(self, take_in: Import, content: Any) -> None:
        take_in(JOBS)
        before = content()
        assert numbers(take_in(JOBS)) == (0, 0, len(JOBS), 0)
        assert content() == before

    def test_quarantines_nothing_twice(self, take_in: Import, query: Query) -> None:
        records = [*JOBS, Raw("9", posted="yesterday"), Raw("1", "Other text")]
        first = take_in(records)
        assert first.quarantined == 2
        assert sum(count for _, count in first.reasons) == 2
        assert take_in(records).quarantined == 2
        assert query("SELECT count(*) FROM quarantine") == [(2,)]

    def test_does_not_count_as_new(self, jobs: Desk, take_in: Import) -> None:
        take_in([Raw("9", "Clerk")], "later.tsv")
        take_in(JOBS)
        assert ids(jobs, Criteria("is:new")) == ["9"]


class TestOneIdTwiceInAFile:
    def test_the_first_record_wins_and_the_other_is_kept(
        self, desk: Desk, take_in: Import, query: Query
    ) -> None:
        assert numbers(take_in([Raw("1", "Baker"), Raw("1", "Clerk")])) == (1, 0, 0, 1)
        assert desk.posting(desk.resolve("1")).title == "Baker"
        ((line, reason, raw),) = query("SELECT line, reason, raw FROM quarantine")
        assert line == 2
        assert "earlier in this file" in reason
        assert "Clerk" in raw

    def test_a_plain_copy_is_no_conflict(self, take_in: Import) -> None:
        assert numbers(take_in([Raw("1"), Raw("2"), Raw("1")])) == (2, 0, 1, 0)

    def test_it_wins_over_batches_too(self, desk: Desk, take_in: Import) -> None:
        records = [Raw(str(n), f"Baker {n}") for n in range(1200)]
        assert numbers(take_in([*records, Raw("3", "Clerk")])) == (1200, 0, 0, 1)
        assert desk.posting(desk.resolve("3")).title == "Baker 3"

    def test_it_wins_over_what_an_earlier_file_said(self, desk: Desk, take_in: Import) -> None:
        take_in([Raw("1", "Clerk")])
        assert numbers(take_in([Raw("1", "Baker"), Raw("1", "Clerk")])) == (0, 1, 0, 1)
        assert desk.posting(desk.resolve("1")).title == "Baker"


class TestAChangedPosting:
    def test_keeps_what_was_decided_on_it(self, jobs: Desk, take_in: Import) -> None:
        id_ = jobs.resolve("3")
        jobs.decide([id_], Status.SHORTLIST, "good")
        changed = Raw("3", "Kotlin Developer", posted=JOBS[2].posted)
        assert numbers(take_in([changed])) == (0, 1, 0, 0)
        posting = jobs.posting(id_)
        assert (posting.title, posting.status, posting.reason) == (
            "Kotlin Developer",
            Status.SHORTLIST,
            "good",
        )
        assert ids(jobs, Criteria("kotlin")) == ["3"]
        assert ids(jobs, Criteria("java")) == ["4"]
        assert ids(jobs, Criteria("text:jenkins")) == []
        assert ids(jobs, Criteria("is:new")) == ["3"]

    def test_moves_with_its_date_and_takes_its_history_along(
        self, jobs: Desk, take_in: Import, query: Query
    ) -> None:
        jobs.decide([jobs.resolve("5")], Status.REJECT, "far")
        take_in([Raw("5", "Night Nurse", posted="2025-01-01 00:00:00.000000")])
        assert ids(jobs)[0] == "5"
        posting = jobs.posting(jobs.resolve("5"))
        assert (posting.status, posting.reason, len(posting.history)) == (Status.REJECT, "far", 1)
        assert query("PRAGMA foreign_key_check") == []
        assert query(
            "SELECT count(*) FROM posting_skill WHERE posting_id NOT IN (SELECT id FROM posting)"
        ) == [(0,)]
        step = jobs.undo()
        assert step is not None
        assert step.skipped == 0
        assert jobs.posting(jobs.resolve("5")).status is Status.TODO

    def test_changes_in_any_field_count(self, take_in: Import) -> None:
        base = Raw("9", "Clerk", "Text.", "Office", "Blurb.", "2024-01-01 00:00:00.000000", "7")
        take_in([base])
        for field, value in (
            ("title", "Clerks"),
            ("description", "Texts."),
            ("role", "Offices"),
            ("blurb", "Blurbs."),
            ("posted", "2024-01-02 00:00:00.000000"),
            ("company", "8"),
        ):
            changed = Raw(**{name: getattr(base, name) for name in base.__slots__} | {field: value})
            assert numbers(take_in([changed])) == (0, 1, 0, 0), field
            assert numbers(take_in([base])) == (0, 1, 0, 0), field


class TestSources:
    def test_tell_postings_of_one_id_apart(self, desk: Desk, take_in: Import) -> None:
        take_in([Raw("1", "Baker")])
        take_in([Raw("1", "Clerk")], source="board")
        assert desk.posting(desk.resolve("main:1")).title == "Baker"
        assert desk.posting(desk.resolve("board:1")).title == "Clerk"
        with pytest.raises(NotFoundError, match="say which: board:1, main:1"):
            desk.resolve("1")

    def test_may_have_colons(self, desk: Desk, take_in: Import) -> None:
        take_in([Raw("1", "Clerk")], source="urn:board:de")
        assert desk.posting(desk.resolve("urn:board:de:1")).title == "Clerk"

    def test_are_cleaned_like_all_foreign_text(self, desk: Desk, take_in: Import) -> None:
        take_in([Raw("1")], source="bo\x1bard\udcff ")
        assert desk.posting(desk.resolve("1")).source == "board"


class TestACompanysName:
    def test_reaches_postings_that_came_before_it_was_known(
        self, desk: Desk, take_in: Import
    ) -> None:
        named = "Northwind is one of the leading bakeries."
        far = [Raw(str(n), f"Clerk {n}", company="8") for n in range(10, 700)]
        take_in([Raw("1", "Clerk"), *far, Raw("2", "Baker", blurb=named)])
        assert sorted(ids(desk, Criteria("northwind"))) == ["1", "2"]
        assert {row.company for row in desk.rows(desk.find(Criteria("northwind")).ids)} == {
            "Northwind"
        }

    def test_stays_within_its_source(self, desk: Desk, take_in: Import) -> None:
        take_in([Raw("1", blurb="Northwind is one of the leading bakeries.")])
        take_in([Raw("2")], source="board")
        assert ids(desk, Criteria("northwind")) == ["1"]


class TestOrder:
    def test_is_newest_first_and_undated_last(self, desk: Desk, take_in: Import) -> None:
        dated = [Raw(str(n), posted=f"2024-01-{n:02} 00:00:00.000000") for n in range(1, 29)]
        take_in([Raw("undated", posted=""), *dated[10:], *dated[:10]][1:])
        take_in([Raw("30", posted="2023-01-01 00:00:00.000001")])
        take_in([Raw("31", posted="2023-01-01 00:00:00.002")], "c.tsv")
        take_in([Raw("32", posted="2025-01-01 00:00:00")], "d.tsv")
        expected = ["32", *map(str, range(28, 0, -1)), "31", "30"]
        assert ids(desk) == expected
        assert ids(desk, Criteria(sort=Sort.OLD)) == expected[::-1]

    def test_holds_when_thousands_share_one_timestamp(self, desk: Desk, take_in: Import) -> None:
        shared = [Raw(str(n), f"Baker {n % 7}") for n in range(3000)]
        later = Raw("later", posted="2024-05-06 07:08:10.000000")
        before = Raw("before", posted="2024-05-06 07:08:08.999000")
        take_in([*shared[:1500]])
        take_in([Raw("4000", posted=later.posted), Raw("4001", posted=before.posted)], "b.tsv")
        take_in(shared, "c.tsv")
        found = ids(desk)
        assert found[0] == "4000"
        assert found[-1] == "4001"
        assert len(set(found)) == 3002
        assert numbers(take_in(shared, "c.tsv")) == (0, 0, 3000, 0)

    @settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(stamps=st.lists(st.integers(0, 40), min_size=1, max_size=60))
    def test_follows_any_dates(
        self, stamps: list[int], tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        folder = tmp_path_factory.mktemp("order")
        records = [
            Raw(str(n), posted=f"2024-01-01 00:00:{stamp:02}.000000")
            for n, stamp in enumerate(stamps)
        ]
        with closing(Desk.open(Config(database=folder / "jobs.db"))) as desk:
            for half in (records[::2], records[1::2]):
                if half:
                    desk.import_dumps([str(write_dump(folder / "a.tsv", half))])
            rows = desk.rows(desk.find(Criteria()).ids)
        assert [row.posted_at for row in rows] == sorted(
            (row.posted_at for row in rows), reverse=True
        )
        assert len(rows) == len(records)


class TestADumpThatGivesNothing:
    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (b"Dear diary, nothing today.\n", "no dump"),
            (b"", "no record in it|no dump"),
            (b"\x7fELF\x02\x01\x01" + bytes(500), "NUL bytes|no dump"),
        ],
    )
    def test_leaves_no_database_behind(
        self, desk: Desk, database: Path, content: bytes, said: str
    ) -> None:
        path = database.with_name("dump.tsv")
        path.write_bytes(content)
        with pytest.raises(DumpError, match=said):
            desk.import_dumps([str(path)])
        assert not database.exists()

    def test_keeps_nothing_of_the_others_out_if_the_asker_is_told(
        self, desk: Desk, tmp_path: Path
    ) -> None:
        (tmp_path / "a.tsv").write_text("Dear diary\n")
        write_dump(tmp_path / "b.tsv", JOBS)
        (tmp_path / "c.tsv").write_text("9\t9\tcut off")
        told: list[str] = []
        summary = desk.import_dumps([str(tmp_path)], complain=lambda error: told.append(str(error)))
        assert numbers(summary) == (len(JOBS), 0, 0, 1)
        assert [Path(line.split(":")[0]).name for line in told] == ["a.tsv", "c.tsv"]

    def test_that_is_not_there_keeps_all_out(self, desk: Desk, database: Path) -> None:
        path = write_dump(database.with_name("a.tsv"), JOBS)
        with pytest.raises(DumpError, match="no such file"):
            desk.import_dumps([str(path), str(path.with_name("b.tsv"))], complain=print)
        assert not database.exists()


def committed(process: "subprocess.Popen[str]") -> Iterator[int]:
    assert process.stderr
    for line in process.stderr:
        if found := re.fullmatch(r"committed (\d+)\n", line):
            yield int(found[1])


MANY = (
    *(Raw(str(n), f"Clerk {n % 50}", "You know Scrum.", company=str(n % 9)) for n in range(4600)),
    Raw("5000", blurb="Northwind is one of the leading bakeries.", company="3"),
)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_dump(tmp_path_factory.mktemp("many") / "dump.tsv", MANY)


@pytest.fixture(scope="module")
def whole(many: Path) -> Any:
    """Give what an import of `many` brings that nobody disturbs."""
    with closing(Desk.open(Config(database=many.with_name("whole.db")))) as desk:
        desk.import_dumps([str(many)])
        return [desk._store._connection.execute(sql).fetchall() for sql in CONTENT.split(";")]


@pytest.mark.parametrize("batches", [1, 2, 3])
def test_an_import_that_was_killed_left_whole_batches_and_can_be_completed(
    database: Path, many: Path, whole: Any, content: Any, query: Query, batches: int
) -> None:
    command = [sys.executable, "-m", "tui", "--db", str(database), "import", str(many)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        told = committed(process)
        sure = [next(told) for _ in range(batches)][-1]
        os.kill(process.pid, signal.SIGKILL)
    with closing(Desk.open(Config(database=database))) as desk:
        stored = desk.counts().postings
        assert stored >= sure
        assert stored % 500 == 0
        assert query("PRAGMA integrity_check") == [("ok",)]
        desk.import_dumps([str(many)])
    assert content() == whole
