"""Complete dumps: what they lack is gone, and what a dump may have held is not."""

import gzip
from pathlib import Path

import pytest
from given_jobs import JOBS, Import, Raw, write_dump

from tui.desk import Desk
from tui.model.asking import Criteria
from tui.model.deciding import Status
from tui.model.intake import ImportSummary


def gone(desk: Desk) -> list[str]:
    return [row.external_id for row in desk.rows(desk.find_all(Criteria("is:gone")))]


def complete(desk: Desk, *paths: Path, source: str | None = None) -> ImportSummary:
    return desk.import_dumps(
        [str(path) for path in paths], source=source, complete=True, complain=lambda _: None
    )


@pytest.fixture
def first_two(tmp_path: Path) -> Path:
    return write_dump(tmp_path / "two.tsv", JOBS[:2])


def test_what_a_complete_dump_lacks_is_gone_with_its_decisions(
    jobs: Desk, first_two: Path, take_in: Import
) -> None:
    jobs.decide([jobs.resolve("5")], Status.SHORTLIST)
    assert complete(jobs, first_two).gone == 3
    assert gone(jobs) == ["3", "4", "5"]
    assert [row.gone for row in jobs.rows([jobs.resolve("1"), jobs.resolve("5")])] == [False, True]
    assert jobs.posting(jobs.resolve("5")).gone_at
    assert jobs.posting(jobs.resolve("5")).status is Status.SHORTLIST
    assert [record.gone for record in jobs.imports()] == [0, 3]
    assert complete(jobs, first_two).gone == 0
    take_in([JOBS[2], Raw("4", "Senior Java Developer", "Another text.")], "again.tsv")
    assert gone(jobs) == ["5"]


def test_all_dumps_of_one_import_are_complete_together(
    jobs: Desk, first_two: Path, tmp_path: Path
) -> None:
    more = write_dump(tmp_path / "more.tsv", JOBS[2:4])
    assert complete(jobs, first_two, more).gone == 1
    assert gone(jobs) == ["5"]


def test_other_sources_are_not_meant(jobs: Desk, first_two: Path) -> None:
    assert complete(jobs, first_two, source="indeed").gone == 0
    assert gone(jobs) == []


def test_without_the_word_nothing_is_gone(jobs: Desk, take_in: Import) -> None:
    take_in(JOBS[:1])
    assert gone(jobs) == []


def test_a_record_that_could_not_be_read_may_be_any_posting_it_names(
    jobs: Desk, tmp_path: Path
) -> None:
    dump = write_dump(tmp_path / "dump.tsv", [Raw("4", posted="soon"), *JOBS[:2]])
    assert complete(jobs, dump).gone == 2
    assert gone(jobs) == ["3", "5"]


@pytest.mark.parametrize("how", ["cut", "packed", "missing record"])
def test_a_dump_that_may_be_cut_off_marks_nothing(jobs: Desk, tmp_path: Path, how: str) -> None:
    dump = write_dump(tmp_path / "dump.tsv", JOBS[:2])
    whole = dump.read_bytes()
    if how == "cut":
        dump.write_bytes(whole[:-30])
    elif how == "packed":
        dump.write_bytes(gzip.compress(whole)[:-12])
    paths = [dump, tmp_path / "empty.tsv"] if how == "missing record" else [dump]
    (tmp_path / "empty.tsv").write_text("")
    summary = complete(jobs, *paths)
    assert summary.gone == 0
    assert str(paths[-1]) in summary.incomplete
    assert gone(jobs) == []


def test_what_changed_since_it_was_seen_keeps_what_it_said(jobs: Desk, take_in: Import) -> None:
    """The text as it was when somebody looked last is kept, whatever comes in between."""
    jobs.decide([jobs.resolve("2")], Status.MAYBE)
    for text in ("A first new text.", "A second new text."):
        take_in([Raw("2", "PMO Head", text), Raw("3", "Java", text)], "new.tsv")
    posting = jobs.posting(jobs.resolve("2"))
    assert posting.before
    assert (posting.before.title, posting.before.description) == (
        "PMO Lead", JOBS[1].description,
    )  # fmt: skip
    assert [row.changed for row in jobs.rows([posting.id, jobs.resolve("3")])] == [True, False]
    assert jobs.posting(jobs.resolve("3")).before is None
    jobs.decide([posting.id], Status.REJECT)
    take_in([Raw("2", "PMO Head", "A third new text.")], "newer.tsv")
    again = jobs.posting(jobs.resolve("2"))
    assert again.before
    assert again.before.description == "A second new text."
