"""Word lists as they are written in this package: words parted by blanks."""


def word_set(text: str) -> frozenset[str]:
    """Make a set of the words of a text."""
    return frozenset(text.split())
