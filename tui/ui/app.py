"""The app: from the desk and the configuration to a screen, and back to an exit status."""

import asyncio
import gc
import os
import signal
import sys
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from textual.app import SystemCommand
from textual.events import AppBlur, Key
from textual.filter import LineFilter
from textual.notifications import SeverityLevel
from textual.screen import Screen

from tui.config import Config
from tui.desk import Desk
from tui.errors import JobsError
from tui.ui.commands import COMMANDS, Needs, Place
from tui.ui.keys import bindings, keymap, remapped, spoken
from tui.ui.look import DARK, LIGHT, ControlFilter
from tui.ui.screen import MainScreen
from tui.ui.typing_ahead import TypingAhead

SIGNALS = (signal.SIGTERM, signal.SIGHUP)
"""Without a handler of ours they would leave the terminal in the alternate screen."""

_NEW_OBJECTS = 7_000
"""How many more of them there are before the collector looks through the youngest; Python: 700."""

_LOOK_FOR_SERVER = 2.0
"""Seconds between looks whether the server of a browser is still there."""


def require_terminal() -> None:
    """See to it that there is a terminal to draw on; without one Textual would wait for ever.

    Raises:
        JobsError: keys cannot be read, or the screen, which is drawn on standard error, is a file.
    """
    if _in_browser():
        return
    for stream, name in ((sys.stdin, "standard input"), (sys.stderr, "standard error")):
        if stream is None or not stream.isatty():
            raise JobsError(
                f"the app needs a terminal, but {name} is none; "
                "start it in one, or use a verb such as `jobs-tui search`"
            )


def _in_browser() -> bool:
    """Tell whether a browser draws the app: tui/web."""
    return "web_driver" in os.environ.get("TEXTUAL_DRIVER", "")


def run(desk: Desk, config: Config, *, query: str = "") -> int:
    """Show the app until it is left, and give the exit status of the process.

    Raises:
        ConfigError: a theme or a key of the configuration does not exist or collides.
        JobsError: there is no terminal.
    """
    require_terminal()
    app = JobsApp(desk, config, query=query)
    app.run()
    return app.return_code or 0


class JobsApp(TypingAhead):
    """One main screen on one desk."""

    CSS_PATH = Path(__file__).with_name("jobs.tcss")
    TITLE = "jobs-tui"
    BINDINGS = bindings(Place.APP)

    def __init__(self, desk: Desk, config: Config, *, query: str = "") -> None:
        super().__init__()
        self._keys = keymap(config)
        self._about_list = {
            key
            for row in COMMANDS
            if Place.LIST in row.places and (row.own or row.needs is Needs.POSTING)
            for key in self._keys[row.id]
        }
        self._main = partial(MainScreen, desk, config, self._keys, query)
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        if config.theme not in self.available_themes:
            raise config.complaint("theme", config.theme, among=sorted(self.available_themes))
        self.theme = config.theme
        self.set_keymap(remapped(self._keys))

    def get_default_screen(self) -> Screen[None]:
        """Begin with the main screen, rather than push it over an empty one."""
        return self._main()

    def on_mount(self) -> None:
        """Leave in good order when told to end."""
        loop = asyncio.get_running_loop()
        for number in SIGNALS:
            loop.add_signal_handler(number, partial(self.exit, return_code=128 + number))
        if _in_browser():
            self.set_interval(_LOOK_FOR_SERVER, partial(self._leave_with, os.getppid()))

    def on_ready(self) -> None:
        """Look for garbage among what comes from now on, and less often: all else stays.

        Otherwise every twentieth key or so would wait for the collector as long as for its answer.
        """
        if not self.is_headless:  # a test has other things in its process
            gc.freeze()
            gc.set_threshold(_NEW_OBJECTS)

    def _leave_with(self, server: int) -> None:
        """Leave when the server has ended that this was started by."""
        if os.getppid() != server:
            self.exit()

    def on_app_blur(self, event: AppBlur) -> None:
        """Leave the focus where it is: a browser blurs the app before it has any."""
        event.prevent_default()

    async def ready_for(self, key: Key) -> None:
        """Let a key to the list, typed right after a search, mean what that has found."""
        about_list = {key.key, key.character} & self._about_list
        screen = self.screen
        if about_list and isinstance(screen, MainScreen) and self.focused is not screen.box:
            await screen.answer_shown()

    def on_unmount(self) -> None:
        """Give the signals back."""
        loop = asyncio.get_running_loop()
        for number in SIGNALS:
            loop.remove_signal_handler(number)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Let no control byte through to the terminal."""
        return [*super().get_line_filters(), ControlFilter()]

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer every command of the table in the palette."""
        if isinstance(screen, MainScreen):
            for command in COMMANDS:
                if command.in_palette:
                    run_it = partial(screen.action_run, command.id)
                    keys = spoken(self._keys[command.id])
                    help_ = f"{command.help}  ({keys})" if keys else command.help
                    yield SystemCommand(command.label, help_, run_it)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Notify as Textual does, but never take the message for markup unless told to."""
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=markup)
