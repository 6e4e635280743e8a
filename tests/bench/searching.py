"""How long an answer takes, for whole queries and for every beginning of them."""

import random
import time
from collections.abc import Sequence

from corpus import Corpus
from figures import Table, curve, median, percentile, times
from ours import Answers, ask
from peers import Search, peers
from slips import prefixes, queries

_QUERIES = 45
_RUNS = 3
_PEER_QUERIES = 40
_SEED = 11


def measure(corpus: Corpus, sizes: Sequence[int]) -> None:
    """Compare sizes with the smallest one, and ours with its peers at each size."""
    whole = [query.text for query in queries(corpus.titles(min(sizes)), _QUERIES, _SEED)]
    typed = [text for query in whole for text in prefixes(query)]
    sample = random.Random(_SEED).sample(typed, min(_PEER_QUERIES, len(typed)))
    table = Table(
        f"search: {len(whole)} queries with all their prefixes ({len(typed)}), ms a query",
        ("postings", "median", "p95", "longest", "to smallest", "batch s", "sum of took s"),
    )
    smallest, ours_on_sample = 0.0, {}
    points = []
    for size in sizes:
        runs = [ask(corpus.database(size), typed) for _ in range(_RUNS)]
        took = _each_median(runs)
        high = percentile(took, 0.95)
        smallest = smallest or high
        points.append((size, high))
        seconds = median([run.seconds for run in runs])
        table.row(
            f"{size:,}", median(took), high, max(took), times(high, smallest),
            seconds, sum(took) / 1000,
        )  # fmt: skip
        by_query = dict(zip(typed, took, strict=True))
        ours_on_sample[size] = [by_query[text] for text in sample]
    curve("growth: p95 in ms by postings", points)
    for size in sizes:
        _beside_peers(corpus.titles(size), size, sample, ours_on_sample[size])


def _each_median(runs: Sequence[Answers]) -> list[float]:
    """Give each query's median over the runs."""
    return [median(values) for values in zip(*(run.took_ms for run in runs), strict=True)]


def _beside_peers(
    titles: Sequence[str], size: int, sample: Sequence[str], ours: Sequence[float]
) -> None:
    found, missing = peers(titles)
    table = Table(
        f"search beside peers: {len(sample)} of these on {size:,} titles, ms a query",
        ("", "median", "p95", "p95 to ours"),
    )
    high = percentile(ours, 0.95)
    table.row("jobs-tui", median(ours), high, times(high, high))
    for name, search in found.items():
        took = _timed(search, sample)
        table.row(name, median(took), percentile(took, 0.95), times(percentile(took, 0.95), high))
    if missing:
        table.note(f"not installed, so not measured: {', '.join(missing)}")
    table.note("fzf reads the titles anew for each query; that is how it is used")


def _timed(search: Search, sample: Sequence[str]) -> list[float]:
    took = []
    for text in sample:
        started = time.perf_counter()
        search(text)
        took.append((time.perf_counter() - started) * 1000)
    return took
