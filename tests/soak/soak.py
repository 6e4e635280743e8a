"""Tries for long what the tests try for a moment: `python tests/soak/soak.py --help`."""

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import click

sys.path.insert(0, str(Path(__file__).parent.parent))

from given_hostile import HOSTILE
from killing import Toll, Victim
from writing import write_at_once

_TOP = Path(__file__).parents[2]
_TRIALS = {
    "hostile text": (
        "tests/ui/test_ui_hostile.py",
        "tests/ui/test_ui_hostile_terminal.py",
        "tests/cli/test_cli_hostile.py",
        "tests/sharing/test_sharing_yaml.py",
        "tests/test_text.py",
    ),
    "faults of disk, file, terminal and config": (
        "tests/ui/test_ui_faults.py",
        "tests/ui/test_ui_process.py",
        "tests/ui/test_ui_odd_sizes.py",
        "tests/store/test_store_faults.py",
        "tests/store/test_store_opening.py",
        "tests/test_config.py",
    ),
    "reaching for a network": ("tests/cli/test_cli_network.py",),
}


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
        click.echo(
            f"{2 * writers} writers beside imports and the app: {told:,} decisions, none lost"
        )
    for what, files in _TRIALS.items():
        click.echo(f"{what}: {_tried(files)} trials, none failed")
    click.echo(f"hostile texts: {len(HOSTILE)}, each in every place that foreign text has")


def _tried(files: Sequence[str]) -> int:
    """Run tests, and count them; the process ends with what they say if one of them fails."""
    command = [sys.executable, "-m", "pytest", "-q", *files]
    done = subprocess.run(command, cwd=_TOP, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stdout)
    return int(re.findall(r"(\d+) passed", done.stdout)[-1])


def _listed(toll: Toll) -> str:
    return ", ".join(f"{verb} {count}" for verb, count in sorted(toll.by_command.items()))


def _tell(toll: Toll) -> None:
    start, end = ("\r\x1b[K", "") if sys.stderr.isatty() else ("", "\n")
    click.echo(f"{start}killed {toll.kills} of {toll.tried} commands{end}", nl=False, err=True)


if __name__ == "__main__":
    soak()
