"""What an import has left unread is read while somebody works, and says so quietly."""

from pathlib import Path

import pytest
from ui_person import JOBS, Given, Opener, Start, dump

from tui import rereading
from tui.desk import Desk
from tui.model.asking import Criteria
from tui.ui import finishing


@pytest.fixture
def unread(open_desk: Opener, tmp_path: Path) -> Desk:
    """Give a desk with postings that were stored and nothing more."""
    path = tmp_path / "dump.txt"
    path.write_text(dump([Given(*job) for job in JOBS]), encoding="utf-8", newline="")
    desk = open_desk()
    desk.import_dumps([str(path)], read=False)
    assert desk.is_behind()
    return desk


@pytest.mark.parametrize("few", [0, 1000], ids=["in another process", "in this one"])
async def test_it_is_read_soon_after_the_start(
    start: Start, unread: Desk, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(rereading, "FEW", few)
    monkeypatch.setattr(finishing, "FINISH_AFTER", 0.01)
    async with start(unread) as person:
        await person.pilot.pause(0.05)
        await person.rest()
        assert not unread.is_behind()
        assert person.sees(f"{len(JOBS)} postings read.")
        assert len(unread.find(Criteria("skill:scrum")).ids) == 2


async def test_it_does_not_talk_over_anything_else(start: Start, unread: Desk) -> None:
    async with start(unread) as person:
        person.screen.tell("Shortlisted.")
        person.screen.finish()
        await person.rest()
        assert not unread.is_behind()
        assert person.screen.message == "Shortlisted."


async def test_what_is_half_read_when_the_app_is_left_goes_on_the_next_time(
    start: Start, unread: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rereading, "FEW", 0)
    async with start(unread) as person:
        person.screen.finish()
        await person.pilot.pause(0.1)
    monkeypatch.setattr(finishing, "FINISH_AFTER", 0.01)
    async with start(unread) as person:
        await person.pilot.pause(0.05)
        await person.rest()
        assert not unread.is_behind()
