"""Matches of `tui.search` as FTS5 expressions and SQL conditions; values are always bound."""

import json
import re
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
from tui.search.words import title_token
from tui.store.ids import first_id
from tui.store.tokens import EVERYTHING, facet_token

_ALL = f'facet : "{EVERYTHING}"'
_NONE = 'facet : "none"'
_EARLIEST = "0001-01-02T00:00:00+00:00"
_LATEST = "9999-12-31T23:59:59.999+00:00"
_LISTED = "SELECT value FROM json_each(?)"
_TOKEN = re.compile(r"[^\W_](?:[^\W_]|[+#])*")


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
        return Sql(f"posting_search MATCH ? AND {condition.text}", (expression, *condition.values))

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
        if match == Everything():
            return Sql("TRUE")
        if _is_indexed(match):
            return _in_index("posting_search", _expression(match), key)
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
        own = f"FROM posting AS it WHERE it.id = {key}"
        match match:
            case Decided():
                found = self._decided(match, key)
            case Dated():
                limits = first_id(match.since or _EARLIEST), first_id(match.until or _LATEST)
                found = Sql(f"{key} >= ? AND {key} < ?", limits)
            case Called():
                named = f"SELECT id FROM posting WHERE external_id IN ({_LISTED})"
                found = Sql(f"{key} IN ({named})", (json.dumps(match.external_ids),))
            case Speaks():
                text = f"EXISTS (SELECT 1 {own} AND it.language IN ({_LISTED}))"
                found = Sql(text, (json.dumps(match.languages),))
            case Reasoned():
                text = (
                    "EXISTS (SELECT 1 FROM decision, json_each(?) WHERE brief_id = ?"
                    f" AND posting_id = {key} AND instr(lower(reason), lower(value)))"
                )
                found = Sql(text, (json.dumps(match.texts), self._brief_id))
            case Newest():
                newest = "SELECT max(id) FROM import WHERE added + updated > 0"
                found = Sql(f"EXISTS (SELECT 1 {own} AND it.import_id = ({newest}))")
            case Written():
                found = _in_index("posting_text", _texts(match), key)
            case _:
                raise TypeError(match)
        return found

    def _decided(self, match: Decided, key: str) -> Sql:
        mine = (
            "EXISTS (SELECT 1 FROM decision WHERE brief_id = ?"
            f" AND posting_id = {key} AND status IN ({_LISTED}))"
        )
        if Status.TODO not in match.statuses:
            return Sql(mine, (self._brief_id, json.dumps(sorted(match.statuses))))
        others = sorted(frozenset(Status) - match.statuses)
        return Sql(f"NOT {mine}", (self._brief_id, json.dumps(others)))


def _in_index(index: str, expression: str, key: str) -> Sql:
    return Sql(f"{key} IN (SELECT rowid FROM {index} WHERE {index} MATCH ?)", (expression,))


def _is_indexed(match: Match) -> bool:
    """Tell whether the word index alone can answer it."""
    if isinstance(match, Every | Either):
        return all(_is_indexed(part) for part in match.parts)
    if isinstance(match, Without):
        return _is_indexed(match.part)
    return isinstance(match, Words | Values | Titled | Everything)


def _expression(match: Match) -> str:
    """Write an FTS5 expression; what cannot be met becomes a word that no text holds."""
    match match:
        case Every():
            wanted = [_expression(part) for part in match.parts if not isinstance(part, Without)]
            unwanted = [_expression(part.part) for part in match.parts if isinstance(part, Without)]
            text = _joined(" AND ", wanted) or _ALL
            text = f"({text}) NOT ({_joined(' OR ', unwanted)})" if unwanted else text
        case Either():
            text = _joined(" OR ", map(_expression, match.parts)) or _NONE
        case Without():
            text = f"({_ALL}) NOT ({_expression(match.part)})"
        case Words():
            words = [_quoted(word) for word in dict.fromkeys(match.words)]
            words += [f"{_quoted(word)} *" for word in dict.fromkeys(match.beginnings)]
            text = f"{{{' '.join(match.fields)}}} : ({' OR '.join(words)})"
        case Values():
            tokens = [facet_token(chosen.facet, chosen.value) for chosen in match.chosen]
            text = f"facet : ({' OR '.join(map(_quoted, tokens))})"
        case Titled():
            titles = [_quoted(title_token(title)) for title in match.titles]
            text = f"whole : ({' OR '.join(titles)})"
        case _:
            text = _ALL
    return text


def _joined(operator: str, expressions: Iterable[str]) -> str:
    return operator.join(f"({expression})" for expression in expressions)


def _texts(match: Written) -> str:
    """Write an expression for the descriptions, whose index knows no order: all words of a text."""
    return _joined(" OR ", (_text(words, match.unfinished) for words in match.texts))


def _text(words: Iterable[str], unfinished: bool) -> str:
    # What is one word to the search, such as node.js, the descriptions' index holds in parts.
    tokens = [token for word in words for token in _TOKEN.findall(word)]
    return " AND ".join(map(_quoted, tokens)) + (" *" if unfinished else "")


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
