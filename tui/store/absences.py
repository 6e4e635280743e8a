"""Postings that are gone: dumps said to be complete came without them."""

import json
from collections.abc import Collection

from tui.store.clock import now
from tui.store.connection import Connection, explained, immediate


class Absences:
    """Marks postings as gone; one that comes again is not gone any more."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @explained
    def mark(
        self, sources: Collection[str], imports: Collection[int], spared: Collection[str]
    ) -> int:
        """Mark what certain imports have not brought as gone; how many were not so before.

        Args:
            sources: of which the imports have brought all that there is.
            imports: the imports, one at least.
            spared: external ids of postings that may have come all the same.
        """
        connection = self._connection
        with immediate(connection):
            marked = connection.execute(
                "UPDATE arrival SET gone_at = ? WHERE gone_at IS NULL"
                " AND coalesce(last_import, 0) NOT IN (SELECT value FROM json_each(?))"
                " AND posting_id IN (SELECT id FROM posting"
                " WHERE source IN (SELECT value FROM json_each(?))"
                " AND external_id NOT IN (SELECT value FROM json_each(?)))",
                (now(), *(json.dumps(list(some)) for some in (imports, sources, spared))),
            ).rowcount
            connection.execute("UPDATE import SET gone = ? WHERE id = ?", (marked, max(imports)))
        return marked
