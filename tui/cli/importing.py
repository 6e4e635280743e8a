"""Bringing postings in."""

import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict

import click

from tui.cli.session import Session, pass_session
from tui.errors import DumpError
from tui.model import ImportSummary, Progress
from tui.text import one_line

_MOST_REASONS = 5


@click.command("import")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option("--source", help="Where the postings come from; part of what identifies them.")
@click.option("--strict", is_flag=True, help="Exit with 1 if any record had to be quarantined.")
@click.option("--json", "as_json", is_flag=True, help="Print the summary as a JSON object.")
@pass_session
def import_(
    session: Session, paths: Sequence[str], source: str | None, *, strict: bool, as_json: bool
) -> None:
    """Bring in dumps: files, folders, or - for standard input.

    Postings that are there already are updated and keep what was decided on them; importing a dump
    twice changes nothing. Records that cannot be read are kept in quarantine, and the rest goes on.
    """
    summary = _import(session, paths, source)
    if as_json:
        click.echo(json.dumps(asdict(summary), ensure_ascii=False))
    if strict and summary.quarantined:
        raise DumpError(f"{summary.quarantined} records are in quarantine, and --strict was asked")


def fill(session: Session) -> None:
    """Fill an empty database from the seeds, if there are any."""
    seeds = session.config.seeds
    if seeds.is_dir() and any(seeds.iterdir()):
        click.echo(f"Filling the database from {seeds}", err=True)
        _import(session, [str(seeds)], None)


def _import(session: Session, paths: Sequence[str], source: str | None) -> ImportSummary:
    report = _Bar().show if sys.stderr.isatty() else _say_committed
    summary = session.desk.import_dumps(paths, source=source, progress=report)
    if sys.stderr.isatty():
        click.echo("\r\x1b[K", nl=False, err=True)
    click.echo(
        f"read {summary.read} · added {summary.added} · updated {summary.updated}"
        f" · unchanged {summary.unchanged} · quarantined {summary.quarantined}",
        err=True,
    )
    for reason, count in summary.reasons[:_MOST_REASONS]:
        click.echo(f"  {count} × {one_line(reason)}", err=True)
    if summary.read == summary.quarantined:
        raise DumpError(f"{one_line(', '.join(paths))}: no record that could be read")
    return summary


def _say_committed(progress: Progress) -> None:
    click.echo(f"committed {progress.committed}", err=True)
    sys.stderr.flush()


class _Bar:
    """A line that tells how far an import is, how fast, and how long it will take."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._started = clock()
        self._drawn = 0.0

    def show(self, progress: Progress) -> None:
        """Draw the line anew, at most ten times a second."""
        now = self._clock()
        if now - self._drawn < 0.1:  # noqa: PLR2004  seconds
            return
        self._drawn = now
        passed = max(now - self._started, 0.001)
        text = f"{progress.records:,} records · {progress.records / passed:,.0f}/s"
        if progress.bytes_total:
            share = min(progress.bytes_read / progress.bytes_total, 1.0)
            filled = int(share * 20)
            left = passed / share - passed if share else 0.0
            bar = "█" * filled + "░" * (20 - filled)
            text = f"{bar} {share:4.0%} · {text} · {_duration(left)} left"
        click.echo(f"\r\x1b[K{text}", nl=False, err=True)


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d} min" if minutes else f"{rest} s"
