"""What the database holds, in numbers."""

from dataclasses import asdict

import click

from tui.cli.printing import fitted, print_json
from tui.cli.session import Session, pass_session
from tui.model.asking import Criteria, Facet
from tui.text import one_line


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@pass_session
def stats(session: Session, *, as_json: bool) -> None:
    """Count postings and decisions.

    And the commonest skills, roles and companies, each with how many are still to do.
    """
    desk = session.desk
    counts, facets = desk.counts(), desk.facets(Criteria(), limit=10)
    if as_json:
        values = {
            facet.value: [{"value": v.value, "total": v.total, "todo": v.todo} for v in found]
            for facet, found in facets.items()
        }
        print_json({**asdict(counts), "facets": values})
        return
    click.echo(one_line(f"{counts.postings:,} postings in {desk.path}, brief {desk.brief}"))
    click.echo(
        f"to do {counts.todo:,} · shortlist {counts.shortlist:,} · maybe {counts.maybe:,}"
        f" · reject {counts.reject:,} · decided today {counts.decided_today:,}"
    )
    for facet in (Facet.SKILL, Facet.ROLE, Facet.COMPANY):
        if facets[facet]:
            click.echo(f"\n{facet.value:34}{'all':>9}{'to do':>9}")
        for value in facets[facet]:
            click.echo(f"  {fitted(value.value, 32)}{value.total:>9,}{value.todo:>9,}")
