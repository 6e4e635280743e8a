"""`jobs-tui reread`: what an earlier lexicon has read is brought up to the present one."""

import sqlite3
from contextlib import closing
from pathlib import Path

from cli_command import Cli
from given_jobs import Query


def test_there_is_nothing_to_read_after_an_import(cli: Cli, stored: Path) -> None:
    assert stored.exists()
    done = cli("reread")
    assert (done.status, done.err) == (0, "Nothing to read anew.\n")


def test_what_was_read_otherwise_is_read_anew_and_decisions_stay(
    cli: Cli, stored: Path, query: Query
) -> None:
    config = stored.with_name("names.yaml")
    config.write_text("companies: {Westmark: Westmark Holding}\n", encoding="utf-8")
    cli("decide", "1", "--as", "shortlist")
    before = query("SELECT * FROM posting_skill ORDER BY 1, 2, 3")
    decided = query("SELECT * FROM decision")
    done = cli("reread", config=str(config))
    assert done.status == 0
    assert done.err.splitlines() == ["read 5 of 5", "read anew 5"]
    assert cli("search", "holding").out.count("Westmark Holding") == 2
    assert query("SELECT * FROM posting_skill ORDER BY 1, 2, 3") == before
    assert query("SELECT * FROM decision") == decided
    assert cli("reread", config=str(config)).err == "Nothing to read anew.\n"


def test_what_was_not_read_yet_is_read_where_it_stopped(
    cli: Cli, stored: Path, query: Query
) -> None:
    expected = query("SELECT * FROM posting_skill ORDER BY 1, 2, 3")
    with closing(sqlite3.connect(stored)) as connection:
        connection.execute(
            "UPDATE reading SET version = 0 WHERE posting_id IN"
            " (SELECT id FROM posting ORDER BY id DESC LIMIT 2)"
        )
        connection.execute("DELETE FROM posting_skill")
        connection.commit()
    assert cli("reread").err.splitlines()[-1] == "read anew 2"
    left = query("SELECT * FROM posting_skill ORDER BY 1, 2, 3")
    assert left
    assert set(left) < set(expected)
