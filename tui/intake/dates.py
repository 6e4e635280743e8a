"""Dates as dumps write them → UTC in ISO 8601, the one form that the rest of the program knows."""

import re
from datetime import UTC, datetime

STAMP = (
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}"
    r"(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?(?: ?(?:Z|UTC|[+-][0-9]{2}:?[0-9]{2}))?"
)
"""A regular expression for a date with its time, offset and fraction optional."""

DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
"""A regular expression for a date without a time."""

_ISO = re.compile(rf"(?:{STAMP}|{DAY})\Z")
_EUROPEAN = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})\Z")
_EPOCH = re.compile(r"[0-9]{9,13}\Z")
_MILLISECONDS_FROM = 100_000_000_000
"""Seconds since 1970 reach this in the year 5138; greater numbers are milliseconds."""


def to_utc(text: str) -> str:
    """Give the moment as `YYYY-MM-DDTHH:MM:SS[.ffffff]+00:00`, or nothing where there is none.

    Reads ISO 8601 (a time without offset is UTC, a day begins at midnight), `31.12.2024`, and
    seconds or milliseconds since 1970. Impossible dates give an empty text.
    """
    text = text.strip()
    try:
        moment = _moment(text)
        if moment is None:
            return ""
        return moment.astimezone(UTC).isoformat()
    except (ValueError, OverflowError):
        return ""


def _moment(text: str) -> datetime | None:
    if _ISO.match(text):
        text = text.removesuffix("UTC").removesuffix("Z").rstrip().replace(" +", "+")
        moment = datetime.fromisoformat(text.replace(" -", "-"))
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    if found := _EUROPEAN.match(text):
        day, month, year = map(int, found.groups())
        return datetime(year, month, day, tzinfo=UTC)
    if _EPOCH.match(text):
        number = int(text)
        return datetime.fromtimestamp(
            number / 1000 if number >= _MILLISECONDS_FROM else number, UTC
        )
    return None
