"""The README says what is so."""

import re
from pathlib import Path

import pytest
from click import Context

from tui.cli.main import jobs_tui

TOP = Path(__file__).parent.parent
README = (TOP / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("verb", re.findall(r"^jobs-tui ([a-z]+)", README, re.MULTILINE))
def test_each_verb_in_an_example_exists(verb: str) -> None:
    assert verb in jobs_tui.list_commands(Context(jobs_tui))


def test_each_make_target_exists() -> None:
    makefile = (TOP / "Makefile").read_text(encoding="utf-8")

    for target in re.findall(r"(?:^|`)make ([a-z]+)", README, re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_each_file_it_names_exists() -> None:
    for name in re.findall(r"`((?:tui|docs|seeds|tests)/[\w./]*)`|\]\((docs/[\w./]+)\)", README):
        assert (TOP / (name[0] or name[1])).exists(), name
