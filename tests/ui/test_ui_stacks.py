"""Stacks: copies and reposts as one row, decided at once, with a way out for each."""

import pytest
from ui_person import Given, Opener, Start

from tui.desk import Desk
from tui.model.asking import Criteria
from tui.model.deciding import Status
from tui.ui.postings import TIMES

TEXT = (
    "You weave cloth on old looms with great care and with a steady hand every single day, and you "
    "bring with you the patience that such a trade asks for. We work in a bright hall by the river "
    "with nine others who love what they do, and we close early on Fridays. {}"
)
GIVEN = (
    Given("Weaver", description=TEXT.format("Ask for Ann.")),
    Given("Baker", description="You bake bread before the town wakes."),
    Given("Weaver (m/f/d)", description=TEXT.format("Ask for Bob.")),
    Given("Master weaver", description=TEXT.format("Ask for Ann.")),
)


@pytest.fixture
def stacked(open_desk: Opener) -> Desk:
    desk = open_desk(GIVEN)
    desk.build_stacks()
    return desk


def statuses(desk: Desk) -> list[Status]:
    return [row.status for row in desk.rows(desk.find(Criteria()).ids)]


async def test_copies_are_one_row(stacked: Desk, start: Start) -> None:
    async with start(stacked) as person:
        assert "4 of 4 in 2 rows" in person.rows()[1]
        assert f"{TIMES}3" in person.row_with("Weaver")
        await person.press("j", "j", "j")
        assert person.title() == "Baker"


async def test_one_key_decides_all_of_them_and_one_takes_it_back(
    stacked: Desk, start: Start
) -> None:
    async with start(stacked) as person:
        await person.press("r")
        assert person.sees("Rejected: “Weaver” and 2 copies")
        assert statuses(stacked) == [Status.REJECT, Status.TODO, Status.REJECT, Status.REJECT]
        assert person.title() == "Baker"
        await person.press("u")
    assert set(statuses(stacked)) == {Status.TODO}


async def test_d_shows_the_copies_and_only_what_differs(stacked: Desk, start: Start) -> None:
    async with start(stacked) as person:
        await person.press("d")
        assert person.sees("3 postings of one stack")
        assert person.sees("The oldest one")
        await person.press("j")
        assert person.sees("Weaver (m/f/d)")
        assert person.sees("Ask for Bob")
        await person.press("j")
        assert person.sees("title  Weaver")
        await person.press("escape", "j", "d")
        assert person.sees("There is no copy of it")


async def test_one_copy_can_be_decided_alone(stacked: Desk, start: Start) -> None:
    async with start(stacked) as person:
        await person.press("d", "j", "s", "escape")
        assert person.sees("this copy alone")
        assert statuses(stacked) == [Status.TODO, Status.TODO, Status.SHORTLIST, Status.TODO]
        assert "copy ★S" in person.row_with("Weaver")
        assert stacked.total(Criteria("is:duplicate")) == 2


async def test_a_filter_keeps_what_matches_of_a_stack(stacked: Desk, start: Start) -> None:
    async with start(stacked, query="master") as person:
        assert person.title() == "Master weaver"
        assert "1 of 4" in person.rows()[1]


async def test_of_a_stack_one_is_precedent_enough(stacked: Desk, start: Start) -> None:
    weavers = stacked.find_all(Criteria("weaver"))
    stacked.decide(weavers[1:], Status.REJECT, "far")
    async with start(stacked, query="weaver") as person:
        await person.press("=")
        assert sum("Reject (far)" in row for row in person.rows()) == 1
