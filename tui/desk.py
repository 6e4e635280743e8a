"""The desk: what both front ends drive. One for each thread; `fork` gives another its own."""

import getpass
import os
from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from tui.config import Config
from tui.errors import DumpError, Interrupted
from tui.model import (
    Counts,
    Criteria,
    Facet,
    FacetCount,
    Found,
    ImportSummary,
    Posting,
    ProgressCallback,
    Row,
    Status,
    Step,
)
from tui.questions import Questions
from tui.store.memory import Memory
from tui.store.opening import inspect
from tui.store.store import Store
from tui.text import one_line

if TYPE_CHECKING:
    from tui.sharing.shortlist import Rendering

__all__ = ["Desk", "Interrupted"]


class Desk:
    """One recruiter at one database file in one brief.

    The file is opened, and made where there is none, when the desk is first asked something.
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
    ) -> "Desk":
        """Take a place at the database of the config, or at another one.

        Raises:
            StoreError: it is foreign, newer, damaged, or cannot be opened.
        """
        path = database or config.database
        inspect(path)
        return cls(config, path, one_line(brief or "") or config.brief, Memory())

    def fork(self) -> "Desk":
        """Give another thread a desk of its own on the same file, brief and memory."""
        return Desk(self._config, self.path, self.brief, self._memory)

    @cached_property
    def _store(self) -> Store:
        return Store(self.path)

    @cached_property
    def _brief_id(self) -> int:
        return self._store.briefs.named(self.brief)

    @cached_property
    def _questions(self) -> Questions:
        return Questions(self._store, self._brief_id, self._memory)

    @property
    def read_only(self) -> bool:
        """Whether the file may only be read."""
        return self._store.read_only

    def close(self) -> None:
        """Close the file; the desk is of no use after it."""
        if "_store" in self.__dict__:
            self._store.close()

    def interrupt(self) -> None:
        """Let what another thread asks this desk right now end with `Interrupted`."""
        self._store.interrupt()

    def changes(self) -> int:
        """Give a number that differs when another connection has written since the last call."""
        return self._store.changes()

    def find(
        self, criteria: Criteria, *, limit: int = 200, why: bool = False, total: bool = False
    ) -> Found:
        """Give the best of what matches, in order; if asked for, why, and how many match."""
        return self._questions.find(criteria, limit=limit, why=why, total=total)

    def in_descriptions(self, found: Found) -> Found:
        """Where nothing was found, count what has the words in its description."""
        return self._questions.in_descriptions(found)

    def find_all(self, criteria: Criteria) -> "array[int]":
        """Give the ids of all that matches, in the order of `find`; 8 bytes each."""
        return self._questions.find_all(criteria)

    def total(self, criteria: Criteria) -> int:
        """Count what matches."""
        return self._questions.total(criteria)

    def why(self, criteria: Criteria, id_: int) -> str:
        """Say in one line what of a query a posting holds, and where; empty if nothing was typed.

        Raises:
            NotFoundError: it is no longer there.
        """
        return self._questions.why(criteria, self.posting(id_).external_id, id_)

    def facets(self, criteria: Criteria, *, limit: int = 30) -> dict[Facet, tuple[FacetCount, ...]]:
        """Count each facet's commonest values; what is chosen in a facet does not narrow itself."""
        return self._questions.facets(criteria, limit=limit)

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """Give list entries in the order of the ids; ids that are gone are left out."""
        return self._store.postings.rows(self._brief_id, ids)

    def posting(self, id_: int) -> Posting:
        """Give one posting whole.

        Raises:
            NotFoundError: it is no longer there.
        """
        from tui.reading.sections import find_sections  # noqa: PLC0415  not before a detail is shown

        posting = self._store.postings.whole(self._brief_id, id_)
        return replace(posting, sections=find_sections(posting.description))

    def resolve(self, name: str) -> int:
        """Find a posting's id by its external id or by `source:external id`.

        Raises:
            NotFoundError: no posting, or more than one, is called so.
        """
        return self._store.postings.resolve(one_line(name))

    def counts(self) -> Counts:
        """Give the numbers of the header."""
        midnight = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
        since = midnight.astimezone(UTC).isoformat(timespec="milliseconds")
        return self._store.briefs.counts(self._brief_id, since)

    def decide(
        self, ids: Sequence[int], status: Status, reason: str = "", *, step: int = 0
    ) -> Step:
        """Decide postings as one step, or as more of an earlier one; what is returned is on disk.

        Raises:
            StoreError: it could not be stored; nothing has changed.
        """
        return self._store.decisions.decide(
            self._brief_id, ids, status, one_line(reason), self.by, step
        )

    def undo(self) -> Step | None:
        """Take this person's last step back; None where there is none."""
        return self._store.decisions.undo(self.by)

    def redo(self) -> Step | None:
        """Do again what was taken back last; None where there is nothing."""
        return self._store.decisions.redo(self.by)

    def next_todo(self, ids: Sequence[int], start: int) -> int | None:
        """Give the first place of a posting to do, at or after `start`; None if there is none."""
        return self._store.postings.next_todo(self._brief_id, ids, start)

    def import_dumps(
        self,
        paths: Sequence[str],
        *,
        source: str | None = None,
        progress: ProgressCallback | None = None,
        complain: Callable[[DumpError], None] | None = None,
    ) -> ImportSummary:
        """Store what dumps hold; what was stored before stays, with what was decided on it.

        Args:
            paths: files, folders, or `-` for standard input.
            source: the name of where they come from; without it each dump's own, or the config's.
            progress: told after each batch.
            complain: told of each dump that gives no posting, so that the others still come in;
                without it the first such ends the import.

        Raises:
            DumpError: a path is not there, and nothing was stored; or nobody is told of a dump
                that gives no posting.
        """
        # The lexicon and the readers of all forms: not before they are needed.
        from tui.importing import Importing  # noqa: PLC0415

        importing = Importing(lambda: self._store, self._config, source, progress)
        return importing.run(paths, complain)

    def shortlist(self, statuses: Sequence[Status] = (Status.SHORTLIST,)) -> list[Posting]:
        """Give the postings so decided in this brief whole, newest first."""
        decided = self._store.briefs.decided(self._brief_id, statuses)
        return [self._store.postings.whole(self._brief_id, id_) for id_ in decided]

    def render(
        self,
        *,
        statuses: Sequence[Status] = (Status.SHORTLIST,),
        form: str = "yaml",
        reproducible: bool = False,
    ) -> tuple["Rendering", int]:
        """Write the shortlist as text; with it how many postings it holds."""
        from tui.sharing.formats import FORMATS  # noqa: PLC0415  YAML: not before an export
        from tui.sharing.shortlist import Export  # noqa: PLC0415

        postings = self.shortlist(statuses)
        now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
        export = Export(brief=self.brief, exported_at=None if reproducible else now)
        return FORMATS[form](postings, export), len(postings)

    def export(
        self,
        target: Path,
        *,
        statuses: Sequence[Status] = (Status.SHORTLIST,),
        form: str = "yaml",
        reproducible: bool = False,
    ) -> int:
        """Write the shortlist to a file, whole or not at all; the number of postings in it.

        Raises:
            SharingError: it cannot be written; a file that was there before is left as it was.
        """
        from tui.sharing.files import write_file  # noqa: PLC0415

        rendering, count = self.render(statuses=statuses, form=form, reproducible=reproducible)
        write_file(target, rendering.text, rendering.holds)
        return count


def _person() -> str:
    """Name who decides; in a container the user may have a number only."""
    try:
        name = getpass.getuser()
    except (KeyError, OSError):
        name = ""
    return one_line(name) or f"user {os.getuid()}"
