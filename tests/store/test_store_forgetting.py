"""Forgetting: what is taken out is nowhere any more, and nothing else is missing."""

import random
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from given_jobs import JOBS, Import, Query, Raw, write_dump

from tui.config import Config
from tui.desk import Desk
from tui.errors import NotFoundError
from tui.model.asking import Chosen, Criteria, Facet
from tui.model.deciding import Status

SECRET = "Zweigstellenleiterinnengehalt und Dienstfahrrad"
LATER = (
    Raw("6", "Beekeeper", f"You keep bees. {SECRET}. SAP is a must.", "Keeper", company="90"),
    Raw("7", "Beekeeper", "You keep bees and sell honey at the market on Saturdays.", "Keeper"),
)

DERIVED = (
    "SELECT posting.external_id, entry.title, more.role, skill, company, facet FROM posting"
    " JOIN entry ON entry.id = posting.id JOIN entry_more AS more ON more.id = posting.id"
    " ORDER BY 1;"
    "SELECT facet, value, postings FROM facet_value WHERE postings > 0 ORDER BY 1, 2;"
    "SELECT word, titles FROM vocabulary WHERE titles > 0 ORDER BY 1;"
    "SELECT external_id, name FROM company ORDER BY 1;"
    "SELECT posting.external_id, head.external_id FROM stacked"
    " JOIN posting ON posting.id = posting_id JOIN posting AS head ON head.id = head_id ORDER BY 1;"
    "SELECT posting_id, tag_id FROM posting_tag; SELECT posting_id, text FROM note"
)


@pytest.fixture
def derived(query: Query) -> Callable[[], Any]:
    """Give all that is kept of postings beside their texts."""
    return lambda: [query(sql) for sql in DERIVED.split(";")]


def forget(desk: Desk, *names: str) -> None:
    desk.forget(desk.leaving([desk.resolve(name) for name in names]))


def found(desk: Desk, text: str = "") -> list[str]:
    return [row.external_id for row in desk.rows(desk.find_all(Criteria(text)))]


def test_all_is_as_if_the_posting_had_never_come(
    jobs: Desk, take_in: Import, derived: Callable[[], Any], query: Query
) -> None:
    jobs.build_stacks()
    before = derived()
    take_in(LATER)
    jobs.build_stacks()
    jobs.tag([jobs.resolve("6")], "bees")
    jobs.note([jobs.resolve("6")], "call on Monday")
    jobs.decide([jobs.resolve(name) for name in "67"], Status.REJECT, "stings")
    forget(jobs, "6", "7")
    assert derived() == before
    assert query("PRAGMA foreign_key_check") == []
    assert query("PRAGMA integrity_check") == [("ok",)]
    assert query("SELECT count(*) FROM ledger") == query("SELECT count(*) FROM step") == [(0,)]
    with pytest.raises(NotFoundError):
        jobs.resolve("6")
    for text in ("beekeeper", "text:honey", "beekeepr", "skill:sap keeper"):
        assert found(jobs, text) == []
    assert jobs.undo() is None


def test_its_text_is_not_in_the_file_any_more(jobs: Desk, take_in: Import, database: Path) -> None:
    take_in(LATER)
    assert SECRET.encode() in database.read_bytes()
    forget(jobs, "6")
    assert SECRET.encode() not in database.read_bytes()


def test_what_others_have_of_a_step_can_be_taken_back(jobs: Desk) -> None:
    jobs.decide([jobs.resolve(name) for name in "123"], Status.SHORTLIST)
    forget(jobs, "2")
    step = jobs.undo()
    assert step
    assert {jobs.posting(id_).external_id for id_ in step.postings} == {"1", "3"}
    assert found(jobs, "is:shortlist") == []


def test_a_desk_that_was_open_sees_it(jobs: Desk, database: Path, take_in: Import) -> None:
    with closing(Desk.open(Config(database=database))) as other:
        assert found(other, "java") == ["3", "4"]
        assert found(other, "is:todo java") == ["3", "4"]
        forget(jobs, "4")
        assert found(other, "java") == ["3"]
        take_in([Raw("8", "Baker of Java", posted=JOBS[3].posted)], "later.tsv")
        assert found(other, "java") == ["3", "8"]
        assert found(other, "developer") == ["3"]
        assert other.facets(Criteria("java"))[Facet.ROLE][0].total == 1


def test_a_stack_that_loses_its_oldest_is_a_stack_still(desk: Desk, take_in: Import) -> None:
    text = " ".join(f"word{number}" for number in range(60))
    take_in([Raw(str(n), f"Weaver {n}", text, posted=f"2024-05-0{n} 00:00:00") for n in (1, 2, 3)])
    desk.build_stacks()
    for name in "123":
        desk_again = {m.row.external_id for m in desk.stack(desk.resolve("3")).members}
        assert name in desk_again
        if name == "3":
            break
        forget(desk, name)
        assert name not in {m.row.external_id for m in desk.stack(desk.resolve("3")).members}
    assert len(desk.stack(desk.resolve("3")).members) == 1


def test_what_is_forgotten_comes_again_undecided(jobs: Desk, take_in: Import) -> None:
    jobs.decide([jobs.resolve("1")], Status.REJECT)
    forget(jobs, "1")
    assert take_in(JOBS).added == 1
    assert jobs.posting(jobs.resolve("1")).status is Status.TODO
    assert not jobs.posting(jobs.resolve("1")).history


class TestAnImport:
    def test_takes_what_it_added_and_leaves_the_rest(
        self, jobs: Desk, take_in: Import, query: Query
    ) -> None:
        other = Raw("2", "PMO Lead", "Another text.", posted=JOBS[1].posted, company="70")
        take_in([*LATER, other, Raw("9", posted="soon")], "wrong.tsv")
        take_in(LATER[:1], "right.tsv")
        jobs.decide([jobs.resolve(name) for name in "267"], Status.MAYBE)
        leaving = jobs.leaving_with(2)
        assert [jobs.posting(id_).external_id for id_ in leaving.posting_ids] == ["7"]
        assert (leaving.decided, leaving.again, leaving.updated, leaving.quarantined) == (
            1,
            1,
            1,
            1,
        )
        jobs.forget(leaving, 2)
        assert sorted(found(jobs)) == ["1", "2", "3", "4", "5", "6"]
        assert found(jobs, "is:maybe") == ["6", "2"]
        assert query("SELECT count(*) FROM quarantine") == [(0,)]
        assert [bool(record.forgotten_at) for record in jobs.imports()] == [False, True, False]
        with pytest.raises(NotFoundError, match="forgotten already"):
            jobs.leaving_with(2)
        # What came again belongs to the import that brought it again.
        jobs.forget(jobs.leaving_with(3), 3)
        assert sorted(found(jobs)) == ["1", "2", "3", "4", "5"]

    def test_of_an_older_file_is_not_taken_for_what_it_only_changed(
        self, jobs: Desk, take_in: Import, query: Query
    ) -> None:
        take_in([*LATER, Raw("2", "PMO Lead", "Another text.")], "second.tsv")
        jobs._store._connection.execute("UPDATE arrival SET first_import = NULL")
        leaving = jobs.leaving_with(2)
        assert (leaving.posting_ids, leaving.unsure) == ((), 3)
        jobs.forget(leaving, 2)
        assert query("SELECT count(*) FROM posting") == [(7,)]

    def test_that_there_is_none_of_is_told(self, jobs: Desk) -> None:
        with pytest.raises(NotFoundError, match="jobs-tui imports lists them"):
            jobs.leaving_with(9)


def test_any_order_of_coming_and_going_leaves_no_trace(
    desk: Desk, tmp_path: Path, query: Query
) -> None:
    """Postings come, go and come again; what is left equals a file that only ever had these."""
    chance = random.Random(7)
    texts = ["You bake bread.", "You write Java and SAP.", "Scrum, Docker, C++ and night shifts."]
    there: dict[str, Raw] = {}
    for turn in range(12):
        new = {
            name: Raw(
                name,
                chance.choice(["Baker", "Java Developer", "Leiter Einkauf"]),
                chance.choice(texts) + " " + " ".join(chance.choices("abcdefghij", k=40)),
                posted=f"2024-05-0{chance.randint(1, 9)} 00:00:00",
                company=str(chance.randint(1, 4)),
            )
            for name in map(str, chance.sample(range(1, 40), 10))
        }
        desk.import_dumps([str(write_dump(tmp_path / f"{turn}.tsv", new.values()))])
        desk.build_stacks()
        there |= new
        going = chance.sample(sorted(there), min(len(there), 7))
        forget(desk, *going)
        for name in going:
            del there[name]
        assert sorted(found(desk)) == sorted(there)
        for status in Status:
            chosen = frozenset({Chosen(Facet.STATUS, status.value)})
            expected = len(there) if status is Status.TODO else 0
            assert desk.total(Criteria(chosen=chosen)) == expected
    fresh = Config(database=tmp_path / "fresh.db")
    with closing(Desk.open(fresh)) as other:
        other.import_dumps([str(write_dump(tmp_path / "all.tsv", there.values()))])
        other.build_stacks()
        for text in ("java", "baker", "skill:sap", "text:night", "leiter", "-java"):
            assert sorted(found(desk, text)) == sorted(found(other, text))
        mine, theirs = (d.facets(Criteria(), limit=100) for d in (desk, other))
        assert {f: set(v) for f, v in mine.items()} == {f: set(v) for f, v in theirs.items()}
    assert query("PRAGMA foreign_key_check") == []


def test_broken_off_it_leaves_whole_batches_and_can_be_completed(
    jobs: Desk, take_in: Import, query: Query
) -> None:
    take_in([Raw(str(number)) for number in range(100, 1300)], "wrong.tsv")
    jobs.decide([jobs.resolve("100"), jobs.resolve("1299")], Status.MAYBE)

    def stop(done: int) -> None:
        if done >= 1000:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        jobs.forget(jobs.leaving_with(2), 2, stop)
    assert query("PRAGMA foreign_key_check") == []
    assert len(found(jobs)) == len(found(jobs, "-zzz")) == len(JOBS) + 200
    assert [record.forgotten_at for record in jobs.imports()] == ["", ""]
    leaving = jobs.leaving_with(2)
    assert len(leaving.posting_ids) == 200
    jobs.forget(leaving, 2)
    assert len(found(jobs)) == len(JOBS)
