"""Files as earlier versions of the schema left them."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tui.store.opening import open_database
from tui.store.schema import STEPS

LEDGER_OF_ALL = 3
"""The version from which on the ledger has the columns of today."""

WORDS_IN_BLOCKS = 2
"""The version from which on the full-text index has the texts of postings for its content."""


def written_by(version: int, database: Path, older: Path) -> Path:
    """Make a file of an older version that holds what today's holds, as far as it can."""
    open_database(older, STEPS[:version]).close()
    with closing(sqlite3.connect(older)) as connection:
        connection.execute("ATTACH ? AS now", (str(database),))
        for (table,) in connection.execute(
            "SELECT name FROM main.sqlite_master WHERE type = 'table'"
            " AND name IN (SELECT name FROM now.sqlite_master) AND name NOT LIKE 'posting_search%'"
            " AND name NOT LIKE 'posting_text%' AND name NOT LIKE 'sqlite%'"
        ).fetchall():
            if table in {"ledger", "step"} and version < LEDGER_OF_ALL:
                continue
            there, here = (
                [name for _, name, *_ in connection.execute(f"PRAGMA {schema}.table_info({table})")]
                for schema in ("now", "main")
            )
            columns = ", ".join(f'"{name}"' for name in here if name in there)
            connection.execute(f"DELETE FROM main.{table}")
            connection.execute(
                f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM now.{table}"
            )
        if version >= WORDS_IN_BLOCKS:
            connection.execute("INSERT INTO posting_search (posting_search) VALUES ('rebuild')")
        connection.commit()
    return older
