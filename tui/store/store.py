"""A database file with all that is asked of it, for one thread."""

import sqlite3
from contextlib import suppress
from pathlib import Path

from tui.model.asking import Facet
from tui.model.reading import SkillAliases
from tui.store.absences import Absences
from tui.store.arrivals import Arrivals, SourceOf
from tui.store.briefs import Briefs
from tui.store.changes import Changes
from tui.store.connection import explained
from tui.store.drafts import UNREAD
from tui.store.facets import FacetCounts
from tui.store.forgetting import Forgetting
from tui.store.health import Health
from tui.store.index import SearchIndex
from tui.store.kept import Kept
from tui.store.memory import Memory
from tui.store.opening import open_database
from tui.store.postings import Postings
from tui.store.quarantine import Quarantine
from tui.store.records import Records
from tui.store.stacks import Stacks
from tui.store.statistics import BriefNumbers
from tui.store.unread import Unread


class Store:
    """Opens a file, or makes it, and hands out what reads and writes its parts."""

    def __init__(self, path: Path) -> None:
        """Open or create the database.

        Raises:
            StoreError: the file is foreign, newer, damaged or cannot be opened.
        """
        self._connection = open_database(path)
        self.path = path
        self.read_only = self._connection.read_only
        self.briefs = Briefs(self._connection)
        self.changes = Changes(self._connection)
        self.kept = Kept(self._connection)
        self.wishes = self.changes.wishes
        self.records = Records(self._connection)
        self.quarantine = Quarantine(self._connection)
        self.postings = Postings(self._connection)
        self.stacks = Stacks(self._connection)
        self.absences = Absences(self._connection)
        self.forgetting = Forgetting(self._connection)
        self.numbers = BriefNumbers(self._connection)
        self.health = Health(self._connection, self.changes.ledger)

    def arrivals(self, file: str, source_of: SourceOf, number: int = 0) -> Arrivals:
        """Begin the import of a file, or go on with an earlier one of this number."""
        return Arrivals(self._connection, file, source_of, number)

    def unread(self, version: int, aliases: SkillAliases, *, only_new: bool = False) -> Unread:
        """Give what was not read by this version of the reading, or by none, to be read."""
        return Unread(self._connection, version, aliases, only_new=only_new)

    @explained
    def has_unread(self) -> bool:
        """Tell whether something waits to be read that no version has read as it is now."""
        found = self._connection.execute(
            f"SELECT 1 FROM reading WHERE version = {UNREAD} LIMIT 1"
        ).fetchone()
        return found is not None

    @explained
    def is_untouched(self) -> bool:
        """Tell whether nobody has ever decided or changed anything here."""
        found = self._connection.execute("SELECT 1 FROM ledger LIMIT 1").fetchone()
        return found is None

    @explained
    def index(self, brief_id: int, memory: Memory) -> SearchIndex:
        """Give the search index as one brief sees it now, from what is kept in memory of it."""
        self._connection.broken_off = False
        return SearchIndex(self._connection, brief_id, memory.view(self._connection))

    def facets(self, index: SearchIndex, *, quick: bool = False) -> FacetCounts:
        """Give the counts of values as the brief of an index sees them; `quick` may reckon."""
        return FacetCounts(self._connection, index, quick=quick)

    @explained
    def values(self, limit: int) -> list[tuple[Facet, str, int]]:
        """Give the values of facets with how many postings have them, commonest first."""
        rows = self._connection.execute(
            "SELECT facet, value, postings FROM facet_value WHERE postings > 0"
            " ORDER BY postings DESC, value LIMIT ?",
            (limit,),
        )
        return [(Facet(facet), value, count) for facet, value, count in rows]

    @explained
    def version(self) -> int:
        """Give a number that differs when another connection has written since the last call."""
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return int(version)

    def interrupt(self) -> None:
        """Stop what another thread is asking this store right now."""
        self._connection.broken_off = True
        with suppress(sqlite3.ProgrammingError):  # closed: nothing is asked any more
            self._connection.interrupt()

    def close(self) -> None:
        """Close the file; the store is of no use after it."""
        self._connection.close()
