"""The order of hits, step by step: each step decides only between what is equal so far."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from search_corpus import Job, open_filled

from tui.desk import Desk
from tui.model.asking import Criteria
from tui.model.deciding import Status

Ranked = Callable[..., list[int]]


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    opened: list[Desk] = []

    def open_desk(*jobs: Job) -> Desk:
        numbered = [replace(job, id=str(number)) for number, job in enumerate(jobs)]
        opened.append(open_filled(tmp_path / f"{next(numbers)}.db", numbered))
        return opened[-1]

    numbers = count()
    yield open_desk
    for desk in opened:
        desk.close()


@pytest.fixture
def ranked(desks: Callable[..., Desk]) -> Ranked:
    """Give the jobs, as numbered in the call, in the order in which a query finds them."""

    def ranked(query: str, *jobs: Job) -> list[int]:
        desk = desks(*jobs)
        return [int(row.external_id) for row in desk.rows(desk.find_all(Criteria(query)))]

    return ranked


job = partial(Job, "")


@pytest.mark.parametrize(
    ("query", "worse", "better"),
    [
        # slips before all else
        ("coordinatox ", job("coordinaror"), job("x y coordinator", decided=True)),
        ("oastor ", job("bastor"), job("x y oaster", decided=True)),
        # other forms after the word itself, whatever the field
        ("analyst ", job("analysts"), job("x", role="analyst")),
        ("data anal", job("data analyst"), job("x y data anal")),
        # best field
        ("java ", job("x", role="java"), job("y y java", decided=True)),
        ("java ", job("x", skills=("java",)), job("x", role="y y java")),
        ("java ", job("x", company="java"), job("x", skills=("java",), decided=True)),
        # the field of the word that is met worst
        ("java lead ", job("lead", skills=("java",)), job("java", role="x y lead")),
        # exact title
        ("data analyst ", job("data analyst x"), job("data analyst", decided=True)),
        (
            "data analyst ",
            job("data analyst x"),
            job("lead data analyst", clean_title="data analyst"),
        ),
        ('"data analyst"', job("data analyst x"), job("data analyst")),
        ("dataanalyst ", job("data analyst x"), job("data analyst")),
        # nearness
        ("data analyst ", job("data x analyst"), job("x y data analyst")),
        # order
        ("data analyst ", job("analyst data"), job("x data analyst")),
        # position
        ("data analyst ", job("x data analyst"), job("data analyst y y")),
        # to do before decided
        ("analyst ", job("analyst x", decided=True), job("analyst y")),
        # newest
        ("analyst ", job("x analyst y"), job("analyst")),
    ],
)
def test_the_better_comes_first_also_if_it_is_older(
    ranked: Ranked, query: str, worse: Job, better: Job
) -> None:
    assert ranked(query, worse, better) == [1, 0]


def test_the_newest_comes_first_where_all_else_is_equal(ranked: Ranked) -> None:
    assert ranked("analyst", *[job("data analyst")] * 5) == [0, 1, 2, 3, 4]
    assert ranked("", *[job("data analyst")] * 5) == [0, 1, 2, 3, 4]


def test_the_best_of_alternatives_counts(ranked: Ranked) -> None:
    jobs = (job("x java"), job("x", role="java"), job("sap"))
    assert ranked("java OR sap ", *jobs) == [2, 0, 1]
    both = (job("x", role="java"), job("x sap", role="java"))
    assert ranked("java OR sap ", *both) == [1, 0]
    assert ranked("sap OR java ", *both) == [1, 0]


def test_a_decision_changes_the_place_only_in_its_own_brief(desks: Callable[..., Desk]) -> None:
    desk = desks(job("analyst x"), job("analyst y"))
    before = list(desk.find(Criteria("analyst ")).ids)
    desk.decide(before[:1], Status.REJECT)
    assert list(desk.find(Criteria("analyst ")).ids) == before[::-1]
    desk.undo()
    assert list(desk.find(Criteria("analyst ")).ids) == before


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("java -lead ", [0]),
        ("java !lead ", [0]),
        ("java NOT lead ", [0]),
        ("java -(lead OR senior) ", []),
        ('java -("team lead") ', [0, 1]),
        ('java -"java lead" ', [0]),
        ('java -("java lead" OR senior) ', []),
        ('java -("lead java" OR nurse) ', [0, 1]),
        ("-(-java) ", [0, 1]),
        ('-(-"java lead") ', [1]),
        ("-java ", [2]),
        ("-^java ", [0, 2]),
        ("^java ", [1]),
        ("lead$ ", [1]),
        ("^senior java$ ", [0]),
        ("is:todo java ", [0, 1]),
        ("-is:sh java ", [0, 1]),
        ("java OR is:sh ", [0, 1]),
        ("is:sh OR is:fo java ", [0, 1]),
        ("age:< java ", [0, 1]),
        ("date:20 java ", [0, 1]),
        ("id:1 ", [1]),
        ("java is:shortlist ", []),
    ],
)
def test_conditions_limit_what_is_found(ranked: Ranked, query: str, ids: list[int]) -> None:
    found = ranked(query, job("senior java"), job("java lead"), job("night nurse"))
    assert sorted(found) == ids


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("data analyst ", "data in title · analyst in title · exact title"),
        ("daata analyst ", "daata ≈1 data in title · analyst in title · exact title"),
        ("analysts ", "analysts as analyst in title"),
        ("java ", "java in skill"),
        ("jvm ", "jvm in skill"),
        ("analyst for data ", "analyst in title · data in title · for left out"),
        (
            "nothere data analyst ",
            "data in title · analyst in title · exact title · nothere left out",
        ),
    ],
)
def test_why_says_what_matched_where(desks: Callable[..., Desk], query: str, said: str) -> None:
    desk = desks(job("data analyst", skills=("java",)), job("analysts", role="x"))
    found = desk.find(Criteria(query), why=True)
    assert said in found.why.values()
    assert set(found.why) == set(found.ids)


def test_a_skill_is_found_by_what_else_it_is_called(desks: Callable[..., Desk]) -> None:
    desk = desks(job("x", skills=("java",)), job("s4", skills=("sap",)), job("y", skills=("sap",)))

    def found(query: str) -> list[str]:
        return [row.external_id for row in desk.rows(desk.find(Criteria(query)).ids)]

    assert found("jvm") == found("skill:jvm") == found("'jvm") == ["0"]
    assert found("x -jvm") == found("-skill:jvm x") == []
    # what means other things too: alone, or where skills are asked for, or if nothing else is there
    assert found("s4") == ["1", "2"]
    assert found("-s4") == ["0", "2"]
    assert found("-skill:s4") == ["0"]
    assert found("y s4") == ["2"]


def test_little_words_may_lack_but_where_they_stand_they_count_first(ranked: Ranked) -> None:
    jobs = (job("head sales"), job("x head of sales"), job("head office sales"))
    assert ranked("head of sales ", *jobs) == [1, 0, 2]
    assert ranked("head of", *jobs) == [1, 2]
