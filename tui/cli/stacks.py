"""Which postings are copies or reposts of one another."""

import shutil
import sys
from collections import Counter
from collections.abc import Iterator

import click

from tui.cli.examples import examples
from tui.cli.printing import UNTITLED, fitted, print_json
from tui.cli.progress import Bar, erase, say_stacked
from tui.cli.session import Session, pass_session
from tui.desk import Desk
from tui.model.postings import Likeness, Stack
from tui.wording import number

_ID_WIDTH = 16
_COUNT_WIDTH = 6
_DATE_WIDTH = 10
_COMPANY_WIDTH = 22
_LIKENESS_WIDTH = 22
_TITLE_LEAST = 20


@click.command(
    epilog=examples(
        "jobs-tui stacks",
        "jobs-tui stacks --json | jq -r '.postings[1:][]'   all but the oldest of each",
    ),
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a stack.")
@pass_session
def stacks(session: Session, *, as_json: bool) -> None:
    """List postings that are copies or reposts of one another.

    A stack holds postings that share four fifths of their wording or more, the oldest first. A copy
    came within a day of it, a repost later. Postings that have come in since stacks were last built
    are looked at first; how far that is, is told on standard error, and it may be stopped at any
    time and goes on the next time.
    """
    desk = session.desk
    if not desk.read_only:
        build(desk)
    for stack in desk.stacks():
        if as_json:
            ids = [member.row.external_id for member in stack.members]
            print_json({"stack": stack.name, "postings": ids})
        else:
            click.echo("  ".join(_cells(stack)).rstrip())


def build(desk: Desk, *, quiet: bool = False) -> None:
    """Put postings that are in no stack yet into one, and tell how it goes.

    Args:
        desk: at the database.
        quiet: tell it on a terminal only.
    """
    shown = sys.stderr.isatty()
    say = Bar().show_stacks if shown else None if quiet else say_stacked
    try:
        desk.build_stacks(say)
    finally:
        if shown:
            erase()


def _cells(stack: Stack) -> Iterator[str]:
    """Draw a stack as one line, by its oldest posting."""
    width = shutil.get_terminal_size((120, 24)).columns
    others = _ID_WIDTH + _COUNT_WIDTH + _DATE_WIDTH + _COMPANY_WIDTH + _LIKENESS_WIDTH + 10
    oldest = stack.members[0].row
    yield fitted(oldest.external_id, _ID_WIDTH)
    yield f"\N{MULTIPLICATION SIGN}{number(len(stack.members))}".ljust(_COUNT_WIDTH)
    yield fitted(oldest.title.strip() or UNTITLED, max(_TITLE_LEAST, width - others))
    yield fitted(oldest.company, _COMPANY_WIDTH)
    yield oldest.posted_at[:_DATE_WIDTH].ljust(_DATE_WIDTH)
    yield fitted(" · ".join(_likenesses(stack)), _LIKENESS_WIDTH)


def _likenesses(stack: Stack) -> Iterator[str]:
    counts = Counter(member.likeness for member in stack.members)
    for likeness, one, more in (
        (Likeness.COPY, "copy", "copies"),
        (Likeness.REPOST, "repost", "reposts"),
    ):
        if counts[likeness]:
            yield f"{number(counts[likeness])} {one if counts[likeness] == 1 else more}"
