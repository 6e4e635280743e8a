"""The search index and the vocabulary stay in step with the postings, whatever comes in."""

import gc
import json
from collections import Counter
from collections.abc import Callable
from contextlib import closing

import pytest
from given_jobs import JOBS, Import, Query, Raw, write_dump
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.config import Config
from tui.desk import Desk
from tui.model.asking import Criteria
from tui.model.deciding import Status
from tui.store.blocks import seal

WORDS = st.sampled_from(
    [
        "Köln",
        "Koeln",
        "Straße",
        "C++",
        ".NET",
        "Node.js",
        "SAP",
        "Baker",
        "(m/w/d)",
        "a_b",
        "İ",
        "\U0001d49c",
    ]
)
TITLES = st.lists(WORDS, max_size=4).map(" ".join)
RECORDS = st.builds(
    Raw,
    id=st.integers(1, 6).map(str),
    title=TITLES | st.text(st.characters(codec="utf-8"), max_size=20).filter(str.isprintable),
    description=TITLES.map("You know {}. Scrum.".format),
    role=TITLES,
    blurb=st.sampled_from(["", "Northwind is one of the leading bakeries."]),
    posted=st.integers(1, 3).map("2024-01-0{} 00:00:00.000000".format),
    company=st.integers(0, 3).map(str),
)


def check(desk: Desk) -> None:
    """Ask FTS5 itself whether its index holds what it was given, and no more."""
    connection = desk._store._connection
    connection.execute(
        "INSERT INTO posting_search(posting_search, rank) VALUES ('integrity-check', 1)"
    )
    entries = connection.execute("SELECT id FROM entry ORDER BY id").fetchall()
    postings = connection.execute("SELECT id FROM posting ORDER BY id").fetchall()
    assert postings == entries
    known = dict(connection.execute("SELECT word, umlaut FROM vocabulary"))
    texts = connection.execute(
        "SELECT title, role, skill, company FROM entry JOIN entry_more USING (id)"
    ).fetchall()
    used = {word for row in texts for text in row for word in text.split() if word[0] != "_"}
    assert used <= known.keys()
    titles = Counter(word for title, *_ in texts for word in set(title.split()))
    assert titles == Counter(dict(connection.execute("SELECT word, titles FROM vocabulary")))
    assert sorted(desk.find_all(Criteria())) == [id_ for (id_,) in postings]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    dumps=st.lists(
        st.tuples(st.lists(RECORDS, min_size=1, max_size=8), st.booleans()), min_size=1, max_size=3
    )
)
def test_any_dumps_leave_indexes_that_agree_with_the_postings(
    dumps: list[tuple[list[Raw], bool]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("index")
    with closing(Desk.open(Config(database=folder / "jobs.db"))) as desk:
        for records, sealed in dumps:
            desk.import_dumps([str(write_dump(folder / "dump.tsv", records))])
            if sealed:
                seal(desk._store._connection, 1)
            check(desk)
        for row in desk.rows(desk.find(Criteria()).ids):
            for word in row.title.split():
                exact = json.dumps(word, ensure_ascii=False)
                assert row.id in desk.find_all(Criteria(f"title:{exact}")) or not word.isalnum()


def test_that_a_word_has_an_umlaut_is_known_whatever_came_first(
    take_in: Import, query: Query
) -> None:
    take_in([Raw("1", "Backer")])
    take_in([Raw("2", "Bäcker")], "b.tsv")
    assert query("SELECT umlaut FROM vocabulary WHERE word = 'backer'") == [(1,)]


class TestAskingTheIndex:
    @pytest.mark.parametrize("text", ["", "java ", "sort:title", "java OR baker sort:old"])
    def test_an_answer_left_unread_holds_no_writer_up(
        self, jobs: Desk, take_in: Import, text: str
    ) -> None:
        take_in([Raw(str(n), f"Java Developer {n}") for n in range(100, 800)], "more.tsv")
        criteria = Criteria(text)
        (first, *_) = jobs.find(criteria, limit=10).ids
        questions: list[Callable[[], object]] = [
            lambda: jobs.find(criteria, limit=10, why=True),
            lambda: jobs.total(criteria),
            lambda: jobs.facets(criteria),
            lambda: jobs.find_all(criteria),
        ]
        gc.disable()  # it could lift a lock that was forgotten
        try:
            with closing(jobs.fork()) as other:
                other._store._connection.execute("PRAGMA busy_timeout = 0")
                for question in questions:
                    question()
                    assert other.decide([first], Status.MAYBE).changed
                    assert other.undo()
        finally:
            gc.enable()

    @pytest.mark.parametrize(
        "text",
        [
            "text:node.js", "text:c++", 'text:"you write"', "text:a_b", "id:1,2", "lang:en",
            "reason:far", "is:new", "is:todo,maybe", "age:<7d", "date:2024-01..2024-06",
            "sort:title", "-sort:company", "sort:old", "^java", "developer$", "java -senior",
            "(java OR nurse) NOT senior", 'title:"java developer"', "skill:sap", "-text:java",
        ],
    )  # fmt: skip
    def test_every_kind_of_condition_can_be_asked(self, jobs: Desk, text: str) -> None:
        found = jobs.find(Criteria(text), why=True)
        assert sorted(found.ids) == sorted(jobs.find_all(Criteria(text)))
        assert jobs.total(Criteria(text)) == len(found.ids)

    def test_orders(self, jobs: Desk) -> None:
        def order(text: str) -> list[str]:
            return [row.external_id for row in jobs.rows(jobs.find(Criteria(text)).ids)]

        assert order("") == order("sort:new") == ["1", "2", "3", "4", "5"]
        assert order("sort:old") == order("-sort:new") == ["5", "4", "3", "2", "1"]
        assert order("sort:title") == ["1", "3", "5", "2", "4"]
        assert order("developer sort:title") == ["3", "4"]
        assert order("-sort:title") == ["4", "2", "5", "3", "1"]
        assert order("sort:company") == ["3", "4", "5", "1", "2"]

    def test_words_of_the_description_are_found_in_part_and_finished(self, jobs: Desk) -> None:
        assert len(jobs.find(Criteria("text:jenkins ")).ids) == 1
        assert len(jobs.find(Criteria("text:write ")).ids) == 2

    def test_words_that_came_later_are_known(self, jobs: Desk, take_in: Import) -> None:
        assert jobs.find(Criteria("zymologist")).ids == ()
        with closing(jobs.fork()) as other:
            take_in([Raw("77", "Zymologist")], "more.tsv")
            assert len(other.find(Criteria("zymolgist")).ids) == 1
        assert len(jobs.find(Criteria("zymologist")).ids) == 1


def test_ids_of_jobs_are_what_the_dump_says(jobs: Desk) -> None:
    assert [jobs.posting(jobs.resolve(job.id)).external_id for job in JOBS] == [
        job.id for job in JOBS
    ]
