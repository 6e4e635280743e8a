"""`merge` and `diff`: shortlists of others, and what tells two apart."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_command import Cli

Export = Callable[..., str]


@pytest.fixture
def export(cli: Cli, stored: Path, tmp_path: Path) -> Export:
    """Write what is decided to a file of a name."""
    assert stored.exists()

    def export(name: str, *arguments: str) -> str:
        path = tmp_path / name
        statuses = ("--status", "shortlist", "--status", "maybe", "--status", "reject")
        assert cli("export", "-o", str(path), *statuses, *arguments).status == 0
        return str(path)

    return export


def test_a_shortlist_comes_into_an_empty_database(cli: Cli, stored: Path, export: Export) -> None:
    cli("decide", "1", "--as", "shortlist", "--reason", "near")
    path = export("a.yaml", "--reproducible")
    stored.unlink()
    done = cli("merge", path)
    assert done.status == 0
    assert done.err == "1 posting in the shortlist: 1 new posting · 1 decision\n"
    assert json.loads(cli("search", "scrum", "--json").out)["status"] == "shortlist"
    assert Path(export("b.yaml", "--reproducible")).read_bytes() == Path(path).read_bytes()
    assert cli("undo").lines == ["undo 1: now todo"]


def test_conflicts_are_listed_side_by_side_and_settled_by_an_option(
    cli: Cli, export: Export
) -> None:
    cli("decide", "1", "2", "--as", "shortlist")
    theirs = export("theirs.yaml")
    cli("undo")
    cli("decide", "1", "--as", "reject", "--reason", "pay")
    preview = cli("merge", theirs, "--dry-run")
    assert preview.status == 1
    assert "1 decision would come in · 1 conflict" in preview.err
    name, here, there = preview.lines
    assert name.startswith("main:1 IT Project Coordinator")
    assert here.startswith("    here:  reject (pay) by ")
    assert there.startswith("    there: shortlist by ")
    assert cli("search", "is:todo", "--json").out.count('"id": "2"') == 1
    assert cli("merge", theirs, "--prefer", "theirs").status == 0
    assert cli("search", "is:shortlist", "--json").out.count('"id"') == 2


def test_what_was_done_as_json(cli: Cli, export: Export) -> None:
    cli("decide", "1", "--as", "shortlist")
    theirs = export("theirs.yaml")
    cli("decide", "1", "--as", "reject")
    record = json.loads(cli("--brief", "pmo", "merge", theirs, "--json").out)
    assert (record["added"], record["decided"], record["conflicts"]) == (0, 1, [])
    assert cli("--brief", "pmo", "search", "is:shortlist", "--json").out.count('"id"') == 1


def test_postings_without_a_description_are_told(cli: Cli, stored: Path, export: Export) -> None:
    cli("decide", "1", "--as", "shortlist")
    path = export("a.yaml", "--no-description")
    assert "description" not in Path(path).read_text()
    stored.unlink()
    assert "1 new posting (1 without a description)" in cli("merge", path).err


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "no such file"),
        ("", "no shortlist in YAML"),
        ("1\t2\tBaker\tBake.\tr\tb\t2024-05-06 07:08:09.000000\n", "no shortlist in YAML"),
        ('{"title": "Baker"}', "no shortlist in YAML"),
        ("schema: jobs-tui/shortlist\npostings: [*a]\n", "no YAML of ours"),
    ],
)
def test_what_is_no_shortlist_is_told_in_a_line(
    cli: Cli, stored: Path, tmp_path: Path, text: str | None, told: str
) -> None:
    path = tmp_path / "x.yaml"
    if text is not None:
        path.write_text(text)
    before = stored.read_bytes()
    for arguments in (("merge", str(path)), ("diff", str(path), str(path))):
        done = cli(*arguments)
        assert done.status == 1
        assert told in done.err.casefold().replace("yaml", "YAML") or told in done.err
        assert len(done.err.splitlines()) == 1
    assert stored.read_bytes() == before


def test_records_that_cannot_be_merged_are_told_and_the_rest_is(cli: Cli, export: Export) -> None:
    cli("decide", "1", "2", "3", "--as", "shortlist")
    path = Path(export("a.yaml"))
    path.write_text(path.read_text().replace('status: "shortlist"', 'status: "perhaps"', 1))
    cli("undo")
    done = cli("merge", str(path))
    assert done.status == 1
    complaint, summary = done.err.splitlines()
    assert "a.yaml: line" in complaint
    assert "its status is none of todo, shortlist, maybe, reject; left out" in complaint
    assert "2 decisions" in summary


def test_two_shortlists_are_compared(cli: Cli, export: Export) -> None:
    cli("decide", "1", "2", "--as", "shortlist")
    before = export("before.yaml")
    cli("decide", "2", "--as", "todo")
    cli("decide", "1", "--as", "maybe", "--reason", "far")
    cli("decide", "3", "--as", "shortlist")
    after = export("after.yaml")
    assert cli("diff", before, before).out == ""
    lines = cli("diff", before, after).lines
    assert [line for line in lines if not line.startswith(" ")] == [
        "~ main:1 IT Project Coordinator (m/f/d) maybe",
        "- main:2 PMO Lead shortlist",
        "+ main:3 Java Developer shortlist",
    ]
    assert lines[1:3] == ["    status: shortlist → maybe", "    reason: none → far"]
    records = [json.loads(line) for line in cli("diff", before, after, "--json").lines]
    assert [each["change"] for each in records] == ["changed", "removed", "added"]
    assert records[0]["fields"]["status"] == ["shortlist", "maybe"]
