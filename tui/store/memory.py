"""What of a file is kept in memory for as long as the file has not grown: bitmaps, words, statuses.

Shared between the threads of one program: at worst two of them read the same at once.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from threading import Lock

from tui.model.asking import Facet
from tui.model.deciding import Status
from tui.model.reading import SkillKind
from tui.search.vocabulary import Vocabulary, Wording
from tui.search.words import words
from tui.store.bitmaps import Bitmaps
from tui.store.connection import Connection, explained, unchanging
from tui.store.ledger import last_entry

_MANY = 1_000
"""Decisions at once from which on all are read anew."""

_FIRM = {SkillKind.TOOL, SkillKind.LANGUAGE, SkillKind.CERTIFICATE}
"""Kinds of skills whose names mean nothing else."""

_TITLES = 32_768
"""Titles that are remembered: as one types on, much the same ones are judged. Some 8 MB."""

Statuses = dict[Status, int]
"""The set of postings of each status but TODO, which is the absence of a decision."""


@dataclass(slots=True)
class _Edition:
    """What holds until postings come or change."""

    number: int
    bitmaps: Bitmaps
    vocabulary: Vocabulary | None = None
    statuses: dict[int, tuple[int, Statuses]] = field(default_factory=dict)
    """By brief: the last entry of the ledger that is in it, and the sets."""
    values: dict[Facet, tuple[str, ...]] = field(default_factory=dict)
    titles: dict[int, tuple[int, str, str]] = field(default_factory=dict)
    """By id: id, title and whole title of postings that were judged lately."""


class Memory:
    """One file's memory; empty until it is first asked."""

    def __init__(self) -> None:
        self._edition: _Edition | None = None
        self._reading = Lock()

    def view(self, connection: Connection) -> "View":
        """Give what there is in memory of the file as it is now."""
        with self._reading, unchanging(connection):
            (found,) = connection.execute("SELECT max(number) FROM edition").fetchone()
            if self._edition is None or self._edition.number != found:
                before = self._edition.bitmaps if self._edition else None
                self._edition = _Edition(found, Bitmaps(connection, before))
            return View(connection, self._edition)


class View:
    """The memory of a file at one time, for one thread."""

    def __init__(self, connection: Connection, edition: _Edition) -> None:
        self._connection = connection
        self._edition = edition
        self.bitmaps = edition.bitmaps

    @property
    def vocabulary(self) -> Vocabulary:
        """Give the words of the corpus and the names of its skills."""
        found = self._edition.vocabulary
        if found is None:
            found = self._edition.vocabulary = self._read_vocabulary()
        return found

    @explained
    def values(self, facet: Facet) -> tuple[str, ...]:
        """Give all values of a facet; tags, which come and go, are not among them."""
        found = self._edition.values.get(facet)
        if found is None:
            found = self._edition.values[facet] = tuple(
                value
                for (value,) in self._connection.execute(
                    "SELECT value FROM facet_value WHERE facet = ?", (facet.value,)
                )
            )
        return found

    @property
    @explained
    def tags(self) -> tuple[str, ...]:
        """Give the names of all tags."""
        rows = self._connection.execute("SELECT name FROM tag ORDER BY name")
        return tuple(name for (name,) in rows)

    @property
    def titles(self) -> dict[int, tuple[int, str, str]]:
        """Give what is known of titles, by id; to be added to."""
        if len(self._edition.titles) > _TITLES:
            self._edition.titles = {}
        return self._edition.titles

    @explained
    def statuses(self, brief_id: int) -> Statuses:
        """Give the sets of postings by what was decided on them in a brief."""
        last = last_entry(self._connection)
        before, found = self._edition.statuses.get(brief_id, (-1, {}))
        if before != last:
            found = self._changed(brief_id, found, before, last)
            self._edition.statuses[brief_id] = last, found
        return found

    def _changed(self, brief_id: int, old: Statuses, before: int, last: int) -> Statuses:
        if before < 0 or not 0 < last - before < _MANY:
            rows = self._connection.execute(
                "SELECT status, id, block, place FROM decision JOIN entry ON id = posting_id"
                " WHERE brief_id = ?",
                (brief_id,),
            ).fetchall()
            changed = self.bitmaps.everything
        else:
            rows = self._connection.execute(
                "SELECT DISTINCT coalesce(decision.status, 'todo'), entry.id, block, place"
                " FROM ledger JOIN entry ON entry.id = ledger.posting_id LEFT JOIN decision"
                " ON decision.brief_id = ledger.brief_id AND decision.posting_id = entry.id"
                " WHERE ledger.id > ? AND ledger.brief_id = ? AND ledger.kind = 'decision'",
                (before, brief_id),
            ).fetchall()
            changed = self.bitmaps.of_places(row[1:] for row in rows)
        found: Statuses = {}
        for status in Status:
            if status is not Status.TODO:
                kept = old.get(status, 0)
                now = self.bitmaps.of_places(row[1:] for row in rows if row[0] == status)
                found[status] = kept ^ (kept & changed) | now
        return found

    @explained
    def _read_vocabulary(self) -> Vocabulary:
        known = self._connection.execute("SELECT word, umlaut, titles FROM vocabulary")
        return Vocabulary(
            ((word, bool(umlaut), titles) for word, umlaut, titles in known),
            self._wordings(),
            self.bitmaps.everything.bit_count(),
        )

    def _wordings(self) -> Iterator[Wording]:
        called: dict[int, Wording] = {}
        for id_, name, kind in self._connection.execute("SELECT id, name, kind FROM skill"):
            folded = tuple(words(name))
            called[id_] = Wording(folded, folded, kind in _FIRM)
        yield from called.values()
        for id_, alias, ambiguous in self._connection.execute("SELECT * FROM skill_alias"):
            _, name, firm = called[id_][:3]
            yield Wording(tuple(alias.split()), name, firm, bool(ambiguous))
