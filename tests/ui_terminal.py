"""The app as a process in a terminal of its own."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path

import pyte

PROGRAM = """
import sys
from pathlib import Path
from tui.config import Config
from tui.desk import Desk
from tui.errors import JobsError
from tui.ui import app
config = Config(database=Path(sys.argv[1]))
{setup}
try:
    sys.exit(app.run(Desk.open(config), config))
except JobsError as error:
    sys.exit(f"told: {{error}}")
"""

COLUMNS, LINES = 100, 30

_SIZE = ("COLUMNS", "LINES")
"""Variables that hide what the terminal says of its size."""


class Tty:
    """A command in a terminal of its own."""

    def __init__(self, command: list[str], **variables: str) -> None:
        self.output = b""
        self._screen = pyte.Screen(COLUMNS, LINES)
        self._stream = pyte.ByteStream(self._screen)
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
            told = {name: os.environ[name] for name in os.environ if name not in _SIZE}
            os.execve(command[0], command, told | {"TERM": "xterm-256color"} | variables)

    def wait_for(self, pattern: bytes, seconds: float = 20) -> None:
        """Read on until the app has written something."""
        self._until(lambda: re.search(pattern, self.output) is not None, pattern.decode(), seconds)

    def wait_to_see(self, text: str, seconds: float = 20) -> None:
        """Read on until something stands on the screen."""
        self._until(lambda: self.sees(text), text, seconds)

    def wait_until_gone(self, text: str, seconds: float = 20) -> None:
        """Read on until something does not stand on the screen any more."""
        self._until(lambda: not self.sees(text), f"no {text}", seconds)

    def resize(self, columns: int, lines: int) -> None:
        """Give the terminal another size; the system tells the app."""
        self._screen.resize(lines, columns)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def forget(self) -> None:
        """Wait, from here on, for what is written from here on."""
        self.output = b""

    def settle(self, quiet: float = 0.3, seconds: float = 20) -> None:
        """Read on until the app has written nothing for a while."""
        end = time.monotonic() + seconds
        while select.select([self._fd], [], [], quiet)[0] and self._read():
            assert time.monotonic() < end, "\n".join(["it goes on", *self._screen.display])

    def sees(self, text: str) -> bool:
        return any(text in line for line in self._screen.display)

    def number_after(self, word: str) -> int:
        """Read a number that stands on the screen after a word."""
        found = re.search(rf"{word} ([\d,]+)", "\n".join(self._screen.display))
        assert found, "\n".join([word, *self._screen.display])
        return int(found[1].replace(",", ""))

    def write(self, keys: bytes) -> None:
        os.write(self._fd, keys)

    def leave(self) -> None:
        """Quit, and see that it ends well."""
        self.write(b"q")
        assert self.status() == 0

    def status(self, seconds: float = 30) -> int:
        """Read on until the process has ended, and give its exit status."""
        end = time.monotonic() + seconds
        while not select.select([self._fd], [], [], 0.2)[0] or self._read():
            if time.monotonic() > end:
                os.kill(self.pid, signal.SIGKILL)
                raise AssertionError("\n".join(["it goes on", *self._screen.display]))
        _, status = os.waitpid(self.pid, 0)
        os.close(self._fd)
        return os.waitstatus_to_exitcode(status)

    def _until(self, holds: Callable[[], bool], wanted: str, seconds: float) -> None:
        end = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < end, "\n".join([wanted, *self._screen.display])
            if select.select([self._fd], [], [], 0.2)[0]:
                assert self._read(), "\n".join([wanted, *self._screen.display])

    def _read(self) -> bool:
        try:
            data = os.read(self._fd, 65536)
        except OSError:
            return False
        self.output += data
        # Modes of newer terminals that pyte takes for text.
        self._stream.feed(re.sub(rb"\x1b\[[<>=?][\d;]*[a-zA-Z$]*u|\x1b\[\?[\d;]*\$p", b"", data))
        return bool(data)


class Terminal(Tty):
    """The app in a terminal of its own."""

    def __init__(self, database: Path, setup: str = "", **variables: str) -> None:
        program = PROGRAM.format(setup=setup)
        super().__init__([sys.executable, "-c", program, str(database)], **variables)
