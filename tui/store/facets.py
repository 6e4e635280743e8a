"""Counting the values of a facet among the postings that match."""

import json

from tui.model import Facet, FacetCount, Status
from tui.search.match import Match
from tui.store.conditions import Conditions, Sql
from tui.store.connection import Connection, explained

_VALUES = {
    Facet.SKILL: "SELECT DISTINCT found.id, skill.name AS value FROM found"
    " JOIN posting_skill ON posting_id = found.id JOIN skill ON skill.id = skill_id",
    Facet.ROLE: "SELECT found.id, role AS value FROM found"
    " JOIN posting ON posting.id = found.id WHERE role <> ''",
    Facet.COMPANY: "SELECT found.id, company.name AS value FROM found"
    " JOIN posting ON posting.id = found.id JOIN company ON company.id = company_id"
    " WHERE company.name <> ''",
}


class FacetCounts:
    """Counts for one brief; all counts are of postings, never of stacks."""

    def __init__(self, connection: Connection, brief_id: int) -> None:
        self._connection = connection
        self._brief_id = brief_id
        self._conditions = Conditions(brief_id)

    @explained
    def count(self, facet: Facet, found: Match | frozenset[int], limit: int) -> list[FacetCount]:
        """Count a facet's commonest values among what a match or a list of ids names."""
        within = self._within(found)
        if facet is Facet.STATUS:
            return self._statuses(within)
        return [
            FacetCount(value, total, todo)
            for value, total, todo in self._connection.execute(
                f"WITH found AS ({within.text}), valued AS ({_VALUES[facet]})"
                " SELECT value, count(*) AS total, sum(decision.posting_id IS NULL) FROM valued"
                " LEFT JOIN decision ON brief_id = ? AND posting_id = valued.id"
                " GROUP BY value ORDER BY total DESC, value LIMIT ?",
                (*within.values, self._brief_id, limit),
            )
        ]

    def _statuses(self, within: Sql) -> list[FacetCount]:
        totals = dict(
            self._connection.execute(
                f"WITH found AS ({within.text})"
                " SELECT coalesce(status, 'todo'), count(*) FROM found"
                " LEFT JOIN decision ON brief_id = ? AND posting_id = found.id GROUP BY 1",
                (*within.values, self._brief_id),
            )
        )
        todo = totals.get(Status.TODO.value, 0)
        return [
            FacetCount(status.value, totals.get(status.value, 0), todo * (status is Status.TODO))
            for status in Status
        ]

    def _within(self, found: Match | frozenset[int]) -> Sql:
        if isinstance(found, frozenset):
            return Sql("SELECT value AS id FROM json_each(?)", (json.dumps(sorted(found)),))
        source, key, condition = self._conditions.of_source(found)
        return Sql(f"SELECT {key} AS id FROM {source} WHERE {condition.text}", condition.values)
