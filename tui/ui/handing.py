"""Handing the shortlist on."""

from functools import partial
from pathlib import Path

from tui.errors import SharingError
from tui.text import one_line
from tui.ui.briefing import Briefing
from tui.ui.dialogs import Confirm, Prompt
from tui.wording import postings

EXPORT_TO = "shortlist.yaml"


class Handing(Briefing):
    """Writes files."""

    def action_export(self) -> None:
        """Ask where to, then write the shortlist."""
        if self.counts is not None and not self.counts.shortlist:
            self.tell(f"The shortlist is empty: {self.keys['shortlist'][0]} puts a posting on it.")
            return

        def named(name: str | None) -> None:
            if name is None:
                return
            with self.complaints():
                target, exists = _target(name)
                if exists:
                    question = f"{one_line(str(target), 60)} exists. Replace it?"
                    self.app.push_screen(Confirm(question), partial(self._export, target))
                else:
                    self.call_next(self._export, target, yes=True)

        self.app.push_screen(Prompt("Write the shortlist as YAML to", EXPORT_TO), named)

    async def _export(self, target: Path, yes: bool | None) -> None:
        if not yes:
            return
        with self.complaints():
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
