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
        ("Wir sind Nordwind, eine Werft mit Geschichte.", "Nordwind"),
        ("Company: Northwind Pumps\nPlace: by the sea", "Northwind Pumps"),
        ("We bake.\n\nNorthwind is an equal opportunity employer.", "Northwind"),
        ("Northwind, a leading maker of pumps, is hiring.", "Northwind"),
        ("Die Nordwind GmbH sucht einen Bäcker.", "Nordwind"),
        ("Brewster & Quill is a family firm. At Brewster & Quill, we brew.", "Brewster & Quill"),
    ],
)
def test_named(text: str, company: str) -> None:
    assert company_in(text) == company


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Gullhaven City Council is looking for a gardener.", "Gullhaven City Council"),
        ("You will teach at Gullhaven University.\nThe pay is fair.", "Gullhaven University"),
        (
            "Saltmarsh and Gullhaven NHS Foundation Trust is committed to care.",
            "Saltmarsh and Gullhaven NHS Foundation Trust",
        ),
        ("St. Osyth's Hospital is one of the oldest hospitals.", "St. Osyth's Hospital"),
        ("Baker\n\nThe Hochschule Gullhafen ist eine kleine Hochschule.", "Hochschule Gullhafen"),
    ],
)
def test_public_bodies_are_named_in_full(text: str, company: str) -> None:
    assert company_in(text) == company


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("At gWind, we build mills. gWind is a young firm.", "gWind"),
        ("4W is one of the leading makers of glue. At 4W, we glue.", "4W"),
        ("M47 is a bank on the phone. Join M47!", "M47"),
        ("Bei nordwindo, dem Laden: nordwindo ist ein Laden. Mail: jobs@nordwindo.de", "nordwindo"),
        ("Die nordwindo GmbH ist ein Laden.", "nordwindo"),
    ],
)
def test_names_in_unusual_letters(text: str, company: str) -> None:
    assert company_in(text) == company


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("The Scan Team at Gullhaven Hospital is looking for a nurse.", "Gullhaven Hospital"),
        (
            "Join the Seaside Ward team at Gullhaven Hospital. Seaside Ward is a small ward.",
            "Gullhaven Hospital",
        ),
        (
            "The Glue Unit is looking for a gluer.\nIt is in Saltmarsh and Gullhaven NHS Trust.",
            "Saltmarsh and Gullhaven NHS Trust",
        ),
        ("Northwind's Wharf Team is growing. At Northwind, we build pumps.", "Northwind"),
    ],
)
def test_the_body_above_a_unit_is_named(text: str, company: str) -> None:
    assert company_in(text) == company


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Das erwartet dich bei Nordwind\nBrot und Butter.", "Nordwind"),
        ("Deine Karriere bei Nordwind:\nBei uns zählt das Team.", "Nordwind"),
        ("Nordwind als Arbeitgeber\nNordwind bietet Brot.", "Nordwind"),
        ("Die Nordwind-Gruppe sucht Bäcker.", "Nordwind"),
        ("Wir backen in der nordwindo Gruppe.\nDie nordwindo Gruppe backt Brot.", "nordwindo"),
        ("Viele schöne Extras Bei Nordwind arbeiten alle gern", "Nordwind"),
        ("Join HGM today.\nHGM is a family.", "HGM"),
        ("MIT Harbour Laboratory is an equal opportunity employer.", "MIT Harbour Laboratory"),
        ("Send it to:\nVirtual Development Corporation\n12 Wharf Road", "Virtual Development"),
        ("Arbeitgeber: Nordwind Pumpen\nOrt: am Meer", "Nordwind Pumpen"),
    ],
)
def test_named_in_headings_and_compounds(text: str, company: str) -> None:
    assert company_in(text) == company


def test_large_employers_need_less_around_them() -> None:
    assert company_in("You write reports that conform to Lufthansa standards.") == "Lufthansa"
    assert company_in("You write reports that conform to Northwind standards.") == ""


def test_a_division_is_told_by_the_name_it_begins_with() -> None:
    text = "Build models for the global {} Wharf Supply Chain. Know {} policies."
    assert company_in(text.format("Lufthansa", "Lufthansa")) == "Lufthansa"


def test_address_supports_a_name() -> None:
    text = "The pumps of Northwind are sold by Eastwind.\nSend us your papers: "
    assert company_in(text + "jobs@northwind.example.com") == "Northwind"
    assert company_in(text + "jobs@eastwind.example.com") == "Eastwind"


def test_address_made_of_initials_supports_a_name() -> None:
    text = "Gullhaven Marine Pumps builds pumps. Saltmarsh Harbour Glue makes glue.\n"
    assert company_in(text + "Mail: jobs@gmp.example.com") == "Gullhaven Marine Pumps"
    assert company_in(text + "Mail: jobs@shg.example.com") == "Saltmarsh Harbour Glue"


def test_initials_speak_for_the_full_name() -> None:
    text = "Gullhaven Marine Pumps (GMP) builds pumps. At GMP, we care. GMP is a family firm."
    assert company_in(text) == "Gullhaven Marine Pumps"


def test_first_line_of_a_form() -> None:
    assert company_in("Bakers without Ovens\nTITLE:  Baker\nTERM:  Long") == "Bakers without Ovens"


def test_title_with_a_legal_form() -> None:
    assert company_in("Come and bake.", title="Nordwind GmbH -- Bäcker (m/w/d)") == "Nordwind"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "We are a leading company.",
        "Our client is a global group.",
        "Unser Mandant ist ein führendes Unternehmen.",
        "The role is a great opportunity.",
        "About The Role\nYou bake bread.",
        "About You\nYou like bread.",
        "This is a job. It is one of the best.",
        "Experience is a must. Applications are welcome.",
        "Python is one of the languages that we use.",
        "Experience with Oracle and Salesforce. Kubernetes is a plus.",
        "London is one of the largest cities.",
        "You work in Hamburg or Berlin.",
        "Unsere Kunden sind Nordwind, Ostwind und Südwind.",
        "Zusammenarbeit ist uns wichtig. Weiterbildung ist ein Muss.",
        "Senior Engineer\nRequirements\nBenefits",
        "We're looking for a baker. We\u2019ll teach you. You'll like it.",
        "Gullhaven is a thriving town by the sea. From Gullhaven it is not far to Saltmarsh.",
        "Swindon is one of the greenest towns. Swindon has a park. Come to Swindon.",
        "The Critical Care Unit is looking for a nurse. The Critical Care Unit is new.",
        "Our client, Northwind Pumps, is looking for a baker.",
        "You are registered with the Glue Professions Council.",
        "Staff Bank is looking for nurses. Staff Bank is open all night.",
        "Bring your papers. Mail: jobs@northwind.example.com",
        "Customers such as Lufthansa know us.",
    ],
)
def test_better_empty_than_wrong(text: str) -> None:
    assert company_in(text) == ""


@given(st.text())
def test_any_text_gives_one_line(text: str) -> None:
    name = company_in(text, title=text, blurb=text)
    assert len(name) <= 100
    assert "\n" not in name


@pytest.mark.parametrize(
    "piece", ["A", "a", " ", "\n", "A ", "Ab&", "@a.", "Nord GmbH ", "(", "'s", "Bei N-Gruppe "]
)
def test_long_texts_of_one_kind_are_read(piece: str) -> None:
    assert len(company_in(piece * 100_000)) <= 100
