"""What the app keeps for itself: saved searches, and how it was left."""

from tui.model.asking import View
from tui.store.connection import Connection, explained, immediate


class Kept:
    """Reads and writes it; a file that may only be read keeps nothing."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @explained
    def views(self) -> list[View]:
        """Give the searches saved from the app, oldest first."""
        rows = self._connection.execute("SELECT name, query FROM view ORDER BY id")
        return [View(name, query) for name, query in rows]

    @explained
    def save_view(self, view: View) -> None:
        """Save a search, in the place of one that has its name."""
        with immediate(self._connection):
            self._connection.execute(
                "INSERT INTO view (name, query) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET query = excluded.query",
                (view.name, view.query),
            )

    @explained
    def drop_view(self, name: str) -> None:
        """Drop a saved search."""
        with immediate(self._connection):
            self._connection.execute("DELETE FROM view WHERE name = ?", (name,))

    @explained
    def read(self, name: str) -> str:
        """Give what was kept under a name; empty for nothing."""
        found = self._connection.execute(
            "SELECT value FROM state WHERE name = ?", (name,)
        ).fetchone()
        return str(found[0]) if found else ""

    @explained
    def write(self, name: str, value: str) -> None:
        """Keep something under a name."""
        if not self._connection.read_only:
            with immediate(self._connection):
                self._connection.execute(
                    "INSERT OR REPLACE INTO state (name, value) VALUES (?, ?)", (name, value)
                )
