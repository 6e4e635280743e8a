"""Briefs, saved searches, and coming back as it was left."""

import sqlite3
from contextlib import closing
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

    async def test_all_are_listed_with_what_they_find_and_what_is_to_do(
        self, jobs: Desk, start: Start, config: Config
    ) -> None:
        jobs._config = replace(config, views={"Makers": "developer", "Care": "nurse"})
        async with start(jobs, settings=jobs._config) as person:
            await person.press("1", "g", "s", "W")
            assert "3 · 2 to do · developer" in person.row_with("1 Makers")
            assert "1 · 1 to do · nurse" in person.row_with("2 Care")
            await person.press("2")
            assert person.sees("View 2: Care")
            assert person.title() == "Night Nurse"


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
            await person.press("/", "end", *" baker", "enter")
            await person.press("/", *["backspace"] * 20, *"java", "enter")
        async with start(open_desk(), query="x") as person:
            await person.press("/", "up")
            assert "/ java" in person.rows()[1]
            await person.press("up")
            assert "/ nurse baker" in person.rows()[1]
            await person.press("up", "up")
            assert "/ java" in person.rows()[1]


async def test_everything_since_a_time_is_taken_back(jobs: Desk, start: Start) -> None:
    async def since(moment: str) -> None:
        await person.screen.action_run("undo_since")
        await person.press(*["backspace"] * 5)
        await person.hurry(*moment, "enter")

    async with start(jobs) as person:
        await person.press("s", "r", "t", *"x", "enter", "B", *"java", "enter", "1")
        for nonsense in ("soon", "25:00", "2023-02-30 12:00", "99999-01-01 0:00"):
            await since(nonsense)
            assert person.sees(f"{nonsense} is no time")
        await since("2999-12-31 23:59")
        assert person.sees("Nothing was done since 2999-12-31 23:59")
        await since("2023-01-31 9:05")
        assert person.sees("Take back 4 steps since 2023-01-31 09:05?")
        await person.press("n")
        await since("0:00")
        assert person.sees("Take back 4 steps since 20")
        await person.press("y")
        assert "To do 8" in person.rows()[0]
        assert "0/1" not in person.row_with("Scrum")
        await person.press("U")
        assert "Shortlist 1" in person.rows()[0]
    assert jobs.tags() == []
    assert jobs.wishes() == ()


class TestABriefThatSomebodyDeletes:
    def delete(self, desk: Desk, name: str) -> None:
        with closing(sqlite3.connect(desk.path)) as connection, connection:
            connection.execute("DELETE FROM brief WHERE name = ?", (name,))

    async def test_while_it_is_current_loses_nothing_and_is_told(
        self, jobs: Desk, start: Start
    ) -> None:
        async with start(jobs) as person:
            await person.press("m", "b", *"week 12", "enter")
            self.delete(jobs, "week 12")
            for keys in ("s", " ", "r"):
                await person.hurry(*keys)
                assert person.screen._complaint.startswith("This brief is no longer in the data")
            await person.pilot.pause(1.2)  # long enough to be seen, which is kept for a brief
            await person.screen.action_run("rename_brief")
            await person.press("x", "enter")
            assert person.sees("This brief is no longer in the database")
            await person.press("escape", "b", *"week 12", "enter", "s")
            assert "Shortlist 1" in person.rows()[0]
            await person.press("b", *"default", "enter")
            assert "Maybe 1" in person.rows()[0]

    async def test_after_the_app_was_left_in_it_is_not_made_again(self, jobs: Desk) -> None:
        jobs.turn_to("week 12")
        jobs.leave({"brief": "week 12"})
        jobs.counts()
        jobs.turn_to("default")
        jobs.turn_back()
        assert jobs.brief == "week 12"
        self.delete(jobs, "week 12")
        jobs.turn_to("default")
        jobs.turn_back()
        assert jobs.brief == "default"
        assert [brief.name for brief in jobs.briefs()] == ["default"]


async def test_undo_in_another_brief_says_so_and_leaves_the_rows_of_this_one(
    jobs: Desk, start: Start
) -> None:
    async with start(jobs) as person:
        await person.press("s", "b", *"pmo", "enter", "g", "r", "u", "u")
        assert person.sees("Undone in the brief “default”: “IT Project")
        await person.press("U")
        assert person.sees("Redone in the brief “default”")
        assert "  IT Project" in person.row_with("IT Project")
        assert "To do 8" in person.rows()[0]
        await person.press("b", *"default", "enter")
        assert "★S IT Project" in person.row_with("IT Project")
