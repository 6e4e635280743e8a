"""Dates in the forms that dumps write them in."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.intake.dates import to_utc


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-05-06", "2024-05-06T00:00:00+00:00"),
        (" 2024-05-06 07:08 ", "2024-05-06T07:08:00+00:00"),
        ("2024-05-06T07:08:09,5Z", "2024-05-06T07:08:09.500000+00:00"),
        ("2024-05-06 07:08:09.123456789", "2024-05-06T07:08:09.123456+00:00"),
        ("2024-05-06 07:08:09 +02:00", "2024-05-06T05:08:09+00:00"),
        ("2024-05-06 07:08:09 -02:00", "2024-05-06T09:08:09+00:00"),
        ("2024-05-06 07:08:09 Z", "2024-05-06T07:08:09+00:00"),
        ("2024-05-06 07:08:09UTC", "2024-05-06T07:08:09+00:00"),
        ("2024-01-01T00:30:00-0100", "2024-01-01T01:30:00+00:00"),
        ("6.5.2024", "2024-05-06T00:00:00+00:00"),
        ("1714979289", "2024-05-06T07:08:09+00:00"),
        ("1714979289500", "2024-05-06T07:08:09.500000+00:00"),
        ("31.02.2024", ""),
        ("05/06/2024", ""),
        ("2024-W19-1", ""),
        ("20240506", ""),
        ("0001-01-01T00:00:00+05:00", ""),
        ("9999-12-31T23:59:59-12:00", ""),
        ("\u0662\u0660\u0662\u0664-05-06", ""),
        ("soon", ""),
        ("", ""),
    ],
)
def test_a_moment_in_utc_or_none(text: str, moment: str) -> None:
    assert to_utc(text) == moment


zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1), timezones=zones))  # noqa: DTZ001  hypothesis wants them so
def test_what_python_writes_is_read(moment: datetime) -> None:
    assert datetime.fromisoformat(to_utc(str(moment))) == moment
    assert to_utc(str(moment)).endswith("+00:00")


@given(st.text(st.sampled_from("0123456789-:.,+ TZ"), max_size=30))
def test_what_is_given_stays_as_it_is(text: str) -> None:
    assert to_utc(to_utc(text)) == to_utc(text)
