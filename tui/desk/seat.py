"""A place at a database file: who sits there, in which brief, and the store behind it."""

import getpass
import os
from functools import cached_property
from pathlib import Path
from typing import Self

from tui.config import Config
from tui.store.memory import Memory
from tui.store.opening import inspect
from tui.store.store import Store
from tui.text import one_line


class Seat:
    """One recruiter at one file in one brief.

    The file is opened, and made where there is none, when it is first asked something.
    """

    def __init__(self, config: Config, path: Path, brief: str, memory: Memory) -> None:
        self._config = config
        self._memory = memory
        self.path = path
        self.brief = brief
        self.by = _person()

    @classmethod
    def open(
        cls, config: Config, *, database: Path | None = None, brief: str | None = None
    ) -> Self:
        """Take a place at the database of the config, or at another one.

        Raises:
            StoreError: it is foreign, newer, damaged, or cannot be opened.
        """
        path = database or config.database
        inspect(path)
        return cls(config, path, one_line(brief or "") or config.brief, Memory())

    def fork(self) -> Self:
        """Give another thread a place of its own on the same file, brief and memory."""
        return type(self)(self._config, self.path, self.brief, self._memory)

    @cached_property
    def _store(self) -> Store:
        return Store(self.path)

    @cached_property
    def _brief_id(self) -> int:
        return self._store.briefs.named(self.brief)

    def turn_to(self, brief: str) -> None:
        """Go on in another brief; it is made if it is new."""
        self.brief = one_line(brief) or self.brief
        self.__dict__.pop("_brief_id", None)

    @property
    def read_only(self) -> bool:
        """Whether the file may only be read."""
        return self._store.read_only

    def close(self) -> None:
        """Close the file; the place is of no use after it."""
        if "_store" in self.__dict__:
            self._store.close()

    def interrupt(self) -> None:
        """Let what another thread asks right now end with `Interrupted`."""
        self._store.interrupt()

    def version(self) -> int:
        """Give a number that differs when another connection has written since the last call."""
        return self._store.version()


def _person() -> str:
    """Name who decides; in a container the user may have a number only."""
    try:
        name = getpass.getuser()
    except (KeyError, OSError):
        name = ""
    return one_line(name) or f"user {os.getuid()}"
