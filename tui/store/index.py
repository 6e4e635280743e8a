"""The search index, asked in the words of `tui.search`."""

import sqlite3
from collections.abc import Generator, Iterator
from typing import Any

from tui.model import Sort
from tui.search.hits import Candidate
from tui.search.match import NOTHING, Match
from tui.search.words import words
from tui.store.conditions import Conditions
from tui.store.connection import Connection, explain, explained

_ORDERS = {
    Sort.MATCH: "{key} DESC",
    Sort.NEW: "{key} DESC",
    Sort.OLD: "{key} ASC",
    Sort.TITLE: "(SELECT clean_title FROM posting AS it WHERE it.id = {key})"
    " COLLATE NOCASE ASC, {key} DESC",
    Sort.COMPANY: "(SELECT coalesce(company.name, '') FROM posting AS it LEFT JOIN company"
    " ON company.id = it.company_id WHERE it.id = {key}) COLLATE NOCASE ASC, {key} DESC",
}


class SearchIndex:
    """Answers the finder's questions for one brief; to be closed when they are answered.

    An answer that is not read to its end holds a lock that no writer gets past: `close` gives up
    all such locks.
    """

    def __init__(self, connection: Connection, brief_id: int) -> None:
        self._connection = connection
        self._brief_id = brief_id
        self._conditions = Conditions(brief_id)
        self._answers: list[Generator[Any, None, None]] = []

    def close(self) -> None:
        """Read no answer on: those that were begun are at their end."""
        for answer in self._answers:
            answer.close()

    def candidates(self, match: Match) -> Iterator[Candidate]:
        """Give what matches, newest first, no more of it than is taken."""
        condition = self._conditions.of_index(match)
        return self._run(
            "SELECT rowid, title, role, skill, company, whole, EXISTS (SELECT 1 FROM decision"
            " WHERE brief_id = ? AND posting_id = posting_search.rowid) FROM posting_search"
            f" WHERE {condition.text} ORDER BY rowid DESC",
            (self._brief_id, *condition.values),
        )

    def ids(self, match: Match, sort: Sort, *, backwards: bool = False) -> Iterator[int]:
        """Give the ids of all that match; MATCH has no meaning here and is taken for NEW."""
        source, key, condition = self._conditions.of_source(match)
        order = _ORDERS[sort].format(key=key)
        if backwards:
            first, comma, rest = order.partition(" ASC")
            order = f"{first} DESC{rest}" if comma else order.replace(" DESC", " ASC")
        for (id_,) in self._run(
            f"SELECT {key} FROM {source} WHERE {condition.text} ORDER BY {order}",
            condition.values,
        ):
            yield id_

    @explained
    def count(self, match: Match) -> int:
        """Count what matches."""
        if match == NOTHING:
            return 0
        source, _, condition = self._conditions.of_source(match)
        (count,) = self._connection.execute(
            f"SELECT count(*) FROM {source} WHERE {condition.text}", condition.values
        ).fetchone()
        return int(count)

    @explained
    def vocabulary(self) -> list[tuple[str, bool]]:
        """Give every word of the index with whether an umlaut spells it."""
        return [
            (word, bool(umlaut))
            for word, umlaut in self._connection.execute("SELECT word, umlaut FROM vocabulary")
        ]

    @explained
    def skills(self) -> list[tuple[str, ...]]:
        """Give the folded words of the name of each skill that postings have."""
        return [
            tuple(words(name)) for (name,) in self._connection.execute("SELECT name FROM skill")
        ]

    @explained
    def edition(self) -> tuple[int, int]:
        """Give a pair of numbers that differs when words may have been added."""
        found = self._connection.execute(
            "SELECT coalesce(max(id), 0), coalesce(sum(added + updated), 0) FROM import"
        ).fetchone()
        return int(found[0]), int(found[1])

    def _run(self, sql: str, values: tuple[str | int, ...]) -> Iterator[Any]:
        answer = self._answer(sql, values)
        self._answers.append(answer)
        return answer

    def _answer(self, sql: str, values: tuple[str | int, ...]) -> Generator[Any, None, None]:
        """Give rows as they are found."""
        cursor = self._connection.cursor()
        try:
            yield from cursor.execute(sql, values)
        except sqlite3.ProgrammingError:
            raise
        except sqlite3.Error as error:
            raise explain(error, self._connection.path) from error
        finally:
            cursor.close()
