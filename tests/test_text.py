"""Cleaning of foreign text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text import MAX_LINE, clean, one_line

ANY_TEXT = st.text(st.characters() | st.sampled_from("\r\n\t\x00\x1b\x9b\u202e\u2028\udcff\u0301"))


@pytest.mark.parametrize(
    "text",
    ["", "plain", "Köln\tGrößen\nzwei", "👩\u200d🔬 \u0645\u06cc\u200c\u062e\u0648", "क्षि"],
    ids=["empty", "ascii", "lines", "joiners", "marks"],
)
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\x1b[31mb", "a[31mb"),
        ("a\x1b]52;c;eA==\x07b", "a]52;c;eA==b"),
        ("a\x9b31mb", "a31mb"),
        ("a\u202eb\u2066c\u200fd", "abcd"),
        ("a\x00b\x7fc", "abc"),
        ("a\udc80b", "ab"),
        ("a\U000e0041b", "ab"),
        ("soft\xadware", "software"),
        ("a\r\nb\rc\u2028d\u2029e", "a\nb\nc\nd\ne"),
        ("a" + "\u0301" * 50, "a" + "\u0301" * 8),
    ],
)
def test_what_could_act_on_a_terminal_goes(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize("separator", ["\x0b", "\x0c", "\x85"])
def test_rare_line_ends_do_not_glue_words(separator: str) -> None:
    assert one_line(f"night{separator}nurse") == "night nurse"


@given(ANY_TEXT)
def test_nothing_unsafe_is_left(text: str) -> None:
    for character in clean(text):
        category = unicodedata.category(character)
        assert category not in {"Cs", "Zl", "Zp"}
        assert category != "Cc" or character in "\n\t"


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert one_line(one_line(text)) == one_line(text)


@given(ANY_TEXT, st.integers(1, 20))
def test_one_line_is_one_line_and_no_longer_than_asked(text: str, limit: int) -> None:
    line = one_line(text, limit)
    assert len(line) <= limit
    assert len(line.splitlines()) <= 1
    assert line == line.strip()


def test_a_long_line_says_that_it_was_cut() -> None:
    assert one_line("word " * 1000).endswith("…")
    assert len(one_line("x" * 1_000_000)) == MAX_LINE
