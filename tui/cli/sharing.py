"""Handing a shortlist on."""

from pathlib import Path

import click

from tui.cli.examples import examples
from tui.cli.session import Session, pass_session
from tui.model.deciding import Status
from tui.text import one_line


@click.command(
    epilog=examples(
        "jobs-tui export -o shortlist.yaml",
        "jobs-tui export --status shortlist --status maybe --format csv > chosen.csv",
    ),
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file to write.")
@click.option(
    "--status",
    "statuses",
    multiple=True,
    default=(Status.SHORTLIST.value,),
    show_default=True,
    type=click.Choice([s.value for s in Status if s is not Status.TODO]),
    help="Which decisions to export; may be given several times.",
)
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
    click.echo(one_line(f"{count} postings written to {output}"), err=True)
