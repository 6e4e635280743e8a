"""What the tests of the screen share: a real desk over a real file, and a person at the keys."""

import shutil
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from ui_person import JOBS, Given, Opener, Person, Start, dump, unsafe

from tui.config import Config
from tui.desk import Desk
from tui.ui.app import JobsApp


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Config:
    monkeypatch.chdir(tmp_path)
    return Config(database=tmp_path / "jobs.db")


@pytest.fixture
def open_desk(config: Config, tmp_path: Path) -> Iterator[Opener]:
    """Open a desk on the test's file; with postings, fill it first."""
    desks: list[Desk] = []

    def open_desk(postings: Sequence[Given] = ()) -> Desk:
        desk = Desk.open(config)
        desks.append(desk)
        if postings:
            path = tmp_path / "dump.txt"
            path.write_text(dump(postings), encoding="utf-8", errors="surrogatepass", newline="")
            desk.import_dumps([str(path)])
        return desk

    yield open_desk
    for desk in desks:
        desk.close()


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fill a database once, for tests to copy."""
    folder = tmp_path_factory.mktemp("filled")
    path = folder / "dump.txt"
    path.write_text(dump([Given(*job) for job in JOBS]), encoding="utf-8", newline="")
    desk = Desk.open(Config(database=folder / "jobs.db"))
    desk.import_dumps([str(path)])
    desk.close()
    return folder / "jobs.db"


@pytest.fixture
def jobs(config: Config, filled: Path, open_desk: Opener) -> Desk:
    """Give a desk with a handful of ordinary postings."""
    shutil.copy(filled, config.database)
    return open_desk()


@pytest.fixture
def start(config: Config) -> Start:
    """Start the app on a desk; when it is left, nothing unsafe may stand on the screen."""

    @asynccontextmanager
    async def start(
        desk: Desk,
        size: tuple[int, int] = (120, 40),
        query: str = "",
        app_class: type[JobsApp] = JobsApp,
        settings: Config | None = None,
    ) -> AsyncIterator[Person]:
        app = app_class(desk, settings or config, query=query)
        async with app.run_test(size=size, notifications=True) as pilot:
            person = Person(pilot)
            await person.rest()
            yield person
            assert unsafe(app) == []

    return start
