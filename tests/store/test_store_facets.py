"""Counts of values against counting by hand."""

from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from given_jobs import Raw, write_dump
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.config import Config
from tui.desk import Desk
from tui.model.asking import Chosen, Criteria, Facet, FacetCount
from tui.model.deciding import Status
from tui.model.postings import Posting
from tui.store import facets
from tui.store.blocks import seal
from tui.store.tallies import Tally

ROLES = ("", "Baker", "Clerk", "Büro")
SKILLS = ("Scrum", "SAP", "Java")
TITLES = ("Baker", "Java Baker", "Night Clerk")
VALUES = {
    Facet.STATUS: tuple(Status),
    Facet.SKILL: SKILLS,
    Facet.ROLE: ROLES[1:],
    Facet.COMPANY: ("Northwind", "Southgate"),
    Facet.LANGUAGE: ("en", "de"),
    Facet.TAG: ("late", "far"),
}


def record(number: int) -> Raw:
    """Make one of many postings, all different in what is counted."""
    known = [skill for bit, skill in enumerate(SKILLS) if number >> bit & 1]
    company = number % 3
    name = ("", "Northwind", "Southgate")[company]
    return Raw(
        str(number),
        TITLES[number % 5 % 3],
        f"You have to know {', '.join(known) or 'nothing'}.",
        ROLES[number % 7 % 4],
        f"{name} is one of the leading companies." if name else "",
        f"2024-01-{number % 28 + 1:02} 00:00:00.000000",
        str(company),
    )


class Counted:
    """A desk with many postings, some of them decided, and the postings themselves."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.postings = [desk.posting(id_) for id_ in desk.find_all(Criteria())]


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Counted]:
    folder = tmp_path_factory.mktemp("facets")
    dump = write_dump(folder / "dump.tsv", map(record, range(1, 121)))
    with closing(Desk.open(Config(database=folder / "jobs.db"))) as desk:
        desk.import_dumps([str(dump)])
        for status, step in ((Status.SHORTLIST, 11), (Status.MAYBE, 7), (Status.REJECT, 3)):
            desk.decide(desk.find_all(Criteria())[::step], status)
        for tag, step in zip(VALUES[Facet.TAG], (5, 8), strict=True):
            desk.tag(desk.find_all(Criteria())[::step], tag)
        yield Counted(desk)


def values(posting: Posting, facet: Facet) -> set[str]:
    """Name the values that a posting has of a facet."""
    return {
        Facet.STATUS: {posting.status.value},
        Facet.SKILL: {skill.name for skill in posting.skills},
        Facet.ROLE: {posting.role} - {""},
        Facet.COMPANY: {posting.company} - {""},
        Facet.LANGUAGE: {posting.language} - {""},
        Facet.AGE: {"older"},
        Facet.TAG: set(posting.tags),
    }.get(facet) or {fact.value for fact in posting.facts if fact.kind.value == facet.value}


def meets(posting: Posting, chosen: Iterable[Chosen]) -> bool:
    """Tell whether a posting has, of each facet, one of the values chosen in it."""
    wanted = set(chosen)
    return all(
        values(posting, facet) & {c.value for c in wanted if c.facet is facet}
        for facet in {c.facet for c in wanted}
    )


def by_hand(postings: list[Posting], criteria: Criteria, facet: Facet) -> Collection[FacetCount]:
    others = {c for c in criteria.chosen if c.facet is not facet}
    total: Counter[str] = Counter()
    todo: Counter[str] = Counter()
    for posting in postings:
        skills = " ".join(skill.name for skill in posting.skills)
        words = f"{posting.title} {posting.role} {posting.company} {skills}".lower().split()
        if set(criteria.text.split()) <= set(words) and meets(posting, others):
            total.update(values(posting, facet))
            todo.update(values(posting, facet) if posting.status is Status.TODO else ())
    return {FacetCount(value, total[value], todo[value]) for value in total}


chosen = st.frozensets(
    st.sampled_from([Chosen(facet, value) for facet, found in VALUES.items() for value in found]),
    max_size=5,
)


@settings(max_examples=60)
@given(
    chosen=chosen,
    text=st.sampled_from(["", "baker ", "java ", "night clerk "]),
    limit=st.sampled_from([1, 2, 30]),
)
def test_counts_are_those_of_counting_by_hand(
    counted: Counted, chosen: frozenset[Chosen], text: str, limit: int
) -> None:
    criteria = Criteria(text, chosen)
    found = counted.desk.facets(criteria, limit=limit)
    assert set(found) == set(Facet)
    for facet, counts in found.items():
        expected = by_hand(counted.postings, criteria, facet)
        if facet in {Facet.STATUS, Facet.AGE}:
            assert {count for count in counts if count.total} == expected
        else:
            ordered = sorted(expected, key=lambda count: (-count.total, count.value))
            chosen_here = {choice.value for choice in chosen if choice.facet is facet}
            rarer = {count for count in ordered[limit:] if count.value in chosen_here}
            assert list(counts[:limit]) == ordered[:limit]
            assert set(counts[limit:]) == rarer


@settings(max_examples=40)
@given(chosen=chosen)
def test_what_is_chosen_is_what_is_listed(counted: Counted, chosen: frozenset[Chosen]) -> None:
    expected = [posting.id for posting in counted.postings if meets(posting, chosen)]
    assert list(counted.desk.find_all(Criteria(chosen=chosen))) == expected
    assert counted.desk.total(Criteria(chosen=chosen)) == len(expected)


def test_a_choice_does_not_narrow_its_own_facet(counted: Counted) -> None:
    everything = counted.desk.facets(Criteria())
    one = counted.desk.facets(Criteria(chosen=frozenset({Chosen(Facet.SKILL, "SAP")})))
    assert one[Facet.SKILL] == everything[Facet.SKILL]
    assert one[Facet.ROLE] != everything[Facet.ROLE]


def test_the_commonest_come_first_and_no_more_than_asked_for(counted: Counted) -> None:
    for counts in counted.desk.facets(Criteria(), limit=2).values():
        totals = [count.total for count in counts]
        if len(counts) == 2:
            assert totals == sorted(totals, reverse=True)
    assert len(counted.desk.facets(Criteria(), limit=2)[Facet.SKILL]) == 2


def test_every_status_is_counted_also_where_there_is_none(counted: Counted) -> None:
    found = counted.desk.facets(Criteria("no such word at all"))
    assert [count.value for count in found[Facet.STATUS]] == [status.value for status in Status]
    assert all(count == replace(count, total=0, todo=0) for count in found[Facet.STATUS])


def test_values_of_any_spelling_can_be_chosen(tmp_path: Path) -> None:
    odd = ['a"b', "a'b", "100%", "a*b OR c", "ä\u200dö", "x" * 300]
    dump = write_dump(
        tmp_path / "dump.tsv", [Raw(str(n), role=role) for n, role in enumerate(odd, 1)]
    )
    with closing(Desk.open(Config(database=tmp_path / "jobs.db"))) as desk:
        desk.import_dumps([str(dump)])
        for count in desk.facets(Criteria())[Facet.ROLE]:
            criteria = Criteria(chosen=frozenset({Chosen(Facet.ROLE, count.value)}))
            assert [row.role for row in desk.rows(desk.find(criteria).ids)] == [count.value]


def test_values_are_counted_as_older_files_have_them(tmp_path: Path) -> None:
    records = map(record, range(1, 60))
    with closing(Desk.open(Config(database=tmp_path / "jobs.db"))) as desk:
        desk.import_dumps([str(write_dump(tmp_path / "dump.tsv", records))])
        seal(desk._store._connection, 1)
        before = desk.facets(Criteria("-clerk"))
        connection = desk._store._connection
        for number, *packed in connection.execute("SELECT * FROM block_value").fetchall():
            tokens, ends, held = packed
            assert len(held) == 2 * Tally.unpack((tokens, ends, held)).ends[-1]
            wide = array("I", Tally.unpack((tokens, ends, held)).held).tobytes()
            connection.execute("UPDATE block_value SET held = ? WHERE block = ?", (wide, number))
        connection.commit()
        assert desk.facets(Criteria("-clerk")) == before


def test_counts_of_many_are_reckoned_at_once_and_exact_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(facets, "_EXACT", 100)
    monkeypatch.setattr(facets, "_SAMPLE", 60)
    with closing(Desk.open(Config(database=tmp_path / "jobs.db"))) as desk:
        for part in range(6):
            records = [record(number) for number in range(40 * part + 1, 40 * part + 41)]
            desk.import_dumps([str(write_dump(tmp_path / "dump.tsv", records))])
            seal(desk._store._connection, 1)
        criteria = Criteria("-clerk")
        exact, quick = desk.facets(criteria), desk.facets(criteria, quick=True)
        assert desk.total(criteria) > 100
        few = Criteria("clerk java")
        assert desk.facets(few, quick=True) == desk.facets(few)
    assert quick[Facet.STATUS] == exact[Facet.STATUS]
    assert not any(count.approximate for counts in exact.values() for count in counts)
    totals = {count.value: count.total for count in exact[Facet.SKILL]}
    assert totals.keys() == {count.value for count in quick[Facet.SKILL]}
    for count in quick[Facet.SKILL]:
        assert count.approximate
        assert count.todo == count.total
        assert totals[count.value] / 1.5 < count.total < totals[count.value] * 1.5
