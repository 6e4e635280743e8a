"""Deciding with one key, taking back, handing on."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from ui_person import Given, Opener, Start

from tui.config import Advance, Config
from tui.desk import Desk
from tui.model.asking import Criteria
from tui.model.deciding import Status
from tui.wording import SIGNS


def statuses(desk: Desk) -> list[Status]:
    return [row.status for row in desk.rows(desk.find(Criteria()).ids)]


@pytest.mark.parametrize(
    ("key", "status", "sign"),
    [("s", Status.SHORTLIST, "★S"), ("m", Status.MAYBE, "◇M"), ("r", Status.REJECT, "✕R")],
)
async def test_one_key_decides_and_goes_to_the_next(
    jobs: Desk, start: Start, key: str, status: Status, sign: str
) -> None:
    async with start(jobs) as person:
        await person.press(key)
        assert f"{sign} IT Project Coordinator" in person.row_with("IT Project")
        assert person.title() == "PMO Lead"
        assert person.sees("u takes it back")
    assert statuses(jobs)[:2] == [status, Status.TODO]


async def test_a_decided_row_is_struck_through_until_the_list_is_asked_anew(
    jobs: Desk, start: Start
) -> None:
    async with start(jobs) as person:
        await person.press("r")

        def struck() -> bool:
            strips = person.pilot.app.screen._compositor.render_strips()
            segments = [segment for strip in strips for segment in strip]
            return any(
                "IT Project" in s.text and s.style is not None and bool(s.style.strike)
                for s in segments
            )

        assert struck()
        await person.types("project")
        assert person.sees("IT Project")
        assert not struck()


async def test_fast_keys_decide_one_posting_each(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.press("s", "r", "m", "s")
    assert statuses(jobs)[:4] == [Status.SHORTLIST, Status.REJECT, Status.MAYBE, Status.SHORTLIST]


async def test_the_header_counts_what_was_decided(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.press("s", "r", "r", "m")
        assert (
            person.rows()[0]
            .split(maxsplit=3)[3]
            .startswith("To do 4 · Shortlist 1 · Maybe 1 · Reject 2")
        )
        assert " decided today 4 · " in person.rows()[0]
        assert person.rows()[0].endswith("/min · <1 min left")


async def test_zero_clears_a_decision(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.press("s", "k", "0")
    assert statuses(jobs)[0] is Status.TODO


async def test_undo_and_redo_go_to_what_they_change_and_outlive_the_app(
    jobs: Desk, open_desk: Opener, start: Start
) -> None:
    async with start(jobs) as person:
        await person.press("s", "r", "u")
        assert person.title() == "PMO Lead"
        assert person.sees("Undone: “PMO Lead”")
    async with start(open_desk()) as person:
        await person.press("u")
        assert person.title() == "IT Project Coordinator (m/f/d)"
        await person.press("U", "U")
    assert statuses(jobs)[:2] == [Status.SHORTLIST, Status.REJECT]


async def test_undo_and_redo_say_when_there_is_nothing(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.press("u")
        assert person.sees("Nothing to undo")
        await person.press("U")
        assert person.sees("Nothing to redo")


@pytest.mark.parametrize(
    ("advance", "title"),
    [
        (Advance.OFF, "IT Project Coordinator (m/f/d)"),
        (Advance.NEXT, "PMO Lead"),
        (Advance.TODO, "Java Developer"),
    ],
)
async def test_the_cursor_goes_on_as_configured(
    jobs: Desk, start: Start, config: Config, advance: Advance, title: str
) -> None:
    second = jobs.find(Criteria()).ids[1]
    jobs.decide([second], Status.MAYBE)
    async with start(jobs, settings=replace(config, advance=advance)) as person:
        await person.press("s")
        assert person.title() == title


async def test_above_the_limit_one_question_is_asked(
    jobs: Desk, start: Start, config: Config
) -> None:
    async with start(jobs, settings=replace(config, confirm_above=0)) as person:
        await person.press("s")
        assert person.sees("Shortlist 1 posting at once?")
        await person.press("n")
        assert statuses(jobs)[0] is Status.TODO
        await person.press("s", "y")
    assert statuses(jobs)[0] is Status.SHORTLIST


async def test_letters_in_the_search_box_never_decide(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.press("/", *"smru0U")
        assert person.screen.criteria.text == "smru0U"
    assert set(statuses(jobs)) == {Status.TODO}


async def test_decisions_work_from_the_detail(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(80, 24)) as person:
        await person.press("enter")
        assert person.rows()[3].strip() == "IT Project Coordinator"
        await person.press("r")
        assert person.rows()[3].strip() == "PMO Lead"
        await person.press("u")
        assert person.rows()[3].strip() == "IT Project Coordinator"
        assert person.sees("Rejected")


async def test_the_detail_tells_the_history(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.press("s", "u", "U", "k", "enter", "G")
        assert person.sees("Shortlisted (redo)")
        assert person.sees("To do again (undo)")


async def test_export_asks_for_a_name_and_says_what_it_wrote(
    jobs: Desk, start: Start, tmp_path: Path
) -> None:
    async with start(jobs) as person:
        await person.press("s", "j", "s", "e")
        assert person.sees("shortlist.yaml")
        await person.press("enter")
        assert person.sees("2 postings written to")
    written = yaml.safe_load((tmp_path / "shortlist.yaml").read_text(encoding="utf-8"))
    assert {posting["title"] for posting in written["postings"]} == {
        "IT Project Coordinator (m/f/d)",
        "Java Developer",
    }


async def test_export_asks_before_it_replaces_a_file(
    jobs: Desk, start: Start, tmp_path: Path
) -> None:
    target = tmp_path / "shortlist.yaml"
    target.write_text("mine")
    async with start(jobs) as person:
        await person.press("s", "e", "enter")
        assert person.sees("exists. Replace it?")
        await person.press("n")
        assert target.read_text() == "mine"
        await person.press("e", "enter", "y")
    assert "jobs-tui/shortlist" in target.read_text(encoding="utf-8")


async def test_an_empty_shortlist_is_not_written(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.press("e")
        assert person.sees("The shortlist is empty")


async def test_a_complaint_stays_until_it_is_put_away(
    jobs: Desk, start: Start, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("not a folder")
    async with start(jobs) as person:
        await person.press("s", "e", "ctrl+u", *"file/x.yaml", "enter")
        assert person.sees("x.yaml")
        await person.press("j", "j")
        assert person.sees("x.yaml")
        await person.press("escape")
        assert not person.sees("x.yaml")


@pytest.mark.parametrize("name", ["~nobody-of-that-name/a.yaml", "a" * 300, "."])
async def test_a_name_that_no_file_can_have_is_told(jobs: Desk, start: Start, name: str) -> None:
    async with start(jobs) as person:
        await person.press("s", "e", "ctrl+u")
        await person.hurry(*name)
        await person.press("enter", *("y" if name == "." else ""))
        assert person.screen._complaint
        assert person.pilot.app.is_running


async def test_x_only_gives_a_hint(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.press("x")
        assert person.sees("s shortlist, m maybe, r reject, space mark, u undo")
    assert set(statuses(jobs)) == {Status.TODO}


async def test_nothing_is_decided_in_an_empty_list(open_desk: Opener, start: Start) -> None:
    async with start(open_desk()) as person:
        await person.press("s")
        assert person.sees("No posting is highlighted")


async def test_another_desk_is_seen_within_a_second_or_so(
    jobs: Desk, open_desk: Opener, start: Start
) -> None:
    colleague = open_desk()
    first = jobs.find(Criteria()).ids[0]
    async with start(jobs) as person:
        colleague.decide([first], Status.MAYBE)
        await person.pilot.pause(1.3)
        await person.rest()
        assert SIGNS[Status.MAYBE] in person.row_with("IT Project")
        assert "Maybe 1" in person.rows()[0]


async def test_an_empty_screen_fills_when_somebody_imports(open_desk: Opener, start: Start) -> None:
    async with start(open_desk()) as person:
        assert person.sees("No postings yet")
        open_desk([Given("Gardener")])
        await person.pilot.pause(1.3)
        await person.rest()
        assert person.title() == "Gardener"


async def test_a_long_list_that_is_still_being_asked_for_keeps_no_decision_waiting(
    open_desk: Opener, start: Start
) -> None:
    desk = open_desk([Given(f"Clerk {number}", "Clerk") for number in range(1, 701)])
    async with start(desk) as person:
        await person.press("s", "r", "m")
        assert "Shortlist 1 · Maybe 1 · Reject 1" in person.rows()[0]


async def test_somebody_who_holds_the_file_does_not_stop_the_screen(
    jobs: Desk, start: Start, config: Config
) -> None:
    other = sqlite3.connect(config.database, isolation_level=None)
    async with start(jobs) as person:
        other.execute("begin exclusive")
        await person.pilot.press("j", "j", "/", "x", "escape", "escape")
        assert person.title() == "Java Developer"
        await person.pilot.press("?")
        assert person.sees("Decide: shortlist")
        await person.pilot.press("escape")
        other.execute("rollback")
        await person.press("s")
        assert "Java Developer" in person.row_with("★S")
    other.close()


async def test_letters_typed_at_once_after_a_slash_are_text(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.hurry(*"/nurse")
        assert "/ nurse" in person.rows()[1]
        assert "To do 8" in person.rows()[0]
        await person.press("enter", "r")
        assert "Reject 1" in person.rows()[0]
