"""Reading texts: any, without a database, and those that are stored anew."""

import json
import sys

import click

from tui.cli.examples import examples
from tui.cli.lines import lines
from tui.cli.printing import mention_record, print_json
from tui.cli.progress import Bar
from tui.cli.session import Session, pass_session
from tui.errors import DumpError
from tui.model.intake import Progress


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
    from tui.understanding import reader_of  # noqa: PLC0415  only this verb reads texts

    reader = reader_of(session.config)
    for number, line in enumerate(lines(file), 1):
        if line.strip():
            name, text = _parsed(line, number)
            found = [mention_record(mention) for mention in reader.skills(text)]
            print_json({"id": name, "skills": found})


@click.command(epilog=examples("jobs-tui reread"))
@pass_session
def reread(session: Session) -> None:
    """Read anew what an earlier lexicon has read.

    Skills, facts, companies and sections are derived from the texts: after an update, or a change
    of your own lexicon, this brings them up to it. Decisions, notes and tags are not touched. It
    can be stopped at any time and goes on the next time.
    """
    shown = sys.stderr.isatty()
    bar = Bar()

    def tell(done: int, total: int) -> None:
        if shown:
            bar.show(Progress("", done, total, done, done))
        else:
            click.echo(f"read {done} of {total}", err=True)

    count = session.desk.reread(tell)
    if shown:
        click.echo("\r\x1b[K", nl=False, err=True)
    click.echo(f"read anew {count}" if count else "Nothing to read anew.", err=True)


def _parsed(line: str, number: int) -> tuple[object, str]:
    try:
        record = json.loads(line)
        if isinstance(record["text"], str):
            return record["id"], record["text"]
    except (ValueError, TypeError, KeyError, RecursionError):
        pass
    raise DumpError(f'line {number}: expected an object such as {{"id": 1, "text": "…"}}')
