"""Postings whose text has to be read anew: by another lexicon, or after a correction of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.model import Arrival, Draft
from tui.store.connection import Connection, explained, immediate
from tui.store.entries import Entries


@dataclass(frozen=True, slots=True)
class Kept:
    """A posting as it is kept, on its way to be read anew."""

    id: int
    source: str
    revision: str
    draft: Draft


class Unread:
    """Works off what was not read by the present version of the reading; can stop at any time."""

    def __init__(self, connection: Connection, version: int) -> None:
        self._connection = connection
        self._version = version
        self._entries = Entries(connection, 0)

    @explained
    def count(self) -> int:
        """Count what there is to read."""
        (count,) = self._connection.execute(
            "SELECT count(*) FROM reading WHERE version < ?1 OR version > ?1", (self._version,)
        ).fetchone()
        return int(count)

    @explained
    def batch(self, size: int) -> list[Kept]:
        """Give some postings to read, whole."""
        rows = self._connection.execute(
            "SELECT posting.id, posting.source, revision, posting.external_id, title, description,"
            " coalesce(company.external_id, ''), role, posting.blurb, posted_at FROM ("
            " SELECT posting_id FROM reading WHERE version < ?1 OR version > ?1 LIMIT ?2"
            ") AS unread JOIN posting ON posting.id = posting_id"
            " LEFT JOIN company ON company.id = company_id",
            (self._version, size),
        )
        return [
            Kept(id_, source, revision, Draft(*draft)) for id_, source, revision, *draft in rows
        ]

    @explained
    def store(self, batch: Sequence[tuple[Kept, Arrival]]) -> None:
        """Write what was read, in one transaction; what has changed meanwhile is left for later."""
        connection = self._connection
        with immediate(connection):
            self._forget_names(batch)
            for kept, arrival in batch:
                same = connection.execute(
                    "SELECT 1 FROM posting WHERE id = ? AND revision = ?", (kept.id, kept.revision)
                ).fetchone()
                if same:
                    self._entries.reread(kept.id, kept.source, arrival)
            self._entries.flush()
        self._entries.seal()

    @explained
    def finish(self) -> None:
        """Index together what was written."""
        self._entries.seal(finished=True)

    def _forget_names(self, batch: Sequence[tuple[Kept, Arrival]]) -> None:
        """Let companies be named anew of which no posting was read by this version yet."""
        for kept, _ in batch:
            self._connection.execute(
                "UPDATE company SET name = '' WHERE external_id <> '' AND id ="
                " (SELECT company_id FROM posting WHERE id = ?) AND NOT EXISTS (SELECT 1"
                " FROM posting JOIN reading ON posting_id = posting.id"
                " WHERE company_id = company.id AND version = ?)",
                (kept.id, self._version),
            )
