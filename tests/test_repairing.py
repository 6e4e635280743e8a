"""Records in quarantine: read again as somebody has mended them, or kept as that left them."""

import json
from pathlib import Path

import pytest
from given_jobs import JOBS, Import, Query, Raw

from tui.desk import Desk
from tui.errors import NotFoundError
from tui.model.asking import Criteria
from tui.model.deciding import Status
from tui.model.intake import Outcome

SHORTLIST = """schema: jobs-tui/shortlist
version: "1.0"
postings:
  - identifier: ""
    title: "Weaver"
    description: |
      You weave:

        - by day
    source: "main"
  - identifier: "8"
    title: "Baker"
"""

CASES = {
    "raw": (str(Raw("9", "Weaver", posted="soon")), "soon", "2024-05-06 07:08:09"),
    "csv": ("id,title,description\n9,Weaver\n8,Baker,Bread\n", "9,Weaver", '9,Weaver,"You weave"'),
    "json": ('[{"id": 1.5, "title": "Weaver"}, {"id": "8", "title": "B"}]', "1.5", '"9"'),
    "json lines": (
        '{"id": "8", "title": "B"}\n{"id": "9", "title": ["Weaver"]}\n', '["Weaver"]', '"Weaver"',
    ),
    "a page": (
        '<script type="application/ld+json">{"@type": "JobPosting", "title": "Weaver"}</script>',
        '"title"', '"identifier": "9", "title"',
    ),
    "our yaml": (SHORTLIST, 'identifier: ""', 'identifier: "9"'),
}  # fmt: skip


def titles(desk: Desk, text: str = "") -> list[str]:
    return [row.title for row in desk.rows(desk.find(Criteria(text)).ids)]


@pytest.mark.parametrize("form", CASES)
def test_a_record_of_any_form_can_be_mended(
    jobs: Desk, tmp_path: Path, query: Query, form: str
) -> None:
    content, wrong, right = CASES[form]
    (tmp_path / "a.dump").write_text(content)
    summary = jobs.import_dumps([str(tmp_path / "a.dump")], complain=lambda _: None)
    (record,) = jobs.quarantined()
    assert wrong in record.raw
    repair = jobs.repair(record, record.raw.replace(wrong, right))
    assert repair.reason == ""
    assert repair.outcomes == (Outcome.ADDED,)
    assert jobs.quarantined() == []
    assert titles(jobs, "weaver") == ["Weaver"]
    assert jobs.posting(jobs.resolve("9")).source == "main"
    now = jobs.imports()[-1]
    assert (now.read, now.added, now.quarantined) == (summary.read, summary.added + 1, 0)
    assert now.read == now.added + now.updated + now.unchanged
    assert query("SELECT count(*) FROM import") == [(2,)]


def test_what_cannot_be_read_still_is_kept_as_it_was_mended(jobs: Desk, take_in: Import) -> None:
    take_in([Raw("9", "Weaver", posted="soon"), Raw("8")])
    (record,) = jobs.quarantined()
    for text in ("Dear diary,", record.raw.replace("soon", "later"), '{"title": "Weaver"}'):
        repair = jobs.repair(record, text)
        assert repair.outcomes == ()
        assert repair.reason
        (kept,) = jobs.quarantined()
        assert (kept.raw, kept.reason) == (text, repair.reason)
    assert titles(jobs, "weaver") == []


def test_the_source_is_that_of_the_import(jobs: Desk, take_in: Import) -> None:
    take_in([Raw("9", posted="soon"), Raw("8")], source="indeed")
    (record,) = jobs.quarantined()
    jobs.repair(record, record.raw.replace("soon", "2024-05-06 07:08:09"))
    assert jobs.posting(jobs.resolve("9")).source == "indeed"


def test_of_two_records_of_one_id_the_other_can_be_taken(jobs: Desk, take_in: Import) -> None:
    jobs.decide([jobs.resolve("5")], Status.MAYBE)
    take_in([JOBS[4], Raw("5", "Day Nurse", "You care by day.\nAnd well.")])
    (record,) = jobs.quarantined()
    assert json.loads(record.raw)["title"] == "Day Nurse"
    assert jobs.repair(record, record.raw).outcomes == (Outcome.UPDATED,)
    posting = jobs.posting(jobs.resolve("5"))
    assert (posting.title, posting.description, posting.status) == (
        "Day Nurse", "You care by day.\nAnd well.", Status.MAYBE,
    )  # fmt: skip


def test_a_mended_record_goes_with_its_import(jobs: Desk, take_in: Import) -> None:
    take_in([Raw("9", posted="soon"), Raw("8")])
    (record,) = jobs.quarantined()
    jobs.repair(record, record.raw.replace("soon", "2024-05-06 07:08:09"))
    jobs.forget(jobs.leaving_with(2), 2)
    with pytest.raises(NotFoundError):
        jobs.resolve("9")


def test_a_record_of_no_use_can_be_dropped(jobs: Desk, take_in: Import) -> None:
    take_in([Raw("9", posted="soon"), Raw("7"), Raw("8", posted="later"), Raw("6")])
    first, second = jobs.quarantined()
    jobs.drop_quarantined(first)
    assert jobs.quarantined() == [second]
