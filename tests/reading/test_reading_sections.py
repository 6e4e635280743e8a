"""How descriptions fall into sections."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model import SectionKind
from tui.reading.headings import kind_of
from tui.reading.sections import find_sections


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Your tasks", SectionKind.TASKS),
        ("Key responsibilities", SectionKind.TASKS),
        ("What you will do", SectionKind.TASKS),
        ("What you'll be doing", SectionKind.TASKS),
        ("About the role", SectionKind.TASKS),
        ("Duties and responsibilities", SectionKind.TASKS),
        ("Ihre Aufgaben", SectionKind.TASKS),
        ("Deine Aufgaben bei uns", SectionKind.TASKS),
        ("Das erwartet dich", SectionKind.TASKS),
        ("Stellenbeschreibung", SectionKind.TASKS),
        ("Your qualifications", SectionKind.REQUIREMENTS),
        ("REQUIREMENTS", SectionKind.REQUIREMENTS),
        ("What you bring", SectionKind.REQUIREMENTS),
        ("Who you are", SectionKind.REQUIREMENTS),
        ("What we're looking for", SectionKind.REQUIREMENTS),
        ("Ihr Profil", SectionKind.REQUIREMENTS),
        ("Das bringst du mit", SectionKind.REQUIREMENTS),
        ("Was Sie mitbringen", SectionKind.REQUIREMENTS),
        ("Anforderungen", SectionKind.REQUIREMENTS),
        ("Nice to have", SectionKind.NICE),
        ("Preferred qualifications", SectionKind.NICE),
        ("Bonus points", SectionKind.NICE),
        ("What we offer", SectionKind.OFFER),
        ("Benefits", SectionKind.OFFER),
        ("Wir bieten", SectionKind.OFFER),
        ("Was wir bieten", SectionKind.OFFER),
        ("General conditions", SectionKind.CONDITIONS),
        ("Rahmenbedingungen", SectionKind.CONDITIONS),
        ("About us", SectionKind.ABOUT),
        ("Who we are", SectionKind.ABOUT),
        ("Über uns", SectionKind.ABOUT),
        ("Contact", SectionKind.CONTACT),
        ("How to apply", SectionKind.CONTACT),
        ("Ihr Ansprechpartner", SectionKind.CONTACT),
    ],
)
def test_headings(heading: str, kind: SectionKind) -> None:
    assert kind_of(heading) is kind


@pytest.mark.parametrize("line", ["We sell pumps", "Java", "You will like the pumps that we sell"])
def test_other_lines_are_no_headings(line: str) -> None:
    assert kind_of(line) is None


@pytest.mark.parametrize(
    "text",
    [
        "Your tasks:\n• A\n\nYour profile:\n• B",
        "## Your tasks\n* A\n\n## Your profile\n* B",
        "**Your tasks**\nA\n\n**Your profile:**\nB",
        "YOUR TASKS\nA\n\nYOUR PROFILE\nB",
        "Ihre Aufgaben\nA\n\nIhr Profil\nB",
        "Your tasks: A\nYour profile: B",
        "➤ Your tasks:\nA\n➤ Your profile:\nB",
    ],
)
def test_forms_of_headings(text: str) -> None:
    sections = find_sections(text)
    assert [section.kind for section in sections] == [SectionKind.TASKS, SectionKind.REQUIREMENTS]
    assert ["A" in text[s.start : s.end] for s in sections] == [True, False]
    assert all(":" not in section.heading and "*" not in section.heading for section in sections)


def test_one_line_description() -> None:
    filler = "You plan and build pumps for ships of all sizes and see to it that they run. " * 4
    text = (
        f"Pump builder. Your tasks: {filler}Your profile: You have built pumps. What we offer: Tea."
    )
    kinds = [section.kind for section in find_sections(text)]
    assert kinds[-3:] == [SectionKind.TASKS, SectionKind.REQUIREMENTS, SectionKind.OFFER]


def test_introduction_of_the_company_is_told_apart() -> None:
    text = (
        "Acme is one of the leading makers of pumps.\n\nWe need a hand.\n\nYour tasks:\n- Pumps\n"
    )
    kinds = [section.kind for section in find_sections(text)]
    assert kinds == [SectionKind.ABOUT, SectionKind.OTHER, SectionKind.TASKS]


def test_no_headings_make_one_section() -> None:
    (section,) = find_sections("Just some text.\nAnd more.")
    assert (section.kind, section.heading, section.start) == (SectionKind.OTHER, "", 0)


LINES = st.sampled_from(
    [
        "Your tasks:",
        "Ihr Profil",
        "**Benefits**",
        "- a",
        "",
        "Acme is a company.",
        "Nice to have: x",
        "x" * 300,
    ]
)


@given(st.one_of(st.text(), st.lists(LINES).map("\n".join)))
def test_sections_come_in_order_and_cover_all_but_headings(text: str) -> None:
    end = 0
    for section in find_sections(text):
        assert end <= section.start <= section.end <= len(text)
        assert (
            kind_of(text[end : section.start].strip(" \n:*#"))
            or section.heading in text[end : section.start]
            or not text[end : section.start].strip()
        )
        end = section.end
