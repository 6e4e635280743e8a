"""What the database holds and what was done, in numbers."""

from dataclasses import asdict

import click

from tui.cli.printing import fitted, print_json
from tui.cli.session import Session, pass_session
from tui.figures import headed_lines
from tui.model.asking import Criteria, Facet
from tui.text import one_line


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@pass_session
def stats(session: Session, *, as_json: bool) -> None:
    """Count postings and decisions.

    Decisions by day and hour, their reasons, what is asked for most, when postings were posted; and
    the commonest roles and companies, each with how many are still to do.
    """
    desk = session.desk
    found, facets = desk.statistics(), desk.facets(Criteria(), limit=10)
    if as_json:
        values = {
            facet.value: [{"value": v.value, "total": v.total, "todo": v.todo} for v in held]
            for facet, held in facets.items()
        }
        figures = asdict(found)
        print_json({**figures.pop("counts"), "facets": values, **figures})
        return
    counts = found.counts
    click.echo(one_line(f"{counts.postings:,} postings in {desk.path}, brief {desk.brief}"))
    click.echo(
        f"to do {counts.todo:,} · shortlist {counts.shortlist:,} · maybe {counts.maybe:,}"
        f" · reject {counts.reject:,} · decided today {counts.decided_today:,}"
    )
    for heading, lines in headed_lines(found):
        click.echo("\n".join(["", heading, *(f"  {line}" for line in lines)]))
    for facet in (Facet.ROLE, Facet.COMPANY):
        if facets[facet]:
            click.echo(f"\n{facet.value.capitalize():34}{'all':>9}{'to do':>9}")
        for value in facets[facet]:
            click.echo(f"  {fitted(value.value, 32)}{value.total:>9,}{value.todo:>9,}")
