"""The command as somebody at a shell runs it, or another program, or somebody at a terminal."""

import os
import pty
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

COMMAND = (sys.executable, "-m", "tui")


@dataclass(frozen=True, slots=True)
class Result:
    """How a command ended and what it wrote."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


Cli = Callable[..., Result]


def environment(**more: str) -> dict[str, str]:
    """Give the variables that a command is run with; any warning of Python is an error."""
    return {**os.environ, "PYTHONWARNINGS": "error", "COLUMNS": "100", **more}


@dataclass(frozen=True, slots=True)
class Talk:
    """A command that is running, spoken with line by line."""

    process: subprocess.Popen[str]

    def say(self, text: str) -> None:
        assert self.process.stdin
        self.process.stdin.write(text)
        self.process.stdin.flush()

    def hear(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline()


@contextmanager
def talking(*arguments: str) -> Iterator[Talk]:
    """Start a command without anybody's config; at the end its input ends, and it is waited for."""
    with subprocess.Popen(
        [*COMMAND, "--config", "/dev/null", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
    ) as process:
        yield Talk(process)


def on_terminal(command: Sequence[str], variables: dict[str, str]) -> tuple[int, str]:
    """Run a command on a terminal of its own to its end; its status and what was shown."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.execve(command[0], list(command), variables)
    output = b""
    while piece := _read(terminal):
        output += piece
    os.close(terminal)
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status), output.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that nobody is at the other end any more
        return b""
