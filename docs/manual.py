"""The manual page, from what the command says of itself with --help."""

from collections.abc import Iterable, Iterator

import click

from tui import __version__
from tui.cli.exits import Exit
from tui.cli.main import jobs_tui
from tui.ui.commands import COMMANDS
from tui.ui.keys import spoken

_FILES = (
    ("~/.local/share/jobs-tui/jobs.db", "The database, unless --db or the config names another."),
    ("~/.config/jobs-tui/config.yaml", "The config, unless --config names another."),
)
_EXITS = {
    Exit.FINE: "Fine.",
    Exit.FAILED: "Failed; one line says what, where and what to do.",
    Exit.USAGE: "Wrong usage.",
    Exit.STOPPED: "Stopped; what was reported as stored is stored.",
}


def manual() -> str:
    """Write the page in the macros of man(7)."""
    return "\n".join(_page()) + "\n"


def _page() -> Iterator[str]:
    context = click.Context(jobs_tui, info_name="jobs-tui", **jobs_tui.context_settings)
    summary, *rest = _paragraphs(jobs_tui.help or "")
    yield f'.TH JOBS-TUI 1 "" "jobs-tui {__version__}" "User Commands"'
    yield from (".SH NAME", f"jobs\\-tui \\- {_text(summary)}")
    yield from (".SH SYNOPSIS", _usage(context))
    yield from (".SH DESCRIPTION", *_joined(rest))
    yield from (".SH OPTIONS", *_options(context))
    yield from (".SH EXAMPLES", *_examples(jobs_tui))
    yield ".SH VERBS"
    for name in jobs_tui.list_commands(context):
        if command := jobs_tui.get_command(context, name):
            inner = click.Context(command, info_name=name, parent=context)
            yield from (f".SS {_text(name)}", _usage(inner), ".PP")
            yield from _joined(_paragraphs(command.help or ""))
            yield from (*_options(inner), *_examples(command))
    yield ".SH KEYS"
    for row in COMMANDS:
        if row.keys:
            yield from _item(spoken(row.keys), f"{row.help} ({', '.join(row.places)})")
    yield ".SH FILES"
    for file, what in _FILES:
        yield from _item(file, what)
    yield ".SH EXIT STATUS"
    for status, what in _EXITS.items():
        yield from _item(str(int(status)), what)


def _usage(context: click.Context) -> str:
    pieces = context.command.collect_usage_pieces(context)
    return f".B {_text(context.command_path)}\n{_text(' '.join(pieces))}"


def _options(context: click.Context) -> Iterator[str]:
    for parameter in context.command.get_params(context):
        record = parameter.get_help_record(context)
        if record and record[1] and (context.parent is None or "--help" not in parameter.opts):
            yield from _item(*record)


def _item(name: str, what: str) -> tuple[str, ...]:
    return ".TP", f"\\fB{_text(name)}\\fR", _text(" ".join(what.split()))


def _examples(command: click.Command) -> Iterator[str]:
    """Give the epilog, letter for letter."""
    _, _, lines = (command.epilog or "").partition("Examples:\n")
    if lines:
        yield from (".PP", ".nf", *(_text(line) for line in lines.splitlines()), ".fi")


def _paragraphs(help_: str) -> list[str]:
    """Give the paragraphs of a help text; one that is not to be filled keeps its lines."""
    return [part.strip("\n") for part in help_.split("\n\n") if part.strip()]


def _joined(paragraphs: Iterable[str]) -> Iterator[str]:
    for number, paragraph in enumerate(paragraphs):
        if number:
            yield ".PP"
        if paragraph.startswith("\b"):
            lines = paragraph.removeprefix("\b").strip("\n").splitlines()
            yield from (".nf", *map(_text, lines), ".fi")
        else:
            yield _text(" ".join(paragraph.split()))


def _text(text: str) -> str:
    """Write a text so that nothing in it is a macro."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    escaped = "".join(c if c.isascii() else f"\\[u{ord(c):04X}]" for c in escaped)
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped
