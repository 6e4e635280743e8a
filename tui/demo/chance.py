"""Choices that a seed determines."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

_Item = TypeVar("_Item")

_STRIDES = (1, 3, 5, 7, 11, 13)


class Chance:
    """Makes choices; two with the same seed make the same ones."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed).random  # noqa: S311  invented postings, no secrets
        """Gives a number from 0 to less than 1."""

    def happens(self, share: float) -> bool:
        """Tell whether something happens that happens in a `share` of all cases, from 0 to 1."""
        return self.random() < share

    def below(self, limit: int) -> int:
        """Give a whole number from 0 to less than `limit`."""
        return int(self.random() * limit)

    def pick(self, items: Sequence[_Item]) -> _Item:
        """Give one item; all are equally likely."""
        return items[int(self.random() * len(items))]

    def several(self, items: Sequence[_Item], count: int) -> list[_Item]:
        """Give items of different places, in an order of their own; all of them if too few.

        Walks over the items in a stride that meets each of them, which is quicker than shuffling.
        """
        size = len(items)
        stride = _STRIDES[int(self.random() * len(_STRIDES))]
        if size % stride == 0:
            stride = 1
        place = int(self.random() * size)
        return [items[(place + stride * step) % size] for step in range(min(count, size))]
