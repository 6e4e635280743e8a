"""How far an import is: a line that is drawn anew on a terminal, else one line a batch."""

import time
from collections.abc import Callable

import click

from tui.model.intake import Progress, StackProgress
from tui.progress import bar_line, forgetting_line, reading_line, stack_line

_SECONDS_BETWEEN = 0.1


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

    def show_forgetting(self, done: int, total: int) -> None:
        """Draw the line for the forgetting of postings anew, unless that was done just now."""
        self._draw(lambda passed: forgetting_line(done, total, passed))

    def show_stacks(self, progress: StackProgress) -> None:
        """Draw the line for the building of stacks anew, unless that was done just now."""
        self._draw(lambda passed: stack_line(progress, passed))

    def _draw(self, line: Callable[[float], str]) -> None:
        now = self._clock()
        if now - self._drawn >= _SECONDS_BETWEEN:
            self._drawn = now
            text = line(max(now - self._started, 0.001))
            click.echo(f"\r\x1b[K{text}", nl=False, err=True)
