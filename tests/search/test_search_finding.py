"""What is found, and in which order, equals what a slow, obvious search gives."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from search_corpus import (
    ALIASES,
    COMPANIES,
    ROLES,
    SKILLS,
    TITLE_WORDS,
    Job,
    open_filled,
    random_jobs,
)
from search_oracle import Asked, Corpus, Search, Word

from tui.desk import Desk
from tui.model.asking import Criteria

SEEDS = range(4)
COUNTS = (12, 40, 80, 120)

_ALIASES = [alias.text for aliases in ALIASES.values() for alias in aliases]
_TEXTS = (*ROLES, *SKILLS, *COMPANIES, *_ALIASES)
_BASE = sorted({*TITLE_WORDS, *(word for text in _TEXTS for word in text.split())})


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Desk]]:
    folder: Path = tmp_path_factory.mktemp("finding")
    opened = [
        open_filled(folder / f"{seed}.db", random_jobs(seed, count))
        for seed, count in zip(SEEDS, COUNTS, strict=True)
    ]
    yield opened
    for desk in opened:
        desk.close()


@lru_cache
def corpus(seed: int) -> Corpus:
    return Corpus(random_jobs(seed, COUNTS[seed]))


def found(desk: Desk, text: str) -> list[str]:
    """Give the ids that a query finds, as the tests have named them."""
    return [row.external_id for row in desk.rows(desk.find_all(Criteria(text)))]


@st.composite
def typed(draw: st.DrawFn) -> str:
    """A word of the corpus, as it is or as it may be typed."""
    word = draw(st.sampled_from(_BASE))
    kind = draw(st.sampled_from(("as it is", "as it is", "slip", "slips", "cut", "joined", "ae")))
    if kind in ("slip", "slips") and word.isalpha():
        for _ in range(len(kind) - 3):
            word = draw(slipped(word))
    elif kind == "cut":
        word = word[: draw(st.integers(1, len(word)))]
    elif kind == "joined":
        word += draw(st.sampled_from(_BASE)).lstrip(".")
    elif kind == "ae":
        word = word.replace("ö", "oe").replace("ü", "ue")
    return word.rstrip(".") or "c"


@st.composite
def slipped(draw: st.DrawFn, word: str) -> str:
    at = draw(st.integers(0, len(word) - 1))
    letter = draw(st.sampled_from("aeinrst"))
    ways = (
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :],
    )
    return draw(st.sampled_from(ways)) or word


@st.composite
def queries(draw: st.DrawFn) -> tuple[Asked, str]:
    """A query with the text that asks it."""
    kinds = st.sampled_from(("word",) * 8 + ("or", "field", "exact", "phrase", "starts", "ends"))
    groups: list[tuple[Word, ...]] = []
    parts: list[str] = []
    for kind in draw(st.lists(kinds, min_size=1, max_size=3)):
        words, part = draw(group(kind))
        if sum(map(len, groups)) + len(words) <= 3:
            groups.append(words)
            parts.append(part)
    last = groups[-1][-1]
    unwanted: list[Word] = []
    if draw(st.integers(0, 4)) == 0:
        word = draw(st.sampled_from(("java", "data", "manager", "data management", "sap")))
        unwanted.append(Word(word, exact=True))
        parts.append(f'-"{word}"' if " " in word else f"-{word}")
    text = " ".join(parts)
    if len(groups[-1]) == 1 and not (unwanted or last.exact or last.ends) and draw(st.booleans()):
        groups[-1] = (Word(last.text, last.field, unfinished=True, starts=last.starts),)
    else:
        text += " "
    return Asked(tuple(groups), tuple(unwanted)), text


@st.composite
def group(draw: st.DrawFn, kind: str) -> tuple[tuple[Word, ...], str]:
    if kind == "phrase":
        phrase = f"{draw(st.sampled_from(_BASE))} {draw(st.sampled_from(_BASE))}"
        return (Word(phrase, exact=True),), f'"{phrase}"'
    word, other = draw(typed()), draw(typed())
    if kind == "or":
        return (Word(word), Word(other)), f"({word} OR {other})"
    if kind == "field":
        field = draw(st.sampled_from(("title", "role", "skill", "company")))
        return (Word(word, field),), f"{field}:{word}"
    return {
        "word": ((Word(word),), word),
        "exact": ((Word(word, exact=True),), f"'{word}"),
        "starts": ((Word(word, starts=True),), f"^{word}"),
        "ends": ((Word(word, ends=True),), f"{word}$"),
    }[kind]


@settings(max_examples=400)
@given(st.sampled_from(SEEDS), queries())
def test_what_is_found_equals_a_slow_obvious_search(
    desks: list[Desk], seed: int, query: tuple[Asked, str]
) -> None:
    asked, text = query
    assert found(desks[seed], text) == Search(corpus(seed)).answer(asked)


@settings(max_examples=200)
@given(st.sampled_from(SEEDS), st.lists(typed(), min_size=1, max_size=3))
def test_a_blank_at_the_end_may_drop_hits_but_keeps_the_order_of_the_rest(
    desks: list[Desk], seed: int, words: list[str]
) -> None:
    typing, done = found(desks[seed], " ".join(words)), found(desks[seed], " ".join(words) + " ")
    assert [one for one in done if one in typing] == [one for one in typing if one in done]


@settings(max_examples=100)
@given(st.sampled_from(SEEDS), queries(), st.integers(0, 130))
def test_a_page_is_the_beginning_of_all_and_the_order_is_always_the_same(
    desks: list[Desk], seed: int, query: tuple[Asked, str], limit: int
) -> None:
    criteria = Criteria(query[1])
    everything = desks[seed].find_all(criteria)
    page = desks[seed].find(criteria, limit=limit)
    assert page.ids == tuple(everything[:limit])
    assert page.complete == (len(everything) <= limit)
    assert desks[seed].total(criteria) == len(everything)
    assert desks[seed].find_all(criteria) == everything


@settings(max_examples=100)
@given(st.sampled_from(SEEDS), queries(), st.sampled_from(("new", "old", "title", "company")))
def test_another_order_lists_the_same_postings(
    desks: list[Desk], seed: int, query: tuple[Asked, str], order: str
) -> None:
    assert sorted(found(desks[seed], f"sort:{order} {query[1]}")) == sorted(
        found(desks[seed], query[1])
    )


_SYNTAX = st.text(alphabet="\"^$()|-!:, 'ORNEA*{}ab\x00\ud800", max_size=40)


@settings(max_examples=200)
@given(st.sampled_from(SEEDS), st.text(st.characters(), max_size=60) | _SYNTAX)
def test_any_text_at_all_is_an_answerable_query(desks: list[Desk], seed: int, text: str) -> None:
    page = desks[seed].find(Criteria(text), limit=20, why=True)
    assert len(set(page.ids)) == len(page.ids) <= 20


@pytest.mark.parametrize(
    "text",
    [
        "java AND NEAR(data, 3) NOT {title}: x*",
        "'; DROP TABLE posting; --",
        'title:"java\x00" rowid:1',
        "java " * 2_000,
        "(" * 10_000,
        "-" * 9_999 + "a",
        "frontend" * 1_250,
        "a b c d e f g h i j k l m n o p q r s t u v w x y z " * 190,
        "\ud800java \udfff",
        "date:9999-12-31 date:0001-01-01 -date:9999",
        "date:9999-99..0000-00 age:<99999y id:\x00 reason:\x00 lang:\ud800 text:\ud800",
    ],
)
def test_hostile_text_is_answered_and_harms_nothing(desks: list[Desk], text: str) -> None:
    assert len(desks[1].find_all(Criteria(text))) <= COUNTS[1]
    assert len(desks[1].find_all(Criteria(""))) == COUNTS[1]


KINDS = 4
"""In turn: the exact title, a longer one, a role, and another form of the title."""


@pytest.mark.parametrize("text", ["data", "dat", "data analyst", "data -nobody", "daata analyst"])
def test_nothing_is_lost_or_doubled_where_thousands_match(many: Desk, text: str) -> None:
    everything = found(many, text)
    assert sorted(everything, key=int) == [str(number) for number in range(4_400)]
    assert tuple(many.find_all(Criteria(text))[:700]) == many.find(Criteria(text), limit=700).ids


@pytest.mark.parametrize(
    ("text", "kinds"), [("data analyst", 4), ('"data analyst"', 3), ("daata analyst ", 4)]
)
def test_classes_come_one_after_the_other_where_thousands_match(
    many: Desk, text: str, kinds: int
) -> None:
    everything = [int(number) for number in found(many, text)]
    assert [number % KINDS for number in everything] == [
        kind for kind in range(kinds) for _ in range(1_100)
    ]
    for kind in range(kinds):
        assert everything[kind * 1_100 : kind * 1_100 + 1_000] == list(range(kind, 4_000, KINDS))


@pytest.mark.parametrize(("enough", "all_found"), [(49, 50), (50, 50)])
def test_a_looser_step_is_taken_only_while_less_than_a_page_is_found(
    tmp_path: Path, enough: int, all_found: int
) -> None:
    jobs = [Job(str(number), "coordinator clerk") for number in range(enough)]
    desk = open_filled(tmp_path / "jobs.db", [Job("two slips", "coordinaters clerk"), *jobs])
    everything = found(desk, "coordinatr clerk ")
    desk.close()
    assert len(everything) == all_found
    assert ("two slips" in everything) == (enough < 50)


@pytest.mark.parametrize("others", [4, 5])
def test_known_words_are_loosened_only_where_hardly_anything_is_found(
    tmp_path: Path, others: int
) -> None:
    jobs = [Job(str(n), "community health", company="metal") for n in range(others)]
    desk = open_filled(tmp_path / "jobs.db", [Job("meant", "community mental health"), *jobs])
    everything = found(desk, "community metal health ")
    desk.close()
    assert everything[:others] == [job.id for job in jobs]
    assert ("meant" in everything) == (others < 5)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Give a desk where each class of "data analyst" holds more than are judged one by one."""
    kinds = (
        Job("", "data analyst"),
        Job("", "senior data analyst"),
        Job("", "nurse", role="data analyst"),
        Job("", "data analysts"),
    )
    jobs = [replace(kinds[number % KINDS], id=str(number)) for number in range(4_400)]
    desk = open_filled(tmp_path_factory.mktemp("many") / "jobs.db", jobs)
    yield desk
    desk.close()


@pytest.mark.parametrize("backwards", [False, True])
def test_thousands_come_in_the_order_of_their_titles(many: Desk, backwards: bool) -> None:
    rows = many.rows(many.find_all(Criteria(f"{'-' * backwards}sort:title data")))
    assert len(rows) == 4_400
    keys = [(row.title, -row.id) for row in rows]
    assert keys == sorted(keys, reverse=backwards)


def test_thousands_come_oldest_first_where_that_is_asked_for(many: Desk) -> None:
    assert list(many.find_all(Criteria("sort:old data"))) == sorted(many.find_all(Criteria("data")))


def test_a_phrase_stands_side_by_side(tmp_path: Path) -> None:
    jobs = [
        Job("near", "senior data analyst"),
        Job("far", "data team analyst"),
        Job("skill", "nurse", skills=("data analyst",)),
        Job("role", "nurse", role="data analyst"),
    ]
    desk = open_filled(tmp_path / "jobs.db", jobs)
    assert found(desk, '"data analyst"') == ["near", "role", "skill"]
    assert found(desk, '-"data analyst"') == ["far"]
    assert found(desk, '"senior data analyst"') == ["near"]
    assert found(desk, '"data team"') == ["far"]
    assert found(desk, '^"senior data"') == ["near"]
    assert found(desk, '"data analyst"$') == ["near"]
    desk.close()
