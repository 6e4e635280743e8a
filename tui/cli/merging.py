"""Shortlists of others: merged with what is here, and compared."""

import sys
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from tui.cli.examples import examples
from tui.cli.exits import Exit
from tui.cli.importing import work_off
from tui.cli.printing import UNTITLED, complain, print_json
from tui.cli.progress import erase
from tui.cli.session import Session, pass_session
from tui.errors import DumpError, JobsError
from tui.model.sharing import Merge, Shared, Side
from tui.text import one_line
from tui.wording import decided_words, merged

if TYPE_CHECKING:
    from tui.sharing.differences import Difference

_CHANGES = {"added": "+", "removed": "-", "changed": "~"}
_LONG = {"description"}
"""What is too long to be shown in a line."""


@click.command(
    epilog=examples(
        "jobs-tui merge from-kim.yaml --dry-run",
        "jobs-tui merge from-kim.yaml --prefer theirs",
        "jobs-tui --brief pmo merge from-kim.yaml",
    ),
)
@click.argument("file")
@click.option("--dry-run", is_flag=True, help="Only tell what would change.")
@click.option(
    "--prefer",
    type=click.Choice([side.value for side in Side]),
    help="Whose decision holds where both have decided; else yours stays, and it is listed.",
)
@click.option("--json", "as_json", is_flag=True, help="Print what was done as a JSON object.")
@pass_session
def merge(session: Session, file: str, prefer: str | None, *, dry_run: bool, as_json: bool) -> None:
    """Take over what others have decided in a shortlist.

    FILE is a shortlist in YAML as `export` writes it, or - for standard input. Decisions that have
    gone on from yours are taken over, tags and notes are united, postings that are not here come
    in. What was decided otherwise on both sides is a conflict: it stays as it is here and is
    listed, and the exit status is 1. `undo` takes all of it back but the new postings.
    """
    side = Side(prefer) if prefer else None
    if sys.stderr.isatty():
        click.echo(f"merging {one_line(file)} …", nl=False, err=True)
    try:
        done = session.desk.merge(
            file, into=session.brief, prefer=side, dry_run=dry_run, read=False
        )
    finally:
        if sys.stderr.isatty():
            erase()
    try:
        if done.added and not dry_run:
            work_off(session.desk)
    finally:
        _tell(done, dry_run=dry_run, as_json=as_json)
    if done.conflicts or done.complaints:
        click.get_current_context().exit(Exit.FAILED)


def _tell(done: Merge, *, dry_run: bool, as_json: bool) -> None:
    if as_json:
        print_json(_record(done))
    for complaint in done.complaints:
        complain(JobsError(complaint))
    click.echo(one_line(merged(done, dry_run=dry_run)), err=True)
    if not as_json:
        for line in _conflicts(done):
            click.echo(line)


def _conflicts(done: Merge) -> Iterator[str]:
    for conflict in done.conflicts:
        yield one_line(f"{conflict.name} {conflict.title or UNTITLED} (brief {conflict.brief})")
        yield f"    here:  {one_line(decided_words(conflict.ours))}"
        yield f"    there: {one_line(decided_words(conflict.theirs))}"


def _record(done: Merge) -> dict[str, object]:
    record = asdict(done)
    record["step"] = done.step.number if done.step else None
    return record


@click.command(epilog=examples("jobs-tui diff monday.yaml friday.yaml"))
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a posting.")
def diff(before: str, after: str, *, as_json: bool) -> None:
    """Show what shortlist B has otherwise than shortlist A.

    Both are YAML as `export` writes it. Lines begin with + for postings that only B has, with - for
    those that only A has, with ~ for those that stand otherwise in B. No database is needed.
    """
    from tui.sharing.differences import differences  # noqa: PLC0415  only this verb needs it

    for difference in differences(_shortlist(before), _shortlist(after)):
        if as_json:
            print_json(asdict(difference))
        else:
            click.echo("\n".join(_lines(difference)))


def _shortlist(path: str) -> list[Shared]:
    from tui.intake.dumps import shared  # noqa: PLC0415  YAML: not before it is needed

    found, rejects = shared(path)
    if rejects:
        raise DumpError(f"{one_line(path)}: line {rejects[0].line}: {rejects[0].reason}")
    return found


def _lines(difference: "Difference") -> Iterator[str]:
    name = f"{difference.source}:" if difference.source else ""
    yield one_line(
        f"{_CHANGES[difference.change]} {name}{difference.external_id}"
        f" {difference.title or UNTITLED} {difference.status}"
    )
    for field, (before, after) in difference.fields.items():
        said = "differs" if field in _LONG else f"{_shown(before)} → {_shown(after)}"
        yield f"    {field}: {one_line(said)}"


def _shown(value: object) -> str:
    text = ", ".join(map(str, value)) if isinstance(value, list) else str(value or "")
    return text or "none"
