"""Taking postings out for good."""

import sys
from collections.abc import Iterator, Sequence

import click

from tui.cli.examples import examples
from tui.cli.lines import lines
from tui.cli.progress import Bar, erase
from tui.cli.session import Session, pass_session
from tui.errors import JobsError
from tui.model.intake import Leaving
from tui.text import one_line
from tui.wording import postings


@click.command(
    epilog=examples(
        "jobs-tui forget 2775",
        "jobs-tui imports",
        "jobs-tui forget --import 3",
        "jobs-tui search --json is:gone --limit 1000 | jq -r .id | jobs-tui forget - --yes",
    ),
)
@click.argument("names", nargs=-1, metavar="ID…|-")
@click.option("--import", "number", type=int, metavar="N", help="What import N added, all of it.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@pass_session
def forget(session: Session, names: Sequence[str], number: int | None, *, yes: bool) -> None:
    """Take postings out for good.

    What was read out of them, decided on them and noted goes with them; there is no undo, but
    `jobs-tui backup FILE` keeps a copy of all. They are named by their ids, or with - by one id a
    line from standard input; or all that an import was the only one to bring goes. It is said how
    many of them are decided, and asked, unless --yes is given. A later import of a dump that holds
    them brings them in again, undecided.
    """
    if bool(names) == (number is not None):
        raise click.UsageError("name postings by their ids, or an import with --import N")
    desk = session.desk
    if number is not None:
        leaving = desk.leaving_with(number)
        _say_what_stays(leaving)
    else:
        called = lines("-") if list(names) == ["-"] else names
        wanted = (one_line(name) for name in called)
        leaving = desk.leaving(list(dict.fromkeys(desk.resolve(name) for name in wanted if name)))
    if not yes:
        _ask(_what_goes(leaving, number))
    count = len(leaving.posting_ids)
    shown = sys.stderr.isatty()
    bar = Bar()
    try:
        desk.forget(
            leaving, number, lambda done: bar.show_forgetting(done, count) if shown else None
        )
    finally:
        if shown:
            erase()
    click.echo(f"forgot {postings(count)}", err=True)


def _what_goes(leaving: Leaving, number: int | None) -> str:
    whole = "" if number is None else f" that import {number} brought"
    parts = _parts(
        (leaving.decided, "of them decided"),
        (leaving.annotated, "with a note or tags"),
        (leaving.quarantined, "records in quarantine besides"),
    )
    return ", ".join((f"{postings(len(leaving.posting_ids))}{whole}", *parts))


def _say_what_stays(leaving: Leaving) -> None:
    for part in _parts(
        (leaving.again, "came again with a later import: kept"),
        (leaving.updated, "there before and only changed: kept as now"),
        (leaving.unsure, "came before it was noted which import added what: kept"),
    ):
        click.echo(part, err=True)


def _parts(*counts: tuple[int, str]) -> Iterator[str]:
    for count, words in counts:
        if count:
            yield f"{count:,} {words}"


def _ask(what: str) -> None:
    """Go on only if a person at a terminal says so.

    Raises:
        JobsError: nobody can be asked.
        click.Abort: the answer is no.
    """
    if not sys.stdin.isatty():
        raise JobsError(f"{what}: nothing forgotten, as nobody can be asked here; add --yes")
    click.confirm(f"{what}: forget for good?", abort=True, err=True)
