"""What disk, file and terminal can do to somebody in the middle of the work."""

import os
import shlex
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from ui_terminal import Terminal, Tty


@pytest.fixture
def database(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Name a database so that complaints about it fit into a line wherever tests are run."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copy(filled, "jobs.db"))


def decisions(database: Path) -> int:
    with closing(sqlite3.connect(database)) as connection:
        (number,) = connection.execute("SELECT count(*) FROM decision").fetchone()
    return int(number)


class TestADisk:
    @pytest.fixture
    def disk(self, database: Path) -> Iterator[Path]:
        """Give a disk that holds little."""
        folder = database.with_name("disk")
        folder.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)]
        if not shutil.which("mount") or subprocess.run(mount, check=False).returncode:
            pytest.skip("it takes the right to mount a disk")
        yield folder
        subprocess.run(["umount", "-l", str(folder)], check=True)

    def test_a_full_one_is_named_the_work_goes_on_and_a_decision_made_is_there(
        self, database: Path, disk: Path
    ) -> None:
        full = Path(shutil.copy(database, disk / "jobs.db"))
        terminal = Terminal(full)
        terminal.wait_to_see("To do 8")
        filler = disk / "filler"
        with suppress(OSError), filler.open("wb", buffering=0) as file:
            while True:
                file.write(b"x" * 4096)
        terminal.write(b"s")
        terminal.wait_to_see("the disk is full")
        assert terminal.sees("To do 8")
        terminal.write(b"j/java\r")
        terminal.wait_to_see("2 of 8")
        filler.unlink()
        terminal.write(b"s")
        terminal.wait_to_see("Shortlist 1")
        assert decisions(full) == 1
        terminal.leave()

    def test_one_that_may_only_be_read_can_be_worked_with_but_for_decisions(
        self, database: Path, disk: Path
    ) -> None:
        locked = Path(shutil.copy(database, disk / "jobs.db"))
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        terminal = Terminal(locked)
        terminal.wait_to_see("read only")
        terminal.write(b"s")
        terminal.wait_to_see("reading works")
        assert terminal.sees("To do 8")
        terminal.write(b"/java\r")
        terminal.wait_to_see("2 of 8")
        terminal.leave()
        assert list(disk.iterdir()) == [locked]


def test_a_file_in_use_for_long_is_named_and_decided_in_later(database: Path) -> None:
    terminal = Terminal(database)
    terminal.wait_to_see("To do 8")
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        terminal.write(b"s")
        terminal.wait_to_see("another program is writing to it")
        assert terminal.sees("To do 8")
        other.execute("ROLLBACK")
    terminal.write(b"s")
    terminal.wait_to_see("Shortlist 1")
    assert decisions(database) == 1
    terminal.leave()


def test_a_file_that_was_moved_away_is_named_and_nothing_goes_to_where_it_was(
    database: Path,
) -> None:
    terminal = Terminal(database)
    terminal.wait_to_see("To do 8")
    database.rename(database.with_name("moved.db"))
    terminal.write(b"s")
    terminal.wait_to_see("replaced while it was open")
    assert not database.exists()
    database.with_name("moved.db").rename(database)
    terminal.write(b"s")
    terminal.wait_to_see("Shortlist 1")
    terminal.leave()


def test_suspended_it_gives_the_terminal_back_and_goes_on_where_it_was(database: Path) -> None:
    app = shlex.join([sys.executable, "-m", "tui", "--config", os.devnull, "--db", str(database)])
    # The app's parent waits in the same group, as make does.
    script = f"sh -c '{app}; true'; echo the shell is here; fg; echo it has ended"
    terminal = Tty(["/bin/sh", "-mc", script])
    terminal.wait_to_see("To do 8")
    terminal.write(b"s")
    terminal.wait_to_see("Shortlist 1")
    terminal.forget()
    terminal.write(b"\x1a")
    terminal.wait_for(rb"the shell is here")
    assert terminal.output.index(b"\x1b[?1049l") < terminal.output.index(b"the shell is here")
    terminal.wait_for(rb"\x1b\[\?1049h")
    terminal.write(b"m")
    terminal.wait_to_see("Maybe 1")
    assert decisions(database) == 2
    terminal.write(b"q")
    terminal.wait_for(rb"it has ended")
    assert terminal.status() == 0


def test_ctrl_z_stops_nothing_where_no_shell_could_let_it_go_on(database: Path) -> None:
    terminal = Terminal(database)
    terminal.wait_to_see("To do 8")
    terminal.write(b"\x1a")
    terminal.wait_for(rb"\x1b\[\?1049l(.|\n)*\x1b\[\?1049h")
    terminal.write(b"s")
    terminal.wait_to_see("Shortlist 1")
    terminal.leave()


def test_made_as_small_as_can_be_it_is_there_again_when_it_grows(database: Path) -> None:
    terminal = Terminal(database)
    terminal.wait_to_see("To do 8")
    for size in ((1, 1), (2, 1), (1, 40), (3, 3)):
        terminal.resize(*size)
        terminal.settle()
        terminal.write(b"?\x1b")
        terminal.settle()
    terminal.resize(100, 30)
    terminal.wait_to_see("To do 8")
    terminal.write(b"s")
    terminal.wait_to_see("Shortlist 1")
    terminal.leave()


@pytest.mark.parametrize(
    "variables",
    [
        {"TERM": "dumb"},
        {"TERM": ""},
        {"NO_COLOR": "1"},
        {"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
        {"HOME": "/nowhere", "XDG_DATA_HOME": "/nowhere", "XDG_CONFIG_HOME": "/nowhere"},
        {"HOME": "/proc"},
    ],
    ids=str,
)
def test_whatever_is_said_about_terminal_and_home_it_works(
    database: Path, variables: dict[str, str]
) -> None:
    terminal = Terminal(database, **variables)
    terminal.wait_to_see("To do 8")
    terminal.write(b"s")
    terminal.wait_to_see("Shortlist 1")
    terminal.leave()
