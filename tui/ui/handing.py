"""Handing the shortlist on."""

import os
import sys
from functools import partial
from pathlib import Path

from tui.errors import SharingError
from tui.text import one_line
from tui.ui.briefing import Briefing
from tui.ui.dialogs import Prompt
from tui.ui.picker import Option, Picker
from tui.wording import postings

EXPORT_TO = "shortlist.yaml"


class Handing(Briefing):
    """Writes files, copies, opens links."""

    async def action_link(self) -> None:
        """Open the link of the text, or ask which."""
        id_ = self.listing.highlighted()
        if id_ is None:
            return
        links = await self.readings.ask(lambda desk: desk.links(id_))
        if not links:
            self.tell("The text names no link.")
        elif len(links) == 1:
            await self._open(links[0])
        else:
            options = [Option(link, link) for link in links]
            self.ask(Picker("Open which link?", options, numbered=True), self._open)

    async def _open(self, link: str) -> None:
        if (
            os.environ.get("DISPLAY")
            or os.environ.get("WAYLAND_DISPLAY")
            or sys.platform == "darwin"
        ):
            self.app.open_url(link)
            self.tell(f"Opened {one_line(link, 80)}")
        else:
            self.app.copy_to_clipboard(link)
            self.tell(f"No browser from here; copied: {one_line(link, 80)}")

    async def action_copy(self) -> None:
        """Copy the marked postings, or the one under the cursor, as YAML."""
        ids = self.targets()
        text = await self.readings.ask(lambda desk: desk.copied(ids))
        self.app.copy_to_clipboard(text)
        self.tell(f"Copied as YAML: {self.named_targets()}")

    def action_export(self) -> None:
        """Ask where to, then write the shortlist."""
        if self.counts is not None and not self.counts.shortlist:
            self.tell(f"The shortlist is empty: {self.keys['shortlist'][0]} puts a posting on it.")
            return

        async def named(name: str) -> None:
            target, exists = _target(name)
            if exists:
                question = f"{one_line(str(target), 60)} exists. Replace it?"
                self.ask_whether(question, partial(self._export, target))
            else:
                await self._export(target)

        self.ask(Prompt("Write the shortlist as YAML to", EXPORT_TO), named)

    async def _export(self, target: Path) -> None:
        count = await self.decisions.ask(lambda desk: desk.export(target))
        self.tell(f"{postings(count)} written to {target}")


def _target(name: str) -> tuple[Path, bool]:
    """Give the file that somebody has named, and whether it exists.

    Raises:
        SharingError: no file can have that name.
    """
    try:
        target = Path(name).expanduser().absolute()
        return target, target.exists()
    except (OSError, RuntimeError, ValueError) as error:
        raise SharingError(f"{one_line(name, 60)}: {error}; choose another name") from error
