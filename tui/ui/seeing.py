"""Remembering which postings were looked at, without a decision."""

from functools import partial

from textual import work
from textual.timer import Timer

from tui.model.deciding import Status
from tui.model.postings import Posting
from tui.ui.comparing import Comparing

SEEN_AFTER = 1.0
"""Seconds that the cursor has to rest on a posting."""


class Seeing(Comparing):
    """Takes a posting that stays under the cursor for seen; what a held key passes is not."""

    _glance: Timer | None = None

    def watch_posting(self, posting: Posting | None) -> None:
        """Begin to look at another posting."""
        if self._glance is not None:
            self._glance.stop()
        self._glance = None
        if posting and posting.status is Status.TODO and not self.desk.read_only:
            self._glance = self.set_timer(SEEN_AFTER, partial(self._saw, posting.id))

    @work(exclusive=True, group="seen")
    async def _saw(self, posting_id: int) -> None:
        with self.complaints():
            await self.decisions.ask(lambda desk: desk.saw(posting_id))
