"""Tries for long what the tests try for a moment: `python tests/soak/soak.py --help`."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import click

sys.path.insert(0, str(Path(__file__).parent.parent))

from killing import Toll, Victim
from writing import write_at_once


@click.command()
@click.option("--kills", default=200, show_default=True, help="Commands to kill.")
@click.option("--minutes", default=2.0, show_default=True, help="How long several write at once.")
@click.option("--seed", default=1, show_default=True, help="Another number, other moments.")
def soak(kills: int, minutes: float, seed: int) -> None:
    """Kill commands at random moments, let several write at once, and count what was survived."""
    with TemporaryDirectory(prefix="jobs-tui-soak-") as folder:
        toll = Victim(Path(folder), seed).kill(kills, _tell)
        click.echo(
            f"\r\x1b[Kkilled {toll.kills} commands ({_listed(toll)}; {toll.untimely} were faster):"
            f" {toll.acknowledged:,} acknowledged decisions, none lost, every file whole"
        )
    for writers in (2, 4):
        with TemporaryDirectory(prefix="jobs-tui-soak-") as folder:
            told = write_at_once(Path(folder), writers, 60 * minutes / 2)
        click.echo(f"{2 * writers} writers beside imports: {told:,} decisions, none lost")


def _listed(toll: Toll) -> str:
    return ", ".join(f"{verb} {count}" for verb, count in sorted(toll.by_command.items()))


def _tell(toll: Toll) -> None:
    start, end = ("\r\x1b[K", "") if sys.stderr.isatty() else ("", "\n")
    click.echo(f"{start}killed {toll.kills} of {toll.tried} commands{end}", nl=False, err=True)


if __name__ == "__main__":
    soak()
