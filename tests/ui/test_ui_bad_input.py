"""What no form expects: texts of a megabyte, several lines where one belongs, controls in a tag."""

from contextlib import closing

import pytest
from textual.events import Paste
from ui_person import Person, Start

from tui.desk import Desk
from tui.model.asking import Criteria
from tui.model.deciding import Status

HOSTILE = '\x1b]0;owned\x07to "call"\n\x9b31m\u202esoon, \t[red]now[/] #x\x00'


async def paste(person: Person, text: str) -> None:
    person.pilot.app.post_message(Paste(text))
    await person.rest()


def note(desk: Desk) -> str:
    return desk.posting(desk.find(Criteria()).ids[0]).note


class TestNotes:
    async def test_a_megabyte_is_kept_shown_and_edited_whole(
        self, jobs: Desk, start: Start
    ) -> None:
        text = "pay " * 250_000
        async with start(jobs) as person:
            await person.press("n")
            await paste(person, text)
            await person.press("enter")
            assert person.sees("Noted")
            assert note(jobs) == text.strip()
            await person.press("n", *" ends", "enter", "s", "u")
            assert "To do 8" in person.rows()[0]
        assert note(jobs) == f"{text.strip()} ends"

    async def test_all_lines_of_a_paste_become_one(self, jobs: Desk, start: Start) -> None:
        async with start(jobs) as person:
            await person.press("n", *"ask ")
            await paste(person, "Ann,\r\nor Bob\n")
            await person.press("enter")
        assert note(jobs) == "ask Ann, or Bob"


async def test_a_hostile_tag_becomes_one_word_that_can_be_searched(
    jobs: Desk, start: Start
) -> None:
    async with start(jobs) as person:
        await person.press("t")
        await paste(person, HOSTILE)
        await person.press("enter")
        (tag, _), *_ = jobs.tags()
        assert tag.isprintable()
        assert not set(tag) & set('" ,')
        assert jobs.total(Criteria(f"#{tag}")) == 1
        await person.press("T", "enter", "u")
        assert jobs.total(Criteria(f"#{tag}")) == 1


@pytest.mark.parametrize("key", ["b", "w", "R", "B", "+"])
async def test_hostile_names_do_no_harm(jobs: Desk, start: Start, key: str) -> None:
    async with start(jobs) as person:
        await person.types("java")
        await person.press(key)
        await paste(person, HOSTILE)
        await person.press("enter", "enter", "enter", "escape", "escape", "g", "s")
        assert "Shortlist 1" in person.rows()[0]


async def test_a_paste_longer_than_a_query_is_cut_to_one(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.press("/")
        await paste(person, "java\ndeveloper " + "x" * 5000)
        assert person.screen.criteria.text.startswith("java developer xxx")
        assert len(person.screen.criteria.text) == 1000


def test_a_reason_of_a_megabyte_is_cut_to_a_line(jobs: Desk) -> None:
    first = jobs.find(Criteria()).ids[0]
    with closing(jobs.fork()) as desk:
        desk.decide([first], Status.REJECT, "far \x1b[31m\n" * 100_000)
    assert jobs.posting(first).reason.startswith("far [31m far")
    assert len(jobs.posting(first).reason) == 500
