"""A note written in an editor, in a real terminal: the app stands back and comes back."""

import stat
from pathlib import Path

import pytest
from ui_terminal import Terminal

from tui.config import Config
from tui.desk import Desk
from tui.model.asking import Criteria


@pytest.fixture
def database(filled: Path, tmp_path: Path) -> Path:
    path = tmp_path / "jobs.db"
    path.write_bytes(filled.read_bytes())
    return path


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Take an editor that shows what there is, writes what is typed, and ends as it says."""
    script = tmp_path / "my editor"
    script.write_text(
        "#!/bin/sh\n"
        'echo "EDITING: $(cat "$1")"; read line < /dev/tty\n'
        'echo "$line" >> "$1"; echo "and more" >> "$1"\n'
        'case "$line" in fail*) exit 3;; esac\n',
        encoding="utf-8",
    )
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"'{script}'")
    return script


def note(database: Path) -> str:
    desk = Desk.open(Config(database=database))
    text = desk.posting(desk.find(Criteria()).ids[0]).note
    desk.close()
    return text


@pytest.mark.usefixtures("editor")
def test_it_writes_and_the_app_comes_back(database: Path) -> None:
    terminal = Terminal(database)
    terminal.wait_to_see("To do 8")
    terminal.write(b"ncall Ann\rN")
    terminal.wait_to_see("EDITING: call Ann")
    assert terminal.output.count(b"\x1b[?1049l") == 1
    terminal.write(b"js, or Bob\r")
    terminal.wait_to_see("Noted: “IT Project Coordinator (m/f/d)”")
    terminal.wait_to_see("and more")
    terminal.write(b"s")
    terminal.wait_to_see("Shortlist 1")
    terminal.leave()
    assert note(database) == "call Annjs, or Bob\nand more"


@pytest.mark.usefixtures("editor")
def test_what_was_written_is_kept_where_the_editor_fails(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    terminal = Terminal(database)
    terminal.wait_to_see("To do 8")
    terminal.write(b"N")
    terminal.wait_to_see("EDITING")
    terminal.write(b"fail, but keep me\r")
    terminal.wait_to_see("ended with 3")
    terminal.wait_to_see("what you wrote is in")
    terminal.wait_to_see("To do 8")
    terminal.leave()
    assert note(database) == ""
    (kept,) = tmp_path.glob("jobs-tui-*/note.txt")
    assert kept.read_text() == "fail, but keep me\nand more\n"


def test_one_that_is_not_there_is_told(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "no-such-editor-at-all")
    terminal = Terminal(database)
    terminal.wait_to_see("To do 8")
    terminal.write(b"N")
    terminal.wait_to_see("no-such-editor-at-all cannot be started")
    terminal.write(b"r")
    terminal.wait_to_see("Reject 1")
    terminal.leave()
