"""Bringing in dumps and the shortlists of others, beside the work."""

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from textual import work

from tui.desk import Interrupted
from tui.errors import DumpError
from tui.model.intake import ImportSummary, Progress
from tui.model.sharing import Merge
from tui.progress import bar_line
from tui.text import one_line
from tui.ui.conflicts import Choices, MergeDialog
from tui.ui.dialogs import Prompt
from tui.ui.finishing import Finishing
from tui.ui.threads import DeskThread
from tui.wording import merged, number

_SECONDS_BETWEEN = 0.5
"""How often it is said how far an import is."""


class Bringing(Finishing):
    """Imports and merges; the list grows meanwhile."""

    def action_import(self) -> None:
        """Ask which dump, then bring it in; one at a time."""
        if self.importing:
            self.tell("A dump is being brought in; the next one when it is done.")
            return

        async def named(name: str) -> None:
            self.importing = True
            self.bring_in(_path(name))

        self.ask(Prompt("Bring in which dump (a file, or a folder of them)", ""), named)

    def action_merge(self) -> None:
        """Ask which shortlist, then tell what it would change, and merge it."""
        self.ask(Prompt("Merge which shortlist (YAML)", ""), self._preview)

    @work(group="import")
    async def bring_in(self, path: str) -> None:
        """Store what a dump holds beside all else, then have it read."""
        progress = _Progress(partial(self.call_later, self.tell_quietly))
        complaints: list[DumpError] = []
        thread = DeskThread(self.desk, "importing")
        try:
            with self.complaints(), suppress(Interrupted):
                summary = await thread.ask(
                    lambda desk: desk.import_dumps(
                        [path], progress=progress.tell, complain=complaints.append, read=False
                    )
                )
                self.catch_up(anew=True)
                self.finish()
                if complaints:
                    raise DumpError(_with_summary(complaints, summary))
                self.tell(_summed_up(summary))
        finally:
            thread.close()
            self.importing = False

    async def _preview(self, name: str) -> None:
        path = _path(name)
        preview = await self.readings.ask(lambda desk: desk.merge(path, dry_run=True))
        if preview.conflicts:
            self.ask(MergeDialog(preview), partial(self._merge, path))
        elif preview.added or preview.decided or preview.tagged or preview.noted:
            question = f"{merged(preview, dry_run=True)}. Merge?"
            self.ask_whether(question, partial(self._merge, path, {}))
        else:
            self.tell(f"{merged(preview)}; all of it is known here.")

    async def _merge(self, path: str, choices: Choices) -> None:
        merge = await self.decisions.ask(lambda desk: desk.merge(path, prefer=choices, read=False))
        self._show(merge)
        self.finish()

    def _show(self, merge: Merge) -> None:
        self.listing.doubt()
        self.catch_up(anew=merge.added > 0)
        undo = f" {self.keys['undo'][0]} takes it back." if merge.step else ""
        self.told(f"{merged(merge)}.{undo}")


class _Progress:
    """Tells how far an import is, from the thread that imports, not too often."""

    def __init__(self, say: Callable[[str], object]) -> None:
        """Take what says a line; nobody waits until it is said."""
        self._say = say
        self._started = self._told = time.monotonic()

    def tell(self, progress: Progress) -> None:
        """Tell it, unless that was done just now."""
        now = time.monotonic()
        if now - self._told >= _SECONDS_BETWEEN:
            self._told = now
            line = bar_line(progress, now - self._started)
            self._say(f"Bringing in {line}")


def _path(name: str) -> str:
    """Give the path that somebody has named; `-` is a file here, as there is no other input."""
    with suppress(RuntimeError):
        return str(Path(name).expanduser().absolute())
    return name


def _summed_up(summary: ImportSummary) -> str:
    parts = [
        f"{name} {number(count)}"
        for name, count in (
            ("added", summary.added),
            ("updated", summary.updated),
            ("unchanged", summary.unchanged),
            ("in quarantine", summary.quarantined),
        )
        if count
    ]
    return one_line(f"Brought in: {' · '.join(parts) or 'nothing'}.")


def _with_summary(complaints: Sequence[DumpError], summary: ImportSummary) -> str:
    """Say what gave no posting, and what came in all the same."""
    more = f" (so did {number(len(complaints) - 1)} more)" if len(complaints) > 1 else ""
    return f"{complaints[0]}{more}" + (f". {_summed_up(summary)}" if summary.read else "")
