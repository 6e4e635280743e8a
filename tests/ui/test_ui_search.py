"""Search as it is typed, from the box to the detail."""

from ui_person import Given, Opener, Start

from tui.desk import Desk


async def test_typing_narrows_the_list_and_the_best_comes_first(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.search("java")
        assert person.title() == "Java Developer"
        assert "2 of 8 · " in person.rows()[1]
        assert not person.sees("Baker")


async def test_slips_are_forgiven_and_said(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.search("projct cordinatr")
        assert person.title() == "IT Project Coordinator (m/f/d)"
        assert person.rows()[2].startswith(" [project ≈1] [coordinator ≈")


async def test_hits_are_marked_in_list_and_detail(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.types("jenkins")
        strips = person.pilot.app.screen._compositor.render_strips()[3:]
        marked = [
            segment.text
            for strip in strips
            for segment in strip
            if segment.style is not None and segment.style.underline
        ]
        assert marked.count("Jenkins") == 3  # the row's skills, the detail's skills, its text


async def test_enter_or_down_leaves_the_box_for_the_list(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.search("java")
        await person.press("down", "j")
        assert person.title() == "Senior Java Developer"
        await person.press("/", "enter", "k")
        assert person.title() == "Java Developer"


async def test_escape_clears_the_text_then_leaves_the_box(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.search("java")
        await person.press("escape")
        assert "8 of 8" in person.rows()[1]
        await person.press("escape", "j")
        assert person.title() == "PMO Lead"


async def test_nothing_found_says_what_to_do(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.search("xyzzy")
        assert person.sees("Nothing found for “xyzzy”")
        assert person.sees("Esc clears the search")
        await person.press("enter", "j", "s", "J", "enter")
        assert person.sees("Nothing found")


async def test_an_empty_database_says_what_to_do(open_desk: Opener, start: Start) -> None:
    async with start(open_desk(), size=(60, 20)) as person:
        assert person.sees("No postings yet")
        assert person.sees("jobs-tui import FILE")


async def test_it_opens_with_a_query(jobs: Desk, start: Start) -> None:
    async with start(jobs, query="nurse") as person:
        assert person.title() == "Night Nurse"
        assert "nurse" in person.rows()[1]


async def test_half_typed_and_odd_queries_are_never_an_error(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        for text in ('"java', "(a OR", "-", "title:", "a AND", "*", "'", "^$", "foo:bar", "OR"):
            person.screen.box.value = text
            await person.rest()
            assert person.screen.criteria.text == text
            assert not person.screen._complaint


async def test_all_that_matches_can_be_reached(open_desk: Opener, start: Start) -> None:
    desk = open_desk([Given(f"Clerk {number}", "Clerk") for number in range(1, 451)])
    async with start(desk) as person:
        assert "450 of 450" in person.rows()[1]
        await person.press("G")
        assert person.title() == "Clerk 450"
        await person.press("pageup", "pagedown", "g")
        assert person.title() == "Clerk 1"


async def test_hits_in_the_text_are_reached_by_keys(open_desk: Opener, start: Start) -> None:
    filler = "Nothing of note. " * 400
    text = f"Here is a beacon. {filler} There is a beacon. {filler}"
    desk = open_desk([Given("Beacon keeper", "Keeper", text)])
    async with start(desk) as person:
        await person.types("beacon")
        assert not person.sees("There is a")
        await person.press("]", "]")
        assert person.sees("There is a beacon")
        await person.press("]")
        assert person.sees("No further hit")
        await person.press("[", "[")
        assert person.sees("Here is a beacon")


async def test_the_order_can_be_changed(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.press("S", "S")
        assert person.sees("[sorted: old]")
        assert person.title() in {"Baker", "IT Project Coordinator (m/f/d)"}
        await person.press("g")
        assert person.title() == "Baker"


async def test_i_says_why_a_posting_is_here(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.types("projct")
        await person.press("i")
        assert person.sees("projct ≈1 project in title")
        await person.press("escape", "escape", "i")
        assert person.sees("Nothing was typed")


async def test_words_of_descriptions_alone_are_offered_and_looked_up_by_enter(
    jobs: Desk, start: Start
) -> None:
    async with start(jobs) as person:
        await person.search("travel")
        assert "0 in titles and skills · 1 in descriptions: Enter" in person.rows()[1]
        await person.press("enter")
        assert person.title() == "SAP Consultant"
        assert "text:travel" in person.rows()[1]
        await person.press("s")
        assert person.sees("Shortlist 1")


async def test_a_new_search_takes_the_place_of_the_one_before(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        await person.types("java")
        assert person.title() == "Java Developer"
        await person.types("nurse")
        assert person.screen.criteria.text == "nurse"
        await person.press("/", "end", *" night", "enter")
        assert person.screen.criteria.text == "nurse night"
        await person.press("/", "backspace")
        assert person.screen.criteria.text == ""
