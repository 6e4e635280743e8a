"""Looking without a screen: a table for people, JSON for programs."""

import json
import sys
from collections.abc import Iterable, Iterator
from typing import IO

import click

from tui.cli.printing import posting_lines, posting_record, row_record, table
from tui.cli.session import Session, pass_session
from tui.desk import Desk
from tui.errors import NotFoundError
from tui.model import Criteria

_PAGE = 50


@click.command()
@click.argument("query", required=False, default="")
@click.option("--limit", type=click.IntRange(min=0), default=_PAGE, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a posting.")
@click.option(
    "--queries",
    metavar="FILE|-",
    help="Answer one query a line, with one JSON object a line; a blank at the end of a line"
    " finishes its last word.",
)
@pass_session
def search(
    session: Session, query: str, limit: int, *, as_json: bool, queries: str | None
) -> None:
    """Find postings by words of their title, role, skills and company, typos forgiven.

    \b
    search "projct manger scrum"        all words, each with its typos
    search 'skill:sap,oracle berater'   one of two skills, and a word
    search -- '-junior developer'       a query may begin with - after --
    """
    desk = session.desk
    if queries is not None:
        for line in _lines(queries):
            click.echo(json.dumps(_answer(desk, line, limit), ensure_ascii=False))
            sys.stdout.flush()
        return
    found = desk.find(Criteria(query), limit=limit, why=as_json)
    rows = desk.rows(found.ids)
    if as_json:
        for row in rows:
            click.echo(json.dumps(row_record(row, found.why.get(row.id, "")), ensure_ascii=False))
    else:
        for text in table(rows):
            click.echo(text)


@click.command()
@click.argument("name", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@pass_session
def show(session: Session, name: str, *, as_json: bool) -> None:
    """Show one posting whole: what it says, what was read out of it, what was decided."""
    desk = session.desk
    posting = desk.posting(desk.resolve(name))
    if as_json:
        click.echo(json.dumps(posting_record(posting), ensure_ascii=False))
    else:
        click.echo("\n".join(posting_lines(posting)))


def _answer(desk: Desk, query: str, limit: int) -> dict[str, object]:
    criteria = Criteria(query)
    found = desk.find(criteria, limit=limit, why=True)
    total = len(found.ids) if found.complete else desk.total(criteria)
    return {
        "query": query,
        "total": total,
        "took_ms": round(found.took_ms, 3),
        "hits": [row_record(row, found.why.get(row.id, "")) for row in desk.rows(found.ids)],
    }


def _lines(name: str) -> Iterator[str]:
    """Give the lines of a file with their blanks, but without their ends."""
    if name == "-":
        yield from _without_ends(sys.stdin.buffer)
        return
    try:
        with open(name, "rb") as file:  # noqa: PTH123  a name as given, and bytes
            yield from _without_ends(file)
    except OSError as error:
        raise NotFoundError(f"{name}: {error.strerror}") from error


def _without_ends(lines: Iterable[bytes] | IO[bytes]) -> Iterator[str]:
    for line in lines:
        yield line.rstrip(b"\r\n").decode("utf-8", "replace")
