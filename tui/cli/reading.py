"""Reading any text, without a database."""

import json
import sys
from collections.abc import Iterable

import click

from tui.cli.session import Session, pass_session
from tui.errors import DumpError


@click.command()
@click.argument("file", type=click.File(encoding="utf-8", errors="replace"), metavar="FILE|-")
@pass_session
def skills(session: Session, file: Iterable[str]) -> None:
    """Find the skills in texts: {"id", "text"} objects in, one a line, and their skills out.

    Offsets are code points of the text as it was given.
    """
    from tui.reading.lexicon import load  # noqa: PLC0415  only this verb reads texts
    from tui.reading.reader import Reader  # noqa: PLC0415

    reader = Reader(load(), session.config.companies)
    for number, line in enumerate(file, 1):
        if not line.strip():
            continue
        name, text = _parsed(line, number)
        found = [
            {
                "name": mention.name,
                "kind": mention.kind.value,
                "need": mention.need.value,
                "start": mention.start,
                "end": mention.end,
            }
            for mention in reader.skills(text)
        ]
        click.echo(json.dumps({"id": name, "skills": found}, ensure_ascii=False))
        sys.stdout.flush()


def _parsed(line: str, number: int) -> tuple[object, str]:
    try:
        record = json.loads(line)
        return record["id"], str(record["text"])
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise DumpError(
            f"line {number}: expected an object such as {{\"id\": 1, \"text\": \"…\"}}"
        ) from error
