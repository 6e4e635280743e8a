"""Invented postings: the same for a seed, varied, bilingual, believable to our own readers."""

import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import combinations, islice

import pytest

from tui.demo.postings import generate
from tui.model.intake import Draft
from tui.model.reading import SectionKind
from tui.reading.languages import language_of
from tui.reading.sections import find_sections

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
COUNT = 1500


@pytest.fixture(scope="module")
def postings() -> list[Draft]:
    return list(generate(COUNT, now=NOW, hostile=False))


def shingles(text: str) -> set[tuple[str, ...]]:
    words = text.split()
    return {tuple(words[place : place + 5]) for place in range(len(words) - 4)}


def test_same_seed_and_time_give_the_same_postings(postings: list[Draft]) -> None:
    assert list(generate(COUNT, now=NOW, hostile=False)) == postings


def test_another_seed_gives_others(postings: list[Draft]) -> None:
    others = list(generate(COUNT, seed=2, now=NOW, hostile=False))

    assert sum(a.title == b.title for a, b in zip(postings, others, strict=True)) < COUNT / 20


def test_more_postings_begin_with_the_same_ones(postings: list[Draft]) -> None:
    many = generate(10**9, now=NOW, hostile=False)

    assert list(islice(many, COUNT)) == postings


def test_ids_are_unique_and_every_posting_has_title_company_and_text(
    postings: list[Draft],
) -> None:
    assert len({draft.external_id for draft in postings}) == COUNT
    assert all(draft.title.strip() and int(draft.company_external_id) for draft in postings)
    assert all(600 <= len(draft.description) <= 3000 for draft in postings)


def test_no_placeholder_is_left_open(postings: list[Draft]) -> None:
    for draft in postings:
        for text in (draft.title, draft.description, draft.role, draft.blurb):
            assert not re.search(r"[{}]|\bNone\b|  \S", text.replace("\n  ", "\n")), text


def test_six_in_ten_are_english_the_others_german(postings: list[Draft]) -> None:
    languages = Counter(language_of(draft.description) for draft in postings)

    assert 0.52 < languages["en"] / COUNT < 0.68
    assert languages["en"] + languages["de"] > 0.98 * COUNT


def test_roles_are_a_closed_list_and_a_good_part_is_empty(postings: list[Draft]) -> None:
    roles = Counter(draft.role for draft in postings)

    assert 0.2 < roles.pop("") / COUNT < 0.5
    assert 50 < len(roles) < 150


def test_titles_vary_in_all_that_titles_have(postings: list[Draft]) -> None:
    titles = [draft.title for draft in postings]

    assert len(set(titles)) > 0.8 * COUNT
    for wanted in (
        r"\(m/w/d\)",
        r"\(all genders\)",
        r"^Senior ",
        r" Job: ",
        r":in\b",
        r"\d{5}",
        r" in [A-Z]",
    ):
        assert any(re.search(wanted, title) for title in titles), wanted


def test_dates_lie_in_the_last_18_months_and_denser_lately(postings: list[Draft]) -> None:
    ages = [NOW - datetime.fromisoformat(draft.posted_at) for draft in postings]

    assert timedelta(0) <= min(ages)
    assert max(ages) < timedelta(days=549)
    assert sum(age < timedelta(days=137) for age in ages) > 0.4 * COUNT


def test_a_few_companies_publish_much_and_many_a_little(postings: list[Draft]) -> None:
    sizes = Counter(draft.company_external_id for draft in postings)

    assert COUNT / 40 < len(sizes) < COUNT / 8
    largest = sum(size for _, size in sizes.most_common(len(sizes) // 10))
    assert largest > 0.25 * COUNT


def test_descriptions_fall_into_sections(postings: list[Draft]) -> None:
    kinds = [{section.kind for section in find_sections(d.description)} for d in postings]

    for kind in (SectionKind.TASKS, SectionKind.REQUIREMENTS, SectionKind.OFFER):
        assert sum(kind in found for found in kinds) > 0.95 * COUNT, kind


def test_a_few_in_a_hundred_are_copies_or_reposts(postings: list[Draft]) -> None:
    by_title: dict[str, list[Draft]] = {}
    for draft in postings:
        by_title.setdefault(draft.title, []).append(draft)
    copies, reposts = 0, 0
    for same in by_title.values():
        for one, other in combinations(same, 2):
            ones, others = shingles(one.description), shingles(other.description)
            if len(ones & others) >= 0.8 * len(ones | others):
                copies += one.posted_at == other.posted_at
                reposts += one.posted_at != other.posted_at

    assert 0.01 * COUNT < copies < 0.1 * COUNT
    assert 0.01 * COUNT < reposts < 0.1 * COUNT


def test_one_in_two_hundred_is_hostile_unless_told_otherwise(postings: list[Draft]) -> None:
    hostile = list(generate(COUNT, now=NOW))
    differing = [a for a, b in zip(hostile, postings, strict=True) if a != b]

    assert 2 <= len(differing) <= 20
    assert not any(re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", d.title) for d in postings)


def test_hostile_postings_hold_controls_markup_and_foreign_scripts() -> None:
    titles = "".join(draft.title for draft in generate(30_000, now=NOW))

    for wanted in ("\x1b]0;", "[/]", "\u202e", "\U0001f469\u200d", "\u8f6f\u4ef6", "x" * 1000):
        assert wanted in titles, wanted
