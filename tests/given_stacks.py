"""Invented descriptions that are more or less alike, and stacks as tests look at them."""

import random
from collections.abc import Callable

from tui.desk import Desk

Groups = set[frozenset[str]]

_WORDS = [f"w{number}" for number in range(2000)]


def text(seed: int, words: int = 120) -> str:
    """Invent a description that has little in common with one of another seed."""
    return " ".join(random.Random(seed).choices(_WORDS, k=words))


def other_words(description: str, *places: int) -> str:
    """Change the words at some places."""
    words = description.split()
    for place in places:
        words[place] = f"x{place}"
    return " ".join(words)


def grouped(desk: Desk) -> Groups:
    return {frozenset(m.row.external_id for m in stack.members) for stack in desk.stacks()}


def together(*names: str) -> frozenset[str]:
    return frozenset(names)


Build = Callable[..., Groups]
"""Imports dumps one after the other, and gives the stacks: the fixture `build`."""


def day(number: int) -> str:
    return f"2024-05-{number:02} 07:08:09.000000"
