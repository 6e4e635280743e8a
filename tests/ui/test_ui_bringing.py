"""Dumps and the shortlists of others, brought in from within the app."""

import os
from pathlib import Path

import pytest
from given_jobs import Raw, write_dump
from ui_person import JOBS, Given, Person, Start, dump

from tui.desk import Desk
from tui.model.deciding import Status

SIZES = ((60, 20), (80, 24), (120, 40))


async def run(person: Person, command: str, answer: str) -> None:
    """Choose a command of the palette and answer what it asks."""
    await person.press(":", *command, "enter")
    await person.hurry(*answer)
    await person.press("enter")


def shortlist(desk: Desk, path: Path, **decided: Status) -> str:
    """Write a shortlist of a colleague, who decides on the same postings."""
    mine, desk.by = desk.by, "kim"
    for name, status in decided.items():
        desk.decide([desk.resolve(name.removeprefix("p"))], status, "theirs")
    desk.export(path, statuses=list(decided.values()))
    for _ in decided:
        desk.undo()
    desk.by = mine
    return path.name


async def test_a_dump_is_brought_in_and_in_the_list(
    jobs: Desk, start: Start, tmp_path: Path
) -> None:
    more = dump([Given("Organ Builder", description="You know Kubernetes.")])
    (tmp_path / "more.tsv").write_text(more.replace("1\t", "901\t", 1))
    async with start(jobs) as person:
        await run(person, "bring in", "more.tsv")
        assert person.sees("Brought in: added 1.")
        assert person.sees("Organ Builder")
        await person.types("kubernetes")
        assert person.title() == "Organ Builder"


async def test_the_list_grows_while_a_dump_comes_in(
    jobs: Desk, start: Start, tmp_path: Path
) -> None:
    records = [Raw(str(number), f"Clerk {number}") for number in range(1000, 9000)]
    write_dump(tmp_path / "more.tsv", records)
    async with start(jobs) as person:
        await person.press("s", "k")  # where somebody decides, batches are small
        await person.press(":", *"bring in", "enter")
        await person.hurry(*"more.tsv")
        await person.pilot.press("enter")
        grown: list[int] = []
        for _ in range(300):
            await person.pilot.pause(0.1)
            if not person.screen.importing and grown:
                break
            if len(person.screen.results.ids) > len(JOBS):
                grown.append(len(person.screen.results.ids))
        assert grown
        assert grown[0] < len(records)
        assert person.screen.listing.highlighted() == jobs.resolve("1")
        await person.rest()


async def test_a_dump_of_a_folder_that_gives_nothing_does_not_hold_up_the_others(
    jobs: Desk, start: Start, tmp_path: Path
) -> None:
    (tmp_path / "dumps").mkdir()
    (tmp_path / "dumps" / "a.tsv").write_text("nothing\n")
    more = dump([Given("Organ Builder", description="You know Kubernetes.")])
    (tmp_path / "dumps" / "b.tsv").write_text(more.replace("1\t", "901\t", 1))
    async with start(jobs) as person:
        await run(person, "bring in", "dumps")
        assert person.sees("a.tsv: no dump")
        assert person.sees("added 1")
        await person.press("escape")
        await person.types("kubernetes")
        assert person.title() == "Organ Builder"


async def test_a_dump_waits_for_the_one_before(jobs: Desk, start: Start, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.tsv"
    os.mkfifo(pipe)
    async with start(jobs) as person:
        await person.press(":", *"bring in", "enter")
        await person.hurry(*"pipe.tsv")
        await person.pilot.press("enter")  # and it waits for what comes through the pipe
        await person.pilot.pause(0.1)
        await person.pilot.press(":", *"bring in", "enter")
        await person.pilot.pause(0.3)
        assert person.sees("A dump is being brought in; the next one when it is done.")
        more = dump([Given("Organ Builder", description="You know Kubernetes.")])
        pipe.write_text(more.replace("1\t", "901\t", 1))
        await person.rest()
        await person.types("kubernetes")
        assert person.title() == "Organ Builder"


@pytest.mark.parametrize("name", ["nowhere.tsv", "empty", "~nobody/x", "-"])
async def test_what_is_no_dump_is_told(jobs: Desk, start: Start, tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    async with start(jobs) as person:
        await run(person, "bring in", name)
        assert person.sees("no such file") or person.sees("no dump in this folder")


async def test_a_merge_without_conflicts_asks_once_and_is_taken_back(
    jobs: Desk, start: Start, tmp_path: Path
) -> None:
    name = shortlist(jobs, tmp_path / "kim.yaml", p1=Status.SHORTLIST, p3=Status.MAYBE)
    async with start(jobs) as person:
        await run(person, "merge", name)
        assert person.sees("2 decisions would come in. Merge?")
        await person.press("y")
        assert person.sees("Shortlist 1 · Maybe 1")
        assert person.sees("u takes it back.")
        await person.press("u")
        assert person.sees("Shortlist 0 · Maybe 0")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_conflicts_stand_side_by_side_and_are_settled_one_by_one(
    jobs: Desk, start: Start, tmp_path: Path, size: tuple[int, int]
) -> None:
    name = shortlist(
        jobs, tmp_path / "kim.yaml", p1=Status.SHORTLIST, p2=Status.SHORTLIST, p3=Status.MAYBE
    )
    jobs.decide([jobs.resolve("1"), jobs.resolve("2")], Status.REJECT, "ours")
    async with start(jobs, size=size) as person:
        await run(person, "merge", name)
        assert person.sees("IT Project Coordinator")
        row = next(row for row in person.rows() if "(ours)" in row)
        assert row.index("● ✕R Reject (ours)") < row.index("○ ★S Shortlist (the")
        assert person.sees("Enter merge")
        assert person.sees("Esc close")
        await person.press("j", "t")
        await person.press("enter")
        held = [jobs.posting(jobs.resolve(name)).decided for name in "123"]
        assert [(each.status, each.reason) for each in held] == [
            (Status.REJECT, "ours"),
            (Status.SHORTLIST, "theirs"),
            (Status.MAYBE, "theirs"),
        ]
        assert held[1].by == "kim"


async def test_a_merge_can_be_left_alone(jobs: Desk, start: Start, tmp_path: Path) -> None:
    name = shortlist(jobs, tmp_path / "kim.yaml", p1=Status.SHORTLIST)
    jobs.decide([jobs.resolve("1")], Status.REJECT)
    async with start(jobs) as person:
        await run(person, "merge", name)
        await person.press("T", "escape")
        assert jobs.posting(jobs.resolve("1")).status is Status.REJECT
        await run(person, "merge", name)
        await person.press("O", "enter")
        await run(person, "merge", name)
        assert person.sees("all of it is known here")


async def test_what_is_no_shortlist_is_told(jobs: Desk, start: Start, tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("a: 1\n")
    async with start(jobs) as person:
        await run(person, "merge", "x.yaml")
        assert person.sees("no shortlist in YAML")
