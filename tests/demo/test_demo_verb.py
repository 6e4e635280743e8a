"""`jobs-tui demo`: the app on invented postings, or a dump of them."""

import os
import pty
import select
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tui.cli.demo import demo
from tui.cli.session import Session
from tui.errors import JobsError

APP = """
from tui.cli.demo import demo
from tui.cli.session import Session
from pathlib import Path
import sys
demo(["8"], obj=Session(Path(sys.argv[1]), None, None))
"""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(demo, arguments, obj=Session(None, None, None))


def test_dump_writes_as_many_postings_as_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "dump.tsv"

    result = run("40", "--dump", str(path))

    assert result.exit_code == 0
    assert path.read_text("utf-8").count("\n100") == 39
    assert "40 postings" in result.stderr
    assert result.stdout == ""


def test_dump_to_standard_output_is_nothing_but_the_dump(tmp_path: Path) -> None:
    path = tmp_path / "dump.tsv"
    run("5", "--seed", "3", "--dump", str(path))

    result = run("5", "--seed", "3", "--dump", "-")

    ids = [line.split("\t")[0] for line in result.stdout.split("\n") if line.startswith("100")]
    assert ids == ["100000", "100001", "100002", "100003", "100004"]
    assert result.stderr == ""


def test_a_dump_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    result = run("5", "--dump", str(tmp_path / "missing" / "dump.tsv"))

    assert isinstance(result.exception, JobsError)
    assert "No such file" in str(result.exception)


def test_without_a_terminal_it_says_so_before_anything_is_made() -> None:
    result = run("5")

    assert isinstance(result.exception, JobsError)
    assert "terminal" in str(result.exception)


def test_app_opens_on_invented_postings_and_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "own.db"
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ["TERM"] = "xterm-256color"
        os.execv(sys.executable, [sys.executable, "-c", APP, str(own)])
    assert "To do" in _read_until(terminal, b"To do")
    assert list(temporary.iterdir())
    os.write(terminal, b"q")
    _read_until(terminal, b"never shown")
    _, status = os.waitpid(pid, 0)
    os.close(terminal)
    assert os.waitstatus_to_exitcode(status) == 0
    assert not list(temporary.iterdir())
    assert not own.exists()


def _read_until(terminal: int, text: bytes) -> str:
    """Read until a text has come, or the program has ended, or it takes too long."""
    output, end = b"", time.monotonic() + 30
    while (
        text not in output
        and select.select([terminal], [], [], max(0.0, end - time.monotonic()))[0]
    ):
        try:
            output += os.read(terminal, 65536)
        except OSError:
            break
    return output.decode("utf-8", "replace")
