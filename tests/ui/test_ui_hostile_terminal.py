"""Every command of the app, in a real terminal, over a database full of hostile text."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from given_hostile import fill, foreign, soil
from ui_terminal import Terminal

from tui.ui.commands import COMMANDS, Command, Place

SETUP = """
import os
os.environ |= {"EDITOR": "true", "BROWSER": "true"}
"""
_BYTES = {
    "enter": b"\r", "escape": b"\x1b", "space": b" ", "tab": b"\t", "shift+tab": b"\x1b[Z",
    "up": b"\x1b[A", "down": b"\x1b[B", "pageup": b"\x1b[5~", "pagedown": b"\x1b[6~",
    "ctrl+t": b"\x14", "ctrl+p": b"\x10",
}  # fmt: skip
_WAY = {Place.FILTERS: b"f", Place.SEARCH: b"/", Place.DETAIL: b"\r"}


@pytest.fixture
def soiled(filled: Path, tmp_path: Path) -> Path:
    """Give a database that has something in all its tables, and hostile text in all of it."""
    database = tmp_path / "jobs.db"
    shutil.copy(filled, database)
    fill(database)
    soil(database)
    return database


def way(command: Command) -> Iterator[bytes]:
    """Give the keys that run a command from the list, each to be typed by itself."""
    place = next(iter({Place.LIST, Place.EVERYWHERE, Place.APP} & {*command.places}), None)
    if place is None:
        yield _WAY[command.places[0]]
    if command.keys:
        key = command.keys[0]
        yield _BYTES.get(key, key.encode())
    else:
        yield b":"
        yield command.label.encode()
        yield b"\r"


def test_no_command_lets_anything_of_a_posting_through(soiled: Path) -> None:
    terminal = Terminal(soiled, setup=SETUP)
    terminal.wait_to_see("To do")
    for command in COMMANDS:
        if command.id == "quit":
            continue
        for keys in (*way(command), b"j\r", b"\x1b", b"\x1b"):
            terminal.write(keys)
            terminal.settle(0.05)
        assert b"Traceback" not in terminal.output, command.id
    for _ in range(4):
        terminal.write(b"\x1b")
        terminal.settle()
    terminal.leave()
    assert foreign(terminal.output) == []
