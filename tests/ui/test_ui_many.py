"""An afternoon's work through real keys: hundreds of decisions, and all of them taken back."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from itertools import islice
from pathlib import Path

from ui_person import Given, Opener, Start

from tui.config import Config
from tui.model.asking import Criteria

COUNT = 500
MOST_KEYS = 1.1
"""For each decision."""

Decided = tuple[str, str]
"""Status and reason."""

ONE: dict[str, Decided] = {"s": ("shortlist", ""), "m": ("maybe", ""), "r": ("reject", "")}
BECAUSE: list[tuple[list[str], list[Decided]]] = [(["R", "1"], [("reject", "far")])]
MARKED = [(["space", "space", "space", "m"], [("maybe", "")] * 3)]
ROUND = [*(([key], [ONE[key]]) for key in "rrsrmrrrrmrsrrrrmrrrrr"), *BECAUSE, *MARKED]
"""What is pressed, and what that decides; as often as there is something to do."""

TABLES = ("decision", "mark", "posting_tag", "note", "brief_wish", "correction")


def what_holds(database: Path) -> list[list[tuple[object, ...]]]:
    with closing(sqlite3.connect(database)) as connection:
        return [connection.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES]


def in_order(database: Path, table: str) -> list[Decided]:
    """Give what was decided on the postings, the newest posting first."""
    query = {
        "ledger": "SELECT json_extract(after, '$[0]'), json_extract(after, '$[1]') FROM ledger"
        " WHERE kind = 'decision' AND action = 'do' ORDER BY posting_id DESC",
        "decision": "SELECT status, reason FROM decision ORDER BY posting_id DESC",
    }
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(query[table]).fetchall()


async def test_hundreds_take_little_more_than_a_key_each_and_all_can_be_taken_back(
    open_desk: Opener, start: Start, config: Config
) -> None:
    settings = replace(config, reasons={"far": "Too far away"})
    open_desk([Given(f"Clerk {number}", "Clerk") for number in range(COUNT)]).close()
    before = what_holds(config.database)
    rounds = ROUND * (COUNT // sum(len(decided) for _, decided in ROUND))
    done = sum(len(decided) for _, decided in rounds)
    rounds += islice(ROUND, COUNT - done)
    keys = [key for pressed, _ in rounds for key in pressed]
    expected = [one for _, decided in rounds for one in decided]
    assert len(expected) == COUNT
    assert len(keys) <= MOST_KEYS * COUNT

    desk = open_desk()
    desk._config = settings
    async with start(desk, size=(60, 20), settings=settings) as person:
        await person.hurry(*keys)
        assert in_order(config.database, "decision") == expected
        assert in_order(config.database, "ledger") == expected
        await person.hurry(*"u" * (len(rounds) + keys.count("space") + 1))
        assert person.sees("Nothing to undo")
        assert f"To do {COUNT}" in person.rows()[0]
        assert what_holds(config.database) == before
        assert desk.find_all(Criteria("is:todo")) == desk.find_all(Criteria())
