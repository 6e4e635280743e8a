"""The words of a company's own name, which are no skills in its postings."""

from tui.reading.words import key


def own_name(company: str) -> frozenset[str]:
    """Give the keys of a name as a whole and of each of its words."""
    return frozenset({key(company), *key(company).split()}) if company else frozenset()


def is_own(text: str, names: frozenset[str]) -> bool:
    """Tell whether a piece of text is one of these names."""
    return bool(names) and key(text) in names
