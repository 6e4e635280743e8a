"""What came when from where, and a copy of the whole file."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from tui.errors import StoreError
from tui.model.intake import ImportRecord
from tui.store.connection import Connection, explain, explained


class Records:
    """Reads the records of imports; makes backups."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @explained
    def imports(self) -> list[ImportRecord]:
        """Give all imports, oldest first."""
        rows = self._connection.execute(
            "SELECT id, file, started_at, coalesce(finished_at, ''), read, added, updated,"
            " unchanged, quarantined, gone, coalesce(forgotten_at, '') FROM import ORDER BY id"
        )
        return [ImportRecord(*row) for row in rows]

    def back_up(self, target: Path) -> int:
        """Copy the database as it is now to a new file; its size in bytes.

        Raises:
            StoreError: the file exists already or cannot be written.
        """
        try:
            os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError as error:
            raise StoreError(f"{target}: exists already; name a new file") from error
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            raise StoreError(f"{target}: {reason}; name another file") from error
        try:
            with closing(sqlite3.connect(target)) as copy:
                self._connection.backup(copy)
        except sqlite3.Error as error:
            target.unlink(missing_ok=True)
            raise explain(error, target) from error
        return target.stat().st_size
