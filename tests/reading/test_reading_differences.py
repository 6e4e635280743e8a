"""Words that differ between two copies."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.reading.differences import Spans, differing_words


def cut(text: str, spans: Spans) -> list[str]:
    return [text[start:end] for start, end in spans]


def left(text: str, spans: Spans) -> list[str]:
    """Give the words of a text that are in none of the spans."""
    return [
        found[0].lower()
        for found in re.finditer(r"\w+", text)
        if not any(start <= found.start() < end for start, end in spans)
    ]


@pytest.mark.parametrize(
    ("one", "other", "mine", "theirs"),
    [
        ("", "", [], []),
        ("You bake.", "", ["You bake"], []),
        ("You bake bread.", "you  BAKE - bread", [], []),
        ("You bake bread in Bern.", "You bake cakes in Bern.", ["bread"], ["cakes"]),
        ("You bake.", "You bake in Basel or Chur.", [], ["in Basel or Chur"]),
        (
            "Bern: you bake bread, sell it and smile",
            "Chur: you bake bread, sell it and sing",
            ["Bern", "smile"],
            ["Chur", "sing"],
        ),
        ("one two three", "three two one", ["one two"], ["two one"]),
        ("Bäcker in Köln gesucht", "Bäcker in Bonn gesucht", ["Köln"], ["Bonn"]),
        ("İstanbul office, day shift", "İstanbul office, night shift", ["day"], ["night"]),
    ],
)
def test_are_found_in_both(one: str, other: str, mine: list[str], theirs: list[str]) -> None:
    spans, their_spans = differing_words(one, other)
    assert (cut(one, spans), cut(other, their_spans)) == (mine, theirs)


def test_are_found_between_words_that_repeat() -> None:
    rule = "we bake and we sell " * 40
    one, other = f"{rule}in Bern {rule}", f"{rule}in Chur {rule}"
    spans, their_spans = differing_words(one, other)
    assert (cut(one, spans), cut(other, their_spans)) == (["Bern"], ["Chur"])


def test_a_paragraph_that_moved_shows_once_in_each() -> None:
    first = " ".join(f"a{number}" for number in range(30))
    second = " ".join(f"b{number}" for number in range(20))
    spans, their_spans = differing_words(f"{first}\n{second}", f"{second}\n{first}")
    assert len(spans) == len(their_spans) == 1


@given(st.text("abc \n", max_size=200), st.text("abc \n", max_size=200))
def test_what_is_left_is_the_same_in_both(one: str, other: str) -> None:
    spans, their_spans = differing_words(one, other)
    assert left(one, spans) == left(other, their_spans)
    for found in (spans, their_spans):
        assert all(end < start for (_, end), (start, _) in pairwise(found))


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_may_come(one: str, other: str) -> None:
    for text, spans in zip((one, other), differing_words(one, other), strict=True):
        assert all(0 <= start < end <= len(text) for start, end in spans)
    assert differing_words(one, one) == ((), ())


@pytest.mark.parametrize("word", ["a ", "a", "\x00", "ß ", "\u2028"])
def test_endless_text_may_come(word: str) -> None:
    spans, their_spans = differing_words(word * 300_000, f"{word * 299_999} b")
    assert len(spans) <= 1
    assert len(their_spans) <= 1


def test_long_texts_without_order_are_compared_by_what_they_hold() -> None:
    numbers = [f"n{number % 90}" for number in range(20_000)]
    one, other = " ".join(numbers), " ".join([*numbers[::-1], "more"])
    spans, their_spans = differing_words(one, other)
    assert cut(other, their_spans)[-1].endswith("more")
    assert len(left(one, spans)) == len(left(other, their_spans))
