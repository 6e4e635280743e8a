"""Search entries: what postings are found, ordered and filtered by, written from their rows."""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tui.model.asking import Facet
from tui.search.words import has_umlaut, skill_token, title_token, words
from tui.store.blocks import bury
from tui.store.tokens import facet_token

_FACTS = (Facet.LEVEL, Facet.CONTRACT, Facet.PLACE)
"""Facets whose values are facts of the same kind."""

_IDS = "IN (SELECT value FROM json_each(?))"


class Said(NamedTuple):
    """What a posting's row says."""

    id: int
    title: str
    clean_title: str
    role: str
    language: str
    company: str


def write_entries(connection: sqlite3.Connection, posting_ids: list[int]) -> None:
    """Write the search entries of postings anew, with the words and values that they hold."""
    EntryBatch(connection, {}, set()).write_anew(posting_ids)


class EntryBatch:
    """One batch of search entries, with the words and values that they hold."""

    def __init__(
        self, connection: sqlite3.Connection, umlauts: dict[str, bool], tokens: set[str]
    ) -> None:
        """Take words and tokens that are known to the file; what is written is added to them."""
        self._connection = connection
        self._known_umlauts = umlauts
        self._known_tokens = tokens
        self._umlauts: dict[str, bool] = {}
        self._titles: Counter[str] = Counter()
        self._values: Counter[str] = Counter()
        self._of_token: dict[str, tuple[Facet, str]] = {}
        self._words: dict[str, list[str]] = {}

    def add(self, postings: Iterable[Said]) -> None:
        """Write entries where there are none, of postings without skills and facts."""
        self._write(((said, (), ()) for said in postings), "INSERT")

    def write_anew(self, posting_ids: list[int]) -> None:
        """Write the entries of postings from their rows."""
        ids = json.dumps(posting_ids)
        skills, facts = _skills(self._connection, ids), _facts(self._connection, ids)
        self._discount(ids)
        rows = self._connection.execute(
            "SELECT posting.id, title, clean_title, role, language, coalesce(company.name, '')"
            " FROM posting LEFT JOIN company ON company.id = company_id"
            f" WHERE posting.id {_IDS} ORDER BY posting.id",
            (ids,),
        ).fetchall()
        bury(self._connection, posting_ids)
        self._write(
            ((said, skills[said.id], facts[said.id]) for said in map(Said._make, rows)),
            "INSERT OR REPLACE",
        )

    def remove(self, posting_ids: list[int]) -> None:
        """Take out the entries of postings, which go next; with them they would go uncounted."""
        self._discount(json.dumps(posting_ids))
        bury(self._connection, posting_ids)
        _next_edition(self._connection)
        self._write_vocabulary()
        self._write_values()

    def _discount(self, ids: str) -> None:
        """Count the words and values of entries no more."""
        for title, tokens in self._connection.execute(
            f"SELECT title, facet FROM entry JOIN entry_more USING (id) WHERE id {_IDS}", (ids,)
        ):
            self._titles.subtract(set(title.split()))
            self._values.subtract(tokens.split())

    def _write(
        self,
        postings: Iterable[tuple[Said, Sequence[str], Sequence[tuple[Facet, str]]]],
        insert: str,
    ) -> None:
        entries, more = [], []
        for said, names, facts in postings:
            title_words = clean_words = self._words_of(said.title)
            if said.clean_title != said.title:
                clean_words = words(said.clean_title)
            self._titles.update(set(title_words))
            whole = title_token(clean_words) if clean_words != title_words else ""
            entries.append((said.id, " ".join(title_words), whole))
            held = {facet_token(*value): value for value in (*_values(said, names), *facts)}
            self._values.update(held.keys())
            self._of_token |= held
            more.append(
                (
                    said.id,
                    " ".join(self._words_of(said.role)),
                    " ".join(skill_words(self._words_of(name)) for name in names),
                    " ".join(self._words_of(said.company)),
                    " ".join(held),
                )
            )
        self._write_rows(insert, entries, more)
        self._write_vocabulary()
        self._write_values()

    def _write_rows(
        self,
        insert: str,
        entries: Iterable[tuple[int, str, str]],
        more: Iterable[tuple[int, str, str, str, str]],
    ) -> None:
        connection = self._connection
        written = _next_edition(connection)
        connection.executemany(
            f"{insert} INTO entry (id, title, whole, written) VALUES (?, ?, ?, {written})",
            entries,
        )
        connection.executemany(
            f"{insert} INTO entry_more (id, role, skill, company, facet) VALUES (?, ?, ?, ?, ?)",
            more,
        )

    def _write_vocabulary(self) -> None:
        """Write the words that entries hold, but for those that stay as they are."""
        known, counts = self._known_umlauts, self._titles
        changed = [
            (word, self._umlauts.get(word, False), counts[word])
            for word in sorted({*self._umlauts, *counts})
            if counts[word] or known.get(word, None) not in (True, self._umlauts.get(word, False))
        ]
        self._connection.executemany(
            "INSERT INTO vocabulary (word, umlaut, titles) VALUES (?, ?, ?) ON CONFLICT (word)"
            " DO UPDATE SET umlaut = max(umlaut, excluded.umlaut),"
            " titles = titles + excluded.titles",
            changed,
        )
        for word, umlaut, _ in changed:
            known[word] = known.get(word, False) or umlaut

    def _write_values(self) -> None:
        """Write the values that entries hold a token of, and count their postings."""
        connection = self._connection
        connection.executemany(
            "INSERT OR IGNORE INTO facet_value (token, facet, value, postings) VALUES (?, ?, ?, 0)",
            [
                (token, facet.value, value)
                for token, (facet, value) in self._of_token.items()
                if token not in self._known_tokens
            ],
        )
        self._known_tokens |= self._of_token.keys()
        connection.executemany(
            "UPDATE facet_value SET postings = postings + ? WHERE token = ?",
            [(count, token) for token, count in self._values.items() if count],
        )

    def _words_of(self, text: str) -> list[str]:
        """Give the words of a text; the vocabulary will have them."""
        found = self._words.get(text)
        if found is None:
            found = self._words[text] = words(text)
            self._note(text, found)
        return found

    def _note(self, text: str, found: list[str]) -> None:
        """Add the words of a text with whether an umlaut spells them."""
        umlauts = self._umlauts
        for word in found:
            umlauts.setdefault(word, False)
        for part in text.split() if has_umlaut(text) else ():
            for word in words(part):
                umlauts[word] = umlauts.get(word, False) or has_umlaut(part)


def _next_edition(connection: sqlite3.Connection) -> int:
    """Let what is in memory of the file be read anew; a number that no writing had before."""
    (number,) = connection.execute(
        "UPDATE edition SET number = number + 1 RETURNING number"
    ).fetchone()
    return int(number)


def _skills(connection: sqlite3.Connection, ids: str) -> dict[int, list[str]]:
    skills: dict[int, list[str]] = defaultdict(list)
    for posting_id, name in connection.execute(
        "SELECT DISTINCT posting_id, skill.name FROM posting_skill"
        f" JOIN skill ON skill.id = skill_id WHERE posting_id {_IDS}",
        (ids,),
    ):
        skills[posting_id].append(name)
    return skills


def _facts(connection: sqlite3.Connection, ids: str) -> dict[int, list[tuple[Facet, str]]]:
    kinds = ", ".join(f"'{facet.value}'" for facet in _FACTS)
    facts: dict[int, list[tuple[Facet, str]]] = defaultdict(list)
    for posting_id, kind, value in connection.execute(
        f"SELECT posting_id, kind, value FROM posting_fact WHERE posting_id {_IDS}"
        f" AND kind IN ({kinds})",
        (ids,),
    ):
        facts[posting_id].append((Facet(kind), value))
    return facts


def _values(said: Said, skills: Iterable[str]) -> Iterator[tuple[Facet, str]]:
    """Give the values of all facets whose values are no facts."""
    for name in skills:
        yield Facet.SKILL, name
    for facet, value in (
        (Facet.LANGUAGE, said.language),
        (Facet.ROLE, said.role),
        (Facet.COMPANY, said.company),
    ):
        if value:
            yield facet, value


def skill_words(parts: Sequence[str]) -> str:
    """Write a skill, by its words, for the index: one token for the whole name, then these."""
    return " ".join((skill_token(parts), *parts))
