"""Nothing goes to a network: whoever tries to reach one is ended."""

from pathlib import Path

import pytest
from cli_command import Cli
from given_jobs import JOBS, write_dump
from ui_terminal import Terminal

REACHED = 77
WATCH = f"""
import os, sys
def watch(event, _):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"):
        os._exit({REACHED})
sys.addaudithook(watch)
"""


@pytest.fixture
def watched(tmp_path: Path) -> dict[str, str]:
    """Give the variables by which every Python that is started watches itself."""
    (tmp_path / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
    return {"PYTHONPATH": str(tmp_path)}


def test_the_watch_sees_who_reaches_out(stored: Path, watched: dict[str, str]) -> None:
    reach = "import socket; socket.getaddrinfo('localhost', 80)"
    assert Terminal(stored, setup=reach, **watched).status() == REACHED


def test_no_verb_does(cli: Cli, watched: dict[str, str], tmp_path: Path) -> None:
    dump = str(write_dump(tmp_path / "dump.tsv", JOBS))
    shortlist = str(tmp_path / "shortlist.yaml")
    for verb in (
        ("import", dump), ("reread",), ("search", "coordnator"), ("show", "1"), ("stats",),
        ("decide", "1", "--as", "shortlist"), ("export", "-o", shortlist), ("merge", shortlist),
        ("report", "-o", str(tmp_path / "page.html")), ("doctor",), ("stacks",),
        ("backup", str(tmp_path / "copy.db")), ("--help",),
    ):  # fmt: skip
        assert cli(*verb, **watched).status == 0, verb


def test_nor_does_the_app(
    stored: Path, watched: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    terminal = Terminal(stored, **watched)
    terminal.wait_to_see("To do 5")
    for keys in (b"/cordinator", b"\r", b"s", b"e", b"\r", b"?", b"\x1b", b"\x1b", b"\x1b"):
        terminal.write(keys)
        terminal.settle()
    terminal.wait_to_see("Shortlist 1")
    terminal.leave()
