"""Writing one posting: its row, company, skills and search entry, inside a transaction."""

import json
import sqlite3
from collections import Counter

from tui.model import Arrival, Facet, SkillMention
from tui.search.words import has_umlaut, skill_token, title_token, words
from tui.store.blocks import BLOCK, LEAST, bury, seal
from tui.store.connection import Connection
from tui.store.ids import IdSpace, first_id
from tui.store.tokens import facet_token, language_token

IN_TITLE = -1
"""Offset of a skill's evidence that stands in the title and not in the description."""

_NO_COMPANY = ("", "0")


class Entries:
    """Writes postings of one import; remembers ids of companies, skills and words it has met."""

    def __init__(self, connection: Connection, import_id: int) -> None:
        self._connection = connection
        self._import_id = import_id
        self._ids = IdSpace(connection)
        self._skills: dict[str, int] = dict(connection.execute("SELECT name, id FROM skill"))
        self._written: list[int] = []
        self._named: list[int] = []
        (self._waiting,) = connection.execute(
            "SELECT count(*) FROM entry WHERE block IS NULL"
        ).fetchone()
        self._texts: list[tuple[int, str, str]] = []

    def add(self, source: str, revision: str, arrival: Arrival) -> None:
        """Write a posting that is new."""
        posting_id = self._ids.take(arrival.draft.posted_at)
        self._connection.execute(
            "INSERT INTO posting (id, source, external_id, company_id, posted_at, import_id,"
            " revision, language, title, clean_title, role, blurb, description)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                posting_id,
                source,
                arrival.draft.external_id,
                *self._derived(source, revision, arrival),
            ),
        )
        self._write_derived(posting_id, arrival)

    def update(self, posting_id: int, source: str, revision: str, arrival: Arrival) -> None:
        """Write anew what a dump changed; decisions and ledger stay with the posting."""
        connection = self._connection
        posted_at, *texts = connection.execute(
            "SELECT posted_at, title, description FROM posting WHERE id = ?", (posting_id,)
        ).fetchone()
        connection.execute(
            "INSERT INTO posting_search (posting_search, rowid, title, description)"
            " VALUES ('delete', ?, ?, ?)",
            (posting_id, *texts),
        )
        connection.execute("DELETE FROM posting_skill WHERE posting_id = ?", (posting_id,))
        moved_to = posting_id
        if first_id(posted_at) != first_id(arrival.draft.posted_at):
            moved_to = self._ids.take(arrival.draft.posted_at)
        connection.execute(
            "UPDATE posting SET id = ?, company_id = ?, posted_at = ?, import_id = ?, revision = ?,"
            " language = ?, title = ?, clean_title = ?, role = ?, blurb = ?, description = ?"
            " WHERE id = ?",
            (moved_to, *self._derived(source, revision, arrival), posting_id),
        )
        self._write_derived(moved_to, arrival)

    def flush(self) -> None:
        """Make what was written since the last flush searchable; call before the commit."""
        for company_id in self._named:
            self._written += [
                id_
                for (id_,) in self._connection.execute(
                    "SELECT id FROM posting WHERE company_id = ?", (company_id,)
                )
            ]
        # FTS5 begins a new segment whenever a row comes before the one written last.
        self._connection.executemany(
            "INSERT INTO posting_search (rowid, title, description) VALUES (?, ?, ?)",
            sorted(self._texts),
        )
        self._texts.clear()
        write_entries(self._connection, sorted(set(self._written)))
        self._waiting += len(self._written)
        self._written.clear()
        self._named.clear()

    def seal(self, *, finished: bool = False) -> None:
        """Index together what waits for it, if that is worth it; outside of transactions."""
        if finished or self._waiting >= BLOCK:
            seal(self._connection, LEAST if finished else BLOCK)
            self._waiting = 0

    def _derived(
        self, source: str, revision: str, arrival: Arrival
    ) -> tuple[int | str | None, ...]:
        draft, reading = arrival.draft, arrival.reading
        return (
            self._company(source, arrival),
            draft.posted_at,
            self._import_id,
            revision,
            reading.language,
            draft.title,
            reading.clean_title,
            draft.role,
            draft.blurb,
            draft.description,
        )

    def _company(self, source: str, arrival: Arrival) -> int | None:
        external_id, name = arrival.draft.company_external_id, arrival.reading.company
        if external_id in _NO_COMPANY:
            return self._company_by_name(source, name) if name else None
        found = self._connection.execute(
            "SELECT id, name FROM company WHERE source = ? AND external_id = ?"
            " AND external_id <> ''",  # as its index says
            (source, external_id),
        ).fetchone()
        if found is None:
            return self._new_company(source, external_id, name, arrival.draft.blurb)
        company_id, known = found
        if name and not known:
            self._connection.execute("UPDATE company SET name = ? WHERE id = ?", (name, company_id))
            self._named.append(company_id)
        return int(company_id)

    def _company_by_name(self, source: str, name: str) -> int:
        found = self._connection.execute(
            "SELECT id FROM company WHERE source = ? AND name = ? AND external_id = ''",
            (source, name),
        ).fetchone()
        return int(found[0]) if found else self._new_company(source, "", name, "")

    def _new_company(self, source: str, external_id: str, name: str, blurb: str) -> int:
        return (
            self._connection.execute(
                "INSERT INTO company (source, external_id, name, blurb) VALUES (?, ?, ?, ?)",
                (source, external_id, name, blurb),
            ).lastrowid
            or 0
        )

    def _write_derived(self, posting_id: int, arrival: Arrival) -> None:
        self._texts.append((posting_id, arrival.draft.title, arrival.draft.description))
        self._connection.executemany(
            "INSERT OR IGNORE INTO posting_skill VALUES (?, ?, ?, ?, ?)",
            [
                (posting_id, self._skill(found), IN_TITLE, IN_TITLE, found.need)
                for found in arrival.title_skills
            ]
            + [
                (posting_id, self._skill(found), found.start, found.end, found.need)
                for found in arrival.reading.skills
            ],
        )
        self._written.append(posting_id)

    def _skill(self, found: SkillMention) -> int:
        if found.name not in self._skills:
            self._skills[found.name] = self._connection.execute(
                "INSERT INTO skill (name, kind) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET kind = excluded.kind RETURNING id",
                (found.name, found.kind),
            ).fetchone()[0]
        return self._skills[found.name]


def write_entries(connection: sqlite3.Connection, posting_ids: list[int]) -> None:
    """Write the search entries of postings from their rows, and the words that they hold."""
    ids = json.dumps(posting_ids)
    skills: dict[int, list[str]] = {}
    for posting_id, name in connection.execute(
        "SELECT DISTINCT posting_id, skill.name FROM posting_skill"
        " JOIN skill ON skill.id = skill_id"
        " WHERE posting_id IN (SELECT value FROM json_each(?))",
        (ids,),
    ):
        skills.setdefault(posting_id, []).append(name)
    umlauts: dict[str, bool] = {}
    titles: Counter[str] = Counter()
    for (title,) in connection.execute(
        "SELECT title FROM entry WHERE id IN (SELECT value FROM json_each(?))", (ids,)
    ):
        titles.subtract(set(title.split()))
    entries, more = [], []
    for posting_id, title, clean_title, role, language, company in connection.execute(
        "SELECT posting.id, title, clean_title, role, language, coalesce(company.name, '')"
        " FROM posting LEFT JOIN company ON company.id = company_id"
        " WHERE posting.id IN (SELECT value FROM json_each(?)) ORDER BY posting.id",
        (ids,),
    ):
        names = skills.get(posting_id, [])
        for text in (title, role, company, *names):
            _note_words(text, umlauts)
        title_words, clean_words = words(title), words(clean_title)
        titles.update(set(title_words))
        whole = title_token(clean_words) if clean_words != title_words else ""
        entries.append((posting_id, " ".join(title_words), whole))
        more.append(
            (
                posting_id,
                " ".join(words(role)),
                " ".join(map(skill_words, names)),
                " ".join(words(company)),
                _facets(role, company, language, names),
            )
        )
    bury(connection, posting_ids)
    (written,) = connection.execute(
        "SELECT coalesce(max(written), 0) + 1 FROM entry WHERE block IS NULL"
    ).fetchone()
    connection.executemany(
        f"INSERT OR REPLACE INTO entry (id, title, whole, written) VALUES (?, ?, ?, {written})",
        entries,
    )
    connection.executemany(
        "INSERT OR REPLACE INTO entry_more (id, role, skill, company, facet)"
        " VALUES (?, ?, ?, ?, ?)",
        more,
    )
    connection.executemany(
        "INSERT INTO vocabulary (word, umlaut, titles) VALUES (?, ?, ?) ON CONFLICT (word)"
        " DO UPDATE SET umlaut = max(umlaut, excluded.umlaut), titles = titles + excluded.titles",
        [(word, umlauts.get(word, False), titles[word]) for word in sorted({*umlauts, *titles})],
    )


def skill_words(name: str) -> str:
    """Write a skill for the index: one token for the whole name, then its words."""
    parts = words(name)
    return " ".join((skill_token(parts), *parts))


def _note_words(text: str, umlauts: dict[str, bool]) -> None:
    """Add the words of a text with whether an umlaut spells them."""
    if not has_umlaut(text):
        for word in words(text):
            umlauts.setdefault(word, False)
        return
    for part in text.split():
        for word in words(part):
            umlauts[word] = umlauts.get(word, False) or has_umlaut(part)


def _facets(role: str, company: str, language: str, skills: list[str]) -> str:
    tokens = [facet_token(Facet.SKILL, name) for name in skills]
    if language:
        tokens.append(language_token(language))
    if role:
        tokens.append(facet_token(Facet.ROLE, role))
    if company:
        tokens.append(facet_token(Facet.COMPANY, company))
    return " ".join(tokens)
