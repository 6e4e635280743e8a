"""Two at one database, each in a process of its own: each sees what the other decides."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from ui_terminal import Terminal


@pytest.fixture
def database(filled: Path, tmp_path: Path) -> Path:
    path = tmp_path / "jobs.db"
    path.write_bytes(filled.read_bytes())
    return path


def test_two_apps(database: Path) -> None:
    mine, theirs = Terminal(database), Terminal(database)
    for terminal in (mine, theirs):
        terminal.wait_to_see("To do 8")
    mine.write(b"s")
    mine.wait_to_see("Shortlist 1")
    theirs.wait_to_see("Shortlist 1")
    theirs.wait_to_see("★S IT Project Coordinator")
    theirs.write(b"jrr")
    theirs.wait_to_see("Reject 2")
    mine.wait_to_see("Reject 2")
    mine.wait_to_see("✕R Java Developer")
    # One person at two screens: undo takes back the last step, whichever made it.
    mine.write(b"u")
    mine.wait_to_see("Undone: “Java Developer”")
    theirs.wait_to_see("Reject 1")
    mine.write(b" ")
    mine.wait_to_see("1 marked")
    theirs.wait_to_see("1 marked")
    for terminal in (mine, theirs):
        terminal.leave()


def test_the_app_and_the_command_line(database: Path) -> None:
    def verb(*arguments: str) -> str:
        command = [sys.executable, "-m", "tui", "--db", str(database), *arguments]
        env = {**os.environ, "HOME": str(database.parent)}
        ran = subprocess.run(command, capture_output=True, text=True, check=True, env=env)
        return ran.stdout

    app = Terminal(database)
    app.wait_to_see("To do 8")
    assert verb("decide", "1", "2", "--as", "maybe") == "decided 1\ndecided 2\n"
    app.wait_to_see("Maybe 2")
    app.wait_to_see("◇M PMO Lead")
    app.write(b"r")
    app.wait_to_see("Reject 1")
    assert "maybe → reject" in verb("history", "1")
    assert verb("undo") == "undo 1: now maybe\n"
    app.wait_to_see("Maybe 2")
    app.leave()
