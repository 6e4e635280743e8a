"""Nothing that a posting says acts on the terminal, and no bytes end a verb with a traceback."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from cli_command import Cli, Result
from given_hostile import acting, fill, soil
from given_jobs import Query, Raw, write_dump

HOSTILE = (
    "\x1b]52;c;cm0=\x07",
    "\x1b[2J\x1b[31m",
    "\x9b31m",
    "\u202eevil\u2066",
    "a\x00b",
    "\x7f\x08\x08",
    "[@click=app.quit]x[/]",
)


def records() -> list[Raw]:
    return [
        Raw(
            f"{number}",
            f"Baker {text} {number}",
            f"You know Scrum. {text}",
            f"Baker {text}",
            f"Northwind{text} is one of the leading bakeries.",
            company=str(number),
        )
        for number, text in enumerate(HOSTILE, 1)
    ]


@pytest.fixture
def hostile(cli: Cli, tmp_path: Path) -> Cli:
    cli("import", str(write_dump(tmp_path / "dump.tsv", records())), "--source", "a\x1b[31m")
    dump = tmp_path / "odd.jsonl"
    odd = {"id": "odd\x1b[31m\u202e", "title": "Baker", "description": "x", "source": "s\x9b"}
    dump.write_text(json.dumps(odd) + "\n", encoding="utf-8")
    cli("import", str(dump))
    return cli


SAYING = (
    ("search", ""), ("search", "--json", ""), ("search", "--queries", "-"), ("stats",),
    ("stats", "--json"), ("undo",), ("redo",), ("briefs",), ("imports",), ("quarantine",),
    ("quarantine", "--json"), ("stacks",), ("doctor",), ("export", "--format", "yaml"),
    ("export", "--format", "csv"), ("export", "--format", "jsonl"), ("export", "--format", "md"),
)  # fmt: skip


def check(done: Result, verb: Sequence[str]) -> None:
    text = done.out.replace("\r\n", "\n") + done.err
    assert not acting(text), (verb, text)


def test_no_verb_lets_anything_through(hostile: Cli) -> None:
    names = [*map(str, range(1, len(HOSTILE) + 1)), "odd[31m"]
    verbs: list[Sequence[str]] = [
        ("decide", *names, "--as", "shortlist", "--reason", "\x1b[5m\u202e")
    ]
    verbs += [("show", name) for name in names]
    verbs += [("show", "--json", "2"), ("history", "odd[31m"), *SAYING]
    for verb in verbs:
        done = hostile(*verb, stdin="baker\n")
        assert done.status == 0, (verb, done.err)
        check(done, verb)


def test_nor_does_one_where_another_program_has_written_it(
    stored: Path, cli: Cli, query: Query, tmp_path: Path
) -> None:
    fill(stored)
    soil(stored)
    verbs = [("show", "--", name) for (name,) in query("SELECT external_id FROM posting")]
    verbs += [("history", "--", name) for _, _, name in verbs]
    report = tmp_path / "report.html"
    for verb in (*verbs, *SAYING, ("report", "-o", str(report))):
        check(cli(*(part.replace("\0", "") for part in verb), stdin="baker\n"), verb)
    assert not acting(report.read_text(encoding="utf-8"))


def test_what_looks_like_markup_stays_as_it_is(hostile: Cli) -> None:
    assert "[@click=app.quit]x[/]" in hostile("show", "7").out


@pytest.mark.parametrize(
    "arguments",
    [
        (b"search", b"\xff\xfe"),
        (b"search", b"title:\xff id:\xff reason:\xff tag:\xff"),
        (b"show", b"\xff"),
        (b"history", b"\x1b[31m"),
        (b"--brief", b"\xff\x1b", b"stats"),
        (b"--brief", b"", b"stats"),
        (b"import", b"\xff"),
        (b"search", b"--limit", b"\xff"),
        (b"search", b"--limit", b"99999999999999999999"),
        (b"search", b"--queries", b"\xff"),
        (b"export", b"-o", b"\xff/x"),
        (b"\xff",),
        (b"--\x1b[31m",),
        (b"skills", b"\xff"),
    ],
)
def test_no_argument_ends_in_a_traceback(cli: Cli, arguments: tuple[bytes, ...]) -> None:
    done = cli(*arguments)
    assert done.status in (0, 1, 2)
    assert not acting(done.out + done.err)
    if done.status:
        (line,) = done.err.splitlines()
        assert line.startswith("jobs-tui: ")


@pytest.mark.usefixtures("stored")
def test_output_is_utf_8_whatever_the_locale(cli: Cli) -> None:
    cli("decide", "1", "--as", "shortlist")
    done = cli("search", "coordinator", PYTHONIOENCODING="latin-1")
    assert "★" in done.out
    assert "shortlist 1 ·" in cli("stats", PYTHONIOENCODING="ascii").out
