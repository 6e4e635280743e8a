"""Reading on all cores: processes that read postings beside the one that stores them.

They know no database: drafts go to them and findings come back, in the order of the drafts. One
that dies takes nothing with it, as only what has come back is stored.
"""

import gc
import json
import os
import signal
import socket
import subprocess
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, Protocol, TypeVar

from tui.errors import JobsError
from tui.model.intake import Draft
from tui.model.reading import Findings
from tui.understanding import Recipe, findings

_MOST = 8
"""Processes that the one that stores can keep up with; each takes some 60 MB."""

_AHEAD = 2
"""Batches for each process that may wait for an earlier one to be stored."""

_KINDNESS = 10
"""How much processes let others go first that read beside somebody's work, see `nice`."""


_PROGRAM = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[2])\n"
    "from tui.crew import serve; serve(int(sys.argv[1]))"
)
"""What they run. `multiprocessing` would start with the main module of this process, and its
helper asks for the file of standard error, which the app has none of."""


class _HasDraft(Protocol):
    @property
    def draft(self) -> Draft: ...


Item = TypeVar("Item", bound=_HasDraft)


@dataclass(slots=True)
class _Worker:
    process: "subprocess.Popen[bytes]"
    connection: "Connection[Any, list[Findings]]"


@dataclass(slots=True)
class _Job(Generic[Item]):
    batch: Sequence[Item]
    found: list[Findings] | None = field(default=None)


def cores() -> int:
    """Count the processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Crew:
    """Some processes; leave them with `close`."""

    def __init__(self, recipe: Recipe, size: int, *, beside: bool = False) -> None:
        """Start processes.

        Args:
            recipe: what their readers are made from.
            size: how many there are to be, at most.
            beside: let everything else go first.
        """
        self._workers: list[_Worker] = []
        try:
            for _ in range(min(size, _MOST)):
                self._workers.append(_started(beside=beside))
            for worker in self._workers:
                self._send(worker, recipe)
        except BaseException:
            self.close()
            raise

    def read(
        self, batches: Iterable[Sequence[Item]]
    ) -> Iterator[tuple[Sequence[Item], list[Findings]]]:
        """Read batches; each comes back in its turn, and few are under way at a time.

        Raises:
            JobsError: one of the processes has ended.
        """
        left = iter(batches)
        idle, busy = list(self._workers), dict[int, tuple[_Worker, _Job[Item]]]()
        jobs: deque[_Job[Item]] = deque()
        while True:
            while idle and len(jobs) < _AHEAD * len(self._workers):
                batch = next(left, None)
                if batch is None:
                    break
                worker, job = idle.pop(), _Job(batch)
                self._send(worker, [item.draft for item in batch])
                busy[id(worker.connection)] = worker, job
                jobs.append(job)
            if not jobs:
                return
            if jobs[0].found is None:
                for connection in wait([worker.connection for worker, _ in busy.values()]):
                    worker, job = busy.pop(id(connection))
                    job.found = self._receive(worker)
                    idle.append(worker)
            else:
                done = jobs.popleft()
                yield done.batch, done.found or []

    def close(self) -> None:
        """End the processes at once; what they are reading is for another time."""
        for worker in self._workers:
            worker.connection.close()
            worker.process.terminate()
        for worker in self._workers:
            worker.process.wait()
        self._workers.clear()

    def _send(self, worker: _Worker, given: Recipe | Sequence[Draft]) -> None:
        try:
            with _unharmed():
                worker.connection.send(given)
        except OSError as error:
            raise _ended(worker) from error

    def _receive(self, worker: _Worker) -> list[Findings]:
        try:
            return worker.connection.recv()
        except (EOFError, OSError) as error:
            raise _ended(worker) from error


def serve(file: int) -> None:
    """Read the drafts that come through a socket, for as long as there is somebody to send them."""
    connection: Connection[list[Findings], Any] = Connection(file)
    with suppress(EOFError, ConnectionError):
        reader = connection.recv().reader()
        gc.freeze()  # the lexicon stays; looking through it for garbage would take a tenth
        while True:
            connection.send([findings(reader, draft) for draft in connection.recv()])


def _started(*, beside: bool) -> _Worker:
    ours, theirs = socket.socketpair()
    with theirs, _unharmed():
        # What is typed is not for them: an interrupt is blocked, and who started them ends them.
        process = subprocess.Popen(  # noqa: S603  our own program
            [sys.executable, "-c", _PROGRAM, str(theirs.fileno()), json.dumps(sys.path)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL if beside else None,
            pass_fds=[theirs.fileno()],
        )
    if beside:
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, process.pid, _KINDNESS)
    return _Worker(process, Connection(ours.detach()))


def _ended(worker: _Worker) -> JobsError:
    with suppress(subprocess.TimeoutExpired):
        worker.process.wait(1)
    code = worker.process.poll()
    how = f"killed by signal {-code}" if code is not None and code < 0 else f"exit status {code}"
    return JobsError(
        f"a process that was reading postings has ended ({how}); what is stored is stored,"
        " and reading goes on the next time"
    )


@contextmanager
def _unharmed() -> Iterator[None]:
    """Let this thread outlive a write to a process that has gone, and what it starts an interrupt.

    The command line ends silently when nobody reads its output any more, so it leaves SIGPIPE to
    the system. Processes that are started inherit what is blocked.
    """
    blocked = {signal.SIGPIPE, signal.SIGINT}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, blocked)
    try:
        yield
    finally:
        if signal.SIGPIPE in signal.sigpending():
            signal.sigwait({signal.SIGPIPE})
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
