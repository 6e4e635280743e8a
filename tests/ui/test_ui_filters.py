"""Filtering by values, and the counts beside them."""

from hypothesis import given
from hypothesis import strategies as st
from ui_person import Given, Opener, Person, Start

from tui.desk import Desk
from tui.model.asking import Chosen, Facet, FacetCount
from tui.ui.filters import entries


async def to_value(person: Person, label: str) -> None:
    """Put the cursor of the filter pane on a value."""
    await person.press("g")
    pane = person.screen.filters
    lines = [line for at, line in enumerate(pane._entries) if pane.selectable(at)]
    steps = [line.label for line in lines].index(label)
    await person.hurry(*"j" * steps)


async def test_space_and_enter_switch_a_value(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(140, 60)) as person:
        await person.press("f")
        await to_value(person, "Developer")
        await person.press("space")
        assert "3 of 8" in person.rows()[1]
        assert "● Developer" in person.row_with("● ")
        assert person.sees("[role: Developer]")
        await person.press("enter")
        assert "8 of 8" in person.rows()[1]


async def test_space_goes_through_the_ways_to_choose(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(140, 60)) as person:
        await person.press("f")
        await to_value(person, "Java")
        await person.press("space")
        assert "2 of 8" in person.rows()[1]
        await to_value(person, "Docker")
        await person.press("space", "space")
        assert person.sees("[must skill: Docker] [skill: Java]")
        assert "■ Docker" in person.row_with("■")
        assert person.title() == "Senior Java Developer"
        await person.press("space")
        assert person.sees("[not skill: Docker]")
        assert "⊘ Docker" in person.row_with("⊘")
        assert person.title() == "Java Developer"
        await person.press("space", "w", *"Java", "enter")
    assert [view.query for view in jobs.views()] == ["skill:Java"]


async def test_more_values_are_shown_when_asked_for(open_desk: Opener, start: Start) -> None:
    given_jobs = [Given("Baker", role=f"Role {number:02}") for number in range(12)]
    async with start(open_desk(given_jobs), size=(140, 60)) as person:
        assert person.sees("Role 05")
        assert not person.sees("○ Role 07")
        await person.press("f", "G")
        await person.hurry("k")
        while not person.sees("▌  6 more"):
            await person.press("k")
        await person.press("enter")
        assert person.sees("○ Role 11")
        assert person.sees("fewer")


async def test_a_value_is_found_by_a_few_letters_with_their_typos(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(140, 60)) as person:
        await person.press("f", "v", *"develper", "enter")
        assert person.sees("[role: Developer]")
        assert "3 of 8" in person.rows()[1]


async def test_ages_are_drawn_as_bars(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(140, 60)) as person:
        assert "████████" in person.row_with("○ older")
        await person.press("f")
        await to_value(person, "older")
        await person.press("space")
        assert "8 of 8" in person.rows()[1]


async def test_values_of_one_facet_are_alternatives_and_facets_all_hold(
    jobs: Desk, start: Start
) -> None:
    async with start(jobs, size=(140, 60)) as person:
        await person.press("f")
        await to_value(person, "Developer")
        await person.press("space")
        await to_value(person, "Baker")
        await person.press("space")
        assert "4 of 8" in person.rows()[1]
        await to_value(person, "Java")
        await person.press("space")
        assert "2 of 8" in person.rows()[1]


async def test_counts_follow_the_query_and_the_decisions(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(140, 60)) as person:
        assert "3·3" in person.row_with("○ Developer")
        await person.types("senior")
        assert "1·1" in person.row_with("○ Developer")
        await person.press("r")
        assert "1·0" in person.row_with("○ Developer")


async def test_choosing_a_value_leaves_its_siblings_countable(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(140, 60)) as person:
        await person.press("f")
        await to_value(person, "Developer")
        await person.press("space")
        assert person.sees("○ Nurse")


async def test_big_f_and_escape_clear_the_filters(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(140, 60)) as person:
        await person.press("F")
        assert person.sees("No filters are set")
        await person.press("f")
        await to_value(person, "Nurse")
        await person.press("space", "F")
        assert "8 of 8" in person.rows()[1]
        await person.press("space", "escape")
        assert "8 of 8" in person.rows()[1]


async def test_a_filter_without_result_says_what_to_do(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(140, 60)) as person:
        await person.press("f")
        await to_value(person, "Nurse")
        await person.press("space")
        await person.types("java")
        assert person.sees("F clears the filters")
        assert person.sees("● Nurse")


async def test_the_posting_is_kept_through_a_filter(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(140, 60)) as person:
        await person.press("j", "j", "j")
        assert person.title() == "Senior Java Developer"
        await person.press("f")
        await to_value(person, "Developer")
        await person.press("space")
        assert person.title() == "Senior Java Developer"


async def test_the_filters_work_on_a_small_terminal(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(60, 20)) as person:
        assert not person.sees("○ To do")
        await person.press("f")
        assert person.sees("○ To do")
        assert not person.sees("PMO Lead")
        await person.press("space", "f")
        assert person.sees("PMO Lead")
        assert person.sees("[status: To do]")


@given(
    st.dictionaries(
        st.sampled_from(list(Facet)),
        st.lists(st.text(min_size=1), unique=True).map(
            lambda values: tuple(FacetCount(value, 2, 1) for value in values)
        ),
    ),
    st.frozensets(st.builds(Chosen, st.sampled_from(list(Facet)), st.text(min_size=1))),
)
def test_every_value_and_every_choice_has_one_line(
    facets: dict[Facet, tuple[FacetCount, ...]], chosen: frozenset[Chosen]
) -> None:
    every = frozenset(Facet)
    lines = [line for line in entries(facets, chosen, every) if line.count is not None]
    shown = [Chosen(line.facet, line.count.value) for line in lines if line.count]
    few = [line for line in entries(facets, chosen) if line.count is not None]
    assert [line for line in few if line.way] == [line for line in lines if line.way]
    wanted = {Chosen(facet, count.value) for facet, counts in facets.items() for count in counts}
    assert len(shown) == len(set(shown))
    assert set(shown) == wanted | chosen
    assert {choice for choice, line in zip(shown, lines, strict=True) if line.way} == chosen


async def test_backspace_in_an_empty_box_takes_the_last_chip_back(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(140, 60)) as person:
        await person.press("f")
        await to_value(person, "Developer")
        await person.press("space")
        await to_value(person, "Java")
        await person.press("space", "S", "/", "j", "backspace")
        assert person.sees("[role: Developer]")
        assert person.sees("[sorted: new]")
        await person.press("backspace")
        assert not person.sees("[sorted: new]")
        await person.press("backspace")
        assert not person.sees("[role: Developer]")
        assert person.sees("[skill: Java]")
        await person.press("backspace", "backspace")
        assert "8 of 8" in person.rows()[1]
