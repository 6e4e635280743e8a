"""Every screen and dialog as text, at four sizes; `pytest --snapshot-update` draws them anew.

What differs from run to run is not shown: how long a search took, the pace, and times of day.
"""

import re
import shutil
from contextlib import chdir
from dataclasses import replace
from datetime import datetime
from itertools import count
from pathlib import Path

import pytest
from rich.cells import cell_len
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from ui_person import Given, Opener, Person, Start, dump

from tui import questions
from tui.config import Config
from tui.desk import Desk

SIZES = ((60, 20), (80, 24), (120, 40), (200, 50))

TEXT = """Westmark is one of the leading agencies.

Your tasks:
- You coordinate projects of several teams in Köln
- You report to the head of the office

Your profile:
- 3 years of experience with Scrum and SAP
- Fluent German, English is a plus
- Knowledge of Jira is desirable

What we offer:
- 65.000 - 75.000 EUR a year, two days a week from home
- Start on 1 March 2026, permanent contract

Contact: Ms Example, jobs@example.org, https://example.org/jobs/4711
"""
POSTINGS = (
    Given("IT Project Coordinator (m/f/d)", "Project Coordinator", TEXT, "Westmark is an agency."),
    Given("IT Project Coordinator (m/f/d) Köln", "Project Coordinator", TEXT.replace("3", "4")),
    Given("PMO Lead", "Project Manager", "You lead an office. Knowledge of SAP and Scrum."),
    Given(
        "日本語を話すプロジェクトマネージャー 東京オフィス勤務" * 2,
        "Project Manager",
        "日本語のみ。",
    ),
    Given("Zażółć gęślą jaźń e\u0301te\u0301 naïve", "Developer", "You write Java."),
    Given("مدير مشروع أول في برلين", "Project Manager", "شركة רוצה מנהל"),
    Given("Senior " * 30 + "Developer", "Developer of " + "everything " * 40, "You know Python."),
    Given("Java Developer", "Developer", "You write Java and look after Jenkins."),
    Given("Night Nurse", "Nurse", "You care for patients at night."),
)

STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("list", ()),
    ("detail", ("enter",)),
    ("filters", ("f", *["j"] * 6, "space", "j", *["space"] * 3)),
    ("search with slips", ("F", "/", *"projct coordinater", "enter")),
    ("why", ("i",)),
    ("nothing found", ("/", *"xqzvw", "enter")),
    ("found in descriptions", ("/", *"patients", "enter")),
    ("marks and a decision", ("v", "j", "j", "space", "v", "m")),
    ("reasons", ("R",)),
    ("note", ("n", *"call on Monday")),
    ("tag", ("t", *"to call")),
    ("briefs", ("b",)),
    ("wishes", ("B",)),
    ("copies", ("g", "d")),
    ("precedents", ("=",)),
    ("teach", ("+", *"Kanban")),
    ("not a skill", ("-",)),
    ("save a view", ("w", *"Coordinators")),
    ("many at once", ("V", "r")),
    ("export", ("e",)),
    ("bring in", (":", *"bring in", "enter")),
    ("quarantine", (":", *"quarantine", "enter")),
    ("help", ("?",)),
    ("palette", (":", *"undo")),
)


class TextExtension(SingleFileSnapshotExtension):
    """One text file a screen."""

    file_extension = "txt"
    _write_mode = WriteMode.TEXT


@pytest.fixture
def snapshot(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    return snapshot.use_extension(TextExtension)


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fill a database once, with stacks found."""

    folder = tmp_path_factory.mktemp("screens")
    path = folder / "dump.txt"
    broken = "90\t7\tBroken\tIt has no date.\t\t\tsoon\n"
    path.write_text(dump(POSTINGS) + broken, encoding="utf-8", newline="")
    desk = Desk.open(Config(database=folder / "jobs.db"))
    with chdir(folder):
        desk.import_dumps([path.name])
    desk.build_stacks()
    desk.close()
    return folder / "jobs.db"


@pytest.fixture(autouse=True)
def timeless(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(questions, "perf_counter", lambda: 0.0)


def shown(person: Person) -> str:
    today = f"{datetime.now().astimezone():%Y-%m-%d}"
    rows = [re.sub(r"\d\d:\d\d", "hh:mm", row) for row in person.rows()]
    rows[0] = re.sub(r"  +(decided )?today.*", "", rows[0])
    rows = [re.sub(r"\b\dy\b", "#y", row) for row in rows]
    return "\n".join(row.replace(today, "the day   ") for row in rows)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_every_screen(
    open_desk: Opener,
    start: Start,
    config: Config,
    ready: Path,
    snapshot: SnapshotAssertion,
    size: tuple[int, int],
) -> None:
    shutil.copy(ready, config.database)
    settings = replace(config, confirm_above=3)
    number = count(1)
    async with start(open_desk(), size=size, settings=settings) as person:
        for name, keys in STEPS:
            await person.press(*keys)
            await person.pilot.pause(0.1)
            screen = shown(person)
            assert max(map(cell_len, screen.split("\n"))) <= size[0]
            assert screen == snapshot(name=f"{next(number):02} {name}")
            await person.press("escape", "escape", "escape")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_an_empty_database(
    open_desk: Opener, start: Start, snapshot: SnapshotAssertion, size: tuple[int, int]
) -> None:
    async with start(open_desk(), size=size) as person:
        assert shown(person) == snapshot
