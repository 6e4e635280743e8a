"""Reading any text, without a database."""

import json

import click

from tui.cli.examples import examples
from tui.cli.lines import lines
from tui.cli.printing import mention_record, print_json
from tui.cli.session import Session, pass_session
from tui.errors import DumpError


@click.command(
    epilog=examples(
        'echo \'{"id": 1, "text": "You know Scrum."}\' | jobs-tui skills -',
    ),
)
@click.argument("file", metavar="FILE|-")
@pass_session
def skills(session: Session, file: str) -> None:
    """Find the skills in texts.

    {"id", "text"} objects in, one a line, and {"id", "skills"} objects out. Offsets are code points
    of the text as it was given.
    """
    from tui.reading.lexicon import load  # noqa: PLC0415  only this verb reads texts
    from tui.reading.reader import Reader  # noqa: PLC0415

    reader = Reader(load(), session.config.companies)
    for number, line in enumerate(lines(file), 1):
        if line.strip():
            name, text = _parsed(line, number)
            found = [mention_record(mention) for mention in reader.skills(text)]
            print_json({"id": name, "skills": found})


def _parsed(line: str, number: int) -> tuple[object, str]:
    try:
        record = json.loads(line)
        if isinstance(record["text"], str):
            return record["id"], record["text"]
    except (ValueError, TypeError, KeyError, RecursionError):
        pass
    raise DumpError(f'line {number}: expected an object such as {{"id": 1, "text": "…"}}')
