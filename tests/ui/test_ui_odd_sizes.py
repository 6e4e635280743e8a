"""Terminals, values and names of any size: nothing breaks, and there is a way on."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from given_jobs import Raw, write_dump
from ui_person import Given, Opener, Person, Start

from tui.desk import Desk

DIALOGS: Sequence[Sequence[str]] = (
    ("enter",),
    ("f",),
    ("/", *"jva"),
    ("R",),
    ("n", *"call"),
    ("t", *"to"),
    ("b",),
    ("B",),
    ("d",),
    ("=",),
    ("+",),
    ("-",),
    ("w",),
    ("S",),
    ("i",),
    ("e",),
    ("?",),
    (":", *"undo"),
    ("ctrl+t",),
)


async def close(person: Person) -> None:
    """Go back to the list without a query, by Escape alone."""
    for _ in range(4):
        await person.press("escape")


async def test_all_can_be_opened_and_left_on_a_tiny_terminal(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(20, 5)) as person:
        for number, keys in enumerate(DIALOGS):
            await person.press(*keys)
            await close(person)
            await person.press("g", "s" if number % 2 else "m", "g")
            assert person.sees("★S" if number % 2 else "◇M"), keys


async def test_it_is_resized_in_the_middle_of_everything(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        for number, keys in enumerate(DIALOGS):
            await person.press(*keys)
            for size in (((20, 5), (200, 50), (60, 20))[number % 3], (1, 1), (120, 40)):
                await person.pilot.resize_terminal(*size)
                await person.rest()
            await close(person)
        await person.press("g", "s")
        assert person.row_with("★S")


@pytest.fixture
def many(open_desk: Opener, tmp_path: Path) -> Callable[[], Desk]:
    def many() -> Desk:
        desk = open_desk()
        records = [
            Raw(str(n), "Keeper", "Bees.", f"Keeper of hive {n}", posted="2024-05-06 07:08:09")
            for n in range(1, 10_001)
        ]
        desk.import_dumps([str(write_dump(tmp_path / "many.tsv", records))], read=False)
        return desk

    return many


async def test_of_ten_thousand_values_any_is_found(
    many: Callable[[], Desk], start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.ui.finishing.FINISH_AFTER", 3600)
    desk = many()
    assert len({value for facet, value, _ in desk.values() if facet == "role"}) == 10_000
    async with start(desk, size=(140, 40)) as person:
        assert person.row_with("more…")
        await person.press("f", "v", *"keepr of hive 7321", "enter")
        assert person.sees("1 of 10,000")
        assert "1·1" in person.row_with("● Keeper of hive 7321")
        assert person.row_with("24+ more…")


async def test_a_role_of_two_thousand_characters_is_one_line_everywhere(
    open_desk: Opener, start: Start
) -> None:
    role = "Keeper " * 300
    async with start(open_desk([Given("Weaver", role)]), size=(140, 40)) as person:
        assert sum("Keeper Keeper" in row for row in person.rows()) <= 12
        await person.press("f", "j", "j", "j", "j", "space")
        assert person.sees("1 of 1")
        await person.pilot.resize_terminal(60, 20)
        await person.rest()
        assert person.sees("Keeper")
