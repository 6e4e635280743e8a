"""Matches of `tui.search` as FTS5 expressions and SQL conditions; values are always bound."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from tui.model import Status
from tui.search.match import (
    Called,
    Dated,
    Decided,
    Either,
    Every,
    Everything,
    Match,
    Newest,
    Reasoned,
    Speaks,
    Titled,
    Values,
    Without,
    Words,
    Written,
)
from tui.search.words import WHOLE
from tui.store.ids import first_id
from tui.store.tokens import EVERYTHING, facet_token

_ALL = f'facet : "{EVERYTHING}"'
_EARLIEST = "0001-01-02T00:00:00+00:00"
_LATEST = "9999-12-31T23:59:59.999+00:00"


@dataclass(frozen=True, slots=True)
class Sql:
    """A piece of SQL with the values bound to its question marks."""

    text: str
    values: tuple[str | int, ...] = ()


class Conditions:
    """Writes conditions for one brief."""

    def __init__(self, brief_id: int) -> None:
        self._brief_id = brief_id

    def of_index(self, match: Match) -> Sql:
        """Write the WHERE of a SELECT from `posting_search`."""
        parts = match.parts if isinstance(match, Every) else (match,)
        indexed = tuple(part for part in parts if _is_indexed(part))
        others = [part for part in parts if not _is_indexed(part)]
        condition = self._all(others, "posting_search.rowid")
        expression = _expression(Every(indexed)) if indexed else _ALL
        return Sql(
            f"posting_search MATCH ? AND {condition.text}", (expression, *condition.values)
        )

    def of_source(self, match: Match) -> tuple[str, str, Sql]:
        """Choose the table to look in; its name, its key, and the WHERE.

        Where no words are asked for, the postings themselves are faster than their index.
        """
        parts = match.parts if isinstance(match, Every) else (match,)
        if any(_is_indexed(part) and part != Everything() for part in parts):
            return "posting_search", "posting_search.rowid", self.of_index(match)
        return "posting", "posting.id", self._all(parts, "posting.id")

    def _all(self, parts: Iterable[Match], key: str) -> Sql:
        conditions = [self._condition(part, key) for part in parts]
        return Sql(
            " AND ".join(c.text for c in conditions) or "TRUE",
            tuple(value for c in conditions for value in c.values),
        )

    def _condition(self, match: Match, key: str) -> Sql:
        if isinstance(match, Everything):
            return Sql("TRUE")
        if _is_indexed(match):
            return Sql(
                f"{key} IN (SELECT rowid FROM posting_search WHERE posting_search MATCH ?)",
                (_expression(match),),
            )
        if isinstance(match, Every):
            inner = self._all(match.parts, key)
            return Sql(f"({inner.text})", inner.values)
        if isinstance(match, Either):
            parts = [self._condition(part, key) for part in match.parts]
            text = " OR ".join(part.text for part in parts) or "FALSE"
            return Sql(f"({text})", tuple(v for part in parts for v in part.values))
        if isinstance(match, Without):
            inner = self._condition(match.part, key)
            return Sql(f"NOT ({inner.text})", inner.values)
        return self._property(match, key)

    def _property(self, match: Match, key: str) -> Sql:
        if isinstance(match, Decided):
            return self._decided(match, key)
        if isinstance(match, Dated):
            since, until = first_id(match.since or _EARLIEST), first_id(match.until or _LATEST)
            return Sql(f"{key} >= ? AND {key} < ?", (since, until))
        if isinstance(match, Called):
            return Sql(
                f"{key} IN (SELECT id FROM posting WHERE external_id IN"
                " (SELECT value FROM json_each(?)))",
                (json.dumps(match.external_ids),),
            )
        if isinstance(match, Speaks):
            return Sql(
                f"EXISTS (SELECT 1 FROM posting AS it WHERE it.id = {key} AND it.language IN"
                " (SELECT value FROM json_each(?)))",
                (json.dumps(match.languages),),
            )
        if isinstance(match, Reasoned):
            return Sql(
                "EXISTS (SELECT 1 FROM decision, json_each(?) WHERE brief_id = ?"
                f" AND posting_id = {key} AND instr(lower(reason), lower(value)))",
                (json.dumps(match.texts), self._brief_id),
            )
        if isinstance(match, Newest):
            return Sql(
                f"EXISTS (SELECT 1 FROM posting AS it WHERE it.id = {key}"
                " AND it.import_id = (SELECT max(id) FROM import WHERE added + updated > 0))"
            )
        if isinstance(match, Written):
            return Sql(
                f"{key} IN (SELECT rowid FROM posting_text WHERE posting_text MATCH ?)",
                (" OR ".join(_conjunction(text) for text in match.texts),),
            )
        raise TypeError(match)

    def _decided(self, match: Decided, key: str) -> Sql:
        mine = (
            "EXISTS (SELECT 1 FROM decision WHERE brief_id = ?"
            f" AND posting_id = {key} AND status IN (SELECT value FROM json_each(?)))"
        )
        if Status.TODO not in match.statuses:
            return Sql(mine, (self._brief_id, json.dumps(sorted(match.statuses))))
        others = sorted(frozenset(Status) - match.statuses)
        return Sql(f"NOT {mine}", (self._brief_id, json.dumps(others)))


def _is_indexed(match: Match) -> bool:
    """Tell whether the word index alone can answer it."""
    if isinstance(match, Every | Either):
        return all(_is_indexed(part) for part in match.parts)
    if isinstance(match, Without):
        return _is_indexed(match.part)
    return isinstance(match, Words | Values | Titled | Everything)


def _expression(match: Match) -> str:
    """Write an FTS5 expression; what cannot be met becomes a word that no text holds."""
    if isinstance(match, Every):
        wanted = [_expression(part) for part in match.parts if not isinstance(part, Without)]
        unwanted = [_expression(part.part) for part in match.parts if isinstance(part, Without)]
        text = " AND ".join(f"({part})" for part in wanted or [_ALL])
        return f"({text}) NOT ({' OR '.join(f'({p})' for p in unwanted)})" if unwanted else text
    if isinstance(match, Either):
        return " OR ".join(f"({_expression(part)})" for part in match.parts) or 'facet : "none"'
    if isinstance(match, Without):
        return f"({_ALL}) NOT ({_expression(match.part)})"
    if isinstance(match, Words):
        words = [_quoted(word) for word in dict.fromkeys(match.words)]
        words += [f"{_quoted(word)} *" for word in dict.fromkeys(match.beginnings)]
        return f"{{{' '.join(match.fields)}}} : ({' OR '.join(words)})"
    if isinstance(match, Values):
        tokens = [facet_token(chosen.facet, chosen.value) for chosen in match.chosen]
        return f"facet : ({' OR '.join(map(_quoted, tokens))})"
    if isinstance(match, Titled):
        titles = [_quoted(WHOLE.join(title)) for title in match.titles]
        return f"whole : ({' OR '.join(titles)})"
    return _ALL


def _conjunction(words: Iterable[str]) -> str:
    return "(" + " AND ".join(_quoted(word) for word in words) + ")"


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
