"""How long it takes to find copies, how much memory, how large that is on disk, how right it is."""

import random
import sqlite3
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import combinations, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus import Corpus
from figures import Table, times
from processes import jobs_tui, run

from tui.reading.fingerprint import Wording, jaccard, wording
from tui.store.store import Store

_SAMPLE = 1_000
"""Postings that the peers look at: they take long."""

_BATCH = 5_000
_SURE, _APART = 0.85, 0.7
"""Shares of wording from which two postings belong together, and below which they do not."""

Pairs = dict[tuple[int, int], float]
"""Pairs of postings, by place, with the share of wording that both have."""


def measure(corpus: Corpus, sizes: Sequence[int]) -> None:
    """Build stacks at each size in a process of its own, and of a sample in ways that are plain."""
    drafts = list(islice(corpus.drafts(min(sizes)), _SAMPLE))
    texts = [wording(draft.title, draft.description, draft.company_external_id) for draft in drafts]
    table = Table(
        "stacks: ours with reading, writing and listing; peers in memory, on a sample",
        ("postings", "seconds", "ms each", "peak MiB", "bytes each", "ms to peer's"),
    )
    every, seconds = _timed(_all_pairs, texts)
    table.row(f"{len(texts):,} all pairs", seconds, 1000 * seconds / len(texts), "-", "-", "-")
    _, seconds = _timed(_plain_minhash, texts)
    peer = 1000 * seconds / len(texts)
    table.row(f"{len(texts):,} plain MinHash", seconds, peer, "-", "-", "-")
    for size in sizes:
        with TemporaryDirectory(dir=corpus.folder) as folder:
            database = Path(folder, "stacks.db")
            _fill(corpus, size, database)
            before = database.stat().st_size
            ran = run(jobs_tui(database, "stacks", "--json"))
            each = 1000 * ran.seconds / size
            on_disk = (database.stat().st_size - before) / size
            table.row(
                f"{size:,} jobs-tui", ran.seconds, each, ran.peak_mb, on_disk, times(each, peer)
            )
    with TemporaryDirectory(dir=corpus.folder) as folder:
        database = Path(folder, "sample.db")
        _fill(corpus, len(texts), database)
        run(jobs_tui(database, "stacks", "--json"))
        heads = _heads(database)
    table.note(_judgement(every, [heads[draft.external_id] for draft in drafts]))


def _timed(
    find: Callable[[Sequence[Wording]], Pairs], texts: Sequence[Wording]
) -> tuple[Pairs, float]:
    started = time.perf_counter()
    return find(texts), time.perf_counter() - started


def _all_pairs(texts: Sequence[Wording]) -> Pairs:
    """Compare each posting with each."""
    return {
        (one, other): share
        for one, other in combinations(range(len(texts)), 2)
        if (share := jaccard(texts[one], texts[other]))
    }


def _plain_minhash(texts: Sequence[Wording]) -> Pairs:
    """Take 128 minima under as many hash functions, and band them by eights, as textbooks do."""
    chance, prime = random.Random(1), (1 << 61) - 1
    functions = [(chance.randrange(1, prime), chance.randrange(prime)) for _ in range(128)]
    buckets = defaultdict(list)
    for place, text in enumerate(texts):
        hashes = [hash(shingle) for shingle in text]
        minima = [min((a * h + b) % prime for h in hashes) for a, b in functions]
        for band in range(0, 128, 8):
            buckets[band, *minima[band : band + 8]].append(place)
    near = {pair for bucket in buckets.values() for pair in combinations(bucket, 2)}
    return {(one, other): jaccard(texts[one], texts[other]) for one, other in near}


def _fill(corpus: Corpus, size: int, database: Path) -> None:
    """Store the postings of a dump as they are, without reading anything out of them."""
    store = Store(database)
    arrivals = store.arrivals("dump", lambda _: "main")
    drafts = islice(corpus.drafts(size), size)
    while batch := list(islice(drafts, _BATCH)):
        arrivals.store(batch)
    store.close()


def _heads(database: Path) -> dict[str, int]:
    """Give what names the stack of each posting."""
    connection = sqlite3.connect(database)
    rows = connection.execute(
        "SELECT external_id, head_id FROM stacked JOIN posting ON id = posting_id"
    ).fetchall()
    connection.close()
    return dict(rows)


def _judgement(every: Pairs, heads: Sequence[int]) -> str:
    same = [pair for pair, share in every.items() if share >= _SURE]
    found = sum(heads[one] == heads[other] for one, other in same)
    wrong = sum(
        heads[one] == heads[other] for (one, other), share in every.items() if share < _APART
    )
    return (
        f"of the sample's {len(same)} pairs that share {_SURE:.0%} or more, ours stacked"
        f" {found}; of those that share less than {_APART:.0%}, {wrong}"
    )
