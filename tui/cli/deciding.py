"""Deciding without a screen, taking it back, and what was decided when."""

from collections.abc import Sequence

import click

from tui.cli.examples import examples
from tui.cli.lines import lines
from tui.cli.printing import complain, entry_line
from tui.cli.session import Session, pass_session
from tui.desk import Desk
from tui.errors import NotFoundError
from tui.model.deciding import ChangeKind, Status, Step
from tui.text import one_line
from tui.wording import changed


@click.command(
    epilog=examples(
        'jobs-tui decide 2775 2776 --as reject --reason "too far"',
        "jobs-tui decide - --as shortlist < ids.txt",
    ),
)
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
    """Decide postings.

    They are named by their ids, or with - by one id a line from standard input. Prints `decided ID`
    when the decision is on the disk. All ids of one call are one step for undo. If an argument is
    not the id of a posting, none is decided; a line that is none is passed over.
    """
    if list(names) == ["-"]:
        _decide_lines(session.desk, Status(status), reason)
        return
    desk = session.desk
    found = {name: desk.resolve(name) for name in names}
    desk.decide(list(found.values()), Status(status), reason)
    for name in found:
        click.echo(f"decided {one_line(name)}")


@click.command()
@pass_session
def undo(session: Session) -> None:
    """Take back your last step.

    That is one decision, or all that were made at one stroke. Again and again it goes back to the
    very first, whichever process made it. A posting that somebody else decided meanwhile stays as
    it is.
    """
    _report(session.desk, session.desk.undo(), "Nothing to undo.")


@click.command()
@pass_session
def redo(session: Session) -> None:
    """Do again what was taken back.

    The last comes first; a new decision cuts off what could be done again.
    """
    _report(session.desk, session.desk.redo(), "Nothing to redo.")


@click.command()
@click.argument("name", metavar="ID")
@pass_session
def history(session: Session, name: str) -> None:
    """Show all that was ever decided on a posting.

    Oldest first: when, what, why, by whom and in which brief.
    """
    desk = session.desk
    for entry in desk.posting(desk.resolve(name)).history:
        click.echo(entry_line(entry))


def _decide_lines(desk: Desk, status: Status, reason: str) -> None:
    step = missing = 0
    for line in lines("-"):
        name = one_line(line)
        if not name:
            continue
        try:
            step = desk.decide([desk.resolve(name)], status, reason, step=step).number
        except NotFoundError as error:
            complain(error)
            missing += 1
        else:
            click.echo(f"decided {name}")
    if missing:
        raise NotFoundError(f"{missing} ids were not found; all others are decided")


def _report(desk: Desk, step: Step | None, nothing: str) -> None:
    if step is None:
        click.echo(nothing, err=True)
        return
    now = dict(step.changed)
    where = "" if step.brief in {"", desk.brief} else f" in the brief {one_line(step.brief)}"
    what = ""
    if step.kind is not ChangeKind.DECISION:
        what = one_line(changed(step.kind, step.name, step.after, gone=step.gone))
    for row in desk.rows(step.postings):
        outcome = now[row.id].value if row.id in now else what
        click.echo(f"{step.action} {one_line(row.external_id)}: now {outcome}{where}")
    if not step.postings and not step.skipped:
        click.echo(f"{step.action}: now {what}{where}")
    if step.skipped:
        click.echo(
            f"{step.skipped} left as they are: somebody else changed them meanwhile", err=True
        )
