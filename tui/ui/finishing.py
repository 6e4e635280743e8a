"""What an import has left undone: postings that are stored and not read yet, copies not found."""

from contextlib import suppress

from textual import work

from tui.desk import Desk, Interrupted
from tui.ui.handing import Handing
from tui.ui.threads import DeskThread
from tui.wording import number, postings

FINISH_AFTER = 2.0
"""Seconds after the start when it is looked for; what is shown first must not wait for it."""


class Finishing(Handing):
    """Works it off beside all else, and says so quietly."""

    _told_quietly = ""

    def on_mount(self) -> None:
        """Begin when the first page has come."""
        if not self.desk.read_only:
            self.set_timer(FINISH_AFTER, self.finish)

    @work(exclusive=True, group="finish")
    async def finish(self) -> None:
        """Read what was brought in and not read yet, and look for copies."""

        def finish(desk: Desk) -> int:
            count = desk.read_new(self._read_so_far, beside=True)
            desk.build_stacks()
            return count

        thread = DeskThread(self.desk, "finishing")
        try:
            with self.complaints(), suppress(Interrupted):
                if await thread.ask(Desk.is_behind) and (count := await thread.ask(finish)):
                    self.tell_quietly(f"{postings(count)} read.")
        finally:
            thread.close()

    def _read_so_far(self, done: int, total: int) -> None:
        """Tell how far it is, from the thread that reads; nobody waits until it is said."""
        if done < total:
            message = f"Reading what came in: {number(done)} of {number(total)}"
            self.call_later(self.tell_quietly, message)

    def tell_quietly(self, message: str) -> None:
        """Say how far the reading is, unless somebody is being told something else."""
        if not self._complaint and self.message in ("", self._told_quietly):
            self.tell(message)
            self._told_quietly = message
