"""How often the titles that were meant are found, by kinds of slips."""

from collections.abc import Sequence

from corpus import Corpus
from figures import Table
from ours import ask
from peers import PAGE, peers
from slips import Query, queries

_QUERIES = 450
_SEED = 23


def measure(corpus: Corpus, sizes: Sequence[int]) -> None:
    """Judge ours and its peers on the smallest size."""
    size = min(sizes)
    titles = corpus.titles(size)
    asked = queries(titles, _QUERIES, _SEED)
    right = [sum(map(query.fits, titles)) if query.meant else 0 for query in asked]
    texts = [query.text for query in asked]
    answers = {"jobs-tui": [list(a) for a in ask(corpus.database(size), texts, PAGE).titles]}
    found, missing = peers(titles)
    for name, search in found.items():
        answers[name] = [[title for title in search(text) if title] for text in texts]
    kinds = list(dict.fromkeys(query.kind for query in asked))
    table = Table(
        f"quality: {len(asked)} queries on {size:,} titles:"
        f" success at 1 / at {PAGE} / recall / precision of the first {PAGE}",
        ("", *("            " + name for name in answers)),
        first=18,
    )
    for kind in [*kinds, "all but nonsense"]:
        table.row(kind, *(_row(kind, asked, right, answers[name]) for name in answers))
    table.note("nonsense: the share of queries that rightly found nothing")
    if missing:
        table.note(f"not installed, so not measured: {', '.join(missing)}")


def _row(
    kind: str, asked: Sequence[Query], right: Sequence[int], answers: Sequence[list[str]]
) -> str:
    chosen = [
        (query, there, shown)
        for query, there, shown in zip(asked, right, answers, strict=True)
        if query.kind == kind or (kind.startswith("all") and query.meant)
    ]
    if kind == "nonsense":
        return f"{sum(not shown for _, _, shown in chosen) / len(chosen):.2f}"
    judged = [_judge(query, there, shown) for query, there, shown in chosen]
    return " ".join(f"{sum(values) / len(values):.2f}" for values in zip(*judged, strict=True))


def _judge(query: Query, there: int, shown: Sequence[str]) -> tuple[float, float, float, float]:
    fits = [query.fits(title) for title in shown]
    return (
        float(fits[:1] == [True]),
        float(any(fits)),
        sum(fits) / min(PAGE, there),
        sum(fits) / len(fits) if fits else 0.0,
    )
