"""What is a must and what is only wished for."""

import pytest

from tui.model.reading import Need
from tui.reading.lexicon import load
from tui.reading.reader import Reader

READER = Reader(load())


def nice(text: str) -> set[str]:
    return {mention.name for mention in READER.skills(text) if mention.need is Need.NICE}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Experience in systemic coaching desirable", {"Coaching"}),
        ("Knowledge of Docker is a plus.", {"Docker"}),
        ("Docker and Terraform would be an advantage", {"Docker", "Terraform"}),
        ("Kenntnisse in Docker sind von Vorteil", {"Docker"}),
        ("Idealerweise kennen Sie Docker", {"Docker"}),
        ("Wünschenswert: Docker", {"Docker"}),
        ("Nice to have: Docker, Terraform", {"Docker", "Terraform"}),
        ("Strong Java skills, Kotlin is a plus", {"Kotlin"}),
        ("Java is required, ideally you know Kotlin too", {"Kotlin"}),
        ("Java, Terraform, Kotlin (nice to have)", {"Kotlin"}),
        ("Java is a must. Kotlin is preferred. Docker is used daily.", {"Kotlin"}),
        ("Java and Docker", set()),
        ("You must know Docker", set()),
    ],
)
def test_sentences(text: str, expected: set[str]) -> None:
    assert nice(text) == expected


def test_sections() -> None:
    text = "Requirements:\n- Java\n\nNice to have:\n- Kotlin\n\nYour tasks:\n- Docker\n"
    assert nice(text) == {"Kotlin"}


def test_a_wish_ends_with_its_line() -> None:
    assert nice("- Java\n- Kotlin is a plus\n- Docker") == {"Kotlin"}


def test_what_requirements_call_desirable_is_nice_even_if_a_task_needs_it() -> None:
    text = "Your tasks:\n• Coaching of teams\nYour profile:\n• Experience in coaching desirable\n"

    assert {found.need for found in READER.skills(text)} == {Need.NICE}
