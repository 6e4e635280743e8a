"""`forget`: what goes for good is said, asked, and gone; and dumps that are complete."""

import json
import os
import pty
import subprocess
from pathlib import Path

import pytest
from cli_command import COMMAND, Cli, environment
from given_jobs import JOBS, Raw, write_dump


def left(cli: Cli) -> list[str]:
    return [json.loads(line)["id"] for line in cli("search", "--json").lines]


def answered(database: Path, answer: str, *arguments: str) -> tuple[int, str]:
    """Run a verb with a terminal to answer at."""
    keyboard, terminal = pty.openpty()
    os.write(keyboard, answer.encode())
    done = subprocess.run(
        [*COMMAND, "--db", str(database), "--config", "/dev/null", *arguments],
        stdin=terminal, capture_output=True, text=True, env=environment(), check=False,
    )  # fmt: skip
    os.close(terminal)
    os.close(keyboard)
    return done.returncode, done.stderr


@pytest.fixture
def decided(cli: Cli, stored: Path) -> Path:
    cli("decide", "1", "2", "--as", "shortlist")
    return stored


def test_postings_go_when_somebody_says_so(cli: Cli, decided: Path) -> None:
    question = "3 postings, 2 of them decided: forget for good? [y/N]"
    status, told = answered(decided, "n\n", "forget", "1", "2", "3")
    assert (status, question in told) == (130, True)
    assert len(left(cli)) == len(JOBS)
    status, told = answered(decided, "y\n", "forget", "1", "2", "3")
    assert (status, question in told, "forgot 3 postings" in told) == (0, True, True)
    assert left(cli) == ["4", "5"]
    assert cli("undo").err.strip() == "Nothing to undo."


def test_where_nobody_can_be_asked_nothing_goes(cli: Cli, decided: Path) -> None:
    assert decided.exists()
    done = cli("forget", "1", "3")
    assert done.status == 1
    assert done.err == (
        "jobs-tui: 2 postings, 1 of them decided: nothing forgotten, as nobody can be asked here;"
        " add --yes\n"
    )
    assert len(left(cli)) == len(JOBS)
    assert cli("forget", "1", "3", "--yes").err == "forgot 2 postings\n"
    assert left(cli) == ["2", "4", "5"]


def test_ids_may_come_line_by_line(cli: Cli, decided: Path) -> None:
    assert decided.exists()
    assert cli("forget", "-", "--yes", stdin="4\n\n5\n4\n").status == 0
    assert left(cli) == ["1", "2", "3"]


def test_one_that_is_not_there_leaves_all(cli: Cli, decided: Path) -> None:
    assert decided.exists()
    done = cli("forget", "1", "99", "--yes")
    assert (done.status, done.err) == (1, "jobs-tui: 99: no posting has this id\n")
    assert len(left(cli)) == len(JOBS)


@pytest.mark.parametrize("arguments", [(), ("1", "--import", "1")])
def test_either_postings_or_an_import(cli: Cli, stored: Path, arguments: tuple[str, ...]) -> None:
    assert stored.exists()
    done = cli("forget", *arguments, "--yes")
    assert done.status == 2
    assert "by their ids, or an import" in done.err


def test_a_wrong_import_goes_and_stays_in_the_list(cli: Cli, decided: Path, tmp_path: Path) -> None:
    assert decided.exists()
    wrong = write_dump(
        tmp_path / "wrong.tsv",
        [Raw("8"), Raw("9"), Raw("3", "Java Developer", "Other."), Raw("7", posted="soon")],
    )
    cli("import", str(wrong))
    cli("import", str(write_dump(tmp_path / "right.tsv", [Raw("9")])))
    cli("decide", "8", "--as", "maybe")
    done = cli("forget", "--import", "2", "--yes")
    assert done.err.splitlines() == [
        "1 came again with a later import: kept",
        "1 there before and only changed: kept as now",
        "forgot 1 posting",
    ]
    assert sorted(left(cli)) == ["1", "2", "3", "4", "5", "9"]
    assert not cli("quarantine").out
    assert [line.endswith("(forgotten)") for line in cli("imports").lines] == [False, True, False]
    assert cli("forget", "--import", "2", "--yes").err == (
        "jobs-tui: 2: this import is forgotten already\n"
    )


def test_a_complete_dump_tells_what_is_gone(cli: Cli, decided: Path, tmp_path: Path) -> None:
    assert decided.exists()
    dump = write_dump(tmp_path / "now.tsv", JOBS[1:])
    done = cli("import", "--complete", str(dump))
    assert done.status == 0
    assert "gone 1: no longer in the dump; is:gone finds them" in done.err
    assert [json.loads(line)["id"] for line in cli("search", "--json", "is:gone").lines] == ["1"]
    assert " · gone since 20" in cli("show", "1").out
    assert json.loads(cli("show", "--json", "1").out)["gone"]
    assert cli("imports").lines[-1].endswith("quarantined 0 · gone 1")


def test_a_dump_that_is_cut_off_is_not_complete(cli: Cli, decided: Path, tmp_path: Path) -> None:
    assert decided.exists()
    dump = write_dump(tmp_path / "now.tsv", JOBS[:3])
    dump.write_bytes(dump.read_bytes()[:-20])
    done = cli("import", "--complete", "--json", str(dump))
    assert done.status == 1
    assert done.err.splitlines()[-1] == (
        f"jobs-tui: nothing marked as gone: {dump}: its last record could not be read; it may be"
        " cut off"
    )
    assert json.loads(done.out)["gone"] == 0
    assert not cli("search", "is:gone").out
