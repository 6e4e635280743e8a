"""Commands killed at random moments; what they had acknowledged has to be there afterwards."""

import json
import os
import random
import re
import signal
import sqlite3
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from clerks import clerks
from cli_command import COMMAND, environment
from given_jobs import write_dump
from ui_terminal import Terminal

BATCH = 500
"""Postings that an import stores at one stroke."""


@dataclass(slots=True)
class Toll:
    """What was survived."""

    kills: int = 0
    untimely: int = 0
    """Commands that had ended before they could be killed."""
    by_command: Counter[str] = field(default_factory=Counter)
    acknowledged: int = 0
    """Decisions that were acknowledged by a command that was killed, all of them there."""

    @property
    def tried(self) -> int:
        return self.kills + self.untimely


class Victim:
    """One database that commands are killed at, and what it has to hold."""

    def __init__(self, folder: Path, seed: int, size: int = 3_000, longest: float = 4.0) -> None:
        self.database = folder / "soak.db"
        self.toll = Toll()
        self._chance = random.Random(seed)
        self._size = size
        self._longest = longest
        """Seconds after which a command is killed at the latest."""
        self._lasts: dict[str, float] = {}
        """Seconds that commands took which ended before they were killed."""
        self._folder = folder
        self._dumps = 0
        self._decided: dict[str, str] = {}
        """Statuses that were acknowledged, by id."""
        self._dump = self._new_dump()
        self._run("import", str(self._dump))

    def kill(self, times: int, told: Callable[[Toll], None] | None = None) -> Toll:
        """Kill so many commands; AssertionError if anything is not as it has to be."""
        ways = (
            self._import, self._decide, self._triage, self._forget, self._merge, self._mend
        )  # fmt: skip
        while self.toll.kills < times:
            self._chance.choice(ways)()
            self._examine()
            if told:
                told(self.toll)
        self._complete()
        return self.toll

    def _import(self) -> None:
        before = self._count()
        dump = self._new_dump()
        said = self._killed("import", str(dump))
        sure = max(map(int, re.findall(r"committed (\d+)", said)), default=0)
        added = self._count() - before
        assert added >= sure, f"{sure} were acknowledged, {added} are there"
        assert added % BATCH == 0 or added == self._size, f"{added} are no whole batches"
        self._run("import", str(dump))
        assert self._count() - before == self._size, "importing again does not complete it"

    def _decide(self) -> None:
        names = self._chance.sample(self._names(), 400)
        status = self._chance.choice(["shortlist", "maybe", "reject", "todo"])
        given = "\n".join(names) + "\n"
        said = self._killed("decide", "-", "--as", status, given=given)
        done = re.findall(r"^decided (\S+)$", said, re.MULTILINE)
        self._decided |= dict.fromkeys(done, status)
        self.toll.acknowledged += len(done)
        # One more may be on the disk that nobody was told of.
        if len(done) < len(names):
            self._decided.pop(names[len(done)], None)

    def _triage(self) -> None:
        """Decide at the keys of the app, and kill it; what its header shows has to be there."""
        brief = f"triage {self.toll.tried}"
        setup = f"config = Config(database=config.database, brief={brief!r})"
        terminal = Terminal(self.database, setup)
        terminal.wait_to_see("To do")
        end = time.monotonic() + self._chance.uniform(0.1, self._longest)
        while time.monotonic() < end:
            terminal.write(self._chance.choice((b"s", b"m", b"r", b"j", b"sss", b"rr")))
            terminal.settle(self._chance.choice((0.0, 0.01, 0.05)))
        os.kill(terminal.pid, signal.SIGKILL)
        os.waitpid(terminal.pid, 0)
        self.toll.kills += 1
        self.toll.by_command["the app"] += 1
        with closing(sqlite3.connect(self.database)) as connection:
            stored = dict(
                connection.execute(
                    "SELECT status, count(*) FROM decision JOIN brief ON brief.id = brief_id"
                    " WHERE name = ? GROUP BY status", (brief,),
                )
            )  # fmt: skip
        for status in ("shortlist", "maybe", "reject"):
            shown = terminal.number_after(status.capitalize())
            self.toll.acknowledged += shown
            there = stored.get(status, 0)
            assert there >= shown, f"{shown} {status} were shown, {there} are there"

    def _forget(self) -> None:
        dump = self._new_dump()
        self._run("import", str(dump))
        number = json.loads(self._run("imports", "--json").splitlines()[-1])["number"]
        before = self._count()
        self._killed("forget", "--import", str(number), "--yes")
        gone = before - self._count()
        assert gone % BATCH == 0 or gone == self._size, f"{gone} are no whole batches"
        with suppress(AssertionError):  # it may have come to its end
            self._run("forget", "--import", str(number), "--yes")
        assert before - self._count() == self._size, "forgetting again does not complete it"

    def _merge(self) -> None:
        file = self._folder / "shortlist.yaml"
        self._run("export", "--status", "shortlist", "-o", str(file))
        brief = f"merged {self.toll.tried}"
        self._killed("--brief", brief, "merge", str(file))
        with closing(sqlite3.connect(self.database)) as connection:
            counts = [
                connection.execute(
                    "SELECT count(*) FROM decision JOIN brief ON brief.id = brief_id"
                    " WHERE name = ?", (name,),
                ).fetchone()[0]
                for name in (brief, "default")
            ]  # fmt: skip
        assert counts[0] in {0, file.read_text().count("  - identifier:")}, "half a merge is there"

    def _mend(self) -> None:
        with closing(sqlite3.connect(self.database)) as connection:
            connection.execute("UPDATE vocabulary SET titles = titles + 1")
            connection.execute("DELETE FROM decision WHERE brief_id = 1")
            connection.commit()
        self._killed("doctor", "--repair")
        self._run("doctor", "--repair")

    def _killed(self, *arguments: str, given: str = "") -> str:
        """Run a command, kill it at a random moment, and give what it had said by then."""
        said = self._folder / "said.txt"
        with said.open("wb") as out, (self._folder / "given.txt").open("wb+") as source:
            source.write(given.encode())
            source.seek(0)
            process = subprocess.Popen(
                [*COMMAND, "--db", str(self.database), "--config", os.devnull, *arguments],
                stdin=source, stdout=out, stderr=subprocess.STDOUT, env=environment(),
            )  # fmt: skip
            verb = next(a for a in arguments if a in _VERBS)
            begun = time.monotonic()
            try:
                process.wait(self._chance.uniform(0.15, self._lasts.get(verb, self._longest)))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                self.toll.kills += 1
                self.toll.by_command[verb] += 1
            else:
                self.toll.untimely += 1
                self._lasts[verb] = time.monotonic() - begun
        return said.read_text(encoding="utf-8", errors="replace")

    def _run(self, *arguments: str) -> str:
        done = subprocess.run(
            [*COMMAND, "--db", str(self.database), "--config", os.devnull, *arguments],
            capture_output=True, text=True, env=environment(), check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"{arguments}: {done.stderr}"
        return done.stdout

    def _examine(self) -> None:
        """See that the file is whole and holds every decision that was acknowledged."""
        with closing(sqlite3.connect(self.database)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
            there = dict(
                connection.execute(
                    "SELECT external_id, coalesce(status, 'todo') FROM posting LEFT JOIN decision"
                    " ON brief_id = 1 AND posting_id = posting.id"
                )
            )
        lost = {name for name, status in self._decided.items() if there.get(name) != status}
        assert not lost, f"{len(lost)} acknowledged decisions are lost"

    def _complete(self) -> None:
        """Work off what killed commands have left, and let the doctor look at it."""
        self._run("import", str(self._dump))
        done = subprocess.run(
            [*COMMAND, "--db", str(self.database), "--config", os.devnull, "doctor"],
            capture_output=True, text=True, env=environment(), check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout

    def _new_dump(self) -> Path:
        self._dumps += 1
        records = clerks(f"{self._dumps}", self._size, self._chance)
        return write_dump(self._folder / f"dump-{self._dumps}.tsv", records)

    def _names(self) -> list[str]:
        with closing(sqlite3.connect(self.database)) as connection:
            rows = connection.execute(
                "SELECT external_id FROM posting WHERE external_id LIKE '1______' ORDER BY 1"
            )
            return [name for (name,) in rows]

    def _count(self) -> int:
        with closing(sqlite3.connect(self.database)) as connection:
            return int(connection.execute("SELECT count(*) FROM posting").fetchone()[0])


_VERBS = {"import", "decide", "forget", "merge", "doctor"}
