"""Steps from the nearest meaning of a query to farther ones: how much each word may cost."""

from collections.abc import Iterator, Sequence
from itertools import product

from tui.search.expansion import Cost

Vector = tuple[Cost, ...]
"""How much each leaf may cost."""

Ladder = Sequence[Cost]
"""The costs that a leaf may have, in ascending order; at least one."""

_ONE_BY_ONE = 3
"""So many words are loosened one by one; if there are more, all at once."""


def steps(ladders: Sequence[Ladder]) -> Iterator[list[Vector]]:
    """Allow more slips step by step, cheapest first.

    Each step gives alternatives that together allow all that the steps before it did. The first
    one goes beyond the lowest rungs, which are taken for tried.
    """
    if sum(len(ladder) > 1 for ladder in ladders) > _ONE_BY_ONE:
        yield from _together(ladders)
        return
    base = sum(ladder[0] for ladder in ladders)
    vectors = list(product(*ladders))
    for total in sorted({sum(vector) for vector in vectors} - {base}):
        yield [vector for vector in vectors if _is_widest(vector, ladders, total)]


def _together(ladders: Sequence[Ladder]) -> Iterator[list[Vector]]:
    base = tuple(ladder[0] for ladder in ladders)
    for limit in Cost:
        vector = tuple(max([c for c in ladder if c <= limit] or ladder[:1]) for ladder in ladders)
        if vector != base:
            yield [vector]


def _is_widest(vector: Vector, ladders: Sequence[Ladder], total: int) -> bool:
    """Tell whether a vector keeps to a total that it would break by any leaf's next rung."""
    left = total - sum(vector)
    return left >= 0 and all(
        cost == ladder[-1] or left < ladder[ladder.index(cost) + 1] - cost
        for cost, ladder in zip(vector, ladders, strict=True)
    )
