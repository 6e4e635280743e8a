"""Search entries: what postings are found, ordered and filtered by, written from their rows."""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui.model import Facet
from tui.search.words import has_umlaut, skill_token, title_token, words
from tui.store.blocks import bury
from tui.store.tokens import facet_token

_FACTS = (Facet.LEVEL, Facet.CONTRACT, Facet.PLACE)
"""Facets whose values are facts of the same kind."""

_IDS = "IN (SELECT value FROM json_each(?))"


class _Said(NamedTuple):
    """What a posting's row says."""

    id: int
    title: str
    clean_title: str
    role: str
    language: str
    company: str


def write_entries(connection: sqlite3.Connection, posting_ids: list[int]) -> None:
    """Write the search entries of postings anew, with the words and values that they hold."""
    ids = json.dumps(posting_ids)
    skills, facts = _skills(connection, ids), _facts(connection, ids)
    umlauts: dict[str, bool] = {}
    titles: Counter[str] = Counter()
    values: Counter[str] = Counter()
    for title, tokens in connection.execute(
        f"SELECT title, facet FROM entry JOIN entry_more USING (id) WHERE id {_IDS}", (ids,)
    ):
        titles.subtract(set(title.split()))
        values.subtract(tokens.split())
    entries, more = [], []
    of_token: dict[str, tuple[Facet, str]] = {}
    for said in map(
        _Said._make,
        connection.execute(
            "SELECT posting.id, title, clean_title, role, language, coalesce(company.name, '')"
            " FROM posting LEFT JOIN company ON company.id = company_id"
            f" WHERE posting.id {_IDS} ORDER BY posting.id",
            (ids,),
        ),
    ):
        names = skills[said.id]
        for text in (said.title, said.role, said.company, *names):
            _note_words(text, umlauts)
        title_words, clean_words = words(said.title), words(said.clean_title)
        titles.update(set(title_words))
        whole = title_token(clean_words) if clean_words != title_words else ""
        entries.append((said.id, " ".join(title_words), whole))
        held = {facet_token(*value): value for value in (*_values(said, names), *facts[said.id])}
        values.update(held.keys())
        of_token |= held
        more.append(
            (
                said.id,
                " ".join(words(said.role)),
                " ".join(map(skill_words, names)),
                " ".join(words(said.company)),
                " ".join(held),
            )
        )
    bury(connection, posting_ids)
    _write(connection, entries, more)
    _note_vocabulary(connection, umlauts, titles)
    _note_values(connection, values, of_token)


def _write(
    connection: sqlite3.Connection,
    entries: Iterable[tuple[int, str, str]],
    more: Iterable[tuple[int, str, str, str, str]],
) -> None:
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
    connection.execute("UPDATE edition SET number = number + 1")


def _note_vocabulary(
    connection: sqlite3.Connection, umlauts: dict[str, bool], titles: Counter[str]
) -> None:
    """Write the words that entries hold."""
    connection.executemany(
        "INSERT INTO vocabulary (word, umlaut, titles) VALUES (?, ?, ?) ON CONFLICT (word)"
        " DO UPDATE SET umlaut = max(umlaut, excluded.umlaut), titles = titles + excluded.titles",
        [(word, umlauts.get(word, False), titles[word]) for word in sorted({*umlauts, *titles})],
    )


def _note_values(
    connection: sqlite3.Connection, values: Counter[str], of_token: dict[str, tuple[Facet, str]]
) -> None:
    """Write the values that entries hold a token of, and count their postings."""
    connection.executemany(
        "INSERT OR IGNORE INTO facet_value (token, facet, value, postings) VALUES (?, ?, ?, 0)",
        [(token, facet.value, value) for token, (facet, value) in of_token.items()],
    )
    connection.executemany(
        "UPDATE facet_value SET postings = postings + ? WHERE token = ?",
        [(count, token) for token, count in values.items() if count],
    )


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


def _values(said: _Said, skills: Iterable[str]) -> Iterator[tuple[Facet, str]]:
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
