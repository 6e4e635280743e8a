"""Fingerprints: what counts as wording, and how well keys and sketches stand for it."""

import random
import unicodedata
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.reading.fingerprint import (
    ALIKE,
    MOST_TEXT,
    WORDS,
    Wording,
    estimate,
    fingerprint,
    jaccard,
    wording,
)

TEXT = "You look after the ovens of our bakery and bake bread before the whole town wakes up."


def of(text: str, title: str = "Baker", company: str = "7") -> Wording:
    return wording(title, text, company)


def invented(chance: random.Random, words: int, vocabulary: int = 3000) -> list[str]:
    return [f"w{chance.randrange(vocabulary)}" for _ in range(words)]


def changed(chance: random.Random, words: list[str], changes: int) -> list[str]:
    words = list(words)
    for place in chance.sample(range(len(words)), changes):
        words[place] = f"x{chance.randrange(10**6)}"
    return words


class TestWording:
    @pytest.mark.parametrize(
        "same",
        [
            TEXT.upper(),
            TEXT.replace(" ", "\n\n  - "),
            f"** {TEXT} **",
            TEXT.replace("bread", "bread,").replace("wakes", "(wakes)"),
            TEXT.replace(" ", " \N{NO-BREAK SPACE}\u2028"),
        ],
    )
    def test_is_free_of_case_blanks_and_punctuation(self, same: str) -> None:
        assert of(same) == of(TEXT)

    def test_is_free_of_how_letters_are_put_together(self) -> None:
        words = "Bäcker für unsere Backstube in Köln gesucht, Einstieg möglichst bald"
        assert of(words) == of(unicodedata.normalize("NFD", words))

    @pytest.mark.parametrize(
        "other",
        [
            TEXT.replace("bread", "cakes"),
            TEXT.replace("look after", "after look"),
            f"{TEXT} Apply",
            TEXT.replace("the ovens", "ovens"),
        ],
    )
    def test_is_made_of_words_in_their_order(self, other: str) -> None:
        assert of(other) != of(TEXT)

    def test_leaves_title_and_company_out(self) -> None:
        assert wording("Baker", TEXT, "7") == wording("Pastry chef (m/w/d)", TEXT, "")

    def test_of_five_words_is_one_shingle(self) -> None:
        assert of("Bake bread for us. Daily!") == {("bake", "bread", "for", "us", "daily")}

    @pytest.mark.parametrize(
        "text", ["Apply at our site", "apply, at OUR site!", "Bäcker", "", " - "]
    )
    def test_of_less_needs_the_same_title_and_company(self, text: str) -> None:
        mine = of(text)
        assert jaccard(mine, wording("baker!", text.upper(), "7")) == 1
        assert jaccard(mine, wording("Clerk", text, "7")) == 0
        assert jaccard(mine, wording("Baker", text, "8")) == 0
        assert jaccard(mine, wording("Baker", f"{text} now", "7")) == 0

    @pytest.mark.parametrize("text", ["", " \n", "---", "\N{ZERO WIDTH SPACE}\N{OGHAM SPACE MARK}"])
    def test_of_nothing_by_nobody_is_like_no_other(self, text: str) -> None:
        nothing = wording("Baker", text, "")
        assert jaccard(nothing, nothing) == 0
        assert fingerprint(nothing).keys == ()

    @pytest.mark.parametrize(
        "text", ["a" * 10**6, "a " * 10**6, "\x00" * 10**6, "é" * 10**6, "_-" * 10**6]
    )
    def test_of_endless_text_is_bounded(self, text: str) -> None:
        assert of(text) == of(text[:MOST_TEXT])
        assert len(of(text)) <= MOST_TEXT / 2
        fingerprint(of(text))

    def test_is_not_confused_by_words_that_hold_what_parts_others(self) -> None:
        short = wording("b c", "d", "a")
        assert jaccard(short, of("a b c d e")) == 0
        assert not set(fingerprint(short).keys) & set(fingerprint(of("a b c d e")).keys)


class TestJaccard:
    @given(st.text("ab ", max_size=60), st.text("ab ", max_size=60))
    def test_equals_counting_shingle_by_shingle(self, one: str, other: str) -> None:
        mine, theirs = of(one), of(other)
        every = set(mine) | set(theirs)
        both = [shingle for shingle in every if shingle in mine and shingle in theirs]
        assert jaccard(mine, theirs) == pytest.approx(len(both) / len(every))

    def test_of_a_known_pair(self) -> None:
        words = [f"w{number}" for number in range(104)]
        assert jaccard(of(" ".join(words)), of(" ".join([*words[:50], "other", *words[51:]]))) == (
            pytest.approx(95 / 105)
        )


class TestFingerprint:
    def test_is_the_same_in_any_process(self) -> None:
        """The figures are on disks; a change of them needs a step of the schema."""
        taken = fingerprint(of(TEXT))
        assert taken.keys[:3] == (5913464103546421779, 2654353496, 4914613444)
        assert taken.sketch[:12].hex() == "0d000000e1a1b87e34ecec2c"

    @given(st.text(max_size=300), st.text(max_size=20))
    def test_fits_the_file_whatever_the_text(self, text: str, title: str) -> None:
        taken = fingerprint(wording(title, text, "7"))
        assert all(0 <= key < 1 << 63 for key in taken.keys)
        assert len(set(taken.keys)) == len(taken.keys)
        assert len(taken.sketch) == 132
        assert estimate(taken.sketch, taken.sketch) == 1

    @pytest.mark.parametrize("words", [16, 30, 100, 400, 2000])
    def test_pairs_that_share_enough_have_a_key_in_common_and_pass(self, words: int) -> None:
        chance, missed, pairs = random.Random(words), 0, 0
        for _ in range(400 if words < 1000 else 60):
            text = invented(chance, words)
            copy = changed(chance, text, words // 60) if words >= 60 else [*text[:-1], "end"]
            mine, theirs = of(" ".join(text)), of(" ".join(copy))
            if jaccard(mine, theirs) < ALIKE:
                continue
            pairs += 1
            one, other = fingerprint(mine), fingerprint(theirs)
            keyless = not set(one.keys) & set(other.keys)
            missed += keyless or not estimate(one.sketch, other.sketch)
        assert pairs > 20
        assert missed / pairs <= 0.02

    def test_pairs_that_share_little_seldom_have_one(self) -> None:
        chance = random.Random(5)
        template = invented(chance, 150)
        jobs = [fingerprint(of(" ".join(template + invented(chance, 200)))) for _ in range(60)]
        common = [bool(set(one.keys) & set(other.keys)) for one, other in combinations(jobs, 2)]
        assert sum(common) / len(common) < 0.1
        assert not any(estimate(one.sketch, other.sketch) for one, other in combinations(jobs, 2))

    @pytest.mark.parametrize("changes", [0, 1, 4, 10])
    def test_estimates_come_near(self, changes: int) -> None:
        chance = random.Random(changes)
        for _ in range(50):
            text = invented(chance, 400)
            mine, theirs = of(" ".join(text)), of(" ".join(changed(chance, text, changes)))
            guess = estimate(fingerprint(mine).sketch, fingerprint(theirs).sketch)
            assert guess == pytest.approx(jaccard(mine, theirs), abs=0.15)

    def test_lengths_that_differ_too_much_need_no_comparison(self) -> None:
        chance = random.Random(1)
        text = invented(chance, 500)
        long, short = fingerprint(of(" ".join(text))), fingerprint(of(" ".join(text[:380])))
        assert estimate(long.sketch, short.sketch) == 0

    def test_a_text_of_few_words_is_found_by_its_whole_only(self) -> None:
        assert len(fingerprint(of("Apply now")).keys) == 1
        assert len(fingerprint(of(" ".join("abcdefg"[:WORDS]))).keys) > 1
