"""One SQLite file, opened so that nothing acknowledged is lost and nothing foreign is touched."""

import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

from tui.errors import Interrupted, StoreError

APPLICATION_ID = 0x4A4F4253
"""`JOBS` in ASCII; written into the header of each database of ours."""

BUSY_SECONDS = 5.0
"""How long a statement waits for another writer before it gives up."""

_Parameters = ParamSpec("_Parameters")
_Result = TypeVar("_Result")

_CAUSES = {
    "SQLITE_FULL": "the disk is full; free some space and try again, nothing stored was lost",
    "SQLITE_READONLY": "the file is read-only; reading works, nothing can be changed",
    "SQLITE_BUSY": "another program is writing to it; try again in a moment",
    "SQLITE_LOCKED": "another program is writing to it; try again in a moment",
    "SQLITE_NOTADB": "it is not a database; name another file with --db",
    "SQLITE_CORRUPT": "it is damaged; restore a backup or name another file with --db",
    "SQLITE_CANTOPEN": "it cannot be opened; check that the file and its folder may be written",
    "SQLITE_PERM": "its rights do not allow that; check its owner and mode",
    "SQLITE_IOERR": "the disk reported an error; check the disk, then try again",
}


class Connection(sqlite3.Connection):
    """A connection that knows its file and whether it may write."""

    path: Path
    read_only: bool


def explain(error: sqlite3.Error, path: Path) -> StoreError:
    """Say in one line what SQLite complains about, where, and what can be done."""
    name = getattr(error, "sqlite_errorname", "") or ""
    if name == "SQLITE_INTERRUPT":
        return Interrupted(f"{path}: interrupted")
    for prefix, cause in _CAUSES.items():
        if name.startswith(prefix):
            return StoreError(f"{path}: {cause}")
    return StoreError(f"{path}: {error}")


def explained(
    method: Callable[_Parameters, _Result],
) -> Callable[_Parameters, _Result]:
    """Let a method of an object with a `_connection` raise StoreError in place of SQLite's errors.

    Programming errors stay what they are: they are bugs.
    """

    @wraps(method)
    def call(*args: _Parameters.args, **kwargs: _Parameters.kwargs) -> _Result:
        try:
            return method(*args, **kwargs)
        except sqlite3.ProgrammingError:
            raise
        except sqlite3.Error as error:
            connection: Connection = args[0]._connection  # type: ignore[attr-defined]  # noqa: SLF001
            raise explain(error, connection.path) from error

    return call


@contextmanager
def immediate(connection: Connection) -> Iterator[None]:
    """Write in one transaction that has the write lock from its beginning; all of it or nothing."""
    if connection.read_only:
        raise StoreError(f"{connection.path}: {_CAUSES['SQLITE_READONLY']}")
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A full disk has rolled back already; a rollback then would be an error of its own.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def connect(path: Path, *, read_only: bool = False) -> Connection:
    """Open a database that `check` has found to be ours, with the settings that keep promises."""
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
    connection.execute("PRAGMA trusted_schema=OFF")
    connection.execute("PRAGMA cell_size_check=ON")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA cache_size=-16384")  # 16 MiB
    if not read_only:
        connection.execute("PRAGMA journal_mode=TRUNCATE")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA fullfsync=ON")
    return connection


def check(path: Path, newest: int) -> int:
    """Look at a file without changing it: the version of its schema, 0 for a new or empty one.

    Args:
        path: the database file, which need not exist.
        newest: the highest schema version that this program understands.

    Raises:
        StoreError: it is no regular file, no database, another program's, newer or damaged.
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        return 0
    except OSError as error:
        raise StoreError(f"{path}: {error.strerror}; name another file with --db") from error
    if not stat.S_ISREG(found.st_mode):
        raise StoreError(f"{path}: not a file; name the database file with --db")
    if found.st_size == 0:
        return 0
    try:
        connection = connect(path, read_only=True)
        try:
            return _version(connection, newest)
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise explain(error, path) from error


def _version(connection: Connection, newest: int) -> int:
    path = connection.path
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if not tables and not application:
        return 0
    if application != APPLICATION_ID:
        raise StoreError(f"{path}: a database of another program; name another file with --db")
    if version > newest:
        raise StoreError(
            f"{path}: made by a newer jobs-tui (schema {version}, this one knows {newest}); update"
        )
    if version < 1:
        raise StoreError(f"{path}: not a whole database of jobs-tui; name another file with --db")
    for kind, name in connection.execute(
        "SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'view')"
    ):
        raise StoreError(f"{path}: has a {kind} {name!r} that jobs-tui did not make; not opened")
    return int(version)


def create(path: Path) -> None:
    """Make an empty file that only its owner may read, with the folders it stands in."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    except OSError as error:
        raise StoreError(
            f"{path}: cannot be created ({error.strerror}); name another file with --db"
        ) from error
