"""What the pages in docs/ tell to type works as they say."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).parent.parent / "docs"
PAGES = sorted(DOCS.glob("*.md"))


def commands(page: Path) -> list[str]:
    blocks = re.findall(r"```console\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line.strip()]


def test_the_first_hour_can_be_typed_line_by_line(tmp_path: Path) -> None:
    tool = tmp_path / "bin" / "jobs-tui"
    tool.parent.mkdir()
    top = DOCS.parent
    tool.write_text(f'#!/bin/sh\nPYTHONPATH={top} exec {sys.executable} -m tui "$@"\n')
    tool.chmod(0o700)
    place = tmp_path / "place"
    place.mkdir()
    environment = {
        **os.environ, "HOME": str(tmp_path), "COLUMNS": "100",
        "PATH": f"{tool.parent}:{Path(sys.executable).parent}:{os.environ['PATH']}",
    }  # fmt: skip
    for command in commands(DOCS / "first-hour.md"):
        done = subprocess.run(
            ["sh", "-c", command], cwd=place, env=environment, capture_output=True, text=True,
            check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"{command}\n{done.stderr}"
        if " search " in command or command.endswith(("stats", "briefs", "imports")):
            assert done.stdout.strip() or ">" in command, command
    assert (place / "shortlist.yaml").read_text().count("- identifier:") == 4


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    for name in re.findall(r"\]\(([\w./-]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / name).exists(), name
