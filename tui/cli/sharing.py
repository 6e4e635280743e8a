"""Handing a shortlist on."""

from pathlib import Path

import click

from tui.cli.examples import examples
from tui.cli.session import Session, pass_session
from tui.model.deciding import Status
from tui.text import one_line
from tui.wording import postings

_STATUSES = click.option(
    "--status",
    "statuses",
    multiple=True,
    default=(Status.SHORTLIST.value,),
    show_default=True,
    type=click.Choice([s.value for s in Status if s is not Status.TODO]),
    help="Which decisions to write; may be given several times.",
)


@click.command(
    epilog=examples(
        "jobs-tui export -o shortlist.yaml",
        "jobs-tui export --status shortlist --status maybe --format csv > chosen.csv",
    ),
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file to write.")
@_STATUSES
@click.option(
    "--format",
    "form",
    default="yaml",
    show_default=True,
    type=click.Choice(["yaml", "csv", "jsonl", "md"]),
    help="How to write it; YAML can be read in again whole.",
)
@click.option("--reproducible", is_flag=True, help="Leave the time out: same postings, same bytes.")
@click.option("--no-description", is_flag=True, help="Leave the texts of the postings out.")
@pass_session
def export(
    session: Session,
    output: Path | None,
    statuses: tuple[str, ...],
    form: str,
    *,
    reproducible: bool,
    no_description: bool,
) -> None:
    """Hand the shortlist on.

    It is written to a file, or to standard output. A file is written whole or not at all: an older
    one stays until the new one is checked.
    """
    wanted = [Status(status) for status in statuses]
    if output is None:
        rendering, _ = session.desk.render(
            statuses=wanted, form=form, reproducible=reproducible, description=not no_description
        )
        click.echo(rendering.text, nl=False)
        return
    count = session.desk.export(
        output,
        statuses=wanted,
        form=form,
        reproducible=reproducible,
        description=not no_description,
    )
    click.echo(one_line(f"{postings(count)} written to {output}"), err=True)


@click.command(epilog=examples('jobs-tui report -o for-the-bank.html --name "For the bank"'))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), required=True, help="The file to write."
)
@_STATUSES
@click.option("--name", default="", help="The heading, in place of the brief's name.")
@click.option("--internal", is_flag=True, help="With reasons, notes and tags: not for others.")
@click.option("--no-description", is_flag=True, help="Leave the texts of the postings out.")
@pass_session
def report(
    session: Session,
    output: Path,
    statuses: tuple[str, ...],
    name: str,
    *,
    internal: bool,
    no_description: bool,
) -> None:
    """Write the shortlist as a page to hand on.

    One HTML file for a browser or the printer, light or dark, with the skills of each posting and
    the words that ask for them. It holds no script and loads nothing. What you have noted stays
    out, unless --internal asks for it.
    """
    count = session.desk.report(
        output,
        statuses=[Status(status) for status in statuses],
        name=one_line(name),
        description=not no_description,
        internal=internal,
    )
    click.echo(one_line(f"{postings(count)} written to {output}"), err=True)
