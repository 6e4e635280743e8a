"""Looking without a screen: a table for people, JSON for programs."""

import shlex
import sys

import click

from tui.cli.examples import examples
from tui.cli.lines import lines
from tui.cli.printing import posting_lines, posting_record, print_json, row_record, table
from tui.cli.session import Session, pass_session
from tui.desk import Desk
from tui.model.asking import Criteria, Found
from tui.text import one_line
from tui.wording import number, postings

_PAGE = 50
_MOST = 1_000_000_000


@click.command(
    epilog=examples(
        'jobs-tui search "projct manger scrum"        all words, each with its typos',
        "jobs-tui search 'skill:sap,oracle berater'   one of two skills, and a word",
        "jobs-tui search -- '-junior developer'       a query may begin with - after --",
        "jobs-tui search --json java | jq -r .id      for programs",
    ),
)
@click.argument("query", required=False, default="")
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=_PAGE,
    show_default=True,
    help="Give at most this many postings.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a posting.")
@click.option(
    "--queries",
    metavar="FILE|-",
    help="Answer one query a line, with one JSON object a line; a blank at the end of a line"
    " finishes its last word.",
)
@pass_session
def search(session: Session, query: str, limit: int, *, as_json: bool, queries: str | None) -> None:
    """Find postings, typos forgiven.

    All words of the query have to stand in a posting's title, role, skills or company. Without a
    query all postings are listed, newest first.
    """
    desk, limit = session.desk, min(limit, _MOST)
    if queries is not None:
        if query:
            raise click.UsageError("either a QUERY or --queries, not both")
        for line in lines(queries):
            print_json(_answer(desk, line, limit))
        return
    found = desk.find(Criteria(query), limit=limit, why=as_json)
    rows = desk.rows(found.ids)
    if as_json:
        for row in rows:
            print_json(row_record(row, found.why.get(row.id, "")))
    else:
        for text in table(rows):
            click.echo(text)
        if sys.stderr.isatty() and (left := _left(desk, found)):
            click.echo(left, err=True)


def _left(desk: Desk, found: Found) -> str:
    """Say what an answer leaves out, and how to get at it."""
    if found.ids:
        return "" if found.complete else f"the first {number(len(found.ids))}; --limit gives more"
    if not found.complete:
        return ""  # no more than none were asked for
    deeper = desk.in_descriptions(found)
    if not deeper.in_descriptions:
        return "no posting matches"
    where = f"{postings(deeper.in_descriptions)} in the text alone"
    return one_line(
        f"no posting matches; {where}: jobs-tui search {shlex.quote(deeper.descriptions)}"
    )


@click.command(
    epilog=examples(
        "jobs-tui show 2775",
        "jobs-tui show monster:2775",
    ),
)
@click.argument("name", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@pass_session
def show(session: Session, name: str, *, as_json: bool) -> None:
    """Show one posting whole.

    What it says, what was read out of it, what was decided. ID is the posting's id in its dump;
    where several sources use it, source:id.
    """
    desk = session.desk
    posting = desk.posting(desk.resolve(name))
    if as_json:
        print_json(posting_record(posting))
    else:
        click.echo("\n".join(posting_lines(posting)))


def _answer(desk: Desk, query: str, limit: int) -> dict[str, object]:
    found = desk.find(Criteria(query), limit=limit, why=True, total=True)
    return {
        "query": query,
        "total": found.total,
        "took_ms": round(found.took_ms, 3),
        "hits": [row_record(row, found.why.get(row.id, "")) for row in desk.rows(found.ids)],
    }
