"""Keys in turn: each goes where the one before it has led to, however fast they come."""

import asyncio
from collections import deque

from textual import work
from textual.app import App
from textual.events import Event, Key
from textual.message_pump import MessagePump

DOING = "doing"
"""The group of workers that carry out what a key asks for; the next key waits for them."""


class TypingAhead(App[None]):
    """Keeps keys until all that the key before has asked for is done.

    Textual hands keys on at once, to what has the focus when they come. A key that was typed ahead
    of a dialog, or of the search box, would be a command where it was meant as text.
    """

    def __init__(self) -> None:
        super().__init__()
        self._ahead: deque[Key] = deque()

    async def on_event(self, event: Event) -> None:
        """Let keys wait for their turn; all else goes its way at once."""
        if isinstance(event, Key) and not event.is_forwarded:
            self._ahead.append(event)
            if len(self._ahead) == 1:
                self._hand_on()
        else:
            await super().on_event(event)

    @work(group="keys")
    async def _hand_on(self) -> None:
        while self._ahead:
            await self._settle()
            await self.ready_for(self._ahead[0])
            way = [*(self.focused or self.screen).ancestors_with_self]
            await super().on_event(self._ahead[0])
            # A key goes this way up to the app, and what a line of text makes of it follows it;
            # the answer of a dialog is taken after that.
            for pump in (*way, *way, self):
                await _has_done(pump)
            self._ahead.popleft()

    async def _settle(self) -> None:
        """Wait until the last key's work is done, and what it has opened has got the focus."""
        for worker in [worker for worker in self.workers if worker.group == DOING]:
            await worker.wait()
        await _has_done(self.screen)

    async def ready_for(self, key: Key) -> None:
        """Wait until what a key is about is seen."""


async def _has_done(pump: MessagePump) -> None:
    """Wait until somebody has done all that they have been told so far."""
    done = asyncio.Event()
    if pump.call_later(done.set):
        await done.wait()
