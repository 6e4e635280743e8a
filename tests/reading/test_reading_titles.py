"""Titles as people would say them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.reading.titles import agency_of, clean_title


@pytest.mark.parametrize(
    ("title", "clean"),
    [
        (
            "Westhouse Job: Expert: in Project Management Office (m/f/d)",
            "Expert in Project Management Office",
        ),
        ("Data Engineer (m/w/d)", "Data Engineer"),
        ("Data Engineer (f/m/x)", "Data Engineer"),
        ("Data Engineer (all genders)", "Data Engineer"),
        ("Data Engineer (gn*)", "Data Engineer"),
        ("Data Engineer m/w/d", "Data Engineer"),
        ("(Senior) Data Engineer [w/m/divers]", "(Senior) Data Engineer"),
        ("Entwickler:in Backend", "Entwickler Backend"),
        ("Entwickler*in Backend (m/w/d)", "Entwickler Backend"),
        ("Entwickler/-in Backend", "Entwickler Backend"),
        ("Entwickler(in) Backend", "Entwickler Backend"),
        ("EntwicklerIn Backend", "Entwickler Backend"),
        ("Entwickler_in Backend", "Entwickler Backend"),
        ("Baker \u2013 Berlin", "Baker"),
        ("Baker in München", "Baker"),
        ("Baker (Hamburg, remote)", "Baker"),
        ("Baker - Ref. 12345", "Baker"),
        ("Baker (Job-ID: AB-4711)", "Baker"),
        ("Baker 80-100%", "Baker"),
        ("Baker in Vollzeit", "Baker"),
        ("Baker - 100% Remote", "Baker"),
        ("SENIOR BAKER AND CONFECTIONER", "Senior Baker and Confectioner"),
        ("SENIOR SAP CONSULTANT", "Senior SAP Consultant"),
        ("Acme sucht Baker", "Baker"),
        ("C++ Developer", "C++ Developer"),
        ("C# / .NET Developer", "C# / .NET Developer"),
        ("PMO Lead", "PMO Lead"),
        ("CEO", "CEO"),
        ("R&D Engineer - Vision & Control", "R&D Engineer - Vision & Control"),
        ("(m/w/d)", "(m/w/d)"),
    ],
)
def test_clean(title: str, clean: str) -> None:
    assert clean_title(title) == clean


def test_agency() -> None:
    assert agency_of("Westhouse Job: Tester") == "Westhouse"
    assert agency_of("New Job: Tester") == ""
    assert agency_of("Tester") == ""


@given(st.text())
def test_something_is_left_of_any_title(title: str) -> None:
    clean = clean_title(title)
    assert bool(clean) == bool(title.strip())
    assert "\n" not in clean
