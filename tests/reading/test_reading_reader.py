"""A posting read as a whole."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.intake import Draft
from tui.model.reading import Need, Reading, SectionKind, SkillKind
from tui.reading.languages import language_of
from tui.reading.lexicon import load
from tui.reading.reader import Reader

READER = Reader(load())
SEED = Path(__file__).parents[2] / "seeds" / "000_a2d06dd6021433de.txt"


@pytest.fixture(scope="module")
def fields() -> list[str]:
    return SEED.read_text("utf-8").split("\t")


@pytest.fixture(scope="module")
def seed(fields: list[str]) -> Reading:
    return READER.read(Draft(fields[0], fields[2], fields[3], fields[1], fields[4], fields[5]))


def test_seed_as_a_whole(seed: Reading) -> None:
    assert seed.clean_title == "Expert in Project Management Office"
    assert seed.company == "Westhouse"
    assert seed.language == "en"


def test_seed_sections(seed: Reading) -> None:
    headed = [(section.kind, section.heading) for section in seed.sections if section.heading]
    assert headed == [
        (SectionKind.TASKS, "Your tasks"),
        (SectionKind.REQUIREMENTS, "Your qualifications"),
        (SectionKind.CONDITIONS, "What she expects"),
    ]


def test_seed_skills(seed: Reading) -> None:
    found = {mention.name for mention in seed.skills}
    assert found >= {
        *("Project management", "PMO", "Portfolio management", "Agile project management"),
        *("IPMA", "PMI", "Scrum", "LeSS", "Coaching", "German", "Reporting", "Moderation"),
    }
    # What the agency says of itself is not what the job asks for.
    assert not found & {"SAP", "Engineering", "English", "Marketing", "Organisational skills"}


def test_seed_need(seed: Reading) -> None:
    wished = {mention.name for mention in seed.skills if mention.need is Need.NICE}
    assert wished == {"Coaching"}


def test_seed_evidence(seed: Reading, fields: list[str]) -> None:
    german = next(mention for mention in seed.skills if mention.name == "German")
    assert german.kind is SkillKind.SPOKEN
    assert fields[3][german.start : german.end].endswith("German")


def test_company_names_of_the_config_win() -> None:
    reader = Reader(load(), {"4711": "Pump Works", "Northwind": "Northwind Ltd."})
    text = "Northwind is one of the leading makers of pumps."
    assert reader.read(Draft("1", "Baker", text, "4711")).company == "Pump Works"
    assert reader.read(Draft("1", "Baker", text)).company == "Northwind Ltd."


def test_blurb_before_title_before_text() -> None:
    text = "Eastwind is one of the leading makers of pumps."
    blurb = "Northwind is one of the leading makers of pumps."
    assert READER.read(Draft("1", "Westhouse Job: Baker", text, blurb=blurb)).company == "Northwind"
    assert READER.read(Draft("1", "Westhouse Job: Baker", text)).company == "Westhouse"
    assert READER.read(Draft("1", "Baker", text)).company == "Eastwind"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("You will work with us on the pumps of the future.", "en"),
        ("Sie arbeiten mit uns an den Pumpen der Zukunft.", "de"),
        ("Vous travaillez avec nous sur les pompes de la mer.", ""),
        ("Pumps", ""),
        ("", ""),
    ],
)
def test_language(text: str, language: str) -> None:
    assert language_of(text) == language


@given(st.text(), st.text(), st.text(), st.text())
def test_anything_can_be_read(title: str, description: str, role: str, blurb: str) -> None:
    reading = READER.read(Draft("1", title, description, role=role, blurb=blurb))
    assert all(mention.end <= len(description) for mention in reading.skills)


def test_a_town_is_no_skill_of_its_name() -> None:
    text = "Requirements\n- Experience with Addison and DATEV\n"
    assert "Addison" in {m.name for m in READER.read(Draft("1", "Clerk", text)).skills}
    located = f"Location: Addison, TX\n\n{text}"
    assert {m.name for m in READER.read(Draft("1", "Clerk", located)).skills} >= {"DATEV"}
    assert "Addison" not in {m.name for m in READER.read(Draft("1", "Clerk", located)).skills}
