"""Looking whether a database is sound, and mending it."""

import sys
from dataclasses import asdict

import click

from tui.cli.examples import examples
from tui.cli.exits import Exit
from tui.cli.printing import print_json
from tui.cli.progress import erase
from tui.cli.session import Session, pass_session
from tui.cli.stacks import build
from tui.model.health import MENDABLE, Finding, Trouble
from tui.text import one_line


@click.command(epilog=examples("jobs-tui doctor", "jobs-tui doctor --repair"))
@click.option("--repair", is_flag=True, help="Mend what can be made anew.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a check.")
@pass_session
def doctor(session: Session, *, repair: bool, as_json: bool) -> None:
    """Look whether the database is sound.

    Everything is looked at, which takes a while for a large file: the file itself, what refers to
    what, whether decisions are as the ledger says, and all that is derived: stacks, index, counts.
    With --repair what is derived is made anew; decisions and the ledger are never taken away. Exit
    status 0: sound, 1: it is not.
    """
    desk = session.desk
    shown = sys.stderr.isatty()
    findings = desk.examine(_tell if shown else None)
    if shown:
        erase()
    for finding in findings:
        mended = repair and bool(finding.count) and finding.trouble in MENDABLE
        if mended:
            desk.mend(finding.trouble)
        _report(finding, mended=mended, as_json=as_json)
    if repair and not findings[0].count:  # nothing is written to a damaged file
        desk.read_new()
        build(desk, quiet=True)
    left = [f for f in findings if f.count and not (repair and f.trouble in MENDABLE)]
    if left:
        click.echo(_advice(left), err=True)
        click.get_current_context().exit(Exit.FAILED)


def _tell(trouble: Trouble) -> None:
    click.echo(f"\r\x1b[Klooking at {trouble.value}", nl=False, err=True)


def _report(finding: Finding, *, mended: bool, as_json: bool) -> None:
    if as_json:
        print_json({**asdict(finding), "mended": mended})
        return
    what = one_line(f": {finding.what}" if finding.what else "")
    if not finding.count:
        state = "ok"
    elif mended:
        state = f"mended ({finding.count:,}{what})"
    else:
        state = f"{finding.count:,} wrong{what}"
    click.echo(f"{finding.trouble.value:46}{state}")


def _advice(left: list[Finding]) -> str:
    if all(finding.trouble in MENDABLE for finding in left):
        return "jobs-tui doctor --repair mends it"
    return (
        "This cannot be mended here: restore a backup, or let `sqlite3 FILE .recover` save what"
        " there is. What is decided can still be handed on: jobs-tui export."
    )
