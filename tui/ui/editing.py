"""A text written in the editor of one's choice, while the app stands back."""

import os
import shlex
import subprocess
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

from textual.app import App, SuspendNotSupported

from tui.errors import JobsError
from tui.text import one_line


class Draft:
    """A file to write in; it goes only when what was written in it is stored, or given up."""

    def __init__(self, text: str, name: str = "note.txt") -> None:
        self._text = text
        self.file = Path(mkdtemp(prefix="jobs-tui-")) / name
        self.file.write_text(text, encoding="utf-8")

    def edit(self, app: App[None], command: str) -> str:
        """Let an editor change it, and give it as the editor leaves it.

        Raises:
            JobsError: there is no such editor, it failed, or this terminal cannot be shared.
        """
        try:
            with app.suspend():
                failure = self._run(command)
        except SuspendNotSupported:
            failure = "An editor cannot be started from this terminal"
        if failure:
            raise JobsError(failure)
        return self.read()

    def _run(self, command: str) -> str:
        """Run an editor; what went wrong, as the app would not come back from an exception."""
        name = one_line(command, 40)
        try:
            subprocess.run([*shlex.split(command), str(self.file)], check=True)  # noqa: S603  the user's own command
        except subprocess.CalledProcessError as error:
            return f"{name} ended with {error.returncode}: nothing changed"
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            return f"{name} cannot be started: {reason}"
        return ""

    def read(self) -> str:
        """Give what stands in it."""
        return self.file.read_text(encoding="utf-8", errors="replace")

    def kept(self, error: JobsError) -> JobsError:
        """Say in a complaint where to find what was written; what was not changed just goes."""
        with suppress(OSError):
            if self.read() != self._text:
                return type(error)(f"{str(error).rstrip('.')}; what you wrote is in {self.file}")
        self.drop()
        return error

    def drop(self) -> None:
        """Take the file away, and what an editor has left beside it."""
        with suppress(OSError):
            for file in self.file.parent.iterdir():
                file.unlink()
            self.file.parent.rmdir()


def chosen_editor(configured: str) -> str:
    """Give the command of the editor to use; empty for none."""
    return (configured or os.environ.get("VISUAL") or os.environ.get("EDITOR") or "").strip()
