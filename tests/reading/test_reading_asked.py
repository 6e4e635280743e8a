"""Where a posting asks: in the items of its lists, and in sentences that say so."""

import pytest

from tui.reading.lexicon import load
from tui.reading.reader import Reader

READER = Reader(load())
FILLER = "The harbour lies by the river and the ferries cross it every day. " * 14
"""Makes a text as long as a posting, and a line as long as prose; names nothing."""


def names(text: str) -> set[str]:
    return {mention.name for mention in READER.skills(text)}


@pytest.mark.parametrize(
    "wish",
    [
        "creativity",
        "bookkeeping and payroll",
        "Driving licence",
        "logistics",
    ],
)
def test_prose_asks_by_its_own_words_only(wish: str) -> None:
    item = f"Your profile:\n- {wish}\n\nAbout the harbour:\n{FILLER}"
    prose = f"Your profile:\n{FILLER}They saw {wish} there. {FILLER}"
    asking = f"Your profile:\n{FILLER}We need proven experience in {wish} here. {FILLER}"
    assert names(item) != set()
    assert names(prose) == set()
    assert names(asking) == names(item)


def test_bullets_in_one_line_are_items() -> None:
    assert names(f"Your profile: • creativity • resilience • {FILLER}") == {
        "Creativity",
        "Resilience",
    }


def test_without_headings_only_bare_lines_are_items() -> None:
    assert "Creativity" in names(f"{FILLER}\ncreativity\n{FILLER}")
    assert "Creativity" not in names(f"{FILLER} They saw creativity there. {FILLER}")


def test_a_remark_comes_to_the_point() -> None:
    assert names("creativity") == {"Creativity"}


@pytest.mark.parametrize("tool", ["Linux", "Python", "Danish language skills"])
def test_tools_and_languages_are_named_for_a_reason(tool: str) -> None:
    assert names(f"{FILLER}They saw {tool} there. {FILLER}") != set()


def test_duties_ask_for_no_traits() -> None:
    duties = "Your tasks:\n- Show strong creativity and resilience\n- Maintain Linux\n"
    assert names(duties) == {"Linux"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Experience with Java and Python in these fields:\n• Linux\n",
            {"Java", "Python", "Linux"},
        ),
        ("Java and Python skills:\n• Linux\n", {"Linux"}),
    ],
)
def test_only_a_sentence_as_a_heading_names_skills(text: str, expected: set[str]) -> None:
    assert names(text) == expected


def test_an_opening_that_repeats_the_title_adds_nothing() -> None:
    text = f"Senior Linux Engineer\n{FILLER}\nYour profile:\n- Linux\n"
    assert [mention.start for mention in READER.skills(text)] == [text.rindex("Linux")]
    assert names(f"Senior Linux Engineer\n{FILLER}") == {"Linux"}


def test_a_duty_in_a_field_counts() -> None:
    assert "Payroll" in names(f"Your tasks:\n- Monthly payroll\n\nAbout the harbour:\n{FILLER}")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fluent in spoken Danish", {"Danish"}),
        ("the East Danish islands", set()),
        ("Acme is acting as an agency for this vacancy", set()),
        ("stage experience, acting and singing", {"Acting"}),
        ("knowledge of system architecture and testing of software", {"Software testing"}),
        ("cloud architecture and platform architecture", {"Software architecture"}),
        ("a degree in architecture", {"Building architecture"}),
        ("experience with network security and security of web applications", {"IT security"}),
        ("securities holdings", set()),
        ("We write algorithms and programs", set()),
    ],
)
def test_words_of_two_meanings(text: str, expected: set[str]) -> None:
    found = names(text)
    assert found >= expected
    assert expected or not found


@pytest.mark.parametrize(
    "text",
    [
        "We have a passion for what we do.",
        "Our teams work in a fast-paced environment with key stakeholders.",
        "You improve our workflows and operational efficiency.",
        "new market trends and market insights",
        "customer-facing projects with strategic partnerships",
    ],
)
def test_words_that_nobody_filters_by_are_left_alone(text: str) -> None:
    assert names(text) == set()
