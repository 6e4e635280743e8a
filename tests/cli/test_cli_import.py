"""`jobs-tui import`: what comes in, what it says, how it ends."""

import gzip
import json
from pathlib import Path

import pytest
from cli_command import COMMAND, Cli, environment, on_terminal
from given_jobs import JOBS, Query, Raw, write_dump

from tui.model.intake import Progress
from tui.progress import bar_line


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    return write_dump(tmp_path / "dump.tsv", JOBS)


class TestWhatItSays:
    @staticmethod
    def some(path: Path, first: int) -> str:
        return str(write_dump(path, [Raw(str(first + number)) for number in range(1201)]))

    def test_batches_and_the_sum_on_standard_error(self, cli: Cli, tmp_path: Path) -> None:
        done = cli("import", self.some(tmp_path / "a.tsv", 1))
        assert done.status == 0
        assert done.out == ""
        assert done.err.splitlines() == [
            "committed 500",
            "committed 1201",
            "read 1201 · added 1201 · updated 0 · unchanged 0 · quarantined 0",
        ]

    def test_batches_are_short_where_somebody_decides(self, cli: Cli, tmp_path: Path) -> None:
        cli("import", self.some(tmp_path / "a.tsv", 1))
        cli("decide", "1", "--as", "reject")
        done = cli("import", self.some(tmp_path / "b.tsv", 10_000))
        assert done.err.splitlines()[:3] == ["committed 500", "committed 1000", "committed 1201"]

    def test_the_same_again_is_unchanged(self, cli: Cli, dump: Path) -> None:
        cli("import", str(dump))
        done = cli("import", str(dump))
        assert done.err.splitlines()[-1] == (
            "read 5 · added 0 · updated 0 · unchanged 5 · quarantined 0"
        )

    def test_json_on_standard_output(self, cli: Cli, tmp_path: Path) -> None:
        records = [*JOBS, Raw("9", posted="soon")]
        done = cli("import", "--json", str(write_dump(tmp_path / "a.tsv", records)))
        (line,) = done.lines
        summary = json.loads(line)
        ((reason, count),) = summary.pop("reasons")
        assert reason
        assert count == 1
        assert summary == {
            "read": 6, "added": 5, "updated": 0, "unchanged": 0, "quarantined": 1,
            "gone": 0, "incomplete": "", "encodings": [],
        }  # fmt: skip

    def test_a_bar_on_a_terminal(self, stored: Path, dump: Path) -> None:
        command = [*COMMAND, "--db", str(stored), "--config", "/dev/null", "import", str(dump)]
        status, shown = on_terminal(command, environment())
        assert status == 0
        assert "committed" not in shown
        assert "100% · 5 records" in shown
        assert shown.endswith("read 5 · added 0 · updated 0 · unchanged 5 · quarantined 0\r\n")


@pytest.mark.parametrize(
    ("read", "total", "shown"),
    [
        (50, 200, "█████░░░░░░░░░░░░░░░  25% · 1,000 records · 500/s · 6 s left"),
        (200, 200, "████████████████████ 100% · 1,000 records · 500/s · 0 s left"),
        (1, 200, "░░░░░░░░░░░░░░░░░░░░   0% · 1,000 records · 500/s · 6:38 min left"),
        (0, 200, "░░░░░░░░░░░░░░░░░░░░   0% · 1,000 records · 500/s"),
        (0, 0, "1,000 records · 500/s"),
        (300, 200, "████████████████████ 100% · 1,000 records · 500/s · 0 s left"),
    ],
)
def test_the_bar_tells_share_rate_and_time_left(read: int, total: int, shown: str) -> None:
    assert bar_line(Progress("dump.tsv", read, total, 1000, 1000), 2.0) == shown


class TestRecordsThatCannotBeRead:
    def test_do_not_make_it_fail(self, cli: Cli, tmp_path: Path) -> None:
        path = write_dump(tmp_path / "a.tsv", [*JOBS, Raw("9", posted="soon")])
        done = cli("import", str(path))
        assert done.status == 0
        total, reason = done.err.splitlines()[-2:]
        assert total == "read 6 · added 5 · updated 0 · unchanged 0 · quarantined 1"
        assert reason.startswith("  1: ")

    def test_make_it_fail_when_that_was_asked_for(self, cli: Cli, tmp_path: Path) -> None:
        path = write_dump(tmp_path / "a.tsv", [*JOBS, Raw("9", posted="soon")])
        done = cli("import", "--strict", str(path))
        assert done.status == 1
        assert done.err.splitlines()[-1].startswith("jobs-tui: 1 in quarantine")
        assert len(cli("search", "").lines) == 5

    def test_a_last_record_cut_off_is_one_of_them(self, cli: Cli, dump: Path, query: Query) -> None:
        dump.write_bytes(dump.read_bytes()[:-30])
        done = cli("import", str(dump))
        assert done.status == 0
        assert "read 5 · added 4 · updated 0 · unchanged 0 · quarantined 1" in done.err
        ((file, line, raw),) = query("SELECT file, line, raw FROM quarantine")
        assert (file, line) == (str(dump), 5)
        assert "Night Nurse" in raw


class TestForms:
    def test_line_ends_of_windows(self, cli: Cli, dump: Path) -> None:
        dump.write_bytes(dump.read_bytes().replace(b"\n", b"\r\n"))
        assert cli("import", str(dump)).status == 0
        (found,) = cli("search", "--json", "nurse").lines
        assert json.loads(found)["title"] == "Night Nurse"

    def test_standard_input(self, cli: Cli, dump: Path) -> None:
        done = cli("import", "-", stdin=dump.read_bytes())
        assert done.status == 0
        assert "read 5 · added 5" in done.err

    def test_packed(self, cli: Cli, dump: Path) -> None:
        packed = dump.with_suffix(".tsv.gz")
        packed.write_bytes(gzip.compress(dump.read_bytes()))
        assert "read 5 · added 5" in cli("import", str(packed)).err

    def test_a_folder_and_a_source(self, cli: Cli, dump: Path) -> None:
        assert "read 5 · added 5" in cli("import", str(dump.parent), "--source", "board").err
        assert json.loads(cli("search", "--json", "nurse").lines[0])["source"] == "board"


class TestWhatGivesNothing:
    @pytest.fixture
    def paths(self, tmp_path: Path) -> dict[str, Path]:
        folder = tmp_path / "empty"
        folder.mkdir()
        letter = tmp_path / "letter.txt"
        letter.write_text("Dear diary,\nnothing today.\n", encoding="utf-8")
        nothing = tmp_path / "nothing.tsv"
        nothing.touch()
        binary = tmp_path / "picture.png"
        binary.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
        return {
            "missing": tmp_path / "missing.tsv",
            "a folder": folder,
            "a letter": letter,
            "nothing": nothing,
            "a picture": binary,
        }

    @pytest.mark.parametrize("kind", ["missing", "a folder", "a letter", "nothing", "a picture"])
    def test_is_said_in_one_line_and_makes_no_database(
        self, cli: Cli, database: Path, paths: dict[str, Path], kind: str
    ) -> None:
        done = cli("import", str(paths[kind]))
        assert done.status == 1
        assert done.out == ""
        (line,) = done.err.splitlines()
        assert line.startswith(f"jobs-tui: {paths[kind]}: ")
        assert not database.exists()

    @pytest.mark.parametrize("kind", ["missing", "a folder", "a letter", "nothing", "a picture"])
    def test_leaves_a_database_as_it_was(
        self, cli: Cli, stored: Path, paths: dict[str, Path], kind: str
    ) -> None:
        before = stored.read_bytes()
        assert cli("import", str(paths[kind])).status == 1
        assert stored.read_bytes() == before

    def test_does_not_keep_the_others_out(
        self, cli: Cli, paths: dict[str, Path], dump: Path
    ) -> None:
        done = cli("import", str(paths["a letter"]), str(dump), "--json")
        assert done.status == 1
        assert json.loads(done.out)["added"] == 5
        *_, total, line = done.err.splitlines()
        assert total.startswith("read 5 · added 5")
        assert line.startswith(f"jobs-tui: {paths['a letter']}: ")

    def test_a_dump_without_one_whole_record_fails(self, cli: Cli, tmp_path: Path) -> None:
        path = tmp_path / "cut.tsv"
        path.write_text("9\t9\tBaker\tcut of", encoding="utf-8")
        done = cli("import", str(path))
        assert done.status == 1
        assert done.err.splitlines()[-1].startswith(f"jobs-tui: {path}: no record")

    def test_a_foreign_database_is_not_written_to(
        self, cli: Cli, database: Path, dump: Path
    ) -> None:
        database.write_text("my diary\n" * 30, encoding="utf-8")
        done = cli("import", str(dump))
        assert done.status == 1
        assert done.err == (f"jobs-tui: {database}: not a database; name another file with --db\n")
        assert database.read_text(encoding="utf-8") == "my diary\n" * 30

    def test_odd_names_are_shown_cleaned(self, cli: Cli, tmp_path: Path) -> None:
        done = cli("import", bytes(tmp_path / "a\x1b[31mb\nc") + b"\xff")
        assert done.status == 1
        assert done.err.startswith(f"jobs-tui: {tmp_path}/a[31mb c: no such file")


@pytest.mark.parametrize(
    ("encoding", "told"),
    [("utf-8", ""), ("utf-8-sig", ""), ("utf-16", "UTF-16"), ("cp1252", "Windows-1252")],
)
def test_what_is_not_utf8_is_said(cli: Cli, tmp_path: Path, encoding: str, told: str) -> None:
    dump = write_dump(tmp_path / "a.tsv", [Raw("1", "Bäcker")])
    dump.write_bytes(dump.read_text(encoding="utf-8").encode(encoding))
    done = cli("import", str(dump))
    said = f"  {dump}: no UTF-8, read as {told}"
    assert (said in done.err.splitlines()) == bool(told)
    assert json.loads(cli("search", "--json").out)["title"] == "Bäcker"


def test_a_form_that_a_dump_has_not_is_said(cli: Cli, tmp_path: Path) -> None:
    dump = write_dump(tmp_path / "a.tsv", JOBS)
    done = cli("import", "--format", "yaml", str(dump))
    assert (done.status, len(done.err.splitlines())) == (1, 1)
    assert done.err.startswith(f"jobs-tui: {dump}: no record in it")
