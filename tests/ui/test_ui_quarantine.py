"""What could not be read: seen, mended in an editor, dropped."""

import stat
from pathlib import Path

import pytest
from given_jobs import Raw, write_dump
from ui_person import Start
from ui_terminal import Terminal

from tui.desk import Desk


@pytest.fixture
def broken(jobs: Desk, tmp_path: Path) -> Desk:
    """Give a desk with two records in quarantine."""
    records = [
        Raw("90", "Weaver", posted="soon"),
        Raw("92"),
        Raw("91", "Miller", posted="later"),
        Raw("93"),
    ]
    jobs.import_dumps([str(write_dump(tmp_path / "broken.tsv", records))])
    return jobs


async def test_records_are_shown_with_their_text(broken: Desk, start: Start) -> None:
    async with start(broken) as person:
        await person.press(":", *"quarantine", "enter")
        assert person.sees("2 records could not be read")
        assert person.sees("broken.tsv:1")
        assert person.sees("Weaver")
        assert not person.sees("Miller")
        await person.press("j")
        assert person.sees("Miller")
        await person.press("escape")
        assert not person.sees("could not be read")


async def test_one_of_no_use_is_dropped_after_a_question(broken: Desk, start: Start) -> None:
    async with start(broken) as person:
        await person.press(":", *"quarantine", "enter")
        await person.press("x", "n")
        assert len(broken.quarantined()) == 2
        await person.press(":", *"quarantine", "enter")
        await person.press("j", "x", "y")
        assert [record.line for record in broken.quarantined()] == [1]
        assert person.sees("1 record could not be read")


async def test_without_any_it_says_so(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.press(":", *"quarantine", "enter")
        assert person.sees("Nothing is in quarantine")


def test_one_is_mended_in_the_editor_and_read(
    broken: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "mend"
    script.write_text(
        '#!/bin/sh\nsed "s/soon/2024-05-06 07:08:09/; s/later/sooner/" "$1" > "$1.new"\n'
        'mv "$1.new" "$1"\n'
    )
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("VISUAL", str(script))
    broken.close()
    terminal = Terminal(broken.path)
    terminal.wait_to_see("To do 10")
    terminal.write(b":quarantine\r")
    terminal.wait_to_see("2 records could not be read")
    terminal.write(b"\r")
    terminal.wait_to_see("1 record could not be read")
    terminal.write(b"\r")
    terminal.wait_to_see("Still not read")
    terminal.wait_to_see("sooner")
    terminal.write(b"\x1b")
    terminal.wait_until_gone("could not be read")
    terminal.wait_to_see("To do 11")
    terminal.leave()
    again = broken.fork()
    assert [record.raw.count("sooner") for record in again.quarantined()] == [1]
    assert again.posting(again.resolve("90")).title == "Weaver"
    again.close()
