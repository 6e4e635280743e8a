"""Reasons, repetition, marks, tags and notes, by their keys."""

import stat
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from ui_person import Start

from tui.config import Config
from tui.desk import Desk
from tui.model.asking import Criteria
from tui.model.deciding import Status


def statuses(desk: Desk) -> list[Status]:
    return [row.status for row in desk.rows(desk.find(Criteria()).ids)]


def found(desk: Desk, text: str) -> int:
    return desk.total(Criteria(text))


class TestReasons:
    async def test_a_number_gives_one_of_the_config(
        self, jobs: Desk, start: Start, config: Config
    ) -> None:
        settings = replace(config, reasons={"far": "Too far away", "pay": "Pays too little"})
        with closing(Desk.open(settings)) as desk:
            assert list(desk.reasons()) == ["far", "pay"]
        jobs._config = settings
        async with start(jobs, settings=settings) as person:
            await person.press("R")
            assert person.sees("1 far")
            assert person.sees("Pays too little")
            await person.press("2")
            assert person.title() == "PMO Lead"
            assert person.sees("Rejected (pay)")
        assert found(jobs, "reason:pay") == 1

    async def test_words_of_ones_own_are_offered_first_the_next_time(
        self, jobs: Desk, start: Start
    ) -> None:
        async with start(jobs) as person:
            await person.press("R", *"too hot", "enter", "R")
            assert person.sees("1 too hot")
            await person.press("1")
        assert found(jobs, "reason:hot") == 2

    async def test_escape_rejects_without_one(self, jobs: Desk, start: Start) -> None:
        async with start(jobs) as person:
            await person.press("R", "escape")
        assert statuses(jobs)[0] is Status.REJECT


async def test_a_dot_does_the_last_thing_again(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.press(".")
        assert person.sees("Nothing to repeat yet")
        await person.press("m", ".", ".")
        assert statuses(jobs)[:4] == [Status.MAYBE] * 3 + [Status.TODO]
        await person.press("t", *"later", "enter", "j", ".")
    assert found(jobs, "#later") == 2


class TestMarks:
    async def test_space_marks_and_goes_on(self, jobs: Desk, start: Start) -> None:
        async with start(jobs) as person:
            await person.press("space", "space")
            assert "2 marked" in person.rows()[0]
            assert "•IT Project" in person.row_with("IT Project")
            assert person.title() == "Java Developer"
            await person.press("k", "space")
            assert "1 marked" in person.rows()[0]

    async def test_one_key_decides_all_of_them_and_undo_marks_them_again(
        self, jobs: Desk, start: Start
    ) -> None:
        async with start(jobs) as person:
            await person.press("space", "j", "space", "r")
            assert statuses(jobs)[:4] == [
                Status.REJECT, Status.TODO, Status.REJECT, Status.TODO,
            ]  # fmt: skip
            assert "marked" not in person.rows()[0]
            await person.press("u")
            assert "2 marked" in person.rows()[0]
        assert set(statuses(jobs)) == {Status.TODO}

    async def test_a_range_and_all_that_is_found(self, jobs: Desk, start: Start) -> None:
        async with start(jobs) as person:
            await person.press("v")
            assert person.sees("space marks where the range begins")
            await person.press("space", "j", "v")
            assert "3 marked" in person.rows()[0]
            await person.types("developer")
            await person.press("V")
            assert "5 marked" in person.rows()[0]
            await person.press("escape", "escape", "escape")
            assert "5 marked" in person.rows()[0]

    async def test_many_at_once_are_asked_about(
        self, jobs: Desk, start: Start, config: Config
    ) -> None:
        async with start(jobs, settings=replace(config, confirm_above=3)) as person:
            await person.press("V")
            assert person.sees("Mark 8 postings?")
            await person.press("y")
            assert "8 marked" in person.rows()[0]
            await person.press("s")
            assert person.sees("Shortlist 8 postings at once?")
            await person.press("n")
        assert set(statuses(jobs)) == {Status.TODO}

    async def test_they_outlive_the_app_and_other_desks_see_them(
        self, jobs: Desk, start: Start
    ) -> None:
        async with start(jobs) as person:
            await person.press("space")
        async with start(jobs) as person:
            assert "1 marked" in person.rows()[0]
            jobs.mark(jobs.marked(), gone=True)
            await person.pilot.pause(1.2)
            await person.rest()
            assert "marked" not in person.rows()[0]

    async def test_the_palette_takes_all_away(self, jobs: Desk, start: Start) -> None:
        async with start(jobs) as person:
            await person.press("space", "space")
            await person.screen.action_run("unmark")
            await person.rest()
            assert person.sees("2 postings unmarked")
            await person.screen.action_run("unmark")
            await person.rest()
            assert person.sees("Nothing is marked")


class TestTags:
    async def test_are_given_completed_and_taken_away(self, jobs: Desk, start: Start) -> None:
        async with start(jobs) as person:
            await person.press("T")
            assert person.sees("It has no tag")
            await person.press("t", *"to call", "enter")
            assert person.sees("#to-call")
            await person.press("j", "t", *"cal", "enter")
            assert found(jobs, "#to-call") == 2
            await person.press("T", "enter")
            assert not person.sees("#to-call")
        assert found(jobs, "#to-call") == 1

    async def test_odd_ones_are_made_into_one_word(self, jobs: Desk, start: Start) -> None:
        async with start(jobs) as person:
            await person.press("t", *'#a "b", c', "enter")
            await person.press("t", "enter")
        assert jobs.tags() == [("a-b-c", 1)]


class TestNotes:
    async def test_one_line(self, jobs: Desk, start: Start) -> None:
        async with start(jobs) as person:
            await person.press("n", *"ask for pay", "enter")
            assert person.sees("ask for pay")
            await person.press("n", *" now", "enter")
            assert found(jobs, 'note:"pay now"') == 1
            await person.press("n", *["backspace"] * 15, "enter")
            assert person.sees("Note taken away")
        assert found(jobs, "note:pay") == 0

    @pytest.mark.parametrize(
        ("command", "told"),
        [
            ("", "No editor"),
            ("no-such-editor-at-all", "cannot be started: No such file"),
            ("'half", "cannot be started: No closing quotation"),
            ("false", "ended with 1: nothing changed"),
        ],
    )
    async def test_an_editor_that_fails_is_told(
        self,
        jobs: Desk,
        start: Start,
        config: Config,
        monkeypatch: pytest.MonkeyPatch,
        command: str,
        told: str,
    ) -> None:
        for name in ("VISUAL", "EDITOR"):
            monkeypatch.delenv(name, raising=False)
        async with start(jobs, settings=replace(config, editor=command)) as person:
            monkeypatch.setattr(type(person.pilot.app._driver), "can_suspend", True)
            await person.press("N")
            assert person.sees(told)
        assert found(jobs, "note:a") == 0

    async def test_in_an_editor_of_several_lines(
        self, jobs: Desk, start: Start, config: Config, monkeypatch: pytest.MonkeyPatch, editor: str
    ) -> None:
        async with start(jobs, settings=replace(config, editor=editor)) as person:
            monkeypatch.setattr(type(person.pilot.app._driver), "can_suspend", True)
            await person.press("n", *"first line", "enter", "N")
            assert person.sees("second line")
            await person.press("n")
            assert person.sees("N edits it")
        assert jobs.posting(jobs.find(Criteria()).ids[0]).note == "first line\nsecond line"

    def test_of_a_megabyte_is_kept_whole(self, jobs: Desk) -> None:
        text = "pay " * 250_000
        jobs.note(jobs.find(Criteria()).ids[:1], text)
        assert jobs.posting(jobs.find(Criteria()).ids[0]).note == text.strip()


@pytest.fixture
def editor(tmp_path: Path) -> str:
    """Make an editor that adds a line."""
    script = tmp_path / "editor"
    script.write_text('#!/bin/sh\necho >> "$1"; echo "second line" >> "$1"\n', encoding="utf-8")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    return str(script)
