"""Statistics that noise does not move much, and tables that show them."""

from collections.abc import Sequence
from statistics import median

import click

from tui.figures import bar

__all__ = ["Table", "curve", "median", "percentile", "times"]


def percentile(values: Sequence[float], share: float) -> float:
    """Give the value that a `share` of the values, from 0 to 1, does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def times(value: float, other: float) -> str:
    """Say how many times `other` a value is."""
    return f"{value / other:.2f} x" if other else "-"


class Table:
    """Rows under a headline; printed as soon as they are known."""

    def __init__(self, headline: str, columns: Sequence[str], first: int = 26) -> None:
        self._widths = [first, *(max(len(column) + 2, 11) for column in columns[1:])]
        click.echo(f"\n{headline}")
        self.row(*columns)

    def row(self, *cells: str | float) -> None:
        """Print one row; numbers with as many digits as matter."""
        texts = [cell if isinstance(cell, str) else _short(cell) for cell in cells]
        first, *others = zip(texts, self._widths, strict=False)
        line = f"{first[0]:<{first[1]}}" + "".join(f"{text:>{width}}" for text, width in others)
        click.echo(line.rstrip())

    def note(self, text: str) -> None:
        """Print a line that explains the rows."""
        click.echo(f"  {text}")


def curve(headline: str, points: Sequence[tuple[int, float]]) -> None:
    """Draw values over sizes that grow by factors, a line a size, bars on a common scale."""
    most = max(value for _, value in points)
    click.echo(f"\n{headline}")
    for size, value in points:
        click.echo(
            f"  {size:>11,} {bar(round(1000 * value), round(1000 * most), 40)} {_short(value)}"
        )


def _short(number: float) -> str:
    if number == int(number) or abs(number) >= 1000:
        return f"{number:,.0f}"
    return f"{number:.1f}" if abs(number) >= 100 else f"{number:.2f}"
