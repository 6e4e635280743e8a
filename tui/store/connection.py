"""A connection to one SQLite file, set so that nothing acknowledged is lost."""

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from tui.errors import Interrupted, StoreError

BUSY_SECONDS = 5.0
"""How long a statement waits for another writer before it gives up."""

_BETWEEN_TRIES = 0.003
"""Seconds between tries to get the write lock: shorter than what a writer does between writes."""

_PRIMARY = 0xFF
"""The part of an error's code that says its kind."""

HOT_JOURNAL = "SQLITE_READONLY_ROLLBACK"
"""SQLite's name for a file whose last writer was killed, met by a reader who may not mend it."""

_CAUSES = {
    "SQLITE_FULL": "the disk is full; free some space and try again, nothing stored was lost",
    HOT_JOURNAL: "left in the middle of a change; open it once where it may be written",
    "SQLITE_READONLY_DBMOVED": "moved or replaced while it was open; start again",
    "SQLITE_READONLY_DIRECTORY": "its folder is read-only; reading works, nothing can be changed",
    "SQLITE_READONLY": "read-only; reading works, nothing can be changed",
    "SQLITE_BUSY": "another program is writing to it; try again in a moment",
    "SQLITE_LOCKED": "another program is writing to it; try again in a moment",
    "SQLITE_NOTADB": "not a database; name another file with --db",
    "SQLITE_CORRUPT": "damaged; restore a backup or name another file with --db",
    "SQLITE_PERM": "its rights do not allow that; check its owner and mode",
    "SQLITE_IOERR": "the disk reported an error; check the disk, then try again",
}
"""By the beginning of SQLite's name for the error; the first that fits says it."""


class Connection(sqlite3.Connection):
    """A connection that knows its file and whether it may write."""

    path: Path
    read_only: bool
    broken_off: bool = False
    """Whether somebody has asked to end what is being read outside of SQLite."""

    def go_on(self) -> None:
        """Go on with what takes long, unless it was broken off.

        Raises:
            Interrupted: it was.
        """
        if self.broken_off:
            raise Interrupted(f"{self.path}: interrupted")


class _Connected(Protocol):
    _connection: Connection


_Owner = TypeVar("_Owner", bound=_Connected)
_Parameters = ParamSpec("_Parameters")
_Result = TypeVar("_Result")


def explain(error: sqlite3.Error, path: Path) -> StoreError:
    """Say in one line what SQLite complains about, where, and what can be done."""
    name = getattr(error, "sqlite_errorname", "")
    if name == "SQLITE_INTERRUPT":
        return Interrupted(f"{path}: interrupted")
    if name.startswith("SQLITE_CANTOPEN"):
        return StoreError(f"{path}: {_why_closed(path)}")
    for prefix, cause in _CAUSES.items():
        if name.startswith(prefix):
            return StoreError(f"{path}: {cause}")
    return StoreError(f"{path}: {error}")


def _why_closed(path: Path) -> str:
    """Find out what SQLite does not tell: why a file cannot be opened."""
    if not path.exists():
        return "no longer there; start again, or name another file with --db"
    if not os.access(path, os.R_OK):
        return "you may not read it; check its owner and mode"
    return "cannot be opened; check that its folder may be written and the disk has space"


def explained(
    method: Callable[Concatenate[_Owner, _Parameters], _Result],
) -> Callable[Concatenate[_Owner, _Parameters], _Result]:
    """Let a method raise StoreError in place of SQLite's errors.

    Errors that only our own code can make stay what they are: they are bugs.
    """

    @wraps(method)
    def call(owner: _Owner, /, *args: _Parameters.args, **kwargs: _Parameters.kwargs) -> _Result:
        try:
            return method(owner, *args, **kwargs)
        except (sqlite3.ProgrammingError, sqlite3.IntegrityError):
            raise
        except sqlite3.Error as error:
            raise explain(error, owner._connection.path) from error  # noqa: SLF001  by contract

    return call


@contextmanager
def immediate(connection: Connection) -> Iterator[None]:
    """Write in one transaction that has the write lock from its beginning; all of it or nothing."""
    if connection.read_only:
        raise StoreError(f"{connection.path}: {_CAUSES['SQLITE_READONLY']}")
    _begin(connection)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A full disk has rolled back already; a rollback then would be an error of its own.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _begin(connection: Connection) -> None:
    """Get the write lock, for as long as the connection waits for others, trying often.

    SQLite sleeps for up to a tenth of a second between tries; whoever writes batch after batch, as
    an import does, would keep it out.
    """
    (patience,) = connection.execute("PRAGMA busy_timeout").fetchone()
    end = time.monotonic() + patience / 1000
    connection.execute("PRAGMA busy_timeout = 0")
    try:
        while True:
            try:
                connection.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                is_busy = error.sqlite_errorcode & _PRIMARY == sqlite3.SQLITE_BUSY
                if not is_busy or time.monotonic() >= end:
                    raise
            else:
                return
            time.sleep(_BETWEEN_TRIES)
    finally:
        connection.execute(f"PRAGMA busy_timeout = {patience}")


@contextmanager
def unchanging(connection: Connection) -> Iterator[None]:
    """Let several statements read the file as it is at one time; to be short, as writers wait."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("COMMIT")


def connect(path: Path, *, read_only: bool = False) -> Connection:
    """Connect to a file that exists, with the settings that keep promises."""
    mode = "ro" if read_only else "rw"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,  # only for interrupt(), which another thread calls
        factory=Connection,
        cached_statements=256,
    )
    connection.path = path
    connection.read_only = read_only
    try:
        connection.execute("PRAGMA trusted_schema=OFF")
        connection.execute("PRAGMA cell_size_check=ON")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA cache_size=-16384")  # 16 MiB
        if not read_only:
            connection.execute("PRAGMA journal_mode=TRUNCATE")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA fullfsync=ON")
    except BaseException:
        connection.close()
        raise
    return connection
