"""Places that a dump gives in a field of their own."""

import re
from collections.abc import Iterator

from tui.model.reading import Fact, FactKind
from tui.reading.facts.page import Page
from tui.reading.facts.places import find_places
from tui.reading.facts.spans import NOWHERE

_MOST = 5
_LONGEST = 60
"""Code points of a name that nobody knows."""
_NO_NAME = re.compile(
    r"\W*|.*\b(?:remote|home ?office|anywhere|various|multiple|n/?a|unknown|none|null|nan)\b.*",
    re.IGNORECASE,
)


def given_places(location: str) -> Iterator[Fact]:
    """Read a field such as `Hamburg, HH, Germany`, several places with `;` between, five at most.

    What nobody knows is a place too, by its first part.
    """
    values = [value for part in location.split(";")[:_MOST] if (value := _place(part.strip()))]
    return (Fact(FactKind.PLACE, value, *NOWHERE) for value in dict.fromkeys(values))


def _place(text: str) -> str:
    known = next(find_places(Page.of("", f"Location: {text}", ())), None)
    if known:
        return known.value
    name = text.partition(",")[0].strip()
    return "" if len(name) > _LONGEST or _NO_NAME.fullmatch(name) else name
