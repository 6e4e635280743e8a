"""What was decided when and why, and when postings were posted, in numbers."""

from collections import Counter, defaultdict

from tui.model.deciding import Status
from tui.store.connection import Connection, explained

_MADE = (
    "FROM ledger JOIN step ON step.id = step_id WHERE kind = 'decision' AND action = 'do'"
    " AND state = 'done' AND ledger.brief_id = ?"
)
"""Decisions that were not taken back."""


class BriefNumbers:
    """Counts in one brief."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @explained
    def days(self, brief_id: int, most: int) -> list[tuple[str, dict[Status, int]]]:
        """Give the latest local days on which something was decided, the latest last."""
        found: dict[str, dict[Status, int]] = defaultdict(dict)
        for day, status, count in self._connection.execute(
            "SELECT date(at, 'localtime'), coalesce(nullif(after, '') ->> 0, 'todo'), count(*)"
            f" {_MADE} GROUP BY 1, 2 ORDER BY 1",
            (brief_id,),
        ):
            found[day][Status(status)] = count
        return list(found.items())[-most:]

    @explained
    def hours(self, brief_id: int) -> list[int]:
        """Give the decisions of each local hour of the day."""
        found = Counter(
            dict(
                self._connection.execute(
                    f"SELECT CAST(strftime('%H', at, 'localtime') AS INTEGER), count(*) {_MADE}"
                    " GROUP BY 1",
                    (brief_id,),
                )
            )
        )
        return [found[hour] for hour in range(24)]

    @explained
    def reasons(self, brief_id: int, most: int) -> list[tuple[str, int]]:
        """Give the reasons of what is decided now, commonest first."""
        return self._connection.execute(
            "SELECT reason, count(*) FROM decision WHERE brief_id = ? AND reason <> ''"
            " GROUP BY reason ORDER BY 2 DESC, 1 LIMIT ?",
            (brief_id, most),
        ).fetchall()

    @explained
    def months(self, brief_id: int, most: int) -> list[tuple[str, int, int]]:
        """Give the latest months in which postings were posted: all of them, and those to do."""
        rows = self._connection.execute(
            "SELECT substr(posted_at, 1, 7), count(*), sum(decision.posting_id IS NULL)"
            " FROM posting LEFT JOIN decision ON brief_id = ? AND decision.posting_id = posting.id"
            " WHERE posted_at <> '' GROUP BY 1 ORDER BY 1 DESC LIMIT ?",
            (brief_id, most),
        ).fetchall()
        return rows[::-1]
