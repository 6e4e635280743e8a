"""Briefs, saved searches, and coming back as it was left."""

from dataclasses import replace

import pytest
from ui_person import Opener, Start

from tui.config import Config
from tui.desk import Desk
from tui.model.asking import Criteria
from tui.model.deciding import Status


async def test_another_brief_has_decisions_of_its_own(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.press("r", "space", "b", *"pmo berlin", "enter")
        assert "pmo berlin ▾" in person.rows()[0]
        assert "To do 8" in person.rows()[0]
        assert "marked" not in person.rows()[0]
        await person.press("g", "s", "b", *"def", "enter")
        assert "default ▾" in person.rows()[0]
        assert "Reject 1" in person.rows()[0]
        await person.press("b")
        assert person.sees("1 shortlisted, 1 decided")
    other = Desk.open(jobs._config, brief="pmo berlin")
    assert other.posting(other.find(Criteria()).ids[0]).status is Status.SHORTLIST
    other.close()


async def test_a_brief_can_be_renamed_but_not_like_another(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.press("s", "b", *"other", "enter")
        await person.screen.action_run("rename_brief")
        await person.press(*["backspace"] * 5, *"default", "enter")
        assert person.sees("There is a brief “default” already")
        await person.screen.action_run("rename_brief")
        await person.press(*["backspace"] * 5, *"week 12", "enter")
        assert "week 12 ▾" in person.rows()[0]
    assert [brief.name for brief in jobs.briefs()] == ["default", "week 12"]


class TestViews:
    async def test_a_search_is_saved_and_shown_by_its_number(
        self, jobs: Desk, start: Start
    ) -> None:
        async with start(jobs) as person:
            await person.press("w")
            assert person.sees("Nothing to save")
            await person.press("1")
            assert person.sees("No search is saved as 1; w saves the one you see")
            await person.types("jvaa")
            await person.press("w", *"Java", "enter")
            assert person.sees("Saved: Java, key 1")
            await person.press("escape", "escape", "1")
            assert person.sees("View 1: Java")
            assert person.title() == "Java Developer"

    async def test_what_is_set_in_the_filters_is_saved_with_it(
        self, jobs: Desk, start: Start
    ) -> None:
        async with start(jobs) as person:
            await person.types("developer")
            await person.press("f", "space", "f", "w", *"Open", "enter")
        assert [view.query for view in jobs.views()] == ["developer is:todo"]

    async def test_those_of_the_config_come_first_and_stay(
        self, jobs: Desk, start: Start, config: Config
    ) -> None:
        jobs._config = replace(config, views={"Nurses": "nurse"})
        async with start(jobs, settings=jobs._config) as person:
            await person.types("baker")
            await person.press("w", *"Bread", "enter", "1")
            assert person.title() == "Night Nurse"
            await person.press("2")
            assert person.title() == "Baker"
            await person.screen.action_run("drop_view")
            await person.press("enter")
            await person.screen.action_run("drop_view")
            await person.rest()
            assert person.sees("No search was saved from the app")
        assert [view.name for view in jobs.views()] == ["Nurses"]


class TestComingBack:
    async def test_query_filters_order_and_cursor_are_as_they_were(
        self, jobs: Desk, open_desk: Opener, start: Start
    ) -> None:
        async with start(jobs) as person:
            await person.types("developer")
            await person.press("S", "f", "space", "f", "j")
            title, chips = person.title(), person.rows()[2]
            assert "sorted" in chips
        async with start(open_desk()) as person:
            assert person.title() == title
            assert person.rows()[2] == chips
            assert "developer" in person.rows()[1]

    async def test_a_query_from_the_command_line_wins(self, jobs: Desk, start: Start) -> None:
        async with start(jobs) as person:
            await person.types("developer")
        async with start(jobs, query="nurse") as person:
            assert person.title() == "Night Nurse"

    @pytest.mark.parametrize(
        "state",
        [
            {"brief": "default", "text": "", "chosen": [], "sort": 5, "posting": "x"},
            {"brief": "default", "text": "a", "chosen": [["no", "x"]], "sort": "new"},
            {"brief": "default", "chosen": 7},
            {"brief": "default", "text": "", "chosen": [], "sort": "new", "posting": 123},
        ],
    )
    async def test_a_state_that_makes_no_sense_is_passed_over(
        self, jobs: Desk, start: Start, state: dict[str, object]
    ) -> None:
        jobs.leave(state)
        async with start(jobs) as person:
            assert person.title() == "IT Project Coordinator (m/f/d)"

    async def test_earlier_searches_are_a_key_away(
        self, jobs: Desk, open_desk: Opener, start: Start
    ) -> None:
        async with start(jobs) as person:
            await person.types("nurse")
            await person.types(" baker")
            await person.press("/", *["backspace"] * 20, *"java", "enter")
        async with start(open_desk(), query="x") as person:
            await person.press("/", "up")
            assert "/ java" in person.rows()[1]
            await person.press("up")
            assert "/ nurse baker" in person.rows()[1]
            await person.press("up", "up")
            assert "/ java" in person.rows()[1]


async def test_everything_since_a_time_is_taken_back(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.press("s", "r", "t", *"x", "enter")
        await person.screen.action_run("undo_since")
        await person.press(*["backspace"] * 5, *"soon", "enter")
        assert person.sees("soon is no time of the day")
        await person.screen.action_run("undo_since")
        await person.press(*["backspace"] * 5, *"00:00", "enter")
        assert person.sees("Take back 3 steps since 00:00?")
        await person.press("y")
        assert "To do 8" in person.rows()[0]
        await person.press("U")
        assert "Shortlist 1" in person.rows()[0]
    assert jobs.tags() == []
