"""How far an import is: a line that is drawn anew on a terminal, else one line a batch."""

import time
from collections.abc import Callable

import click

from tui.model.intake import Progress, StackProgress

_SECONDS_BETWEEN = 0.1
_CELLS = 20


def say_committed(progress: Progress) -> None:
    """Print how many postings of this run are stored, whatever happens next."""
    click.echo(f"committed {progress.committed}", err=True)


def say_stacked(progress: StackProgress) -> None:
    """Print how many postings of this run are in stacks, whatever happens next."""
    click.echo(f"stacked {progress.done}", err=True)


def erase() -> None:
    """Take the line away."""
    click.echo("\r\x1b[K", nl=False, err=True)


class Bar:
    """A line that tells how far an import is, how fast, and how long it will take."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Take a clock that counts seconds."""
        self._clock = clock
        self._started = clock()
        self._drawn = 0.0

    def show(self, progress: Progress) -> None:
        """Draw the line anew, unless that was done just now."""
        self._draw(lambda passed: bar_line(progress, passed))

    def show_reading(self, done: int, total: int) -> None:
        """Draw the line for the reading of postings anew, unless that was done just now."""
        self._draw(lambda passed: reading_line(done, total, passed))

    def show_stacks(self, progress: StackProgress) -> None:
        """Draw the line for the building of stacks anew, unless that was done just now."""
        self._draw(lambda passed: stack_line(progress, passed))

    def _draw(self, line: Callable[[float], str]) -> None:
        now = self._clock()
        if now - self._drawn >= _SECONDS_BETWEEN:
            self._drawn = now
            text = line(max(now - self._started, 0.001))
            click.echo(f"\r\x1b[K{text}", nl=False, err=True)


def bar_line(progress: Progress, passed: float) -> str:
    """Write the line for an import that has taken so many seconds."""
    text = f"{progress.records:,} records · {progress.records / passed:,.0f}/s"
    if not progress.bytes_total:
        return text
    return _bar(text, min(progress.bytes_read / progress.bytes_total, 1.0), passed)


def reading_line(done: int, total: int, passed: float) -> str:
    """Write the line for postings that have been read for so many seconds."""
    return _bar(f"reading · {done / passed:,.0f}/s", done / total, passed)


def stack_line(progress: StackProgress, passed: float) -> str:
    """Write the line for stacks that have been built for so many seconds."""
    text = f"looking for copies · {progress.done / passed:,.0f}/s"
    return _bar(text, progress.done / progress.total, passed)


def _bar(text: str, share: float, passed: float) -> str:
    filled = int(share * _CELLS)
    left = f" · {_duration(passed / share - passed)} left" if share else ""
    return f"{'█' * filled}{'░' * (_CELLS - filled)} {share:4.0%} · {text}{left}"


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d} min" if minutes else f"{rest} s"
