"""Who published a posting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.reading.companies import company_in


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Westhouse is one of the leading recruitment companies.", "Westhouse"),
        ("Northwind Pumps is a maker of pumps for ships.", "Northwind Pumps"),
        ("Northwind Pumps GmbH ist ein führender Hersteller.", "Northwind Pumps"),
        ("Die Nordwind Pumpen AG ist eine der größten Werften.", "Nordwind Pumpen"),
        ("At Northwind, we build pumps.", "Northwind"),
        ("Bei Nordwind arbeiten Menschen, die Pumpen mögen.", "Nordwind"),
        ("Pumps!\n\nAbout Northwind Pumps\nFor years and years.", "Northwind Pumps"),
        ("Über Nordwind\nSeit vielen Jahren.", "Nordwind"),
        ("Northwind is looking for a baker. Northwind sells bread.", "Northwind"),
        ("Join Northwind today! Northwind employees get bread.", "Northwind"),
        ("Nordwind Pumpen GmbH & Co. KG\nHafenstraße 1", "Nordwind Pumpen"),
    ],
)
def test_named(text: str, company: str) -> None:
    assert company_in(text) == company


@pytest.mark.parametrize(
    "text",
    [
        "",
        "We are a leading company.",
        "Our client is a global group.",
        "The role is a great opportunity.",
        "This is a job. It is one of the best.",
        "Experience is a must. Applications are welcome.",
        "Python is one of the languages that we use.",
    ],
)
def test_better_empty_than_wrong(text: str) -> None:
    assert company_in(text) == ""


@given(st.text())
def test_never_longer_than_a_line(text: str) -> None:
    assert len(company_in(text)) <= 60
