"""Records that could not be read: kept until somebody mends or drops them."""

from tui.model.intake import Quarantined
from tui.store.connection import Connection, explained, immediate


class Quarantine:
    """Reads and writes them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @explained
    def all(self) -> list[Quarantined]:
        """Give all of them, in the order of file and line."""
        rows = self._connection.execute(
            "SELECT file, line, reason, raw, at, id, import_id FROM quarantine"
            " ORDER BY file, line, id"
        )
        return [Quarantined(*row) for row in rows]

    @explained
    def source_of(self, record: Quarantined) -> str:
        """Give the source that most postings of a record's import have; empty if it has none."""
        found = self._connection.execute(
            "SELECT source FROM arrival JOIN posting ON posting.id = posting_id"
            " WHERE last_import = ? GROUP BY source ORDER BY count(*) DESC, source LIMIT 1",
            (record.import_number,),
        ).fetchone()
        return str(found[0]) if found else ""

    @explained
    def rewrite(self, record: Quarantined, raw: str, reason: str) -> None:
        """Keep a record as somebody has mended it, and why it still cannot be read."""
        with immediate(self._connection):
            self._connection.execute(
                "UPDATE quarantine SET raw = ?, reason = ? WHERE id = ?",
                (raw, reason, record.number),
            )

    @explained
    def settle(self, record: Quarantined) -> None:
        """Drop a record that has been read again; its import counts it as what became of it."""
        with immediate(self._connection):
            self._connection.execute("DELETE FROM quarantine WHERE id = ?", (record.number,))
            self._connection.execute(
                "UPDATE import SET read = read - 1, quarantined = quarantined - 1 WHERE id = ?",
                (record.import_number,),
            )

    @explained
    def drop(self, record: Quarantined) -> None:
        """Drop a record that is of no use."""
        with immediate(self._connection):
            self._connection.execute("DELETE FROM quarantine WHERE id = ?", (record.number,))
