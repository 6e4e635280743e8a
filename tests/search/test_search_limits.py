"""Properties asked for by name, against a clock that stands still."""

from datetime import UTC, datetime

import pytest

from tui.model.asking import Facet
from tui.model.deciding import Status
from tui.search.limits import resolve
from tui.search.match import (
    Called,
    Dated,
    Decided,
    Either,
    Match,
    Noted,
    Reasoned,
    Stands,
    State,
    Valued,
    Written,
)
from tui.search.query import Limit

NOW = datetime(2024, 5, 17, 12, tzinfo=UTC)


def since(day: str) -> Dated:
    return Dated(since=f"{day}T12:00:00+00:00")


def span(first: str, after: str) -> Dated:
    return Dated(f"{first}T00:00:00+00:00", f"{after}T00:00:00+00:00")


@pytest.mark.parametrize(
    ("field", "values", "match"),
    [
        ("is", ("todo",), Decided(frozenset({Status.TODO}))),
        ("is", ("Maybe", "reject"), Decided(frozenset({Status.MAYBE, Status.REJECT}))),
        ("is", ("new",), Stands(State.NEW)),
        ("is", ("new", "todo"), Either((Decided(frozenset({Status.TODO})), Stands(State.NEW)))),
        ("age", ("<7d",), since("2024-05-10")),
        ("age", ("1w",), since("2024-05-10")),
        ("age", (">7",), Dated(until="2024-05-10T12:00:00+00:00")),
        ("age", ("<24h", "<"), since("2024-05-16")),
        ("date", ("2023",), span("2023-01-01", "2024-01-01")),
        ("date", ("2023-12",), span("2023-12-01", "2024-01-01")),
        ("date", ("2024-2-29",), span("2024-02-29", "2024-03-01")),
        ("date", ("2023-01..2023-06",), span("2023-01-01", "2023-07-01")),
        ("date", ("2023-01..",), Dated(since="2023-01-01T00:00:00+00:00")),
        ("date", ("..2023",), Dated(until="2024-01-01T00:00:00+00:00")),
        ("id", ("a", "B"), Called(("a", "B"))),
        ("is", ("seen", "CHANGED"), Either((Stands(State.SEEN), Stands(State.CHANGED)))),
        ("lang", ("DE",), Valued(Facet.LANGUAGE, (("de",),))),
        ("place", ("New York", "köln"), Valued(Facet.PLACE, (("new", "york"), ("koln",)))),
        ("contract", ("fixed-term",), Valued(Facet.CONTRACT, (("fixed", "term"),))),
        ("tag", ("to-call",), Valued(Facet.TAG, (("to", "call"),))),
        ("note", ("call back",), Noted(("call back",))),
        ("reason", ("too far",), Reasoned(("too far",))),
        ("text", ("Köln am Rhein", "c++"), Written((("koln", "am", "rhein"), ("c++",)))),
    ],
)
def test_a_property_limits_what_is_found(field: str, values: tuple[str, ...], match: Match) -> None:
    assert resolve(Limit(field, values), NOW) == match


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(
            ("is", "sh"),
            ("age", "<"),
            ("age", "soon"),
            ("age", "<7q"),
            ("text", "--"),
            ("tag", "-"),
        ),
        *(("date", "20"), ("date", ".."), ("date", "2023-13"), ("date", "2023-02-30")),
        *(("date", "0000"), ("date", "last week"), ("date", "2023-1-2-3")),
    ],
)
def test_a_value_that_means_nothing_yet_limits_nothing(field: str, value: str) -> None:
    assert resolve(Limit(field, (value,)), NOW) is None


@pytest.mark.parametrize("value", ["<99999y", ">99999y", "<0h"])
def test_any_age_is_a_date(value: str) -> None:
    assert isinstance(resolve(Limit("age", (value,)), NOW), Dated)


def test_the_last_day_of_the_calendar_is_a_date_too() -> None:
    for value in ("9999", "9999-12", "9999-12-31"):
        assert resolve(Limit("date", (value,)), NOW) != Dated()
