"""Counting the values of a facet among the postings that match."""

import json
from collections.abc import Iterable

from tui.model import Facet, FacetCount, Status
from tui.store.connection import Connection, explained

_VALUES = {
    Facet.SKILL: "SELECT DISTINCT posting_id AS id, skill.name AS value FROM posting_skill"
    " JOIN skill ON skill.id = skill_id",
    Facet.ROLE: "SELECT id, role AS value FROM posting WHERE role <> ''",
    Facet.COMPANY: "SELECT posting.id, company.name AS value FROM posting"
    " JOIN company ON company.id = company_id WHERE company.name <> ''",
}


class FacetCounts:
    """Counts for one brief; all counts are of postings, never of stacks."""

    def __init__(self, connection: Connection, brief_id: int) -> None:
        self._connection = connection
        self._brief_id = brief_id

    @explained
    def count(self, facet: Facet, found: Iterable[int] | None, limit: int) -> list[FacetCount]:
        """Count a facet's commonest values among postings by their ids; None: among all."""
        within = "" if found is None else " WHERE id IN (SELECT value FROM json_each(?))"
        ids = () if found is None else (json.dumps(list(found)),)
        if facet is Facet.STATUS:
            return self._statuses(within, ids)
        return [
            FacetCount(value, total, todo)
            for value, total, todo in self._connection.execute(
                "SELECT value, count(*) AS total, sum(decision.posting_id IS NULL)"
                f" FROM ({_VALUES[facet]}) AS valued"
                " LEFT JOIN decision ON brief_id = ? AND posting_id = valued.id"
                f"{within} GROUP BY value ORDER BY total DESC, value LIMIT ?",
                (self._brief_id, *ids, limit),
            )
        ]

    def _statuses(self, within: str, ids: tuple[str, ...]) -> list[FacetCount]:
        totals = dict(
            self._connection.execute(
                "SELECT coalesce(status, 'todo'), count(*) FROM posting"
                f" LEFT JOIN decision ON brief_id = ? AND posting_id = id{within} GROUP BY 1",
                (self._brief_id, *ids),
            )
        )
        todo = totals.get(Status.TODO.value, 0)
        return [
            FacetCount(status.value, totals.get(status.value, 0), todo * (status is Status.TODO))
            for status in Status
        ]
