"""Facts as a whole: evidence, order, and texts that are no postings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.reading import FactKind
from tui.reading.facts import find_facts
from tui.reading.sections import find_sections

POSTING = """Bäckerei Sonnenschein sucht Verstärkung.

Standort: Kiel
Start: 01.03.2027
Arbeitszeit: 38,5 Stunden/Woche

Ihr Profil
• mindestens 3 Jahre Berufserfahrung
• Deutschkenntnisse auf Niveau C1

Wir bieten
• 3.100 € brutto pro Monat
• unbefristete Anstellung

Ansprechpartnerin: Erika Beispiel
erika.beispiel@example.org
"""


def test_every_fact_stands_where_its_evidence_says() -> None:
    found = find_facts("Junior Bäcker", POSTING, find_sections(POSTING), "de")
    evidence = {
        (fact.kind, fact.value): POSTING[fact.start : fact.end] for fact in found if fact.start >= 0
    }
    assert evidence == {
        (FactKind.CONTRACT, "permanent"): "unbefristete",
        (FactKind.PLACE, "Kiel"): "Kiel",
        (FactKind.START, "2027-03-01"): "01.03.2027",
        (FactKind.WORKLOAD, "38.5 h"): "38,5 Stunden/Woche",
        (FactKind.PAY, "3100 EUR/month"): "3.100 €",
        (FactKind.YEARS, "3+"): "3 Jahre",
        (FactKind.LANGUAGE, "German C1"): "Deutschkenntnisse auf Niveau C1",
        (FactKind.CONTACT, "Erika Beispiel"): "Erika Beispiel",
        (FactKind.CONTACT, "erika.beispiel@example.org"): "erika.beispiel@example.org",
    }


def test_what_the_title_says_has_no_place_in_the_description() -> None:
    found = find_facts("Senior Baker in Bonn", "We bake.", (), "en")
    assert [(fact.kind, fact.value, fact.start, fact.end) for fact in found] == [
        (FactKind.LEVEL, "senior", -1, -1),
        (FactKind.PLACE, "Bonn", -1, -1),
    ]


def test_offsets_count_code_points() -> None:
    text = "🥐🥐 ÖÄÜ\u00a0\u2028İ Location: Leeds\nSalary: £30,000 per year"
    found = find_facts("", text, find_sections(text), "")
    assert {fact.value: text[fact.start : fact.end] for fact in found} == {
        "Leeds": "Leeds",
        "30000 GBP/year": "£30,000",
    }


def test_blanks_that_do_not_break_lines_are_blanks() -> None:
    text = "Standort:\u00a020095\u00a0Hamburg | Vertragsart:\u00a0unbefristet"
    found = find_facts("", text, find_sections(text), "de")
    assert {fact.value for fact in found} == {"Hamburg", "permanent"}


def test_a_value_comes_once() -> None:
    text = (
        "Location: Leeds\nOffice: Leeds\n3+ years of experience in A\n3+ years of experience in B"
    )
    found = find_facts("Baker - Leeds", text, find_sections(text), "en")
    pairs = [(fact.kind, fact.value) for fact in found]
    assert len(pairs) == len(set(pairs))
    assert (FactKind.PLACE, "Leeds") in pairs


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a" * 200_000,
        "€1 " * 50_000,
        "in Berlin, " * 20_000,
        "fixed term 1 year " * 5_000,
        "tel 0 " * 50_000,
        "x@y." * 50_000,
        "\n" * 100_000,
        "a:" * 50_000,
        "Ä\u0308" * 50_000,
    ],
)
def test_noise_is_read_to_its_end(text: str) -> None:
    for fact in find_facts(text[:600], text, find_sections(text), ""):
        assert fact.end <= len(text)


WORDS = (
    "Berlin", "in", "based", "€", "30.000", "per", "year", "years", "experience", "remote",
    "Senior", "fixed", "term", "months", "6", "German", "fluent", "Contact", "Jane", "Doe",
    "0123", "456789", "a@b.de", "Standort:", "Start:", "01.02.2027", "\n", "hours", "week", "%",
    "80-100", "(", ")",
)  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join), st.text(max_size=40))
def test_any_mixture_of_words_gives_facts_within_it(text: str, title: str) -> None:
    found = find_facts(title, text, find_sections(text), "")
    assert found == find_facts(title, text, find_sections(text), "")
    for fact in found:
        assert fact.value == fact.value.strip() != ""
        assert (fact.start, fact.end) == (-1, -1) or 0 <= fact.start < fact.end <= len(text)


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    for fact in find_facts(text, text, find_sections(text), ""):
        assert fact.end <= len(text)
