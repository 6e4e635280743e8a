"""What the pages in docs/ tell to type works as they say."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from tui.cli.main import jobs_tui

DOCS = Path(__file__).parent.parent / "docs"
PAGES = sorted(DOCS.glob("*.md"))
ELSEWHERE = {"data", "performance", "troubleshooting"}
"""Pages without commands, or whose commands have a test of their own."""

sys.path.insert(0, str(DOCS))

from manual import manual  # noqa: E402
from write import written  # noqa: E402


def commands(page: Path) -> list[str]:
    blocks = re.findall(r"```console\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line.strip()]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give an empty folder to type commands in."""
    place = tmp_path / "place"
    place.mkdir()
    return place


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Put the command onto the path of a shell, as an installation does."""
    tool = tmp_path / "bin" / "jobs-tui"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\nPYTHONPATH={DOCS.parent} exec {sys.executable} -m tui "$@"\n')
    tool.chmod(0o700)
    path = f"{tool.parent}:{Path(sys.executable).parent}:{os.environ['PATH']}"
    return {**os.environ, "HOME": str(tmp_path), "COLUMNS": "100", "PATH": path}


@pytest.mark.parametrize(
    "page", [page for page in PAGES if page.stem not in ELSEWHERE], ids=lambda page: page.stem
)
def test_each_command_can_be_typed_in_its_turn(
    page: Path, place: Path, environment: dict[str, str]
) -> None:
    for command in commands(page):
        done = subprocess.run(
            ["sh", "-c", command], cwd=place, env=environment, capture_output=True, text=True,
            check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"{command}\n{done.stderr}"
        if " search " in command or command.endswith(("stats", "briefs", "imports")):
            assert done.stdout.strip() or ">" in command or "is:gone" in command, command
    if page.stem == "first-hour":
        assert (place / "shortlist.yaml").read_text().count("- identifier:") == 4


def test_what_they_say_of_the_program_is_so() -> None:
    for page, text in written():
        assert page.read_text(encoding="utf-8") == text, f"python docs/write.py renews {page.name}"


def test_the_manual_page_says_what_every_verb_and_option_does() -> None:
    page = manual().replace("\\-", "-")
    context = click.Context(jobs_tui)
    for name in jobs_tui.list_commands(context):
        assert f"\n.SS {name}\n" in page
        verb = jobs_tui.get_command(context, name)
        assert verb
        for option in (
            parameter for parameter in verb.params if parameter.param_type_name == "option"
        ):
            assert option.opts[-1] in page, (name, option.opts)


@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not there to read it")
def test_the_manual_page_can_be_read(place: Path) -> None:
    command = ["groff", "-man", "-Tutf8", "-ww", str(DOCS / "jobs-tui.1")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=place)
    assert "User Commands" in done.stdout
    assert not done.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for name in re.findall(r"\]\(([\w./-]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / name).exists(), name
