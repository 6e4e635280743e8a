"""Processes that are measured: how long, how much memory, and when a screen shows what."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

TOP = Path(__file__).parents[2]

# Where somebody works, Python keeps what it has compiled; without that, each start would compile.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

_LAUNCHER = Path(__file__).with_name("launcher.py")
COLUMNS, LINES = 120, 40
_QUIET = 0.3
"""Seconds without output after which a screen is taken to rest; a cursor blinks more slowly."""

_PATIENCE = 120.0
"""Seconds after which a screen is not waited for any longer."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What a process took and gave."""

    seconds: float
    peak_mb: float
    """Most memory that it, or one that it started, ever had in use, in MiB."""
    output: str
    cpu: float
    """Seconds of processors, of all that it started together."""


def jobs_tui(database: Path, *arguments: str) -> list[str]:
    """Give the command line of ours on a database, with no configuration but the built-in one."""
    return [sys.executable, "-m", "tui", "--config", os.devnull, "--db", str(database), *arguments]


def run(command: Sequence[str], given: str = "") -> Ran:
    """Run a command to its end.

    Raises:
        RuntimeError: it failed; with what it said.
    """
    with NamedTemporaryFile("r") as report:
        ended = subprocess.run(
            [sys.executable, "-S", str(_LAUNCHER), report.name, *command],
            input=given.encode(),
            capture_output=True,
            check=False,
            cwd=TOP,
        )
        if ended.returncode:
            raise RuntimeError(f"{' '.join(command)}: {ended.stderr.decode()[-500:]}")
        seconds, peak, cpu = report.read().split()
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    output = ended.stdout.decode("utf-8", "replace")
    return Ran(float(seconds), int(peak) / unit, output, float(cpu))


@contextmanager
def one_core() -> Iterator[bool]:
    """Let processes that are started use one processor; False where the system cannot do that."""
    if not hasattr(os, "sched_setaffinity"):
        yield False
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(before)})
    try:
        yield True
    finally:
        os.sched_setaffinity(0, before)


class Terminal:
    """A command in a terminal of its own; leave it with `close`."""

    def __init__(self, command: Sequence[str]) -> None:
        self._output = b""
        self._started = time.perf_counter()
        self._pid, self._terminal = pty.fork()
        if self._pid == 0:
            os.chdir(TOP)
            os.environ.update(TERM="xterm-256color", COLUMNS=str(COLUMNS), LINES=str(LINES))
            os.execv(command[0], list(command))
        size = struct.pack("HHHH", LINES, COLUMNS, 0, 0)
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, size)

    def seconds_until(self, pattern: str) -> float:
        """Wait until the screen shows text; give the seconds since the process was started.

        Raises:
            RuntimeError: it never came.
        """
        while not re.search(pattern.encode(), self._output):
            waited = time.perf_counter() - self._started
            if waited > _PATIENCE or not self._read(1.0):
                raise RuntimeError(f"never saw {pattern!r}: {self._output[-300:]!r}")
        return time.perf_counter() - self._started

    def press(self, keys: str, pause: float = 0.05) -> None:
        """Press keys one after the other, with a pause in seconds after each."""
        for key in keys:
            os.write(self._terminal, key.encode())
            self.rest(pause)

    def seconds_to_paint(self, key: str, first: int, longest: float) -> float | None:
        """Press a key; give the seconds until a row from `first` on is drawn, None if none is."""
        painted = re.compile(rb"\x1b\[(\d+);\d+H")
        begun, pressed = len(self._output), time.perf_counter()
        os.write(self._terminal, key.encode())
        while (passed := time.perf_counter() - pressed) < longest:
            if not self._read(longest - passed):
                break
            rows = painted.findall(self._output, begun)
            if any(first <= int(row) < LINES for row in rows):
                return time.perf_counter() - pressed
        return None

    def seconds_behind(self, key: str, seconds: float, a_second: int) -> float:
        """Hold a key down; give the seconds from its last repetition to the last byte drawn."""
        for _ in range(int(seconds * a_second)):
            begun = time.perf_counter()
            os.write(self._terminal, key.encode())
            self.rest(max(0.0, 1 / a_second - (time.perf_counter() - begun)))
        pressed = last = time.perf_counter()
        while time.perf_counter() - last < _QUIET:
            before = len(self._output)
            self._read(_QUIET)
            if len(self._output) > before:
                last = time.perf_counter()
        return last - pressed

    def rest(self, seconds: float) -> None:
        """Let the process do what it does."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0 and self._read(left):
            pass

    def anonymous_mb(self) -> float:
        """Give the memory in MiB that is the process's alone and no file's; Linux only.

        Raises:
            OSError: the system does not tell.
        """
        for line in Path(f"/proc/{self._pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Anonymous:"):
                return int(line.split()[1]) / 1024
        raise OSError("no figure in smaps_rollup")

    def close(self) -> None:
        """End the process."""
        with suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGTERM)
        end = time.perf_counter() + 5
        while self._read(0.2) and time.perf_counter() < end:
            pass
        with suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._terminal)

    def _read(self, seconds: float) -> bool:
        """Read what comes within some time; False when the process has ended."""
        if not select.select([self._terminal], [], [], seconds)[0]:
            return True
        try:
            data = os.read(self._terminal, 65536)
        except OSError:
            return False
        self._output += data
        return bool(data)
