"""What may be wrong with a file, found by looking at all of it, and mended where that can be."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator

from tui.model.health import Finding, Trouble
from tui.store.connection import Connection, explained, immediate
from tui.store.drafts import UNREAD
from tui.store.ledger import Ledger
from tui.store.lists import unpacked_ids
from tui.store.rebuilding import rebuild_index

_MOST_SAID = 3
"""Complaints of SQLite that are passed on."""

_MISSING = {
    "reading": f"INSERT INTO reading (posting_id, version) SELECT id, {UNREAD} FROM posting",
    "stacked": "INSERT INTO stacked (posting_id) SELECT id FROM posting",
    "arrival": "INSERT INTO arrival (posting_id, last_import) SELECT id, import_id FROM posting",
}
"""Tables that have a row for each posting, and how those that lack are made."""

_HEADLESS = (
    "FROM stacked WHERE head_id IN (SELECT one.head_id FROM stacked AS one JOIN stacked AS head"
    " ON head.posting_id = one.head_id WHERE head.head_id IS NOT head.posting_id)"
)
"""Postings of stacks whose head is not in its own stack."""


class Health:
    """Examines a file. Decisions and the ledger are never taken away."""

    def __init__(self, connection: Connection, ledger: Ledger) -> None:
        self._connection = connection
        self._ledger = ledger

    @explained
    def examine(self, told: Callable[[Trouble], None] | None = None) -> list[Finding]:
        """Look for each trouble in turn; `told` is told which comes next.

        All that rests on the file itself is left out where that is damaged.
        """
        looks: dict[Trouble, Callable[[], tuple[int, str]]] = {
            Trouble.DAMAGE: self._damage,
            Trouble.REFERENCES: self._references,
            Trouble.LEDGER: lambda: (len(self._ledger.strayed()), ""),
            Trouble.MISSING: self._missing,
            Trouble.STACKS: self._stacks,
            Trouble.INDEX: self._index,
            Trouble.TEXTS: self._texts,
        }
        findings: list[Finding] = []
        for trouble, look in looks.items():
            if told:
                told(trouble)
            findings.append(Finding(trouble, *look()))
            if trouble is Trouble.DAMAGE and findings[0].count:
                break
        return findings

    @explained
    def mend(self, trouble: Trouble) -> None:
        """Mend a trouble, all of it or nothing; damage and broken references cannot be."""
        mends: dict[Trouble, Callable[[], None]] = {
            Trouble.LEDGER: self._ledger.lead_back,
            Trouble.MISSING: self._complete,
            Trouble.STACKS: lambda: self._run(
                f"UPDATE stacked SET head_id = NULL WHERE posting_id"
                f" IN (SELECT posting_id {_HEADLESS})"
            ),
            Trouble.INDEX: lambda: rebuild_index(self._connection),
            Trouble.TEXTS: lambda: self._run(
                "INSERT INTO posting_search (posting_search) VALUES ('rebuild')"
            ),
        }
        with immediate(self._connection):
            mends[trouble]()

    def _damage(self) -> tuple[int, str]:
        try:
            rows = self._connection.execute("PRAGMA integrity_check").fetchall()
        except sqlite3.DatabaseError as error:
            if not _is_corrupt(error):
                raise
            return 1, str(error)
        said = [text for (text,) in rows if text != "ok"]
        return len(said), "; ".join(said[:_MOST_SAID])

    def _references(self) -> tuple[int, str]:
        rows = self._connection.execute("PRAGMA foreign_key_check").fetchall()
        tables = Counter(f"{table} to {parent}" for table, _, parent, _ in rows)
        return len(rows), ", ".join(sorted(tables))

    def _missing(self) -> tuple[int, str]:
        counts = {
            table: self._count(f"FROM posting WHERE id NOT IN (SELECT posting_id FROM {table})")
            for table in _MISSING
        }
        return sum(counts.values()), ", ".join(name for name, count in counts.items() if count)

    def _complete(self) -> None:
        for table, made in _MISSING.items():
            self._run(f"{made} WHERE id NOT IN (SELECT posting_id FROM {table})")

    def _stacks(self) -> tuple[int, str]:
        return self._count(_HEADLESS), ""

    def _index(self) -> tuple[int, str]:
        """Compare the index with the postings, and what it counts with what it holds."""
        wrong = Counter(
            {
                "postings without an entry": self._count(
                    "FROM posting WHERE id NOT IN (SELECT id FROM entry)"
                    " OR id NOT IN (SELECT id FROM entry_more)"
                ),
                "places": sum(self._misplaced()),
                "words": self._miscounted("title", "vocabulary", "word", "titles"),
                "values": self._miscounted("facet", "facet_value", "token", "postings"),
            }
        )
        return wrong.total(), ", ".join(name for name, count in wrong.items() if count)

    def _misplaced(self) -> Iterator[int]:
        """Count, block by block, the places that hold neither their posting nor a hole."""
        for number, size, ids in self._connection.execute("SELECT number, size, ids FROM block"):
            listed = unpacked_ids(ids)
            there = dict(
                self._connection.execute("SELECT place, id FROM entry WHERE block = ?", (number,))
            )
            holes = {
                place
                for (place,) in self._connection.execute(
                    "SELECT place FROM block_hole WHERE block = ?", (number,)
                )
            }
            yield abs(size - len(listed)) + sum(
                there.get(place) != id_ if place not in holes else place in there
                for place, id_ in enumerate(listed)
            )

    def _miscounted(self, column: str, table: str, name: str, count: str) -> int:
        """Count the words of a column of entries whose number is another one than is kept."""
        held: Counter[str] = Counter()
        entries = "entry" if column == "title" else "entry_more"
        for (words,) in self._connection.execute(f"SELECT {column} FROM {entries}"):
            held.update(set(words.split()))
        kept = dict(self._connection.execute(f"SELECT {name}, {count} FROM {table}"))
        return sum(held[word] != kept.get(word, 0) for word in held.keys() | kept.keys())

    def _texts(self) -> tuple[int, str]:
        """Compare the full text with the postings; a file that may only be read is not asked."""
        if self._connection.read_only:
            return 0, ""
        self._run("BEGIN IMMEDIATE")  # it counts as writing, but writes nothing
        try:
            self._run(
                "INSERT INTO posting_search (posting_search, rank) VALUES ('integrity-check', 1)"
            )
        except sqlite3.DatabaseError as error:
            if not _is_corrupt(error):
                raise
            return 1, ""
        finally:
            self._run("ROLLBACK")
        return 0, ""

    def _count(self, some: str) -> int:
        (count,) = self._connection.execute(f"SELECT count(*) {some}").fetchone()
        return int(count)

    def _run(self, statement: str) -> None:
        self._connection.execute(statement)


def _is_corrupt(error: sqlite3.DatabaseError) -> bool:
    return getattr(error, "sqlite_errorname", "").startswith("SQLITE_CORRUPT")
