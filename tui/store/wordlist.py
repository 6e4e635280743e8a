"""The words of a file, kept in memory for as long as the file has no others."""

from tui.search.vocabulary import Vocabulary
from tui.store.index import SearchIndex


class Wordlist:
    """The vocabulary of one file, read when it is first needed and again when it has grown.

    May be shared between threads: at worst two of them read the same words at once.
    """

    def __init__(self) -> None:
        self._read: tuple[tuple[int, int] | None, Vocabulary] = (None, Vocabulary(()))

    def of(self, index: SearchIndex) -> Vocabulary:
        """Give the vocabulary of an index as it is now."""
        edition = index.edition()
        known, vocabulary = self._read
        if known != edition:
            vocabulary = Vocabulary(index.vocabulary(), index.skills())
            self._read = (edition, vocabulary)
        return vocabulary
