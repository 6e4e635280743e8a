"""Several processes that write at once, for a while: nothing is lost, nobody fails or hangs."""

import os
import re
import sqlite3
import subprocess
import time
from collections.abc import Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from random import Random

from clerks import clerks
from cli_command import COMMAND, environment
from given_jobs import write_dump
from ui_terminal import Terminal

_AT_THE_KEYS = "config = Config(database=config.database, brief='at the keys')"

STATUSES = ("shortlist", "maybe", "reject", "todo")


def write_at_once(folder: Path, writers: int, seconds: float) -> int:
    """Let processes decide, each on postings of its own, while others import and press keys.

    AssertionError if one of them complains, hangs, or has told of a decision that is not there.
    How many decisions were acknowledged.
    """
    database = folder / "shared.db"
    chance = Random(writers)
    postings = [*clerks("1", 400, chance)]
    names = [posting.id for posting in postings]
    command = [*COMMAND, "--db", str(database), "--config", os.devnull]
    first = write_dump(folder / "first.tsv", postings)
    subprocess.run([*command, "import", str(first)], check=True, capture_output=True)
    said = [folder / f"said-{number}.txt" for number in range(writers)]
    end, imports = time.monotonic() + seconds, 0
    with ExitStack() as stack:
        processes = [
            stack.enter_context(_decide(command, said[number], names[number::writers], round_))
            for round_ in range(2)
            for number in range(writers)
        ]
        app = Terminal(database, setup=_AT_THE_KEYS)
        app.wait_to_see("To do 400")
        while imports == 0 or time.monotonic() < end:
            imports += 1
            app.write(b"smr")
            app.settle(0)
            dump = write_dump(folder / "more.tsv", clerks(f"2{imports}", 1_200, chance))
            done = subprocess.run([*command, "import", str(dump)], capture_output=True, check=False)
            assert done.returncode == 0, done.stderr.decode()
            app.wait_to_see(f"Reject {imports:,}")
        app.leave()
        for process in processes:
            _, complaints = process.communicate(timeout=120)
            assert process.returncode == 0, complaints
    acknowledged = [re.findall(r"^decided (\S+)$", path.read_text(), re.MULTILINE) for path in said]
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        (entries,) = connection.execute(
            "SELECT count(*) FROM ledger WHERE kind = 'decision' AND action = 'do'"
        ).fetchone()
        (postings,) = connection.execute("SELECT count(*) FROM posting").fetchone()
    assert postings == len(names) + 1_200 * imports
    told = sum(map(len, acknowledged)) + 3 * imports
    assert entries == told, f"{told} decisions were acknowledged, {entries} are in the ledger"
    return told


def _decide(
    command: Sequence[str], said: Path, names: Sequence[str], round_: int
) -> "subprocess.Popen[str]":
    """Begin to decide postings, as fast as they are taken."""
    with said.open("a") as out:
        process = subprocess.Popen(
            [*command, "--brief", f"round {round_}", "decide", "-", "--as", STATUSES[round_]],
            stdin=subprocess.PIPE, stdout=out, stderr=subprocess.PIPE, text=True,
            env=environment(),
        )  # fmt: skip
    assert process.stdin
    process.stdin.write("\n".join(names) + "\n")
    process.stdin.flush()
    return process
