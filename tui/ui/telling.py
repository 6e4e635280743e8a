"""What the screen says to the person before it: messages that pass, complaints that stay."""

from collections.abc import Iterator
from contextlib import contextmanager

from textual.reactive import var
from textual.screen import Screen
from textual.timer import Timer

from tui.errors import JobsError
from tui.text import one_line

TOLD_FOR = 6.0
"""Seconds that a message is shown."""
STAYS = 24 * 3600.0
"""Seconds that a complaint stays unless it is put away."""


class Telling(Screen[None]):
    """Says one thing at a time."""

    message: var[str] = var("")
    _quiet: Timer | None = None
    _complaint = ""

    @contextmanager
    def complaints(self) -> Iterator[None]:
        """Show what the desk complains about until it is put away; any other error is a bug."""
        try:
            yield
        except JobsError as error:
            if self._complaint != str(error):
                self.hush()
                self._complaint = str(error)
                self.app.notify(one_line(str(error)), severity="error", timeout=STAYS)

    def tell(self, message: str) -> None:
        """Say what happened, in place of what was said before."""
        self.hush()
        self.message = message
        self._quiet = self.set_timer(TOLD_FOR, self.hush)

    def hush(self) -> bool:
        """Put messages away; True if there was a complaint among them."""
        if self._quiet is not None:
            self._quiet.stop()
        self.message = ""
        complaint, self._complaint = self._complaint, ""
        if complaint:
            self.app.clear_notifications()
        return bool(complaint)
