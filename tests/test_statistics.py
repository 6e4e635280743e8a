"""What was done in a brief, in numbers: on the screen and without one."""

from given_jobs import JOBS, Import, Raw

from tui.desk import Desk
from tui.figures import headed_lines
from tui.model.deciding import Status


def decide(desk: Desk, names: str, status: Status, reason: str = "") -> None:
    desk.decide([desk.resolve(name) for name in names], status, reason)


def test_what_was_taken_back_does_not_count(jobs: Desk) -> None:
    decide(jobs, "12", Status.SHORTLIST, "near")
    decide(jobs, "3", Status.REJECT, "far")
    decide(jobs, "4", Status.REJECT, "far")
    jobs.undo()
    found = jobs.statistics()
    ((_, made),) = found.days
    assert made == {Status.SHORTLIST: 2, Status.REJECT: 1}
    assert sum(found.hours) == 3
    assert found.reasons == (("near", 2), ("far", 1))
    assert (found.counts.shortlist, found.counts.reject, found.counts.todo) == (2, 1, 2)
    jobs.turn_to("other")
    assert jobs.statistics().days == ()


def test_skills_are_counted_among_shortlisted_and_to_do(jobs: Desk) -> None:
    decide(jobs, "14", Status.SHORTLIST)
    asked = {each.skill: (each.shortlist, each.todo) for each in jobs.statistics().skills}
    assert asked["Scrum"] == (1, 1)
    assert asked["Java"] == (1, 1)
    assert asked["Docker"] == (1, 0)
    assert asked["SAP"] == (0, 1)
    few = jobs.statistics(most=2).skills
    assert [asked[each.skill] for each in few] == [(1, 1), (1, 1)]


def test_months_are_those_of_the_postings(jobs: Desk, take_in: Import) -> None:
    take_in([Raw("9", posted="2024-05-06 07:08:09.000000"), Raw("8", posted="")], "more.tsv")
    decide(jobs, "9", Status.MAYBE)
    assert jobs.statistics().months == (("2024-03", len(JOBS), len(JOBS)), ("2024-05", 1, 0))


def test_lines_are_no_wider_than_a_narrow_terminal(jobs: Desk) -> None:
    decide(jobs, "12", Status.SHORTLIST, "a reason that goes on and on, \x1b[31m" * 9)
    lines = [line for _, lines in headed_lines(jobs.statistics()) for line in lines]
    assert max(map(len, lines)) <= 72
    assert all(line.isprintable() for line in lines)


def test_an_empty_database_has_no_parts_but_the_funnel(desk: Desk) -> None:
    assert [heading for heading, _ in headed_lines(desk.statistics())] == ["Funnel"]
