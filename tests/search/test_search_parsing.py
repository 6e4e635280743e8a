"""The query language: any text is a query, and a query prints as text that means the same."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui.model.asking import Sort
from tui.search.parsing import MOST_TERMS, parse
from tui.search.query import All, AnyOf, Limit, Node, Not, Query, Term, terms


def word(text: str, field: str = "", *, exact: bool = False, unfinished: bool = False) -> Term:
    return Term(tuple(text.split()), (field,) if field else (), exact=exact, unfinished=unfinished)


PIECES = (
    *("java", "C++", ".NET", "Köln", "front-end", "(m/w/d)", "CI/CD", "a"),
    *(" ", "  ", "\t", "\n", "AND", "OR", "NOT", "and", "|", "-", "!", "(", ")"),
    *('"', "'", "^", "$", ":", ",", "#", "title:", "skill:", "is:", "age:", "date:", "text:"),
    *("sort:", "id:", "foo:", "todo", "<7d", "2023-01..", "new", "-old", "*", "\\", "_", "."),
)
TEXTS = (
    st.text(st.characters(), max_size=80)
    | st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
    | st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join)
)


@settings(max_examples=1_500)
@given(TEXTS)
@example('-("a b" OR -c)')
@example("sort:new a|b")
@example("id:'x")
@example('id:"a,b",c is:"x y"')
@example("^a$ '^b$ title:'c")
@example('^"a b"$ -title:"c d",e')
@example("(((a OR b) c) OR d) -(e f)")
def test_a_query_prints_as_text_that_means_the_same(text: str) -> None:
    query = parse(text)
    assert parse(str(query)) == _without_count(query)


def _without_count(query: Query) -> Query:
    """What was ignored is not printed."""
    return Query(query.root, query.sort, query.backwards)


@settings(max_examples=300)
@given(TEXTS)
def test_terms_are_never_empty_and_never_too_many(text: str) -> None:
    found = terms(parse(text).root)
    assert len(found) <= MOST_TERMS
    assert all(term.words and all(term.words) for term in found)


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("java", word("java", unfinished=True)),
        ("java ", word("java")),
        ("Java Köln ", All((word("java"), word("koln")))),
        ("java AND sap ", All((word("java"), word("sap")))),
        ("java and sap ", All((word("java"), word("and"), word("sap")))),
        ("java OR sap ", AnyOf((word("java"), word("sap")))),
        ("java|sap ", AnyOf((word("java"), word("sap")))),
        ("java or sap ", All((word("java"), word("or"), word("sap")))),
        ("a b OR c ", AnyOf((All((word("a"), word("b"))), word("c")))),
        ("a (b OR c) ", All((word("a"), AnyOf((word("b"), word("c")))))),
        ("-java", Not(word("java", exact=True))),
        ("!java", Not(word("java", exact=True))),
        ("NOT java", Not(word("java", exact=True))),
        ("--java ", word("java")),
        ('"project manager"', word("project manager", exact=True)),
        ("'java", word("java", exact=True)),
        ("^java ", Term(("java",), starts=True)),
        ("java$", Term(("java",), ends=True)),
        ("^java$", Term(("java",), starts=True, ends=True)),
        ('^"java lead"$', Term(("java", "lead"), exact=True, starts=True, ends=True)),
        ("title:java ", word("java", "title")),
        ("Title:java ", word("java", "title")),
        ("skill:java,sap ", AnyOf((word("java", "skill"), word("sap", "skill")))),
        ('role:"data analyst"', word("data analyst", "role", exact=True)),
        ("company:front-end ", All((word("front", "company"), word("end", "company")))),
        ("-title:java", Not(word("java", "title", exact=True))),
        ("id:4711,a:b", Limit("id", ("4711", "a:b"))),
        ("is:todo", Limit("is", ("todo",))),
        ("age:<7d", Limit("age", ("<7d",))),
        ("date:2023-01..2023-06", Limit("date", ("2023-01..2023-06",))),
        ("foo:bar ", All((word("foo"), word("bar")))),
        ("front-end ", All((word("front"), word("end")))),
        ("c++ .net c# ", All((word("c++"), word(".net"), word("c#")))),
        ("java (m/w/d) sap ", All((word("java"), word("sap")))),
        ("java (all genders)", word("java")),
        ("leiter:in ", word("leiter")),
        ("Leiter*innen java ", All((word("leiter"), word("java")))),
        ("verkäufer(in) ", word("verkaufer")),
        ("kaufmann/-frau ", word("kaufmann")),
        ("title:in ", word("in", "title")),
    ],
)
def test_what_is_typed_means(text: str, root: Node) -> None:
    assert parse(text).root == root


@pytest.mark.parametrize(
    ("text", "sort", "backwards"),
    [
        ("sort:new", Sort.NEW, False),
        ("java sort:title", Sort.TITLE, False),
        ("sort:-company", Sort.COMPANY, True),
        ("-sort:old", Sort.OLD, True),
        ("-sort:-old", Sort.OLD, False),
        ("sort:", None, False),
        ("sort:backwards", None, False),
    ],
)
def test_the_order_can_be_typed(text: str, sort: Sort | None, backwards: bool) -> None:
    query = parse(text)
    assert (query.sort, query.backwards) == (sort, backwards)


@pytest.mark.parametrize(
    "text", ["", " ", "()", "OR", "AND", "NOT", "-", "|", '"', "'", "^", "$", "((", "is:", "title:"]
)
def test_what_asks_for_nothing_yet_asks_for_nothing(text: str) -> None:
    assert parse(text).root is None


RICH = (
    *("^senior", '"data analyst"', "(java OR sap|c++)", "-lead", "title:head,'boss"),
    *('skill:"x y"', "is:todo", "NOT (b c)", "a$"),
)


@pytest.mark.parametrize("count", range(len(RICH)))
def test_what_was_typed_stays_what_it_is_while_more_is_typed(count: int) -> None:
    before = " ".join(RICH[:count]) + " "
    meant = _parts(parse(before))
    assert len(meant) == count
    for end in range(len(RICH[count]) + 1):
        assert _parts(parse(before + RICH[count][:end]))[:count] == meant


def _parts(query: Query) -> tuple[Node, ...]:
    if isinstance(query.root, All):
        return query.root.parts
    return () if query.root is None else (query.root,)


@pytest.mark.parametrize(
    ("half", "whole"),
    [
        ('"data analyst', '"data analyst"'),
        ("(java OR sap ", "(java OR sap )"),
        ("java OR ", "java "),
        ("OR java ", "java "),
        ("java) sap ", "java sap "),
        ("java -", "java "),
        ("java NOT", "java "),
        ("java title:", "java "),
        ("java AND", "java "),
        ("(java ", "java "),
        ('skill:"data ana', 'skill:"data ana"'),
        ("skill:java,", "skill:java "),
        ("is:todo,", "is:todo"),
    ],
)
def test_an_operator_without_its_other_half_is_left_out(half: str, whole: str) -> None:
    assert parse(half).root == parse(whole).root


def test_words_beyond_the_most_are_counted_and_ignored() -> None:
    query = parse("word " * (MOST_TERMS + 7))
    assert len(terms(query.root)) == MOST_TERMS
    assert query.ignored == 7


@settings(max_examples=30)
@given(st.text("(-!|\"' aOR", min_size=1, max_size=40))
def test_very_long_and_deep_text_is_read_within_bounds(text: str) -> None:
    query = parse(text * (10_000 // len(text)))
    assert len(terms(query.root)) <= MOST_TERMS
    assert parse(str(query)).root == query.root
