"""How the process begins and ends: without a terminal, told to end, with a bug."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from ui_terminal import PROGRAM, Terminal

BUG = "app.MainScreen.action_sort = lambda self: 1 / 0"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_told_to_end_it_gives_the_terminal_back(filled: Path, number: signal.Signals) -> None:
    terminal = Terminal(filled)
    terminal.wait_for(rb"To do")
    os.kill(terminal.pid, number)
    assert terminal.status() == 128 + number
    assert terminal.output.rfind(b"\x1b[?1049l") > terminal.output.rfind(b"\x1b[?1049h")
    assert b"Traceback" not in terminal.output


def test_left_with_q_it_ends_well(filled: Path) -> None:
    terminal = Terminal(filled)
    terminal.wait_for(rb"To do")
    terminal.write(b"q")
    assert terminal.status() == 0


def test_a_bug_ends_it_loudly_with_a_failure(filled: Path) -> None:
    terminal = Terminal(filled, setup=BUG)
    terminal.wait_for(rb"To do")
    terminal.write(b"S")
    assert terminal.status() == 1
    assert b"ZeroDivisionError" in terminal.output


@pytest.mark.parametrize(
    ("setup", "told"),
    [
        ("config = Config(database=config.database, theme='jobs-drak')", "jobs-dark"),
        ("config = Config(database=config.database, keys={'undoo': ('u',)})", "undo"),
    ],
)
def test_a_bad_setting_is_one_line_before_anything_is_drawn(
    filled: Path, setup: str, told: str
) -> None:
    terminal = Terminal(filled, setup=setup)
    assert terminal.status() == 1
    assert terminal.output.decode().startswith("told: ")
    assert told in terminal.output.decode()
    assert len(terminal.output.splitlines()) == 1


def test_without_a_terminal_it_says_so_and_ends(filled: Path) -> None:
    program = PROGRAM.format(setup="")
    ended = subprocess.run(
        [sys.executable, "-c", program, str(filled)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stderr.count("\n") == 1
    assert "needs a terminal" in ended.stderr
