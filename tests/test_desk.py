"""The desk: what both front ends may rely on."""

import getpass
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import yaml
from given_jobs import JOBS, Import, Query, Raw

from tui.config import Config
from tui.desk import Desk, Interrupted
from tui.errors import NotFoundError, SharingError, StoreError
from tui.model.asking import Chosen, Criteria, Facet
from tui.model.deciding import Status


@pytest.fixture
def other(jobs: Desk) -> Iterator[Desk]:
    """Give the desk of another thread or process on the same file."""
    with closing(jobs.fork()) as other:
        yield other


class TestFinding:
    def test_gives_the_best_first_and_says_if_that_is_all(self, jobs: Desk) -> None:
        found = jobs.find(Criteria("java"), limit=1)
        assert [row.title for row in jobs.rows(found.ids)] == ["Java Developer"]
        assert not found.complete
        assert jobs.find(Criteria("java"), limit=2).complete
        assert jobs.find(Criteria("java"), limit=0).ids == ()
        assert jobs.total(Criteria("java")) == 2

    def test_forgives_slips(self, jobs: Desk) -> None:
        for typed in ("projct cordinatr", "scurm", "java develper"):
            assert jobs.find(Criteria(typed)).ids, typed

    def test_says_why(self, jobs: Desk) -> None:
        found = jobs.find(Criteria("nurse"), why=True)
        assert "title" in found.why[found.ids[0]]
        assert jobs.find(Criteria("nurse")).why == {}

    def test_gives_all_in_the_same_order(self, jobs: Desk) -> None:
        for criteria in (Criteria(), Criteria("java"), Criteria("scrum sort:old")):
            assert tuple(jobs.find_all(criteria)) == jobs.find(criteria).ids

    def test_keeps_to_what_is_chosen(self, jobs: Desk) -> None:
        jobs.decide([jobs.resolve("3")], Status.MAYBE)
        chosen = frozenset({Chosen(Facet.STATUS, "maybe"), Chosen(Facet.STATUS, "todo")})
        role = Chosen(Facet.ROLE, "Developer")
        assert jobs.total(Criteria(chosen=chosen)) == 5
        assert jobs.total(Criteria(chosen=chosen | {role})) == 2
        assert jobs.total(Criteria(chosen=frozenset({Chosen(Facet.STATUS, "maybe"), role}))) == 1

    @pytest.mark.parametrize(
        "text", ["\x00", "\udcff", "\u202e", '"', "'", "(", "a:b", "%", "*", "NOT", "title:", "-"]
    )
    def test_no_text_is_an_error(self, jobs: Desk, text: str) -> None:
        for field in ("", "title:", "text:", "id:", "reason:", "tag:", "is:", "sort:"):
            jobs.find(Criteria(field + text), why=True)


class TestReading:
    def test_rows_come_as_asked_for_without_those_that_are_gone(self, jobs: Desk) -> None:
        third, first = jobs.resolve("3"), jobs.resolve("1")
        rows = jobs.rows([third, 12345, first])
        assert [row.external_id for row in rows] == ["3", "1"]

    def test_a_posting_that_is_gone_is_said(self, jobs: Desk) -> None:
        with pytest.raises(NotFoundError, match="no longer in the database"):
            jobs.posting(12345)

    def test_a_posting_has_its_sections_and_evidence(self, jobs: Desk) -> None:
        posting = jobs.posting(jobs.resolve("2"))
        assert posting.sections
        named = {posting.description[m.start : m.end] for m in posting.mentions}
        assert {"SAP", "Scrum"} <= named
        assert {skill.name for skill in posting.skills} >= {"SAP", "Scrum"}

    def test_the_next_to_do_is_found_far_away(self, desk: Desk, take_in: Import) -> None:
        take_in([Raw(str(n)) for n in range(700)])
        ids = desk.find_all(Criteria())
        assert desk.next_todo(ids, 5) == 5
        desk.decide(ids[:650], Status.REJECT)
        assert desk.next_todo(ids, 0) == 650
        desk.decide(ids, Status.REJECT)
        assert desk.next_todo(ids, 0) is None
        assert desk.next_todo(ids, 5000) is None

    def test_counts(self, jobs: Desk) -> None:
        jobs.decide([jobs.resolve("1")], Status.SHORTLIST)
        jobs.decide([jobs.resolve("2"), jobs.resolve("3")], Status.REJECT)
        counts = jobs.counts()
        assert (counts.postings, counts.todo, counts.shortlist, counts.maybe, counts.reject) == (
            5, 2, 1, 0, 2,
        )  # fmt: skip
        assert counts.decided_today == 3


class TestDeciding:
    def test_a_reason_is_one_clean_line(self, jobs: Desk) -> None:
        first = jobs.resolve("1")
        jobs.decide([first], Status.REJECT, "too\nfar \x1b[31maway\udcff")
        assert jobs.posting(first).reason == "too far [31maway"

    def test_somebody_without_a_name_can_decide(
        self, jobs: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def nameless() -> str:
            raise KeyError("getpwuid(): uid not found")

        monkeypatch.setattr(getpass, "getuser", nameless)
        with closing(jobs.fork()) as desk:
            desk.decide([desk.resolve("1")], Status.MAYBE)
            assert desk.posting(desk.resolve("1")).decided_by == f"user {os.getuid()}"

    def test_a_name_from_the_environment_is_cleaned(
        self, jobs: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("LOGNAME", "ann\x1b[2J\udcff")
        with closing(jobs.fork()) as desk:
            assert desk.by == "ann[2J"

    def test_a_step_can_be_gone_on_with(self, jobs: Desk) -> None:
        step = jobs.decide([jobs.resolve("1")], Status.MAYBE).number
        assert jobs.decide([jobs.resolve("2")], Status.MAYBE, step=step).number == step
        undone = jobs.undo()
        assert undone is not None
        assert len(undone.changed) == 2


def ask_for_ever(desk: Desk) -> None:
    while True:
        desk.find_all(Criteria("baker sort:title"))


class TestSeveralDesks:
    def test_see_what_the_other_does(self, jobs: Desk, other: Desk) -> None:
        before = jobs.version()
        jobs.decide([jobs.resolve("1")], Status.MAYBE)
        assert jobs.version() == before
        other.decide([other.resolve("2")], Status.MAYBE)
        assert jobs.version() != before
        assert jobs.counts().maybe == 2

    def test_that_all_write_at_once_lose_nothing(
        self, jobs: Desk, database: Path, query: Query
    ) -> None:
        program = (
            "import sys; from pathlib import Path; from tui.config import Config;"
            "from tui.desk import Desk; from tui.model.deciding import Status;"
            "desk = Desk.open(Config(database=Path(sys.argv[1])), brief=sys.argv[2]);"
            "ids = [desk.resolve(str(number)) for number in range(1, 6)];"
            "statuses = list(Status)[1:];"
            "print(sum(len(desk.decide(ids, statuses[n % 3]).changed) for n in range(40)))"
        )
        jobs.close()
        writers = [
            subprocess.Popen(
                [sys.executable, "-c", program, str(database), f"brief {number}"],
                stdout=subprocess.PIPE,
                text=True,
            )
            for number in range(3)
        ]
        assert [writer.communicate()[0] for writer in writers] == ["200\n"] * 3
        assert query("SELECT count(*) FROM ledger") == [(600,)]
        assert query("PRAGMA integrity_check") == [("ok",)]

    def test_of_one_brief_share_it(self, jobs: Desk, database: Path) -> None:
        with closing(Desk.open(Config(database=database), brief=" pmo\x1b ")) as pmo:
            assert pmo.brief == "pmo"
            with closing(pmo.fork()) as fork:
                fork.decide([fork.resolve("1")], Status.MAYBE)
            assert pmo.counts().maybe == 1
        assert jobs.counts().maybe == 0

    def test_a_question_can_be_taken_back_from_another_thread(
        self, desk: Desk, take_in: Import
    ) -> None:
        take_in([Raw(str(n), f"Baker {n}") for n in range(1500)])
        ended = threading.Event()

        def take_back() -> None:
            while not ended.wait(0.001):
                desk.interrupt()

        thread = threading.Thread(target=take_back)
        thread.start()
        try:
            with pytest.raises(Interrupted):
                ask_for_ever(desk)
        finally:
            ended.set()
            thread.join()
        assert desk.total(Criteria("baker")) == 1500

    def test_taking_back_what_nobody_asks_is_nothing(self, jobs: Desk) -> None:
        jobs.interrupt()
        assert jobs.counts().postings == len(JOBS)
        jobs.close()
        jobs.interrupt()

    def test_closing_what_was_never_asked_makes_no_file(self, desk: Desk, database: Path) -> None:
        desk.close()
        assert not database.exists()


class TestExport:
    @pytest.fixture
    def decided(self, jobs: Desk) -> Desk:
        jobs.decide([jobs.resolve("5"), jobs.resolve("1")], Status.SHORTLIST, "good")
        jobs.decide([jobs.resolve("2")], Status.MAYBE)
        return jobs

    def test_writes_what_was_decided_newest_first(self, decided: Desk, tmp_path: Path) -> None:
        assert decided.export(tmp_path / "list.yaml") == 2
        document = yaml.safe_load((tmp_path / "list.yaml").read_text("utf-8"))
        assert [posting["identifier"] for posting in document["postings"]] == ["1", "5"]
        assert {posting["decision"]["reason"] for posting in document["postings"]} == {"good"}

    def test_writes_other_decisions_when_asked(self, decided: Desk, tmp_path: Path) -> None:
        statuses = (Status.SHORTLIST, Status.MAYBE)
        assert decided.export(tmp_path / "list.yaml", statuses=statuses) == 3

    def test_leaves_an_older_file_when_it_cannot(self, decided: Desk, tmp_path: Path) -> None:
        with pytest.raises(SharingError):
            decided.export(tmp_path)
        assert sorted(path.name for path in tmp_path.glob("*.yaml")) == []

    def test_comes_in_again_as_a_dump(self, decided: Desk, tmp_path: Path) -> None:
        decided.export(tmp_path / "list.yaml")
        with closing(Desk.open(Config(database=tmp_path / "second.db"))) as second:
            assert second.import_dumps([str(tmp_path / "list.yaml")]).added == 2
            assert second.posting(second.resolve("5")).title == "Night Nurse"


def test_a_newer_database_is_refused_at_the_door(jobs: Desk, database: Path, query: Query) -> None:
    jobs.close()
    query("PRAGMA user_version = 99")
    with pytest.raises(StoreError, match="newer jobs-tui"):
        Desk.open(Config(database=database))
