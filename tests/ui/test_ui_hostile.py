"""Text of postings is shown, never obeyed, wherever on the screen it comes."""

from collections.abc import Sequence

import pytest
from given_hostile import HOSTILE, STORED, soil
from rich.segment import ControlType, Segment
from textual.color import Color
from textual.filter import LineFilter
from ui_person import Given, Opener, Start, unsafe

from tui.config import Config
from tui.ui.app import JobsApp
from tui.ui.look import ControlFilter


class Unfiltered(JobsApp):
    """The app without its last defence, to see that the others hold."""

    def get_line_filters(self) -> Sequence[LineFilter]:
        return []


@pytest.mark.parametrize(("app_class", "size"), [(JobsApp, (60, 20)), (Unfiltered, (140, 40))])
async def test_hostile_postings_are_only_shown(
    open_desk: Opener,
    start: Start,
    config: Config,
    app_class: type[JobsApp],
    size: tuple[int, int],
) -> None:
    desk = open_desk([Given(f"Title {n}") for n in range(1, len(HOSTILE) + 1)])
    soil(config.database)
    async with start(desk, size=size, app_class=app_class) as person:
        app = person.pilot.app
        assert isinstance(app, JobsApp)
        for _ in HOSTILE:
            await person.press("enter")
            assert unsafe(app) == []
            await person.press("escape", "s")
            assert unsafe(app) == []
        await person.press("u", "f", "escape", "?", "escape")
        assert person.pilot.app.is_running


async def test_hostile_words_on_the_way_in(open_desk: Opener, start: Start) -> None:
    lines = [text.replace("\t", " ") or "-" for text in HOSTILE]
    desk = open_desk([Given(line, line, line, line) for line in lines])
    async with start(desk, app_class=Unfiltered) as person:
        for _ in lines:
            await person.press("s")
        assert person.pilot.app.is_running


async def test_hostile_queries_are_only_text(open_desk: Opener, start: Start) -> None:
    desk = open_desk([Given("Gardener")])
    async with start(desk, app_class=Unfiltered, query=STORED[0]) as person:
        app = person.pilot.app
        assert isinstance(app, JobsApp)
        for text in STORED[1:]:
            person.screen.box.value = text
            await person.rest()
            assert unsafe(app) == []


def test_the_last_defence_takes_controls_out_and_leaves_the_rest() -> None:
    cursor = Segment("\x1b[?25l", None, [(ControlType.HIDE_CURSOR,)])
    line = [Segment("a\x1b[2J\x9b\u202eb"), Segment("fine"), cursor]
    kept = ControlFilter().apply(line, Color(0, 0, 0))
    assert [segment.text for segment in kept] == ["a[2Jb", "fine", "\x1b[?25l"]
