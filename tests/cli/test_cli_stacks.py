"""`jobs-tui stacks`, and what `import` does for it."""

import json
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from cli_command import COMMAND, Cli, environment, on_terminal
from click.testing import CliRunner
from given_jobs import Query, Raw, write_dump
from given_stacks import day, other_words, text
from nobody import as_nobody

from tui.cli.main import jobs_tui
from tui.model.intake import StackProgress
from tui.progress import stack_line

POSTINGS = (
    Raw("1", "Baker (m/w/d)", text(1), posted=day(1)),
    Raw("2", "Baker, second time", other_words(text(1), 60), posted=day(1), company="8"),
    Raw("3", "Clerk", text(2), posted=day(2)),
    Raw("4", "Baker", text(1), posted=day(28)),
)


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    return write_dump(tmp_path / "dump.tsv", POSTINGS)


class TestStacks:
    def test_as_json_lines(self, cli: Cli, dump: Path) -> None:
        cli("import", str(dump))
        done = cli("stacks", "--json")
        assert (done.status, done.err) == (0, "")
        (line,) = done.lines
        assert json.loads(line) == {"stack": "main:1", "postings": ["1", "2", "4"]}

    def test_as_a_table(self, cli: Cli, dump: Path) -> None:
        cli("import", str(dump))
        (line,) = cli("stacks").lines
        words = line.split()
        assert words[:4] == ["1", "\N{MULTIPLICATION SIGN}3", "Baker", "(m/w/d)"]
        assert line.endswith("2024-05-01  1 copy · 1 repost")

    def test_without_any_there_is_nothing_to_print(self, cli: Cli, stored: Path) -> None:
        for arguments in (("stacks",), ("stacks", "--json")):
            done = cli(*arguments)
            assert (done.status, done.out) == (0, "")
        assert stored.exists()

    def test_an_empty_database_has_none(self, cli: Cli) -> None:
        done = cli("stacks", "--json")
        assert (done.status, done.out, done.err) == (0, "", "")

    def test_postings_that_wait_are_looked_at_first(self, cli: Cli, stored: Path) -> None:
        """As after an import by the app of an older release."""
        done = cli("stacks")
        assert (done.status, done.err) == (0, "stacked 5\n")
        assert cli("stacks").err == ""
        assert stored.exists()

    def test_in_a_file_that_may_only_be_read(self, cli: Cli, dump: Path, database: Path) -> None:
        cli("import", str(dump))
        with TemporaryDirectory() as name:
            copy = Path(name) / "jobs.db"
            copy.write_bytes(database.read_bytes())
            command = ["--db", str(copy), "--config", "/dev/null", "stacks", "--json"]
            listed = CliRunner().invoke(jobs_tui, command)
            copy.chmod(0o400)
            with as_nobody(copy.parent):
                again = CliRunner().invoke(jobs_tui, command)
        assert (again.exit_code, again.output) == (0, listed.output)
        assert len(again.output.splitlines()) == 1

    def test_nothing_of_a_posting_acts_on_the_terminal(self, cli: Cli, tmp_path: Path) -> None:
        records = [Raw(str(n), "\x1b[31mred\u202e\x9b", text(1)) for n in (1, 2)]
        cli("import", str(write_dump(tmp_path / "odd.tsv", records)))
        for arguments in (("stacks",), ("stacks", "--json")):
            done = cli(*arguments)
            assert len(done.lines) == 1
            assert not {"\x1b", "\x9b", "\u202e"} & set(done.out)


class TestImport:
    def test_looks_for_copies_without_a_word_to_other_programs(
        self, cli: Cli, dump: Path, query: Query
    ) -> None:
        done = cli("import", str(dump))
        assert done.err.splitlines() == [
            "committed 4",
            "read 4 · added 4 · updated 0 · unchanged 0 · quarantined 0",
        ]
        assert query("SELECT count(*) FROM stacked WHERE head_id IS NULL") == [(0,)]
        (stack,) = {json.loads(line)["stack"] for line in cli("search", "--json", "clerk").lines}
        assert stack == 1
        assert {json.loads(line)["stack"] for line in cli("search", "--json", "baker").lines} == {3}

    def test_tells_on_a_terminal_and_sums_up_last(self, database: Path, dump: Path) -> None:
        command = [*COMMAND, "--db", str(database), "--config", "/dev/null", "import", str(dump)]
        status, shown = on_terminal(command, environment())
        assert status == 0
        assert "looking for copies" in shown
        assert shown.endswith("read 4 · added 4 · updated 0 · unchanged 0 · quarantined 0\r\n")

    def test_stopped_while_it_looks_it_has_all_postings_and_goes_on_the_next_time(
        self, cli: Cli, database: Path, tmp_path: Path, query: Query
    ) -> None:
        records = [Raw(str(n), "Baker", text(n)) for n in range(1, 701)]
        dump = write_dump(tmp_path / "many.tsv", records)
        program = (
            "import os, signal\n"
            "from tui.store.stacks import Stacks\n"
            "stack, left = Stacks._stack, [1]\n"
            "def once(stacks, batch):\n"
            "    left[0] -= 1\n"
            "    left[0] < 0 and os.kill(os.getpid(), signal.SIGINT)\n"
            "    return stack(stacks, batch)\n"
            "Stacks._stack = once\n"
            "from tui.cli import main\n"
            "main()\n"
        )
        done = subprocess.run(
            [
                COMMAND[0],
                "-c",
                program,
                "--db",
                str(database),
                "--config",
                "/dev/null",
                "import",
                str(dump),
            ],
            capture_output=True,
            text=True,
            env=environment(),
            check=False,
        )
        assert done.returncode == 130
        total, *_, stopped = done.stderr.splitlines()[2:]
        assert total.startswith("read 700 · added 700")
        assert "stopped" in stopped
        assert query("SELECT count(*) FROM stacked WHERE head_id IS NULL") == [(450,)]
        assert cli("import", str(dump)).status == 0
        assert query("SELECT count(*) FROM stacked WHERE head_id IS NULL") == [(0,)]


def test_the_bar_tells_share_rate_and_time_left() -> None:
    assert stack_line(StackProgress(250, 1000), 2.0) == (
        "█████░░░░░░░░░░░░░░░  25% · looking for copies · 125/s · 6 s left"
    )
