"""The time as the database holds it."""

from datetime import UTC, datetime


def now() -> str:
    """Give the time in UTC, ISO 8601, to the millisecond: as text it sorts as it passes."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
