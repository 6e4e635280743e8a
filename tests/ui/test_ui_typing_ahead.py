"""Keys that come faster than the screen: each does what it does for a patient hand."""

from dataclasses import replace

import pytest
from ui_person import Start

from tui.config import Config
from tui.desk import Desk
from tui.model.asking import Criteria
from tui.model.deciding import Status


@pytest.fixture
def reasons(jobs: Desk, config: Config) -> Config:
    jobs._config = replace(config, reasons={"far": "Too far away", "pay": "Pays too little"})
    return jobs._config


def decided(desk: Desk) -> list[tuple[Status, str]]:
    postings = [desk.posting(id_) for id_ in desk.find(Criteria()).ids]
    return [(posting.status, posting.reason) for posting in postings]


async def test_a_dialog_gets_what_is_typed_as_it_opens_and_the_list_what_follows(
    jobs: Desk, start: Start, reasons: Config
) -> None:
    async with start(jobs, settings=reasons) as person:
        await person.hurry(*"R2sR2m", "R", *"hot 2", "enter", "s")
    assert decided(jobs)[:6] == [
        (Status.REJECT, "pay"),
        (Status.SHORTLIST, ""),
        (Status.REJECT, "far"),
        (Status.MAYBE, ""),
        (Status.REJECT, "hot 2"),
        (Status.SHORTLIST, ""),
    ]


async def test_text_goes_where_it_is_meant_in_its_order(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.hurry("/", *"developer", "enter", "j", "t", *"soon", "enter", "s", "n")
        await person.hurry(*"call Ann", "enter", "r")
    second, third = jobs.find(Criteria("developer")).ids[1:3]
    assert jobs.posting(second).tags == ("soon",)
    assert jobs.posting(second).status is Status.SHORTLIST
    assert jobs.posting(third).note == "call Ann"
    assert jobs.posting(third).status is Status.REJECT


async def test_a_question_is_answered_before_it_is_seen(
    jobs: Desk, start: Start, config: Config
) -> None:
    async with start(jobs, settings=replace(config, confirm_above=2)) as person:
        await person.hurry(*"VysnVsy", "u")
        assert "8 marked" in person.rows()[0]
    assert {status for status, _ in decided(jobs)} == {Status.TODO}


async def test_a_pane_that_is_only_being_shown_takes_its_keys(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(80, 24)) as person:
        await person.hurry("f", " ", "f", "s")
        assert "[status: To d" in person.rows()[2]
        assert "marked" not in person.rows()[0]
    assert decided(jobs)[0] == (Status.SHORTLIST, "")
