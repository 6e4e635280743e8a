"""Opening a database file: made where there is none, and nothing foreign is ever touched."""

import os
import sqlite3
import stat
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from tui.errors import StoreError
from tui.store.connection import HOT_JOURNAL, Connection, connect, explain, immediate
from tui.store.schema import STEPS, VIEWS, Step

APPLICATION_ID = 0x4A4F4253
"""`JOBS` in ASCII; written into the header of each database of ours."""

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_ID = slice(68, 72)
"""Where the header of a SQLite file holds the application id, big-endian."""

_OTHER_FILE = "name another file with --db"


def open_database(path: Path, steps: tuple[Step, ...] = STEPS) -> Connection:
    """Open a file for work, made or brought up to date where that is needed.

    A file that may only be read is opened for reading. Nothing is changed in a file that is not
    ours, is newer than this program, or is damaged.

    Raises:
        StoreError: says which of these it is, and what to do.
    """
    version = inspect(path, len(steps))
    if not path.exists():
        _create(path)
    try:
        connection = connect(path, read_only=not _writable(path))
        try:
            if version < len(steps):
                _migrate(connection, version, steps)
        except BaseException:
            connection.close()
            raise
    except sqlite3.Error as error:
        raise explain(error, path) from error
    return connection


def inspect(path: Path, newest: int = len(STEPS)) -> int:
    """Look at a file without changing it: the version of its schema, 0 for a new or empty one.

    Args:
        path: the database file, which need not exist.
        newest: the highest schema version that this program understands.

    Raises:
        StoreError: it is no regular file, no database, another program's, newer or damaged.
    """
    header = _header(path)
    if not header:
        return 0
    if not header.startswith(_MAGIC):
        raise StoreError(f"{path}: not a database; {_OTHER_FILE}")
    ours = int.from_bytes(header[_ID], "big") == APPLICATION_ID
    try:
        try:
            with closing(connect(path, read_only=True)) as connection:
                return _version(connection, newest)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname != HOT_JOURNAL or not (ours and _writable(path)):
                raise
        # Its last writer was killed. It is our own, so it may be led back to where it was before.
        with closing(connect(path)) as connection:
            return _version(connection, newest)
    except sqlite3.Error as error:
        raise explain(error, path) from error


def _header(path: Path) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise StoreError(f"{path}: not a file; name the database file with --db")
        with path.open("rb") as file:
            return file.read(_HEADER)
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise StoreError(f"{path}: {error.strerror}; {_OTHER_FILE}") from error
    except ValueError as error:
        raise StoreError(f"{path}: a name that no file can have; {_OTHER_FILE}") from error


def _version(connection: Connection, newest: int) -> int:
    path = connection.path
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if not tables and not application:
        return 0
    if application != APPLICATION_ID:
        raise StoreError(f"{path}: a database of another program; {_OTHER_FILE}")
    if version > newest:
        raise StoreError(
            f"{path}: made by a newer jobs-tui (schema {version}, this one knows {newest}); update"
        )
    if version < 1:
        raise StoreError(f"{path}: not a whole database of jobs-tui; {_OTHER_FILE}")
    for kind, name, sql in connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE type IN ('trigger', 'view')"
    ):
        if kind != "view" or VIEWS.get(name) != sql:
            raise StoreError(
                f"{path}: has a {kind} {name!r} that jobs-tui did not make; {_OTHER_FILE}"
            )
    return int(version)


def _create(path: Path) -> None:
    """Make an empty file that only its owner may read, with the folders it stands in."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    except OSError as error:
        raise StoreError(f"{path}: cannot be made ({error.strerror}); {_OTHER_FILE}") from error


def _writable(path: Path) -> bool:
    """Tell whether SQLite can write: beside the file it needs room for a journal."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _migrate(connection: Connection, version: int, steps: tuple[Step, ...]) -> None:
    # 90 ms that only a file in need of a step has to wait for
    from sqlite_utils import Database  # noqa: PLC0415

    path = connection.path
    if connection.read_only:
        raise StoreError(f"{path}: has to be brought up to date, but may only be read")
    if version:
        _back_up(connection, version)
    with immediate(connection):
        # Another process may have been faster while this one waited for the lock.
        version = _version(connection, len(steps))
        for step in steps[version:]:
            step(Database(connection, execute_plugins=False))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(steps)}")


def _back_up(connection: Connection, version: int) -> None:
    """Keep the file as it is now beside it, readable by its owner only."""
    path = connection.path
    backup = path.with_name(f"{path.name}.v{version}-{datetime.now(UTC):%Y%m%d%H%M%S%f}")
    _create(backup)
    connection.execute("VACUUM INTO ?", (str(backup),))
