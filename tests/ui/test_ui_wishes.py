"""What a brief looks for, how rows show it, and what was decided on similar postings."""

from ui_person import Start

from tui.desk import Desk
from tui.model.asking import Criteria, Facet
from tui.model.deciding import Status, Wish, WishNeed


def titles(desk: Desk, query: str) -> list[str]:
    return [row.title for row in desk.rows(desk.find_all(Criteria(query)))]


async def test_rows_and_detail_say_what_is_covered_and_what_is_missing(
    jobs: Desk, start: Start
) -> None:
    async with start(jobs) as person:
        await person.press("B", *"java", "enter", "1")
        await person.press("B", *"docker", "enter", "1")
        await person.press("B", *"jenkins", "enter", "3")
        assert person.sees("Jenkins: no-go. S sorts")
        await person.types("developer")
        assert "1/2 -Docker !Jenkins" in person.row_with("1/2")
        assert person.sees("1 of 2 musts, missing Docker · no-go Jenkins")
        await person.press("B", *"must docker", "enter")
        assert "1/1" in person.row_with("1/1")


def test_the_order_of_the_brief_puts_what_lacks_least_first(jobs: Desk) -> None:
    for need, skill in ((WishNeed.MUST, "Java"), (WishNeed.NICE, "Docker")):
        jobs.wish(Wish(need, Facet.SKILL, skill))
    jobs.wish(Wish(WishNeed.NEVER, Facet.ROLE, "Nurse"))
    order = titles(jobs, "sort:brief")
    assert order[:2] == ["Senior Java Developer", "Java Developer"]
    assert order[-1] == "Night Nurse"
    assert titles(jobs, "-sort:brief")[0] == "Night Nurse"
    assert titles(jobs, "developer sort:brief")[0] == "Senior Java Developer"


def test_a_brief_that_looks_for_nothing_lists_the_newest_first(jobs: Desk) -> None:
    assert titles(jobs, "sort:brief") == titles(jobs, "")


async def test_a_skill_that_nobody_knows_can_be_wished_for(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.press("B", *"beekeeping", "enter", "1")
        assert person.sees("beekeeping: must have, though nothing names it yet")
        assert "0/1 -beekeeping" in person.row_with("0/1")
    assert jobs.wishes() == (Wish(WishNeed.MUST, Facet.SKILL, "beekeeping"),)


async def test_the_most_similar_decided_ones_are_shown_with_outcome_and_reason(
    jobs: Desk, start: Start
) -> None:
    java = jobs.find(Criteria('title:"java developer" ')).ids[0]
    jobs.decide([java], Status.REJECT, "too far")
    async with start(jobs) as person:
        await person.types("senior")
        await person.press("=")
        assert person.sees("Most alike")
        assert person.sees("✕R Reject (too far)")
        assert "Java" in person.row_with("both")
        await person.press("escape")
    jobs.undo()
    async with start(jobs) as person:
        await person.press("=")
        assert person.sees("Nothing like it was decided yet")


async def test_the_detail_tells_what_other_briefs_decided(jobs: Desk, start: Start) -> None:
    other = Desk.open(jobs._config, brief="pmo")
    other.decide(other.find(Criteria()).ids[:1], Status.MAYBE, "ask")
    other.close()
    async with start(jobs) as person:
        assert person.sees("in pmo  maybe (ask)")


async def test_what_the_brief_looks_for_is_taken_back_by_undo(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.press("B", *"java", "enter", "1", "B", *"must java", "enter")
        assert jobs.wishes() == ()
        await person.press("u")
        assert person.sees("Undone: Java must have")
        assert "1/1" in person.row_with("1/1")
        await person.press("B", *"jenkins", "enter", "2", "B", *"jenk", "enter", "u")
        assert [wish.value for wish in jobs.wishes()] == ["Java", "Jenkins"]
        await person.press("u", "u", "u")
        assert person.sees("Nothing to undo")
        assert jobs.wishes() == ()
        await person.press("U")
        assert person.sees("Redone: Java must have")
        assert jobs.wishes() == (Wish(WishNeed.MUST, Facet.SKILL, "Java"),)


async def test_what_lay_under_the_cursor_for_a_while_has_been_seen(
    jobs: Desk, start: Start
) -> None:
    async with start(jobs) as person:
        await person.press("j", "j")
        await person.pilot.pause(1.2)
        await person.rest()
        assert titles(jobs, "is:seen") == ["Java Developer"]
