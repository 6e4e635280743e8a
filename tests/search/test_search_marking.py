"""Hits of a query, marked in texts that are shown."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_corpus import Job, open_filled

from tui.desk import Desk
from tui.model.asking import Criteria, Found
from tui.search.marking import spans


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    titles = ("project manager", "köchin", ".net developer", "front end engineer", "c++ developer")
    jobs = [Job(str(number), title) for number, title in enumerate(titles)]
    desk = open_filled(tmp_path_factory.mktemp("marking") / "jobs.db", jobs)
    yield desk
    desk.close()


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("project", "Project work; no Projection.", ["Project"]),
        ("proj", "Projects, a projector, no prose", ["Projects", "projector"]),
        ("projct manger ", "The Manager of a Project", ["Manager", "Project"]),
        ("koechin ", "Köchin, KO\u0308CHIN, Koch", ["Köchin", "KO\u0308CHIN"]),
        (".net ", "Use .NET. ASP.NET? Net!", [".NET"]),
        ("c++ ", "(C++), C, C++/C#", ["C++", "C++"]),
        ("frontend ", "Front-end at the end", ["Front", "end", "end"]),
        ("manager -project", "Project Manager", ["Manager"]),
        ("", "Project Manager", []),
        ("is:todo", "Project todo", []),
    ],
)
def test_what_was_meant_is_marked(desk: Desk, query: str, text: str, marked: list[str]) -> None:
    found = desk.find(Criteria(query))
    assert [text[start:end] for start, end in spans(text, found)] == marked


@given(
    st.text(st.characters() | st.sampled_from("aAöß. .#+-İﬁ"), max_size=80),
    st.lists(st.text("aöss.+ni", min_size=1, max_size=3), max_size=3),
    st.lists(st.text("ai.", min_size=1, max_size=2), max_size=2),
)
def test_marks_lie_in_the_text_one_after_the_other(
    text: str, words: list[str], beginnings: list[str]
) -> None:
    found = Found(Criteria(), (), complete=True, marks=(frozenset(words),), prefixes=(*beginnings,))
    last = 0
    for start, end in spans(text, found):
        assert last <= start < end <= len(text)
        last = end
