"""The command as a whole: help, versions, configs, and readers that go away."""

import json
import signal
import subprocess
from contextlib import closing
from pathlib import Path

import click
import pytest
import yaml
from cli_command import COMMAND, Cli, environment, on_terminal, talking
from given_jobs import JOBS, Raw, write_dump

from tui import __version__
from tui.cli.main import jobs_tui
from tui.config import Config
from tui.desk import Desk
from tui.model.deciding import Status

CONTEXT = click.Context(jobs_tui)
VERBS = jobs_tui.list_commands(CONTEXT)


def test_the_version_is_told(cli: Cli) -> None:
    assert cli("--version").out == f"jobs-tui, version {__version__}\n"


class TestHelp:
    def test_names_every_verb_and_shows_how_to_begin(self, cli: Cli) -> None:
        done = cli("--help")
        assert done.status == 0
        assert done.out.startswith("Usage: jobs-tui ")
        for verb in VERBS:
            assert f"\n  {verb} " in done.out
        assert "jobs-tui import dump.tsv" in done.out

    @pytest.mark.parametrize("verb", VERBS)
    def test_of_a_verb_says_what_each_option_is_for(self, verb: str) -> None:
        command = jobs_tui.get_command(CONTEXT, verb)
        assert command
        assert command.help
        assert command.help.splitlines()[0].endswith((".", ","))
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.help, parameter.name

    @pytest.mark.parametrize("verb", ["search", "decide", "import", "show", "export", "skills"])
    def test_of_a_verb_has_examples(self, cli: Cli, verb: str) -> None:
        _, _, shown = cli(verb, "--help").out.partition("\n  Examples:\n")
        assert f"jobs-tui {verb} " in shown.splitlines()[0]


class TestConfig:
    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("databse: x.db\n", "databse"),
            ("advance: [\n", ":"),
            ("advance: sideways\n", "advance"),
            ("- 1\n", "keys"),
        ],
    )
    def test_that_cannot_be_used_is_said_in_one_line_with_a_way_out(
        self, cli: Cli, tmp_path: Path, database: Path, text: str, said: str
    ) -> None:
        path = tmp_path / "config.yaml"
        path.write_text(text, encoding="utf-8")
        done = cli("stats", config=str(path))
        assert (done.status, done.out) == (1, "")
        (line,) = done.err.splitlines()
        assert line.startswith(f"jobs-tui: {path}")
        assert said in line
        assert "--config /dev/null" in line
        assert not database.exists()

    def test_that_is_missing_is_said(self, cli: Cli, tmp_path: Path) -> None:
        done = cli("stats", config=str(tmp_path / "none.yaml"))
        assert done.status == 1
        assert len(done.err.splitlines()) == 1

    def test_names_companies_columns_and_brief(self, cli: Cli, tmp_path: Path) -> None:
        path = tmp_path / "config.yaml"
        path.write_text('companies: {"7": Southgate}\nbrief: pmo\n', encoding="utf-8")
        cli("import", str(write_dump(tmp_path / "a.tsv", [Raw("1")])), config=str(path))
        assert json.loads(cli("search", "--json").out)["company"] == "Southgate"
        assert "brief pmo" in cli("stats", config=str(path)).out


@pytest.mark.usefixtures("stored")
class TestExport:
    @pytest.fixture(autouse=True)
    def decided(self, stored: Path) -> None:
        with closing(Desk.open(Config(database=stored))) as desk:
            desk.decide([desk.resolve("5"), desk.resolve("2")], Status.SHORTLIST, "good")
            desk.decide([desk.resolve("1")], Status.MAYBE)

    def test_to_standard_output_is_yaml(self, cli: Cli) -> None:
        done = cli("export")
        assert (done.status, done.err) == (0, "")
        document = yaml.safe_load(done.out)
        assert document["schema"] == "jobs-tui/shortlist"
        assert document["meta"]["count"] == 2
        assert document["meta"]["exportedAt"]
        (first, second) = document["postings"]
        assert (first["identifier"], second["identifier"]) == ("2", "5")
        assert first["decision"]["status"] == "shortlist"
        assert first["decision"]["reason"] == "good"
        assert first["title"] == JOBS[1].title
        assert first["description"] == JOBS[1].description

    def test_to_a_file_says_how_many(self, cli: Cli, tmp_path: Path) -> None:
        path = tmp_path / "list.yaml"
        done = cli("export", "-o", str(path))
        assert (done.status, done.out) == (0, "")
        assert done.err == f"2 postings written to {path}\n"
        assert len(yaml.safe_load(path.read_text("utf-8"))["postings"]) == 2

    def test_twice_is_the_same_bytes(self, cli: Cli, tmp_path: Path) -> None:
        first = cli("export", "--reproducible")
        assert "exportedAt" not in first.out
        assert cli("export", "--reproducible").out == first.out
        cli("export", "--reproducible", "-o", str(tmp_path / "list.yaml"))
        assert (tmp_path / "list.yaml").read_text("utf-8") == first.out

    @pytest.mark.parametrize("form", ["yaml", "csv", "jsonl", "md"])
    def test_in_each_form_holds_what_was_decided(self, cli: Cli, form: str) -> None:
        options = ("--status", "shortlist", "--status", "maybe")
        done = cli("export", "--format", form, *options)
        for number in (0, 1, 4):
            assert JOBS[number].title.split("(")[0].strip() in done.out

    @pytest.mark.parametrize("target", ["/dev/stdout", "/dev/full", ".", "nowhere/list.yaml", ""])
    def test_to_what_is_no_file_is_refused_in_one_line(
        self, cli: Cli, tmp_path: Path, target: str
    ) -> None:
        done = cli("export", "-o", target.replace("nowhere", str(tmp_path / "nowhere")))
        assert (done.status, done.out) == (1, "")
        (line,) = done.err.splitlines()
        assert line.startswith("jobs-tui: cannot write ")

    def test_of_nothing_is_an_empty_list(self, cli: Cli) -> None:
        document = yaml.safe_load(cli("export", "--status", "reject").out)
        assert document["postings"] == []


@pytest.mark.usefixtures("stored")
class TestStats:
    def test_counts_what_is_there(self, cli: Cli, database: Path) -> None:
        cli("decide", "1", "--as", "maybe")
        done = cli("stats")
        assert done.lines[0] == f"5 postings in {database}, brief default"
        assert done.lines[1] == ("to do 4 · shortlist 0 · maybe 1 · reject 0 · decided today 1")
        assert any(line.split() == ["Developer", "2", "2"] for line in done.lines)

    def test_for_programs(self, cli: Cli) -> None:
        counts = json.loads(cli("stats", "--json").out)
        assert (counts["postings"], counts["todo"], counts["decided_today"]) == (5, 5, 0)
        assert {"value": "Developer", "total": 2, "todo": 2} in counts["facets"]["role"]


class TestSkills:
    def test_are_found_with_offsets_of_the_text_as_given(self, cli: Cli) -> None:
        text = "👩\u200d💻 You know Scrum,\r\n\tSAP and\u202e Java."
        given = [{"id": 1, "text": text}, {"id": "zwei", "text": ""}]
        done = cli("skills", "-", stdin="\n".join(map(json.dumps, given)) + "\n\n")
        first, second = map(json.loads, done.lines)
        assert first["id"] == 1
        assert all(
            list(skill) == ["name", "kind", "need", "start", "end"] for skill in first["skills"]
        )
        assert [text[skill["start"] : skill["end"]] for skill in first["skills"]] == [
            "Scrum", "SAP", "Java",
        ]  # fmt: skip
        assert second == {"id": "zwei", "skills": []}

    def test_ids_come_back_as_they_were(self, cli: Cli) -> None:
        names = [None, True, 1.5, {"a": [1]}, "\ud800", "\x1b\u202e"]
        stdin = "".join(json.dumps({"id": name, "text": "x"}) + "\n" for name in names)
        done = cli("skills", "-", stdin=stdin)
        assert [json.loads(line)["id"] for line in done.lines] == names
        assert "\x1b" not in done.out
        assert "\u202e" not in done.out

    @pytest.mark.parametrize(
        "line", ["", "1", "[]", "{}", '{"id": 1}', '{"id": 1, "text": 2}', "{", "[" * 5000, "\xff"]
    )
    def test_of_what_is_no_record_are_refused_with_its_line(self, cli: Cli, line: str) -> None:
        good = '{"id": 1, "text": "Scrum"}\n'
        done = cli("skills", "-", stdin=f"{good}{line}\n{good}")
        if not line:
            assert done.status == 0
            return
        assert done.status == 1
        assert len(done.lines) == 1
        assert done.err.startswith("jobs-tui: line 2: expected an object")

    def test_come_while_more_may_follow(self) -> None:
        with talking("skills", "-") as talk:
            talk.say('{"id": 7, "text": "Scrum"}\n')
            assert json.loads(talk.hear())["id"] == 7

    def test_need_no_database(self, cli: Cli, database: Path) -> None:
        assert cli("skills", "-", stdin='{"id": 1, "text": "Scrum"}\n').status == 0
        assert not database.exists()


@pytest.mark.usefixtures("stored")
class TestTheEnd:
    def test_a_reader_that_goes_away_is_no_fault(self, stored: Path) -> None:
        command = [*COMMAND, "--db", str(stored), "--config", "/dev/null", "search", "--queries"]
        with subprocess.Popen(
            [*command, "-"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment(),
        ) as process:
            assert process.stdin
            assert process.stdout
            assert process.stderr
            process.stdout.close()
            process.stdin.write(b"java\n" * 100)
            process.stdin.close()
            assert process.stderr.read() == b""
        assert process.returncode == -signal.SIGPIPE

    def test_a_stop_from_the_keyboard_is_one_line(self, stored: Path) -> None:
        with talking("--db", str(stored), "decide", "-", "--as", "maybe") as talk:
            talk.say("1\n")
            assert talk.hear() == "decided 1\n"
            talk.process.send_signal(signal.SIGINT)
            assert talk.process.stderr
            said = talk.process.stderr.read().strip()
        assert talk.process.returncode == 130
        assert said == "jobs-tui: stopped; whatever was reported as stored is stored"

    def test_a_verb_that_does_not_exist_is_a_usage_error(self, cli: Cli) -> None:
        done = cli("serch", "java")
        assert (done.status, done.out) == (2, "")
        assert done.err.startswith("jobs-tui: No such command 'serch'")
        assert len(done.err.splitlines()) == 1


class TestTheAppItself:
    def test_needs_a_terminal(self, cli: Cli, database: Path) -> None:
        done = cli()
        assert done.status == 1
        assert done.err.startswith("jobs-tui: ")
        assert "terminal" in done.err
        assert len(done.err.splitlines()) == 1
        assert not database.exists()

    def test_a_foreign_database_is_said_on_a_terminal_too(self, database: Path) -> None:
        database.write_text("my diary\n" * 30, encoding="utf-8")
        command = [*COMMAND, "--db", str(database), "--config", "/dev/null"]
        status, shown = on_terminal(command, environment())
        assert status == 1
        assert shown.strip() == (
            f"jobs-tui: {database}: not a database; name another file with --db"
        )


class TestCompletion:
    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            ("jobs-tui imp", {"import", "imports"}),
            ("jobs-tui decide --as s", {"shortlist"}),
            ("jobs-tui export --for", {"--format"}),
        ],
    )
    def test_the_shell_completes_verbs_options_and_choices(
        self, cli: Cli, words: str, expected: set[str]
    ) -> None:
        done = subprocess.run(
            [*COMMAND], capture_output=True, text=True, check=True,
            env=environment(
                _JOBS_TUI_COMPLETE="bash_complete", COMP_WORDS=words,
                COMP_CWORD=str(len(words.split()) - 1),
            ),
        )  # fmt: skip
        assert {line.partition(",")[2] for line in done.stdout.splitlines()} == expected
        assert cli("completion", "zsh").out.startswith("#compdef jobs-tui")

    def test_a_shell_that_is_not_known_is_a_usage_error(self, cli: Cli) -> None:
        assert cli("completion", "tcsh").status == 2
