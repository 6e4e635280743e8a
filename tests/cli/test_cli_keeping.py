"""`briefs`, `imports`, `quarantine`, `backup`: what the database remembers, and a copy of it."""

import json
import stat
from pathlib import Path

import pytest
from cli_command import Cli
from given_jobs import JOBS, Raw, write_dump


def test_briefs_are_listed_with_how_far_they_have_come(cli: Cli, stored: Path) -> None:
    assert stored.exists()
    config = stored.with_name("pmo.yaml")
    config.write_text("brief: pmo\n")
    cli("decide", "1", "2", "--as", "reject")
    cli("decide", "1", "--as", "shortlist", config=str(config))
    lines = cli("briefs").lines
    assert [line.split("  ")[0] for line in lines] == ["default", "pmo"]
    assert lines[0].endswith("shortlist 0 · decided 2")
    assert [json.loads(line) for line in cli("briefs", "--json").lines][1] == {
        "name": "pmo", "decided": 1, "shortlist": 1,
    }  # fmt: skip


def test_imports_and_what_could_not_be_read(cli: Cli, tmp_path: Path) -> None:
    dump = write_dump(tmp_path / "a.tsv", [*JOBS, Raw("9", posted="soon")])
    cli("import", str(dump))
    (line,) = cli("imports").lines
    assert line.endswith(f"{dump}  read 6 · added 5 · updated 0 · unchanged 0 · quarantined 1")
    record = json.loads(cli("imports", "--json").out)
    assert (record["number"], record["added"], bool(record["finished_at"])) == (1, 5, True)
    place, raw = cli("quarantine").lines
    assert place.startswith(f"{dump}:6: ")
    assert raw.strip().startswith("9")
    assert json.loads(cli("quarantine", "--json").out)["line"] == 6


def test_a_backup_is_a_database_like_any_other(cli: Cli, stored: Path, tmp_path: Path) -> None:
    assert stored.exists()
    cli("decide", "1", "--as", "maybe")
    copy = tmp_path / "copy.db"
    assert cli("backup", str(copy)).status == 0
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    stored.write_bytes(copy.read_bytes())
    assert cli("search", "is:maybe", "--json").out.count('"id": "1"') == 1


@pytest.mark.parametrize(
    ("name", "told"), [("there.db", "exists already"), ("no/such/folder.db", "No such file")]
)
def test_a_backup_never_replaces_a_file(
    cli: Cli, stored: Path, tmp_path: Path, name: str, told: str
) -> None:
    assert stored.exists()
    (tmp_path / "there.db").write_text("mine")
    done = cli("backup", str(tmp_path / name))
    assert done.status == 1
    assert told in done.err
    assert len(done.err.splitlines()) == 1
    assert (tmp_path / "there.db").read_text() == "mine"


def test_a_report_is_written_for_others(cli: Cli, stored: Path, tmp_path: Path) -> None:
    assert stored.exists()
    cli("decide", "1", "--as", "shortlist", "--reason", "near")
    page = tmp_path / "page.html"
    done = cli("report", "-o", str(page), "--name", "For the bank")
    assert (done.status, done.err) == (0, f"1 posting written to {page}\n")
    text = page.read_text()
    assert "IT Project Coordinator" in text
    assert "near" not in text
    assert stat.S_IMODE(page.stat().st_mode) == 0o600
    assert "near" in (cli("report", "-o", str(page), "--internal"), page.read_text())[1]
    nothing = cli("--brief", "no such", "report", "-o", str(tmp_path / "none.html"))
    assert (nothing.status, nothing.err) == (
        1, "jobs-tui: no such: nothing is decided shortlist in this brief\n",
    )  # fmt: skip
    assert not (tmp_path / "none.html").exists()
