"""Asking for what a person has made of postings, and for what their texts state."""

import pytest
from given_jobs import JOBS, Import, Raw

from tui.desk import Desk
from tui.model.asking import Criteria
from tui.model.deciding import Status


def found(desk: Desk, text: str) -> list[str]:
    return [row.external_id for row in desk.rows(desk.find_all(Criteria(text)))]


@pytest.fixture
def used(jobs: Desk) -> Desk:
    """Give a desk on which somebody has worked."""
    first, second, third, *_ = (jobs.resolve(job.id) for job in JOBS)
    jobs.tag([first, second], "to call")
    jobs.tag([third], "späte Schicht")
    jobs.note([second], "Asked for Ms Smith\nin accounting")
    jobs.decide([second], Status.REJECT, "too far")
    jobs.mark([first, third])
    jobs.saw(first)
    jobs.saw(second)
    return jobs


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("tag:to-call", "1 2"),
        ("#to-call", "1 2"),
        ("#call", "1 2"),
        ('#"to call"', "1 2"),
        ("#spate", "3"),
        ("#spaete-schicht", "3"),
        ("tag:call,spät", "1 2 3"),
        ("-#call", "3 4 5"),
        ("#nothing", ""),
        ("#call java", ""),
        ("#spät java", "3"),
        ("#", "1 2 3 4 5"),
        ("note:smith", "2"),
        ('note:"in ACC"', "2"),
        ("reason:far", "2"),
        ("is:marked", "1 3"),
        ("is:marked -is:seen", "3"),
        ("is:seen", "1"),
        ("is:changed", ""),
        ("lang:en java", "4"),
        ("call", "1 2"),
        ("call java", ""),
        ("schicht java", "3"),
        ("spaet", "3"),
        ("-call java", "3 4"),
        ('"to call"', "1 2"),
        ("title:call", ""),
        ("lang:de", ""),
    ],
)
def test_what_was_added_to_postings_can_be_asked_for(used: Desk, query: str, expected: str) -> None:
    assert found(used, query) == expected.split()


def test_what_is_taken_back_is_found_no_more(used: Desk) -> None:
    used.undo()
    assert found(used, "is:marked") == []
    used.redo()
    used.tag([used.resolve("1")], "to call", gone=True)
    assert found(used, "#call") == ["2"]
    used.undo()
    assert found(used, "#call") == ["1", "2"]


def test_a_text_that_changed_after_it_was_looked_at_is_changed(used: Desk, take_in: Import) -> None:
    take_in([Raw("2", "PMO Lead", "Another text."), Raw("3", "Java", "Another text.")], "new.tsv")
    assert found(used, "is:changed") == ["2"]
    assert found(used, "is:new") == ["3", "2"]
    used.saw(used.resolve("2"))
    used.decide([used.resolve("2")], Status.MAYBE)
    assert found(used, "is:changed") == []


def test_each_brief_has_marks_and_looks_of_its_own(used: Desk) -> None:
    other = Desk.open(used._config, database=used.path, brief="other")
    assert found(other, "is:marked") == found(other, "is:seen") == []
    assert found(other, "#call") == ["1", "2"]
    other.close()


def test_a_word_of_a_tag_is_known_and_explained(used: Desk) -> None:
    found = used.find(Criteria("call lead "), why=True)
    assert [chip.known for chip in found.chips] == [True, True]
    assert list(found.why.values()) == ["lead in title · call in tags"]


@pytest.mark.parametrize(
    "typed", ["gehaltsfrge", "gehaltfrage ", "java gehaltsfrage", "jaava gehalstfrage"]
)
def test_a_word_of_a_tag_may_have_slips_where_nothing_else_has_it(used: Desk, typed: str) -> None:
    used.tag([used.resolve("3")], "Gehaltsfrage")
    answer = used.find(Criteria(typed), why=True)
    assert [row.external_id for row in used.rows(answer.ids)] == ["3"]
    assert "in tags" in answer.why[answer.ids[0]]
    assert not used.find(Criteria("'gehaltsfrge")).ids
