"""Search entries of a whole import or rereading: what one batch has met, the next need not ask."""

from collections.abc import Sequence

from tui.store.blocks import BLOCK, LEAST, seal
from tui.store.connection import Connection
from tui.store.indexing import EntryBatch, Said

_REMEMBERED = 200_000
"""Words and values that are remembered, at most: some 20 MB."""


class Indexer:
    """Writes search entries, batch by batch, and puts them into blocks as these fill."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._umlauts: dict[str, bool] = {}
        """Words that the vocabulary has, and whether an umlaut spells them: some of them all."""
        self._tokens: set[str] = set()
        """Values that are known to the file: some of them all."""
        (self._waiting,) = connection.execute(
            "SELECT count(*) FROM entry WHERE block IS NULL"
        ).fetchone()

    def add(self, postings: Sequence[Said]) -> None:
        """Write the entries of postings that are new and unread, ascending; in a transaction."""
        if postings:
            self._batch().add(postings)
            self._waiting += len(postings)

    def write_anew(self, posting_ids: list[int]) -> None:
        """Write the search entries of postings anew; in a transaction."""
        if posting_ids:
            self._batch().write_anew(posting_ids)
            self._waiting += len(posting_ids)

    def seal(self, *, finished: bool = False) -> None:
        """Index together what waits for it, if that is worth it; outside of transactions."""
        if finished or self._waiting >= BLOCK:
            seal(self._connection, LEAST if finished else BLOCK)
            self._waiting = 0

    def _batch(self) -> EntryBatch:
        for known in (self._umlauts, self._tokens):
            if len(known) > _REMEMBERED:
                known.clear()
        return EntryBatch(self._connection, self._umlauts, self._tokens)
