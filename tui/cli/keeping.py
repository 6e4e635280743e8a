"""What came in, what could not be read, what one works for, and a copy of it all."""

from dataclasses import asdict
from pathlib import Path

import click

from tui.cli.examples import examples
from tui.cli.printing import fitted, print_json
from tui.cli.session import Session, pass_session
from tui.model.intake import ImportRecord
from tui.text import one_line
from tui.wording import minute

_RAW = 200
"""Characters of a record that are shown in a line."""


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a brief.")
@pass_session
def briefs(session: Session, *, as_json: bool) -> None:
    """List the briefs with how far each has come."""
    for brief in session.desk.briefs():
        if as_json:
            print_json(asdict(brief))
        else:
            click.echo(
                f"{fitted(brief.name, 40)}  shortlist {brief.shortlist:,} · decided"
                f" {brief.decided:,}"
            )


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object an import.")
@pass_session
def imports(session: Session, *, as_json: bool) -> None:
    """List what came when from where.

    An import that was cut off says so; importing its file again completes it. What an import has
    added goes with `jobs-tui forget --import N`.
    """
    for record in session.desk.imports():
        if as_json:
            print_json(asdict(record))
            continue
        gone = f" · gone {record.gone}" if record.gone else ""
        click.echo(
            f"{record.number:>4}  {minute(record.started_at)}  {one_line(record.file)}  "
            f"read {record.read} · added {record.added} · updated {record.updated}"
            f" · unchanged {record.unchanged} · quarantined {record.quarantined}{gone}"
            f"{_state(record)}"
        )


def _state(record: ImportRecord) -> str:
    if record.forgotten_at:
        return "  (forgotten)"
    return "" if record.finished_at else "  (cut off)"


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a record, whole.")
@pass_session
def quarantine(session: Session, *, as_json: bool) -> None:
    """List the records that could not be read: file, line, reason and how they begin."""
    for record in session.desk.quarantined():
        if as_json:
            print_json(asdict(record))
        else:
            click.echo(f"{one_line(record.file)}:{record.line}: {one_line(record.reason)}")
            click.echo(f"    {one_line(record.raw, _RAW)}")


@click.command(epilog=examples("jobs-tui backup jobs-friday.db"))
@click.argument("file", type=click.Path(path_type=Path))
@pass_session
def backup(session: Session, file: Path) -> None:
    """Copy the database as it is now to a new FILE.

    Work may go on meanwhile. The copy is a database like any other: --db FILE opens it.
    """
    size = session.desk.back_up(file)
    click.echo(f"{file}: {size / 1_000_000:,.1f} MB", err=True)
