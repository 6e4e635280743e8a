"""`doctor`: what is wrong is found and, where it can be made anew, mended; decisions stay."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from cli_command import Cli

from tui.config import Config
from tui.desk import Desk
from tui.model.asking import Criteria

DAMAGES = {
    "decisions, notes and tags against the ledger": "DELETE FROM decision; DELETE FROM note",
    "what every posting has": "DELETE FROM reading; DELETE FROM stacked",
    "stacks": (
        "UPDATE stacked SET head_id = (SELECT id FROM posting WHERE external_id = '5')"
        " WHERE posting_id = (SELECT id FROM posting WHERE external_id = '4');"
        "UPDATE stacked SET head_id = (SELECT id FROM posting WHERE external_id = '4')"
        " WHERE posting_id = (SELECT id FROM posting WHERE external_id = '5')"
    ),
    "search index and counts": (
        "DELETE FROM entry_more WHERE id IN (SELECT id FROM posting WHERE external_id = '3');"
        "UPDATE facet_value SET postings = postings + 3; UPDATE vocabulary SET titles = 7"
    ),
    "full text": (
        "INSERT INTO posting_search (posting_search, rowid, title, description)"
        " SELECT 'delete', id, title, description FROM posting WHERE external_id = '3'"
    ),
}


@pytest.fixture
def worked_on(cli: Cli, stored: Path) -> Path:
    cli("decide", "1", "--as", "shortlist", "--reason", "near")
    cli("decide", "2", "--as", "reject")
    cli("undo")
    with closing(Desk.open(Config(database=stored))) as desk:
        desk.note([desk.resolve("3")], "call")
        desk.tag([desk.resolve("3")], "java")
    return stored


def checks(cli: Cli, *options: str) -> dict[str, int]:
    done = cli("doctor", "--json", *options)
    found = {each["trouble"]: each["count"] for each in map(json.loads, done.lines)}
    assert done.status == (0 if options or not any(found.values()) else 1)
    return found


def test_a_sound_file_is_found_sound(cli: Cli, worked_on: Path) -> None:
    before = worked_on.read_bytes()
    done = cli("doctor")
    assert done.status == 0
    assert len(done.lines) == 7
    assert all(line.endswith(" ok") for line in done.lines)
    assert worked_on.read_bytes() == before
    assert cli("doctor", "--repair").status == 0


@pytest.mark.parametrize("trouble", DAMAGES)
def test_what_is_derived_is_mended(cli: Cli, worked_on: Path, trouble: str) -> None:
    with closing(sqlite3.connect(worked_on)) as connection:
        connection.executescript(DAMAGES[trouble])
    assert checks(cli)[trouble] > 0
    assert cli("doctor").err == "jobs-tui doctor --repair mends it\n"
    assert checks(cli, "--repair")[trouble] > 0
    assert not any(checks(cli).values())
    with closing(Desk.open(Config(database=worked_on))) as desk:
        for text, expected in (
            ("is:shortlist", ["1"]), ("java", ["3", "4"]), ("text:jenkins", ["3"]),
            ("note:call #java", ["3"]), ("skill:docker", ["4"]), ("is:reject", []),
        ):  # fmt: skip
            rows = desk.rows(desk.find(Criteria(text)).ids)
            assert [row.external_id for row in rows] == expected, text
        assert desk.posting(desk.resolve("1")).reason == "near"
        assert not desk.is_behind()


def test_damage_is_told_and_nothing_is_mended(cli: Cli, worked_on: Path) -> None:
    with closing(sqlite3.connect(worked_on)) as connection:
        (page,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'posting_by_role'"
        ).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    data = bytearray(worked_on.read_bytes())
    data[(page - 1) * size + 8 : page * size] = bytes(size - 8)
    worked_on.write_bytes(data)
    for options in ((), ("--repair",)):
        done = cli("doctor", *options)
        assert done.status == 1
        assert done.lines, done.err
        assert done.lines[0].startswith("the file itself ")
        assert "wrong: " in done.lines[0]
        assert "restore a backup" in done.err
    assert worked_on.read_bytes() == data
