"""Reading after an import: the same end however often it is stopped, by one process or several."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from given_jobs import JOBS, Import, Query, Raw, write_dump

from tui import crew, rereading
from tui.config import Config
from tui.crew import Crew
from tui.desk import Desk, Interrupted
from tui.errors import JobsError
from tui.model.asking import Criteria
from tui.model.intake import Draft
from tui.model.reading import Correction, CorrectionKind, SkillKind
from tui.understanding import Recipe, findings

DERIVED = """
SELECT id, source, external_id, posted_at, revision, language, title, clean_title, role, blurb,
    description, (SELECT source || external_id || name FROM company WHERE company.id = company_id)
    FROM posting ORDER BY id;
SELECT source, external_id, name, blurb FROM company ORDER BY 1, 2, 3;
SELECT posting_id, name, kind, start, "end", need FROM posting_skill
    JOIN skill ON skill.id = skill_id ORDER BY 1, 2, 4;
SELECT * FROM posting_fact ORDER BY posting_id, kind, start, value;
SELECT * FROM reading ORDER BY posting_id;
SELECT entry.id, title, whole, role, company, skill, facet FROM entry JOIN entry_more USING (id)
    ORDER BY id;
SELECT * FROM vocabulary ORDER BY word;
SELECT * FROM facet_value WHERE postings > 0 ORDER BY token;
SELECT * FROM stacked ORDER BY posting_id;
SELECT file, line, reason, raw FROM quarantine ORDER BY line
"""
"""All that an import, its reading and its stacks leave."""

LEAD = "Northwind is one of the leading bakeries."
MANY = (
    *(
        Raw(
            str(n),
            f"{('Clerk', 'Köln Baker', 'Senior Java Developer (m/w/d)')[n % 3]} {n % 40}",
            f"Your tasks:\nYou know {('Scrum', 'SAP', 'Java')[n % 3]}.\nFull time, room {n % 7}.",
            ("", "Clerk")[n % 2],
            LEAD if n % 50 == 0 else "",
            f"2024-01-{1 + n * 7 % 28:02} 08:00:00.000000",
            str(n % 9),
        )
        for n in range(700)
    ),
    Raw("soon", posted="soon"),
)


def open_at(database: Path) -> Desk:
    return Desk.open(Config(database=database))


def derived(database: Path) -> list[Any]:
    """Give what is in the tables; words of skills and tokens of values in no order."""
    with closing(open_at(database)) as desk:
        connection = desk._store._connection
        *tables, entries, words, values, stacked, quarantine = (
            connection.execute(sql).fetchall() for sql in DERIVED.split(";")
        )
    unordered = [(*row[:5], sorted(row[5].split()), sorted(row[6].split())) for row in entries]
    return [*tables, unordered, words, values, stacked, quarantine]


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_dump(tmp_path_factory.mktemp("many") / "dump.tsv", MANY)


@pytest.fixture(scope="module")
def whole(many: Path) -> list[Any]:
    """Give what an import at one go leaves, read by this process."""
    database = many.with_name("whole.db")
    with pytest.MonkeyPatch.context() as patch, closing(open_at(database)) as desk:
        patch.setattr(rereading, "FEW", 10_000)
        desk.import_dumps([str(many)])
        desk.build_stacks()
    found = derived(database)
    assert all(found)
    return found


@pytest.fixture(params=["one process", "several"])
def hands(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process, then in others, however many processors there are."""
    monkeypatch.setattr(rereading, "FEW", 0 if request.param == "several" else 10_000)
    monkeypatch.setattr(rereading, "cores", lambda: 3)


@pytest.mark.usefixtures("hands")
class TestTheEndIsTheSame:
    def test_if_nothing_gets_in_between(self, database: Path, many: Path, whole: list[Any]) -> None:
        with closing(open_at(database)) as desk:
            desk.import_dumps([str(many)])
            assert desk.is_behind()
            desk.build_stacks()
            assert not desk.is_behind()
        assert derived(database) == whole

    def test_if_it_is_stopped_between_storing_reading_and_stacks(
        self, database: Path, many: Path, whole: list[Any]
    ) -> None:
        for go_on in (
            lambda desk: desk.import_dumps([str(many)], read=False),
            Desk.read_new,
            Desk.build_stacks,
        ):
            with closing(open_at(database)) as desk:
                assert go_on is not Desk.read_new or desk.is_behind()
                go_on(desk)
        assert derived(database) == whole

    @pytest.mark.parametrize("stop", [KeyboardInterrupt, Interrupted])
    def test_if_it_is_stopped_while_reading(
        self, database: Path, many: Path, whole: list[Any], stop: type[BaseException], query: Query
    ) -> None:
        def told(done: int, total: int) -> None:
            assert total == 700 - 200 * attempt
            if done == 200:
                if stop is KeyboardInterrupt:
                    raise KeyboardInterrupt
                desk.interrupt()

        with closing(open_at(database)) as desk:
            desk.import_dumps([str(many)], read=False)
            for attempt in range(3):
                with pytest.raises(stop):
                    desk.read_new(told)
                ((left,),) = query("SELECT count(*) FROM reading WHERE version = 0")
                assert left == 500 - 200 * attempt
            desk.import_dumps([str(many)])
            desk.build_stacks()
        assert derived(database) == whole

    def test_if_corrections_come_in_between(self, database: Path, many: Path) -> None:
        correction = Correction(CorrectionKind.NEVER, "SAP", "SAP", SkillKind.TOOL)

        def told(done: int, total: int) -> None:
            assert total >= done
            if done == 300:
                with closing(open_at(database)) as other:
                    other.correct(correction)

        with closing(open_at(database)) as desk:
            desk.import_dumps([str(many)], read=False)
            assert desk.read_new(told) > 700
            assert len(desk.find_all(Criteria("skill:scrum"))) > 200
            assert not desk.find_all(Criteria("skill:sap"))


def test_what_is_unread_is_found_by_title_role_and_text(desk: Desk, tmp_path: Path) -> None:
    path = write_dump(tmp_path / "dump.tsv", JOBS)
    desk.import_dumps([str(path)], read=False)

    def found(text: str) -> list[str]:
        return [row.external_id for row in desk.rows(desk.find(Criteria(text)).ids)]

    assert found("projct") == ["1", "2"]
    assert found("role:developer") == ["3", "4"]
    assert found("text:jenkins") == ["3"]
    assert found("sort:title") == ["1", "3", "5", "2", "4"]
    assert found("skill:scrum") == found("westmark") == []
    desk.read_new()
    assert found("skill:scrum") == ["1", "2"]
    assert found("company:westmark") == ["1", "2"]


def test_a_changed_text_keeps_nothing_of_what_the_old_one_said(
    jobs: Desk, tmp_path: Path, query: Query
) -> None:
    changed = Raw("3", "Java Developer", "You write Kotlin.", posted=JOBS[2].posted, company="71")
    jobs.import_dumps([str(write_dump(tmp_path / "dump.tsv", [changed]))], read=False)
    posting = jobs.posting(jobs.resolve("3"))
    assert (posting.skills, posting.facts) == ((), ())
    jobs.read_new()
    assert {skill.name for skill in jobs.posting(jobs.resolve("3")).skills} >= {"Java", "Kotlin"}
    assert query("SELECT count(*) FROM reading WHERE version = 0") == [(0,)]


def test_reading_what_is_new_leaves_what_another_lexicon_has_read(
    jobs: Desk, tmp_path: Path, query: Query
) -> None:
    before = query("SELECT * FROM reading ORDER BY posting_id")
    named = Config(database=jobs.path, companies={"Westmark": "Westmark Holding"})
    with closing(Desk.open(named)) as other:
        other.import_dumps([str(write_dump(tmp_path / "more.tsv", [Raw("9", company="70")]))])
        assert {row.company for row in other.rows(other.find(Criteria("westmark")).ids)} == {
            "Westmark"
        }
    after = query("SELECT * FROM reading ORDER BY posting_id")
    assert set(before) < set(after)
    assert len({version for _, version in after}) == 2


def test_blocks_of_what_was_unread_go_when_it_is_read(
    desk: Desk, tmp_path: Path, query: Query
) -> None:
    desk.import_dumps([str(write_dump(tmp_path / "dump.tsv", MANY))])
    assert query("SELECT number, size, length(ids) FROM block") == [(1, 0, 0), (2, 700, 5600)]
    assert query("SELECT count(*) FROM block_hole") == [(0,)]
    assert query("SELECT DISTINCT block FROM block_word") == [(2,)]
    assert len(desk.find_all(Criteria("clerk"))) > 200
    desk.import_dumps([str(write_dump(tmp_path / "more.tsv", [Raw("9999", "Cook")]))])
    assert query("SELECT number, size FROM block") == [(2, 700)]
    assert query("SELECT block FROM block_value") == [(2,)]
    assert query("PRAGMA foreign_key_check") == []
    assert len(desk.find_all(Criteria("clerk"))) > 200
    assert desk.facets(Criteria("clerk"))


class TestProcesses:
    @pytest.fixture
    def made(self) -> Iterator[Crew]:
        made = Crew(Recipe.of(Config()), 2)
        yield made
        made.close()

    @staticmethod
    def kept(count: int) -> list["_Kept"]:
        return [_Kept(Draft(str(n), f"Baker {n}", "You know Scrum. " * n)) for n in range(count)]

    def test_give_what_this_one_would_and_in_order(self, made: Crew) -> None:
        reader = Recipe.of(Config()).reader()
        batches = [self.kept(count) for count in (5, 1, 40, 2, 0, 7, 3)]
        read = list(made.read(batches))
        assert [batch for batch, _ in read] == batches
        for batch, found in read:
            assert found == [findings(reader, kept.draft) for kept in batch]

    def test_are_handed_no_more_than_they_can_read_soon(self, made: Crew) -> None:
        taken = 0

        def batches() -> Iterator[list[_Kept]]:
            nonlocal taken
            for _ in range(50):
                taken += 1
                yield self.kept(2)

        read = made.read(batches())
        next(read)
        assert taken <= 2 * crew._AHEAD + 1

    def test_that_die_are_told_of_in_one_line(self, made: Crew) -> None:
        read = made.read(self.kept(2) for _ in range(1000))
        next(read)
        made._workers[1].process.kill()
        with pytest.raises(JobsError, match=r"reading postings has ended \(killed by signal 9\)"):
            list(read)

    def test_end_when_they_are_let_go(self, made: Crew) -> None:
        read = made.read(self.kept(500) for _ in range(10))
        processes = [worker.process for worker in made._workers]
        next(read)
        made.close()
        assert None not in [process.poll() for process in processes]


class _Kept:
    def __init__(self, draft: Draft) -> None:
        self.draft = draft


class TestTheVerb:
    @pytest.fixture
    def begin(self, database: Path, tmp_path: Path) -> Callable[[], "subprocess.Popen[str]"]:
        records = [Raw(str(n), f"Clerk {n}", "You know Scrum. " * 20) for n in range(3000)]
        path = write_dump(tmp_path / "long.tsv", records)

        def begin() -> "subprocess.Popen[str]":
            command = [sys.executable, "-m", "tui", "--config", "/dev/null", "--db", str(database)]
            return subprocess.Popen(
                [*command, "import", str(path)],
                stderr=subprocess.PIPE,
                text=True,
                start_new_session=True,
            )

        return begin

    @staticmethod
    def reading(process: "subprocess.Popen[str]", query: Query) -> None:
        """Wait until some have been read."""
        assert process.stderr
        for line in process.stderr:
            if line == "committed 3000\n":
                break
        while query("SELECT count(*) FROM reading WHERE version <> 0") == [(0,)]:
            assert process.poll() is None
            time.sleep(0.02)

    @staticmethod
    def check(query: Query) -> None:
        assert query("PRAGMA integrity_check") == [("ok",)]
        ((read,),) = query("SELECT count(*) FROM reading WHERE version <> 0")
        assert 0 < read < 3000
        assert read % rereading.BATCH == 0
        assert query("SELECT count(DISTINCT posting_id) FROM posting_skill") == [(read,)]

    def test_stopped_while_it_reads_says_so_in_one_line(
        self, begin: Callable[[], "subprocess.Popen[str]"], query: Query
    ) -> None:
        with begin() as process:
            self.reading(process, query)
            os.killpg(process.pid, signal.SIGINT)  # as a terminal does
            assert process.stderr
            said = process.stderr.read().splitlines()
        assert process.returncode == 130
        assert [line.split(" · ")[0] for line in said if line] == [
            "read 3000",
            "jobs-tui: stopped; whatever was reported as stored is stored",
        ]
        self.check(query)

    @pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="asks Linux for children")
    def test_killed_while_it_reads_leaves_whole_batches_and_no_process(
        self, begin: Callable[[], "subprocess.Popen[str]"], query: Query
    ) -> None:
        with begin() as process:
            self.reading(process, query)
            children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
            process.kill()
        self.check(query)
        end = time.monotonic() + 30
        while any(Path("/proc", child).exists() for child in children):
            assert time.monotonic() < end
            time.sleep(0.05)


def test_nothing_is_loaded_to_read_where_nothing_came(
    jobs: Desk, take_in: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(rereading, "Recipe")
    assert take_in(JOBS).unchanged == len(JOBS)
    assert jobs.read_new() == 0
