"""`jobs-tui decide`, `undo`, `redo`, `history`: one step a call, said when it is on the disk."""

import subprocess
from pathlib import Path

import pytest
from cli_command import COMMAND, Cli, talking
from given_jobs import Query

pytestmark = pytest.mark.usefixtures("stored")


def decided(query: Query) -> dict[str, str]:
    return dict(
        query("SELECT external_id, status FROM decision JOIN posting ON posting.id = posting_id")
    )


class TestArguments:
    def test_are_decided_in_one_step(self, cli: Cli, query: Query) -> None:
        done = cli("decide", "1", "main:2", "--as", "reject", "--reason", "far")
        assert (done.status, done.err) == (0, "")
        assert done.lines == ["decided 1", "decided main:2"]
        assert decided(query) == {"1": "reject", "2": "reject"}
        assert cli("undo").lines == ["undo 1: now todo", "undo 2: now todo"]
        assert decided(query) == {}

    def test_are_all_left_alone_if_one_is_no_posting(self, cli: Cli, query: Query) -> None:
        done = cli("decide", "1", "12345", "--as", "reject")
        assert (done.status, done.out) == (1, "")
        assert done.err == "jobs-tui: 12345: no posting has this id\n"
        assert decided(query) == {}

    @pytest.mark.parametrize("name", [b"\xff", b"\x1b[31m", b"main:", b":", b"1\n2", b"%", b""])
    def test_may_be_any_bytes(self, cli: Cli, name: bytes) -> None:
        done = cli("decide", name, "--as", "maybe")
        assert done.status == 1
        assert len(done.err.splitlines()) == 1
        assert "\x1b" not in done.err

    def test_take_a_decision_back_with_todo(self, cli: Cli, query: Query) -> None:
        cli("decide", "1", "--as", "maybe")
        assert cli("decide", "1", "--as", "todo").lines == ["decided 1"]
        assert decided(query) == {}

    @pytest.mark.parametrize(
        "arguments", [("1",), ("--as", "maybe"), ("1", "--as", "perhaps"), ("1", "--us", "maybe")]
    )
    def test_that_make_no_sense_are_a_usage_error(
        self, cli: Cli, arguments: tuple[str, ...]
    ) -> None:
        done = cli("decide", *arguments)
        assert (done.status, done.out) == (2, "")
        (line,) = done.err.splitlines()
        assert line.startswith("jobs-tui: ")
        assert line.endswith("(see jobs-tui decide --help)")

    def test_belong_to_a_brief(self, cli: Cli, database: Path) -> None:
        command = [*COMMAND, "--db", str(database), "--config", "/dev/null", "--brief", "pmo"]
        subprocess.run([*command, "decide", "1", "--as", "maybe"], check=True, capture_output=True)
        assert "to do" in cli("show", "1").lines[2]
        shown = subprocess.run([*command, "show", "1"], check=True, capture_output=True, text=True)
        assert "maybe by" in shown.stdout


class TestStandardInput:
    def test_is_decided_line_by_line_and_told_after_each_commit(
        self, stored: Path, query: Query, cli: Cli
    ) -> None:
        with talking("--db", str(stored), "decide", "-", "--as", "shortlist") as talk:
            for number in ("3", "1", "5"):
                talk.say(f"{number}\n")
                assert talk.hear() == f"decided {number}\n"
                assert decided(query)[number] == "shortlist"
        assert talk.process.returncode == 0
        assert len(cli("undo").lines) == 3
        assert decided(query) == {}

    def test_that_was_killed_keeps_all_that_was_told(self, stored: Path, query: Query) -> None:
        with talking("--db", str(stored), "decide", "-", "--as", "reject") as talk:
            talk.say("1\n2\n")
            told = [talk.hear() for _ in range(2)]
            talk.process.kill()
        assert told == ["decided 1\n", "decided 2\n"]
        assert decided(query) == {"1": "reject", "2": "reject"}
        assert query("PRAGMA integrity_check") == [("ok",)]

    def test_passes_over_lines_that_are_no_posting(self, cli: Cli, query: Query) -> None:
        done = cli("decide", "-", "--as", "maybe", stdin=b"1\r\n\r\n 12345 \n\xff\n2")
        assert done.status == 1
        assert done.lines == ["decided 1", "decided 2"]
        assert done.err.splitlines()[0] == "jobs-tui: 12345: no posting has this id"
        assert done.err.splitlines()[-1] == (
            "jobs-tui: 2 ids were not found; all others are decided"
        )
        assert decided(query) == {"1": "maybe", "2": "maybe"}

    def test_may_be_empty_or_closed(self, cli: Cli, stored: Path) -> None:
        assert cli("decide", "-", "--as", "maybe").status == 0
        command = [*COMMAND, "--db", str(stored), "--config", "/dev/null", "decide", "-"]
        closed = subprocess.run(
            ["sh", "-c", 'exec "$@" <&-', "sh", *command, "--as", "maybe"],
            capture_output=True,
            check=False,
        )
        assert (closed.returncode, closed.stderr) == (0, b"")


class TestUndoAndRedo:
    def test_go_back_and_forth_over_processes(self, cli: Cli, query: Query) -> None:
        cli("decide", "1", "--as", "maybe")
        cli("decide", "1", "2", "--as", "shortlist")
        assert cli("undo").lines == ["undo 1: now maybe", "undo 2: now todo"]
        assert cli("undo").lines == ["undo 1: now todo"]
        assert cli("redo").lines == ["redo 1: now maybe"]
        assert cli("redo").lines == ["redo 1: now shortlist", "redo 2: now shortlist"]
        assert decided(query) == {"1": "shortlist", "2": "shortlist"}

    @pytest.mark.parametrize("verb", ["undo", "redo"])
    def test_with_nothing_to_do_say_so(self, cli: Cli, verb: str) -> None:
        done = cli(verb)
        assert (done.status, done.out, done.err) == (0, "", f"Nothing to {verb}.\n")

    def test_take_back_ones_own_steps_only(self, cli: Cli, query: Query) -> None:
        cli("decide", "1", "--as", "maybe", LOGNAME="ann")
        assert cli("undo", LOGNAME="bob").err == "Nothing to undo.\n"
        cli("decide", "1", "--as", "reject", LOGNAME="bob")
        done = cli("undo", LOGNAME="ann")
        assert done.status == 0
        assert done.err == "1 left as they are: somebody else changed them meanwhile\n"
        assert decided(query) == {"1": "reject"}


def test_history_tells_all_that_was_decided(cli: Cli) -> None:
    cli("decide", "1", "--as", "reject", "--reason", "far", LOGNAME="ann")
    cli("undo", LOGNAME="ann")
    first, second = cli("history", "1").lines
    assert first.endswith("decide todo → reject (far) by ann, brief default")
    assert second.endswith("undo reject → todo by ann, brief default")
    assert cli("history", "2").out == ""
