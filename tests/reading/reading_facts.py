"""Finds facts as the tests of the reading of facts ask for them."""

from tui.model.reading import FactKind
from tui.reading.facts import find_facts
from tui.reading.sections import find_sections


def values(kind: FactKind, text: str, title: str = "") -> list[str]:
    """Name the values of one kind that a posting states; checks the evidence of all kinds."""
    found = find_facts(title, text, find_sections(text), "")
    for fact in found:
        assert (fact.start, fact.end) == (-1, -1) or 0 <= fact.start < fact.end <= len(text)
    return [fact.value for fact in found if fact.kind is kind]
