"""Opening a database file: what becomes ours, what is refused, and left as it was."""

import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from given_jobs import JOBS, Query, write_dump
from given_older_files import LEDGER_OF_ALL, written_by
from nobody import as_nobody

from tui.config import Config
from tui.desk import Desk
from tui.errors import StoreError
from tui.model.asking import Criteria
from tui.model.deciding import Status
from tui.store.opening import APPLICATION_ID, open_database
from tui.store.schema import STEPS

KILLED_IN_A_CHANGE = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.executescript(
    "PRAGMA journal_mode=TRUNCATE; PRAGMA cache_size=2; BEGIN IMMEDIATE;"
    "CREATE TABLE half (text TEXT); INSERT INTO half SELECT hex(randomblob(50000)) FROM "
    "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40) SELECT i FROM n)"
)
os._exit(9)
"""


def ours(path: Path) -> None:
    with closing(Desk.open(Config(database=path))) as desk:
        desk.counts()


def beside(path: Path) -> set[str]:
    """Name the files in a database's folder; an empty journal belongs to it."""
    return {entry.name for entry in path.parent.iterdir()} - {f"{path.name}-journal"}


def damage(path: Path, statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(statements)


def foreign_id(path: Path) -> None:
    damage(path, "CREATE TABLE posting (id); PRAGMA application_id = 1196444487")


def no_id(path: Path) -> None:
    damage(path, "CREATE TABLE posting (id); INSERT INTO posting VALUES (1)")


def newer(path: Path) -> None:
    ours(path)
    damage(path, "PRAGMA user_version = 9999")


def unfinished(path: Path) -> None:
    damage(path, f"PRAGMA application_id = {APPLICATION_ID}")


def hostile_trigger(path: Path) -> None:
    ours(path)
    damage(
        path,
        "CREATE TRIGGER mine AFTER INSERT ON decision BEGIN DELETE FROM ledger; END",
    )


def hostile_view(path: Path) -> None:
    ours(path)
    damage(path, "CREATE VIEW mine AS SELECT 1")


def text_file(path: Path) -> None:
    path.write_text("Dear diary,\n" * 50, encoding="utf-8")


def short_text_file(path: Path) -> None:
    path.write_text("x", encoding="utf-8")


def garbage(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + bytes(range(256)) * 16)


def truncated(path: Path) -> None:
    ours(path)
    path.write_bytes(path.read_bytes()[:6000])


def cut_in_the_header(path: Path) -> None:
    ours(path)
    path.write_bytes(path.read_bytes()[:60])


def foreign_and_half_written(path: Path) -> None:
    foreign_id(path)
    subprocess.run([sys.executable, "-c", KILLED_IN_A_CHANGE, str(path)], check=False)
    assert path.with_name(f"{path.name}-journal").stat().st_size > 0


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (foreign_id, "a database of another program"),
        (no_id, "a database of another program"),
        (newer, "made by a newer jobs-tui (schema 9999"),
        (unfinished, "not a whole database of jobs-tui"),
        (hostile_trigger, "has a trigger 'mine' that jobs-tui did not make"),
        (hostile_view, "has a view 'mine' that jobs-tui did not make"),
        (text_file, "not a database"),
        (short_text_file, "not a database"),
        (garbage, "not a database"),
        (truncated, "damaged"),
        (cut_in_the_header, "damaged"),
        (foreign_and_half_written, "left in the middle of a change"),
    ],
)
def test_what_is_not_ours_is_refused_and_not_touched(
    database: Path, make: Callable[[Path], None], said: str
) -> None:
    make(database)
    before = {path.name: path.read_bytes() for path in database.parent.iterdir()}
    with pytest.raises(StoreError) as error:
        Desk.open(Config(database=database))
    line = str(error.value)
    assert line.startswith(f"{database}: {said}")
    assert line.isprintable()
    assert {path.name: path.read_bytes() for path in database.parent.iterdir()} == before


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (".", "not a file"),
        ("/dev/null", "not a file"),
        ("file/jobs.db", "Not a directory"),
        ("n" * 300, "File name too long"),
        ("nul\0nul", "a name that no file can have"),
    ],
)
def test_a_path_that_can_be_no_database_is_refused(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match=said):
        ours(tmp_path / name)


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "deep").symlink_to(tmp_path / "nowhere" / "else")
    with pytest.raises(StoreError, match="cannot be made"):
        ours(tmp_path / "deep" / "jobs.db")


class TestAFreshFile:
    def test_is_made_with_its_folders_when_first_asked_and_readable_by_its_owner_only(
        self, tmp_path: Path
    ) -> None:
        path = tmp_path / "new" / "deeper" / "jobs.db"
        desk = Desk.open(Config(database=path))
        assert not path.parent.exists()
        assert desk.counts().postings == 0
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
        desk.close()

    @pytest.mark.parametrize(
        "name", ["with blank", "per%20cent", "query?mode=ro", "hash#", "ü\u202e", ":memory:"]
    )
    def test_may_have_any_name(self, tmp_path: Path, name: str) -> None:
        ours(tmp_path / name)
        assert beside(tmp_path / name) == {name}

    def test_may_be_there_already_with_no_byte_in_it(self, database: Path) -> None:
        database.touch()
        ours(database)
        assert database.stat().st_size > 0

    def test_carries_our_number_and_version(self, desk: Desk, query: Query) -> None:
        desk.counts()
        assert query("PRAGMA application_id") == [(APPLICATION_ID,)]
        assert query("PRAGMA user_version") == [(len(STEPS),)]
        assert query("PRAGMA integrity_check") == [("ok",)]


def test_what_keeps_the_promises_is_set(database: Path) -> None:
    with closing(open_database(database)) as connection:

        def setting(name: str) -> object:
            return connection.execute(f"PRAGMA {name}").fetchone()[0]

        assert setting("journal_mode") == "truncate"
        assert setting("synchronous") == 2
        assert setting("trusted_schema") == 0
        assert setting("foreign_keys") == 1
        assert setting("cell_size_check") == 1
        assert setting("fullfsync") == 1
        assert setting("busy_timeout") == 5000


def test_processes_that_make_it_at_once_all_get_it(database: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from tui.config import Config;"
        "from tui.desk import Desk; print('ready', flush=True); sys.stdin.readline();"
        "print(Desk.open(Config(database=Path(sys.argv[1]))).counts().postings)"
    )
    started = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(database)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    for process in started:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
    assert [process.communicate("go\n")[0] for process in started] == ["0\n"] * 3
    assert [process.returncode for process in started] == [0] * 3


def test_a_change_that_was_cut_off_is_taken_back(jobs: Desk, database: Path, query: Query) -> None:
    jobs.close()
    subprocess.run([sys.executable, "-c", KILLED_IN_A_CHANGE, str(database)], check=False)
    assert database.with_name("jobs.db-journal").stat().st_size > 0
    desk = Desk.open(Config(database=database))
    assert desk.counts().postings == len(JOBS)
    desk.close()
    assert query("PRAGMA integrity_check") == [("ok",)]
    assert query("SELECT 1 FROM sqlite_master WHERE name = 'half'") == []


class TestAnOlderFile:
    STEPS = (*STEPS, lambda database: database.execute("CREATE TABLE later (id)"))

    def test_is_kept_beside_the_one_brought_up_to_date(self, jobs: Desk, database: Path) -> None:
        jobs.close()
        with closing(open_database(database, self.STEPS)) as connection:
            assert connection.execute("PRAGMA user_version").fetchone() == (len(STEPS) + 1,)
            assert connection.execute("SELECT count(*) FROM later").fetchone() == (0,)
        (backup,) = database.parent.glob("jobs.db.v*")
        assert stat.S_IMODE(backup.stat().st_mode) == 0o600
        desk = Desk.open(Config(database=backup))
        assert desk.counts().postings == len(JOBS)
        desk.close()

    @pytest.mark.parametrize("version", range(1, len(STEPS)))
    def test_of_any_version_is_searched_and_worked_on_as_before(
        self, jobs: Desk, database: Path, tmp_path: Path, version: int
    ) -> None:
        jobs.decide([jobs.resolve("3")], Status.SHORTLIST)
        jobs.build_stacks()
        jobs.close()
        older = written_by(version, database, tmp_path / "older.db")
        with closing(Desk.open(Config(database=older))) as desk:
            found = desk.rows(desk.find(Criteria("jvaa")).ids)
            assert [(row.external_id, row.status.value) for row in found] == [
                ("3", "shortlist"),
                ("4", "todo"),
            ]
            assert len(desk.find(Criteria("text:jenkins ")).ids) == 1
            assert desk.total(Criteria("koln OR scrum")) == 2
            desk.read_new()
            desk.build_stacks()
            assert not desk.is_behind()
            assert desk.total(Criteria("skill:docker")) == 1
            if version >= LEDGER_OF_ALL:
                assert desk.undo()
                assert desk.total(Criteria("is:shortlist")) == 0
            dump = write_dump(tmp_path / "now.tsv", JOBS[:4])
            assert desk.import_dumps([str(dump)], complete=True).unchanged == 4
            assert [row.external_id for row in desk.rows(desk.find(Criteria("is:gone")).ids)] == [
                "5"
            ]
        with closing(sqlite3.connect(older)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
            made = "SELECT type, name FROM {}.sqlite_master ORDER BY 1, 2"
            connection.execute("ATTACH ? AS now", (str(database),))
            migrated, fresh = (connection.execute(made.format(s)) for s in ("main", "now"))
            assert migrated.fetchall() == fresh.fetchall()

    def test_stays_as_it_was_if_a_step_fails(self, jobs: Desk, database: Path) -> None:
        jobs.close()
        before = database.read_bytes()
        broken = (*self.STEPS, lambda database: database.execute("CREATE TABLE posting (id)"))
        with pytest.raises(StoreError, match="already exists"):
            open_database(database, broken)
        assert database.read_bytes() == before

    def test_is_refused_by_an_older_program_after_that(self, database: Path) -> None:
        open_database(database, self.STEPS).close()
        with pytest.raises(StoreError, match="made by a newer jobs-tui"):
            Desk.open(Config(database=database))


class TestAFileThatMayOnlyBeRead:
    @pytest.fixture
    def database(self) -> Iterator[Path]:
        with TemporaryDirectory() as folder:
            yield Path(folder) / "jobs.db"

    @pytest.fixture
    def locked(self, jobs: Desk, database: Path) -> Iterator[Path]:
        """Give a filled database that may only be read."""
        write_dump(database.with_name("dump.tsv"), JOBS)
        database.with_name("shortlist.yaml").write_text(
            "schema: jobs-tui/shortlist\n"
            "postings: [{identifier: '1', title: a, decision: {status: maybe}}]\n"
        )
        jobs.close()
        database.chmod(0o444)
        with as_nobody(database.parent):
            yield database

    def test_can_be_searched_and_read(self, locked: Path) -> None:
        with closing(Desk.open(Config(database=locked), brief="unheard of")) as desk:
            assert desk.read_only
            found = desk.find(Criteria("java"))
            assert [row.external_id for row in desk.rows(found.ids)] == ["3", "4"]
            assert desk.posting(found.ids[0]).title == "Java Developer"
            assert desk.counts().todo == len(JOBS)
            assert desk.facets(Criteria())

    def test_says_so_when_something_is_to_be_changed(self, locked: Path) -> None:
        with closing(Desk.open(Config(database=locked))) as desk:
            (first, *_) = desk.find(Criteria()).ids
            for change in (
                lambda: desk.decide([first], Status.MAYBE),
                desk.undo,
                desk.redo,
                lambda: desk.import_dumps([str(locked.with_name("dump.tsv"))]),
                lambda: desk.merge(str(locked.with_name("shortlist.yaml"))),
            ):
                with pytest.raises(StoreError, match="read-only; reading works"):
                    change()

    def test_may_stand_in_a_folder_that_may_only_be_read(self, locked: Path) -> None:
        locked.chmod(0o644)
        locked.parent.chmod(0o555)
        with closing(Desk.open(Config(database=locked))) as desk:
            assert desk.read_only
            assert desk.counts().postings == len(JOBS)

    def test_that_may_not_even_be_read_is_refused(self, locked: Path) -> None:
        locked.chmod(0)
        with pytest.raises(StoreError, match="Permission denied"):
            Desk.open(Config(database=locked))

    @pytest.mark.usefixtures("half_written")
    def test_cannot_be_led_back_from_a_change_that_was_cut_off(self, locked: Path) -> None:
        with pytest.raises(StoreError, match="open it once where it may be written"):
            Desk.open(Config(database=locked))

    @pytest.fixture
    def half_written(self, jobs: Desk, database: Path) -> None:
        jobs.close()
        subprocess.run([sys.executable, "-c", KILLED_IN_A_CHANGE, str(database)], check=False)
