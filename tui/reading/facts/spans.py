"""Where something stands in a text."""

from typing import NamedTuple


class Span(NamedTuple):
    """Code points `start` to `end` of a text."""

    start: int
    end: int


NOWHERE = Span(-1, -1)
"""For what the title says."""
