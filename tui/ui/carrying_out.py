"""How commands run: beside the screen, which never waits for them, and what they ask."""

from collections.abc import Awaitable, Callable, Coroutine
from typing import Any, TypeVar

from textual import work
from textual.screen import ModalScreen

from tui.ui.dialogs import Confirm
from tui.ui.typing_ahead import DOING
from tui.ui.workbench import Workbench

_PATIENCE = 0.5
"""Seconds after which somebody who waits is told why."""
_STILL = "Still at it; keys wait for their turn."

Answer = TypeVar("Answer")
Then = Callable[[Answer], Coroutine[Any, Any, None]]


class CarryingOut(Workbench):
    """Does what takes a while, such as waiting for the disk; the next key waits for it."""

    @work(group=DOING)
    async def carry_out(self, doing: Awaitable[None]) -> None:
        """Do something, and show what the desk complains about."""
        patience = self.set_timer(_PATIENCE, self._still_at_it)
        try:
            with self.complaints():
                await doing
        finally:
            patience.stop()
            if self.message == _STILL:
                self.message = ""

    def _still_at_it(self) -> None:
        self.message = _STILL

    def ask(self, dialog: ModalScreen[Answer | None], then: Then[Answer]) -> None:
        """Show a dialog, and go on with the answer; not at all if there is none."""

        def answered(answer: Answer | None) -> None:
            if answer is not None:
                self.carry_out(then(answer))

        self.app.push_screen(dialog, answered)

    def ask_whether(self, question: str, then: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Ask a question, and go on if the answer is yes."""

        def answered(yes: bool | None) -> None:
            if yes:
                self.carry_out(then())

        self.app.push_screen(Confirm(question), answered)
