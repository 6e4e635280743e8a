"""Text of postings is shown, never obeyed, wherever on the screen it comes."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest
from rich.segment import ControlType, Segment
from textual.color import Color
from textual.filter import LineFilter
from ui_person import Given, Opener, Start, unsafe

from tui.config import Config
from tui.ui.app import JobsApp
from tui.ui.look import ControlFilter

HOSTILE = (
    "[/] closes nothing",
    "[@click=app.quit]press me[/]",
    "[link='file:///etc/passwd']read[/link] [red]x[/red] list[int] [50%] a[",
    "\x1b]52;c;UFdORUQ=\x1b\\ \x1b[2J\x1b[?1049l \x1b]0;title\x07 \x1bc",
    "C1 \x9b31m \x85 \x90q",
    "NUL \x00 BEL \x07 BS \x08 VT \x0b FF \x0c DEL \x7f",
    "\u202egnp.exe\u2066 \u200f\ufeff\u2028\u2029",
    "Z" + "\u0300" * 300 + "algo",
    "\udcff lone \ud83d surrogates",
    "日本語のタイトル " * 40,
    "👩‍👩‍👧‍👦 🏳️‍🌈 1️⃣ ☎️ שלום عربى",
    "x" * 20_000,
    "",
)


class Unfiltered(JobsApp):
    """The app without its last defence, to see that the others hold."""

    def get_line_filters(self) -> Sequence[LineFilter]:
        return []


def soil(database: Path) -> None:
    """Write hostile text past the intake, as a damaged or foreign program might."""
    connection = sqlite3.connect(database)
    for id_, text in enumerate(HOSTILE, 1):
        safe = text.encode("utf-8", "replace").decode()
        connection.execute(
            "update posting set title = :t, description = :t, role = :t, blurb = :t,"
            " external_id = :t || id where external_id = :id",
            {"t": safe, "id": str(id_)},
        )
    connection.commit()
    connection.close()


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
    safe = [text.encode(errors="replace").decode() for text in HOSTILE]
    async with start(desk, app_class=Unfiltered, query=safe[0]) as person:
        app = person.pilot.app
        assert isinstance(app, JobsApp)
        for text in safe[1:]:
            person.screen.box.value = text
            await person.rest()
            assert unsafe(app) == []


def test_the_last_defence_takes_controls_out_and_leaves_the_rest() -> None:
    cursor = Segment("\x1b[?25l", None, [(ControlType.HIDE_CURSOR,)])
    line = [Segment("a\x1b[2J\x9b\u202eb"), Segment("fine"), cursor]
    kept = ControlFilter().apply(line, Color(0, 0, 0))
    assert [segment.text for segment in kept] == ["a[2Jb", "fine", "\x1b[?25l"]
