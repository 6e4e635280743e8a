"""Teaching a skill, and saying that something is none; applied to the whole database."""

from ui_person import Start

from tui.desk import Desk
from tui.model.asking import Criteria


def having(desk: Desk, skill: str) -> list[str]:
    found = desk.rows(desk.find_all(Criteria(f'skill:"{skill}"')))
    return [row.title for row in found]


async def test_a_new_skill_is_taught_and_read_everywhere(jobs: Desk, start: Start) -> None:
    assert having(jobs, "Patient care at night") == []
    async with start(jobs) as person:
        await person.types("nurse")
        await person.press("+", *"patients at night", "enter")
        assert person.sees("“patients at night” is the skill")
        await person.press(*"Night shifts", "enter")
        assert person.sees("What sort of skill is Night shifts?")
        await person.press("3")
        assert person.sees("Night shifts")
        assert having(jobs, "Night shifts") == ["Night Nurse"]
        await person.press("u")
        assert having(jobs, "Night shifts") == []
        await person.press("U")
    assert having(jobs, "Night shifts") == ["Night Nurse"]


async def test_words_can_be_another_name_of_a_known_skill(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.types("baker")
        await person.press("+", *"the town wakes", "enter", *"jenki", "enter")
    assert having(jobs, "Jenkins") == ["Java Developer", "Baker"]


class TestWrongSkills:
    async def test_are_taken_from_one_posting(self, jobs: Desk, start: Start) -> None:
        async with start(jobs) as person:
            await person.press("j", "-")
            assert person.sees("Which of these is wrong?")
            await person.press(*"scrum", "enter")
            assert person.sees("only this posting: 1 posting to read anew")
            await person.press("1")
            assert "Scrum" not in person.row_with("must")
        assert having(jobs, "Scrum") == ["IT Project Coordinator (m/f/d)"]

    async def test_are_taken_out_of_a_phrase(self, jobs: Desk, start: Start) -> None:
        async with start(jobs) as person:
            await person.press("j", "-", *"scrum", "enter", "2")
        assert having(jobs, "Scrum") == ["IT Project Coordinator (m/f/d)"]

    async def test_are_taken_from_all_postings_and_come_back(
        self, jobs: Desk, start: Start
    ) -> None:
        before = having(jobs, "Scrum")
        assert len(before) == 2
        async with start(jobs) as person:
            await person.press("-", *"scrum", "enter")
            assert person.sees("“Scrum” is never Scrum: 2 postings to read anew")
            await person.press("3")
            assert having(jobs, "Scrum") == []
            await person.press("u")
            assert having(jobs, "Scrum") == before

    async def test_need_a_posting_with_skills(self, jobs: Desk, start: Start) -> None:
        async with start(jobs) as person:
            await person.types("no such thing at all")
            await person.press("-")
            assert person.sees("No posting is highlighted")
