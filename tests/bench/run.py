"""Measures speed, size and quality beside peers: `python tests/bench/run.py --help`."""

import os
import platform
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

import click
import deciding
import importing
import quality
import searching
import stacking
import starting
import using
from corpus import Corpus
from processes import TOP

BENCHMARKS: dict[str, Callable[[Corpus, Sequence[int]], None]] = {
    "search": searching.measure,
    "quality": quality.measure,
    "import": importing.measure,
    "start": starting.measure,
    "decide": deciding.measure,
    "use": using.measure,
    "stacks": stacking.measure,
}


def _sizes(_: click.Context, __: click.Parameter, text: str) -> list[int]:
    try:
        sizes = sorted({int(part) for part in text.split(",")})
    except ValueError as error:
        raise click.BadParameter("expected whole numbers with commas between") from error
    if sizes[0] < 100:
        raise click.BadParameter("expected sizes of at least 100")
    return sizes


@click.command()
@click.option(
    "--sizes",
    default="10000,100000",
    show_default=True,
    callback=_sizes,
    help="How many postings, with commas between; a million takes a good while to import.",
)
@click.option("--only", multiple=True, type=click.Choice(list(BENCHMARKS)))
@click.option(
    "--data",
    type=click.Path(path_type=Path),
    default=TOP / "bench-data",
    help="Where dumps and databases are kept between runs; bench-data/ by default.",
)
@click.option(
    "--postings",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A dump to measure on in place of invented postings.",
)
def bench(sizes: list[int], only: tuple[str, ...], data: Path, postings: Path | None) -> None:
    """Measure, and print a table each."""
    click.echo(
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version},"
        f" {platform.system()} {platform.machine()}, {os.cpu_count()} processors"
    )
    corpus = Corpus(data.absolute(), postings)
    for name in only or BENCHMARKS:
        BENCHMARKS[name](corpus, sizes)


if __name__ == "__main__":
    bench()
