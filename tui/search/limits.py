"""Properties that a query asks for by name, or that are set in the filters."""

import re
from collections.abc import Callable, Collection, Iterable
from datetime import MAXYEAR, UTC, datetime, timedelta

from tui.model.asking import Chosen, Facet, Way
from tui.model.deciding import Status
from tui.search.match import (
    Called,
    Dated,
    Decided,
    Match,
    Noted,
    Reasoned,
    Stands,
    State,
    Valued,
    Values,
    Without,
    Written,
    either,
    every,
)
from tui.search.query import Limit
from tui.search.words import words

_AGE = re.compile(r"([<>]?)=?(\d{1,5})([hdwmy]?)", re.IGNORECASE)
_DAYS = {"h": 1 / 24, "d": 1, "": 1, "w": 7, "m": 30, "y": 365}
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
_DECEMBER = 12

_EARLY, _LATE = 3650, 100_000
AGES = {
    "1 day": 1,
    "1 week": 7,
    "2 weeks": 14,
    "1 month": 30,
    "3 months": 91,
    "1 year": 365,
    "older": _LATE,
}
"""The values of the facet of age, with the most days that each goes up to."""

FACETS = {
    "lang": Facet.LANGUAGE,
    "level": Facet.LEVEL,
    "contract": Facet.CONTRACT,
    "place": Facet.PLACE,
    "tag": Facet.TAG,
}
"""Fields that ask for values of facets."""

_SPELLED: dict[str, Callable[[tuple[str, ...]], Match]] = {
    "id": Called,
    "reason": Reasoned,
    "note": Noted,
}
"""Fields that are compared letter by letter."""


def resolve(limit: Limit, now: datetime) -> Match | None:
    """Say what a posting has to hold; None where the values mean nothing (yet)."""
    values = limit.values
    if limit.field == "is":
        return _state(values)
    if limit.field == "age":
        return _any_of(_age(value, now) for value in values)
    if limit.field == "date":
        return _any_of(_date(value) for value in values)
    if limit.field in ("text", *FACETS):
        return _worded(limit)
    return _SPELLED[limit.field](values)


def _worded(limit: Limit) -> Match | None:
    """Read properties that are compared word by word."""
    texts = tuple(tuple(found) for value in limit.values if (found := words(value)))
    if not texts:
        return None
    return Valued(FACETS[limit.field], texts) if limit.field in FACETS else Written(texts)


def _any_of(matches: Iterable[Match | None]) -> Match | None:
    """Join what the values mean; those that mean nothing are passed over."""
    held = [match for match in matches if match is not None]
    return either(held) if held else None


def within(chosen: Collection[Chosen], now: datetime) -> Match:
    """Say what filters leave."""
    parts: list[Match] = []
    for facet in Facet:
        of = {
            way: sorted(one.value for one in chosen if one.facet is facet and one.way is way)
            for way in Way
        }
        if of[Way.CAN]:
            parts.append(valued(facet, of[Way.CAN], now))
        parts += [valued(facet, [value], now) for value in of[Way.MUST]]
        if of[Way.NEVER]:
            parts.append(Without(valued(facet, of[Way.NEVER], now)))
    return every(parts)


def valued(facet: Facet, values: Iterable[str], now: datetime) -> Match:
    """Ask for one of some values of a facet."""
    if facet is Facet.STATUS:
        return Decided(frozenset(map(Status, values)))
    if facet is Facet.AGE:
        return either(_aged(value, now) for value in values)
    return Values(facet, tuple(values))


def _aged(value: str, now: datetime) -> Match:
    """Ask for an age as AGES names it."""
    place = list(AGES).index(value)
    youngest = list(AGES.values())[place - 1] if place else -_EARLY
    oldest = AGES[value]
    since, until = (
        (now - timedelta(days=days)).astimezone(UTC).isoformat() for days in (oldest, youngest)
    )
    return Dated(since if oldest < _LATE else "", until if place else "")


def _state(values: tuple[str, ...]) -> Match | None:
    names = {value.lower() for value in values}
    statuses = frozenset(status for status in Status if status.value in names)
    parts: list[Match] = [Decided(statuses)] if statuses else []
    parts += [Stands(state) for state in State if state.value in names]
    return _any_of(parts)


def _age(value: str, now: datetime) -> Match | None:
    """Read `<7d` (younger), `>2w` (older) or `3d` (no older than)."""
    found = _AGE.fullmatch(value)
    if not found:
        return None
    border = now - timedelta(days=min(int(found[2]) * _DAYS[found[3].lower()], 300_000))
    text = border.astimezone(UTC).isoformat()
    return Dated(until=text) if found[1] == ">" else Dated(since=text)


def _date(value: str) -> Match | None:
    """Read `2023`, `2023-05`, `2023-05-17` or a range `2023-01..2023-06`, open at either end."""
    since, dots, until = value.partition("..")
    if not dots:
        until = since
    try:
        first, last = _span(since), _span(until)
    except ValueError:
        return None
    if first is None and last is None:
        return None
    return Dated(first[0] if first else "", last[1] if last else "")


def _span(value: str) -> tuple[str, str] | None:
    """Give the beginning of a year, month or day, and that of the next one, empty for none."""
    found = _DATE.fullmatch(value.strip())
    if not found:
        return None
    year, month, day = int(found[1]), int(found[2] or 1), int(found[3] or 1)
    start = datetime(year, month, day, tzinfo=UTC)
    if year == MAXYEAR:
        return start.isoformat(), ""
    if found[3]:
        end = start + timedelta(days=1)
    elif found[2] and month < _DECEMBER:
        end = start.replace(month=month + 1)
    else:
        end = start.replace(year=year + 1, month=1)
    return start.isoformat(), end.isoformat()
