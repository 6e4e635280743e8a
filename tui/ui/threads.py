"""The desk's work off the thread that draws."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from tui.desk import Desk

Answer = TypeVar("Answer")


class DeskThread:
    """One thread with a desk of its own; what it is asked, it answers one after the other."""

    def __init__(self, desk: Desk, name: str) -> None:
        self._origin = desk
        self._desk: Desk | None = None
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)

    async def ask(self, question: Callable[[Desk], Answer]) -> Answer:
        """Let the thread answer; a question that is cancelled before its turn is never begun.

        Raises:
            Interrupted: `interrupt` was called meanwhile.
            JobsError: as the desk does.
        """
        return await asyncio.wrap_future(self._executor.submit(self._answer, question))

    def interrupt(self) -> None:
        """Break off the question that is being answered, if any."""
        if self._desk is not None:
            self._desk.interrupt()

    def close(self) -> None:
        """Break off, close the thread's desk, and wait until the thread has ended."""
        self.interrupt()
        self._executor.shutdown(wait=False, cancel_futures=True)
        self._executor.shutdown(wait=True)
        if self._desk is not None:
            self._desk.close()

    def _answer(self, question: Callable[[Desk], Answer]) -> Answer:
        if self._desk is None:
            self._desk = self._origin.fork()
        return question(self._desk)
