"""A dump of invented postings comes in again as any other dump."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tui.config import COLUMNS
from tui.demo.dump import record, write
from tui.demo.postings import generate
from tui.intake.dumps import read
from tui.model.intake import Draft

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def written(path: Path, count: int, *, hostile: bool) -> list[Draft]:
    drafts = list(generate(count, now=NOW, hostile=hostile))
    with path.open("w", encoding="utf-8", newline="") as file:
        assert write(drafts, file) == count
    return drafts


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "dump.tsv"
    drafts = written(path, 300, hostile=False)

    again = [item for item in read(str(path), order=COLUMNS) if isinstance(item, Draft)]

    assert [replace(draft, line=0) for draft in again] == drafts


def test_hostile_postings_all_come_in_and_lose_their_controls(tmp_path: Path) -> None:
    path = tmp_path / "dump.tsv"
    drafts = written(path, 6000, hostile=True)

    again = list(read(str(path), order=COLUMNS))

    assert all(isinstance(item, Draft) for item in again)
    assert [d.external_id for d in again if isinstance(d, Draft)] == [d.external_id for d in drafts]
    assert not any("\x1b" in d.title + d.description for d in again if isinstance(d, Draft))


def test_fields_of_one_line_stay_on_one_line() -> None:
    draft = Draft("7", "a\tb\nc", "one\ntwo", role="r\r", blurb="x\ty")

    assert record(draft) == "7\t0\ta b c\tone\ntwo\tr \tx y\t\n"


def test_a_time_without_a_fraction_gets_one() -> None:
    draft = Draft("7", "a", "b", posted_at="2026-03-01T12:00:00+00:00")

    assert record(draft).endswith("\t2026-03-01 12:00:00.000000\n")
