"""Somebody at the terminal, and what is put before them."""

from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager, suppress
from dataclasses import dataclass

from textual.events import Key
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from tui.desk import Desk
from tui.ui.app import JobsApp
from tui.ui.screen import MainScreen

JOBS = (
    ("IT Project Coordinator (m/f/d)", "Project Coordinator", "You run projects with Scrum."),
    ("PMO Lead", "Project Manager", "You lead an office. Knowledge of SAP and Scrum."),
    ("Java Developer", "Developer", "You write Java and look after Jenkins."),
    ("Senior Java Developer", "Developer", "You write Java, Docker is nice to have."),
    ("Python Developer", "Developer", "You write Python and SQL."),
    ("SAP Consultant", "Consultant", "You know SAP and like to travel."),
    ("Night Nurse", "Nurse", "You care for patients at night."),
    ("Baker", "Baker", "You bake bread before the town wakes."),
)
"""Title, role and description, newest first."""


@dataclass(frozen=True, slots=True)
class Given:
    """A posting to be found in the database of a test."""

    title: str
    role: str = ""
    description: str = "Nothing is said."
    blurb: str = ""


def dump(postings: Sequence[Given]) -> str:
    """Write postings in the raw form, the first one newest."""
    lines = []
    for number, given in enumerate(postings, 1):
        month, day = 12 - number // 25 % 12, 27 - number % 25
        stamp = f"{2023 - number // 300}-{month:02}-{day:02} 08:00:00.000000"
        about = (given.title, given.description, given.role, given.blurb, stamp)
        lines.append("\t".join([str(number), "7", *about]) + "\n")
    return "".join(lines)


class Person:
    """Somebody at the terminal: presses keys, waits until the screen rests, reads it."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot

    @property
    def screen(self) -> MainScreen:
        screen = self.pilot.app.screen_stack[0]
        assert isinstance(screen, MainScreen)
        return screen

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.rest()

    async def hurry(self, *keys: str) -> None:
        """Press keys as fast as a terminal can send them."""
        for key in keys:
            name = {" ": "space", "/": "slash"}.get(key, key)
            self.pilot.app.post_message(Key(name, key if len(key) == 1 else None))
        await self.rest()

    async def search(self, text: str) -> None:
        """Type into the search box, and stay there."""
        await self.pilot.press("/")
        await self.hurry(*text)

    async def types(self, text: str) -> None:
        """Search and go to the list."""
        await self.search(text)
        await self.press("enter")

    async def rest(self) -> None:
        """Wait until nobody works any more, and the posting under the cursor has been read."""
        rounds = 2
        while rounds or self.screen._reader is not None:
            await self.pilot.pause(0.035)
            with suppress(WorkerCancelled):  # by a later key, whose answer is still to come
                await self.pilot.app.workers.wait_for_complete()
                rounds = max(0, rounds - 1)
        await self.pilot.pause(0)

    def rows(self) -> list[str]:
        """Give what the terminal shows, line by line."""
        strips = self.pilot.app.screen._compositor.render_strips()
        return [strip.text.rstrip() for strip in strips]

    def sees(self, text: str) -> bool:
        return any(text in row for row in self.rows())

    def row_with(self, text: str) -> str:
        """Give the first row below the lines at the top that has `text`."""
        return next(row for row in self.rows()[3:] if text in row)

    def title(self) -> str:
        """Give the title under the cursor."""
        row = self.screen.listing.row(self.screen.listing.cursor)
        return row.title if row else ""


def unsafe(app: JobsApp) -> list[str]:
    """List what on the screen a terminal might act on: controls, links and actions of others."""
    found = []
    for strip in app.screen._compositor.render_strips():
        for segment in strip:
            found += [
                f"{ord(c):#x} in {segment.text!r}"
                for c in segment.text
                if ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or 0xD800 <= ord(c) < 0xE000
            ]
            if segment.style is not None:
                found += [segment.style.link] if segment.style.link else []
                found += [key for key in segment.style.meta if key == "@click"]
    return found


Opener = Callable[..., Desk]
Start = Callable[..., AbstractAsyncContextManager[Person]]
