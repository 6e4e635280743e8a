"""Bringing postings in."""

import sys
from collections.abc import Sequence
from dataclasses import asdict

import click

from tui.cli.examples import examples
from tui.cli.exits import Exit
from tui.cli.printing import complain, print_json
from tui.cli.progress import Bar, erase, say_committed
from tui.cli.session import Session, pass_session
from tui.cli.stacks import build
from tui.desk import Desk
from tui.errors import DumpError
from tui.model.intake import Form, ImportSummary
from tui.text import one_line

_MOST_REASONS = 5


@click.command(
    "import",
    epilog=examples(
        "jobs-tui import dump.tsv",
        "jobs-tui import dumps/ --source monster",
        "zcat dump.tsv.gz | jobs-tui import -",
    ),
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--source", help="Where the postings come from; part of what identifies them.")
@click.option(
    "--format",
    "form",
    type=click.Choice([form.value for form in Form]),
    help="Read the dumps as this, whatever they look like; csv is any table with a header.",
)
@click.option(
    "--complete",
    is_flag=True,
    help="The dumps hold all that their source has now: mark what they lack as gone.",
)
@click.option("--strict", is_flag=True, help="Exit with 1 if any record had to be quarantined.")
@click.option("--json", "as_json", is_flag=True, help="Print the summary as a JSON object.")
@pass_session
def import_(
    session: Session,
    paths: Sequence[str],
    source: str | None,
    form: str | None,
    *,
    complete: bool,
    strict: bool,
    as_json: bool,
) -> None:
    """Bring in dumps.

    A PATH is a file, a folder, or - for standard input; its form is told from its content, its
    encoding too. Postings that are there already are updated and keep what was decided on them;
    importing a dump twice changes nothing. Records that cannot be read are kept in quarantine, and
    the rest goes on. When all are stored, and can be searched by title and text, skills and
    companies are read out of them and copies are looked for; if that is stopped, it goes on the
    next time, or when the app is opened.

    With --complete, postings of the same source that the dumps do not bring are marked as gone:
    is:gone finds them, decisions stay, and one that comes again is not gone any more. Nothing is
    marked if a dump could not be read to its end.
    """
    summary, failed = take_in(
        session, paths, source, complete=complete, form=Form(form) if form else None
    )
    if as_json:
        print_json(asdict(summary))
    if summary.incomplete:
        complain(DumpError(f"nothing marked as gone: {summary.incomplete}"))
    if strict and summary.quarantined:
        complain(DumpError(f"{summary.quarantined} in quarantine, and --strict was asked"))
    if failed or summary.incomplete or (strict and summary.quarantined):
        click.get_current_context().exit(Exit.FAILED)


def take_in(
    session: Session,
    paths: Sequence[str],
    source: str | None = None,
    *,
    complete: bool = False,
    form: Form | None = None,
) -> tuple[ImportSummary, int]:
    """Import dumps and tell how it goes; with what was done, how many dumps gave nothing."""
    complaints: list[DumpError] = []
    shown = sys.stderr.isatty()
    summary = session.desk.import_dumps(
        paths,
        source=source,
        progress=Bar().show if shown else say_committed,
        complain=complaints.append,
        read=False,
        complete=complete,
        form=form,
    )
    if shown:
        erase()
    try:
        if summary.read:
            work_off(session.desk)
    finally:
        _sum_up(summary)
        for error in complaints:
            complain(error)
    return summary, len(complaints)


def work_off(desk: Desk) -> None:
    """Read what has come in and look for its copies, and tell on a terminal how it goes."""
    shown = sys.stderr.isatty()
    try:
        desk.read_new(Bar().show_reading if shown else None)
    finally:
        if shown:
            erase()
    build(desk, quiet=True)


def _sum_up(summary: ImportSummary) -> None:
    if summary.read:
        click.echo(
            f"read {summary.read} · added {summary.added} · updated {summary.updated}"
            f" · unchanged {summary.unchanged} · quarantined {summary.quarantined}",
            err=True,
        )
    for file, encoding in summary.encodings:
        click.echo(f"  {file}: no UTF-8, read as {encoding}", err=True)
    if summary.gone:
        click.echo(f"gone {summary.gone}: no longer in the dump; is:gone finds them", err=True)
    for reason, count in summary.reasons[:_MOST_REASONS]:
        click.echo(f"  {count}: {one_line(reason)}", err=True)
