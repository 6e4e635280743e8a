"""A set of postings in an order that is not the best match first."""

from collections.abc import Iterator
from itertools import islice
from json import dumps
from typing import Any

from tui.model.asking import Sort
from tui.store.bitmaps import Bitmaps
from tui.store.connection import Connection, explained

_FEW = 4_096
"""Postings of a set that are sorted by title at once; for more, all titles are passed in order."""

_FIRST = 128
_MOST = 2_048
"""Postings looked at at once: few at first, as often no more are asked for."""

_LONGEST = 65_536
"""Titles passed at once."""

Member = tuple[int, int]
"""A posting's id and its bit."""


def chunks(connection: Connection, members: Iterator[Member]) -> Iterator[list[Member]]:
    """Cut what is given one by one into lists.

    Raises:
        Interrupted: it was asked to break off.
    """
    size = _FIRST
    while chunk := list(islice(members, size)):
        connection.go_on()
        yield chunk
        size = min(size * 2, _MOST)


class Orders:
    """Gives ids; no more is looked at than is taken, where the order allows it."""

    def __init__(self, connection: Connection, bitmaps: Bitmaps) -> None:
        self._connection = connection
        self._bitmaps = bitmaps

    def ids(self, found: int, sort: Sort, *, backwards: bool = False) -> Iterator[int]:
        """Give the ids of a set in an order; MATCH has no meaning here and is taken for NEW."""
        if sort is Sort.TITLE and found.bit_count() > _FEW:
            return self._by_title(found, backwards=backwards)
        if sort is Sort.TITLE or sort is Sort.COMPANY:
            ordered = self._sorted(found, sort)
            return reversed(ordered) if backwards else iter(ordered)
        oldest = backwards is not (sort is Sort.OLD)
        return self._by_age(found, oldest=oldest)

    def _by_age(self, found: int, *, oldest: bool) -> Iterator[int]:
        for chunk in chunks(self._connection, self._bitmaps.by_age(found, oldest=oldest)):
            yield from (id_ for id_, _ in chunk)

    def _by_title(self, found: int, *, backwards: bool) -> Iterator[int]:
        """Give the ids of a large set by title; no more titles are passed than has to be."""
        members = self._bitmaps.bytes_of(found)
        beyond, way, other = ("<", "DESC", "ASC") if backwards else (">", "ASC", "DESC")
        after = ">" if backwards else "<"
        selected = (
            "SELECT posting.id, clean_title, block, place FROM posting"
            " CROSS JOIN entry ON entry.id = posting.id{where}"
            f" ORDER BY clean_title COLLATE NOCASE {way}, posting.id {other} LIMIT ?"
        )
        # Equal titles are passed again in each page, so pages grow.
        where, size = "", _FIRST
        last: tuple[str | int, ...] = ()
        while rows := self._selected_rows(selected.format(where=where), (*last, size)):
            for id_, _, block, place in rows:
                bit = self._bitmaps.bit(id_, block, place)
                if bit is not None and members[bit >> 3] >> (bit & 7) & 1:
                    yield id_
            last, size = (rows[-1][1], rows[-1][1], rows[-1][0]), min(size * 2, _LONGEST)
            where = (
                f" WHERE clean_title COLLATE NOCASE {beyond}= ? AND"
                f" (clean_title COLLATE NOCASE {beyond} ? OR posting.id {after} ?)"
            )

    @explained
    def _selected_rows(self, sql: str, values: tuple[str | int, ...]) -> list[Any]:
        return self._connection.execute(sql, values).fetchall()

    def _sorted(self, found: int, sort: Sort) -> list[int]:
        ids = dumps([id_ for id_, _ in self._bitmaps.by_age(found)])
        by, joined = "clean_title", ""
        if sort is Sort.COMPANY:
            by = "coalesce(company.name, '')"
            joined = " LEFT JOIN company ON company.id = company_id"
        rows = self._connection.execute(
            f"SELECT posting.id FROM posting{joined}"
            " WHERE posting.id IN (SELECT value FROM json_each(?))"
            f" ORDER BY {by} COLLATE NOCASE, posting.id DESC",
            (ids,),
        )
        return [id_ for (id_,) in rows]
