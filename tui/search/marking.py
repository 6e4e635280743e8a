"""Where a query's hits stand in a text that is shown."""

import re
from functools import lru_cache

from tui.model.asking import Found
from tui.search.words import fold

_RUN = re.compile(r"[\w\u0300-\u036f+#.]+")


def spans(text: str, found: Found) -> list[tuple[int, int]]:
    """Give the places (code points, ascending, apart) of words that the query stands for."""
    words = frozenset().union(*found.marks)
    if not words and not found.prefixes:
        return []
    return [
        (start, end)
        for start, end, word in _places(text)
        if word in words or word.startswith(found.prefixes)
    ]


@lru_cache(maxsize=512)
def _places(text: str) -> tuple[tuple[int, int, str], ...]:
    """Find the words of a text with where they stand, as typed: folding may change lengths."""
    places = []
    for run in _RUN.finditer(text):
        start, end = run.span()
        raw = run.group()
        lead = len(raw) - len(raw.lstrip("."))
        # A leading dot belongs to the word (.NET), closing ones to the sentence.
        start += max(0, lead - 1) if raw.strip(".") else lead
        end -= len(raw) - len(raw.rstrip("."))
        if start < end:
            places.append((start, end, fold(text[start:end])))
    return tuple(places)
