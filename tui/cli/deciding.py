"""Deciding without a screen, taking it back, and what was decided when."""

import sys
from collections.abc import Iterator, Sequence

import click

from tui.cli.printing import local
from tui.cli.session import Session, pass_session
from tui.desk import Desk
from tui.errors import NotFoundError
from tui.model import Status, Step
from tui.text import one_line


@click.command()
@click.argument("names", nargs=-1, required=True, metavar="ID…|-")
@click.option(
    "--as",
    "status",
    required=True,
    type=click.Choice([status.value for status in Status]),
    help="What to decide; todo takes a decision back.",
)
@click.option("--reason", default="", help="Why; a short code or free text.")
@pass_session
def decide(session: Session, names: Sequence[str], status: str, reason: str) -> None:
    """Decide postings, named by their ids, or one id a line from standard input with -.

    Prints `decided ID` when the decision is on the disk. All ids of one call are one step for undo.
    """
    desk = session.desk
    if list(names) != ["-"]:
        found = {name: desk.resolve(name) for name in names}
        desk.decide(list(found.values()), Status(status), reason)
        for name in found:
            click.echo(f"decided {name}")
        return
    step, missing = 0, 0
    for name in _names():
        try:
            step = desk.decide([desk.resolve(name)], Status(status), reason, step=step).number
        except NotFoundError as error:
            click.echo(f"jobs-tui: {one_line(str(error))}", err=True)
            missing += 1
        else:
            click.echo(f"decided {name}")
            sys.stdout.flush()
    if missing:
        raise NotFoundError(f"{missing} ids were not found; all others are decided")


@click.command()
@pass_session
def undo(session: Session) -> None:
    """Take back your last step: one decision or all that were made at one stroke."""
    _report(session.desk, session.desk.undo(), "Nothing to undo.")


@click.command()
@pass_session
def redo(session: Session) -> None:
    """Do again what was taken back last."""
    _report(session.desk, session.desk.redo(), "Nothing to redo.")


@click.command()
@click.argument("name", metavar="ID")
@pass_session
def history(session: Session, name: str) -> None:
    """Show everything that was ever decided on a posting."""
    desk = session.desk
    for entry in desk.posting(desk.resolve(name)).history:
        click.echo(
            one_line(
                f"{local(entry.at)}  {entry.brief}  {entry.action}"
                f"  {entry.before.value} → {entry.after.value}  {entry.by}  {entry.reason}"
            )
        )


def _names() -> Iterator[str]:
    for line in sys.stdin:
        if name := line.strip():
            yield name


def _report(desk: Desk, step: Step | None, nothing: str) -> None:
    if step is None:
        click.echo(nothing, err=True)
        return
    now = dict(step.changed)
    for row in desk.rows(list(now)):
        click.echo(f"{step.action} {row.external_id}: now {now[row.id].value}")
    if step.skipped:
        click.echo(
            f"{step.skipped} left as they are: somebody else decided them meanwhile", err=True
        )
