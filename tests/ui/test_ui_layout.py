"""What is seen at which width, and how one gets around."""

import pytest
from ui_person import Given, Opener, Person, Start

from tui.desk import Desk
from tui.ui.commands import Place

PANES = {"○ To do": "filters", "PMO Lead": "list", "You run projects": "detail"}


def panes(person: Person) -> set[str]:
    return {pane for text, pane in PANES.items() if person.sees(text)}


@pytest.mark.parametrize(
    ("size", "seen"),
    [
        ((60, 20), {"list"}),
        ((80, 24), {"list"}),
        ((99, 30), {"list"}),
        ((100, 30), {"list", "detail"}),
        ((139, 30), {"list", "detail"}),
        ((140, 40), {"list", "detail", "filters"}),
        ((200, 50), {"list", "detail", "filters"}),
    ],
)
async def test_the_width_says_which_panes_are_seen(
    jobs: Desk, start: Start, size: tuple[int, int], seen: set[str]
) -> None:
    async with start(jobs, size=size) as person:
        assert panes(person) == seen
        assert len(person.rows()) == size[1]
        assert "To do 8" in person.rows()[0]
        assert person.rows()[-1].endswith("? Help")


async def test_on_a_narrow_terminal_enter_reads_and_escape_and_q_go_back(
    jobs: Desk, start: Start
) -> None:
    async with start(jobs, size=(80, 24)) as person:
        for key in ("escape", "q"):
            await person.press("enter")
            assert panes(person) == {"detail"}
            await person.press(key)
            assert panes(person) == {"list"}


async def test_filters_take_the_place_of_the_detail_on_a_middling_terminal(
    jobs: Desk, start: Start
) -> None:
    async with start(jobs, size=(120, 40)) as person:
        await person.press("f")
        assert panes(person) == {"filters", "list"}
        await person.press("escape")
        assert panes(person) == {"list", "detail"}


async def test_keys_walk_through_the_panes(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(140, 40)) as person:
        walk = []
        for key in ("l", "l", "h", "left", "left", "right"):
            await person.press(key)
            walk.append(person.screen.place)
        assert walk == [
            *(Place.DETAIL, Place.DETAIL, Place.LIST),
            *(Place.FILTERS, Place.FILTERS, Place.LIST),
        ]
        around = []
        for _ in range(4):
            await person.press("tab")
            around.append(person.screen.place)
        assert around == [Place.DETAIL, Place.SEARCH, Place.FILTERS, Place.LIST]
        await person.press("shift+tab")
        assert person.screen.place is Place.FILTERS


async def test_zoom_gives_a_pane_the_whole_width(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(140, 40)) as person:
        await person.press("z")
        assert panes(person) == {"list"}
        await person.press("l")
        assert panes(person) == {"detail"}
        await person.press("escape")
        assert panes(person) == {"list", "detail", "filters"}


async def test_it_bears_being_resized(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(140, 40)) as person:
        await person.press("j", "enter")
        for size in ((60, 20), (20, 5), (1, 1), (200, 50), (100, 24)):
            await person.pilot.resize_terminal(*size)
            await person.rest()
            assert len(person.rows()) == size[1]
        assert person.title() == "PMO Lead"
        assert person.sees("You lead an office")


async def test_the_text_scrolls_from_the_list(open_desk: Opener, start: Start) -> None:
    lines = " \n".join(f"Line {number}." for number in range(200))
    async with start(open_desk([Given("Writer", "Writer", lines)])) as person:
        assert person.sees("Line 1.")
        await person.press("J", "J")
        assert not person.sees("Line 1.")
        await person.press("K", "K")
        assert person.sees("Line 1.")
        await person.press("l", "G")
        assert person.sees("Line 199.")
        assert person.sees("Writer")
        await person.press("pageup", "k", "j", "pagedown", "g")
        assert person.sees("Line 1.")


async def test_a_very_long_text_is_cut_with_a_word(open_desk: Opener, start: Start) -> None:
    text = "All work and no play. " * 10_000
    async with start(open_desk([Given("Writer", "Writer", text)])) as person:
        await person.press("l", "G")
        assert person.sees("characters more are stored but not shown here")


async def test_the_mouse_highlights_opens_and_filters(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(140, 40)) as person:
        await person.pilot.click("#postings", offset=(6, 5))
        await person.rest()
        assert person.title() == "Java Developer"
        await person.pilot.click("#postings", offset=(6, 5))
        await person.rest()
        assert person.screen.place is Place.DETAIL
        await person.pilot.click("#filters", offset=(6, 2))
        await person.pilot.click("#filters", offset=(6, 2))
        await person.rest()
        assert len(person.screen.criteria.chosen) in {0, 1}


async def test_themes_can_be_switched(jobs: Desk, start: Start) -> None:
    async with start(jobs) as person:
        for theme in ("jobs-dark", "jobs-light", "nord", "ansi-dark"):
            person.pilot.app.theme = theme
            await person.rest()
            assert panes(person) == {"list", "detail"}


async def test_without_colour_statuses_still_differ(
    jobs: Desk, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with start(jobs) as person:
        await person.press("s", "m", "r")
        assert [person.rows()[row][2:4] for row in (4, 6, 8, 10)] == ["★S", "◇M", "✕R", "  "]
        strips = person.pilot.app.screen._compositor.render_strips()
        colours = [
            segment.style.color.triplet
            for strip in strips
            for segment in strip
            if segment.style is not None and segment.style.color is not None
        ]
        assert all(c is None or c.red == c.green == c.blue for c in colours)


async def test_text_can_be_selected_with_the_mouse(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(120, 40)) as person:
        row = next(n for n, row in enumerate(person.rows()) if "You run projects" in row)
        column = person.rows()[row].index("run projects")
        await person.pilot.mouse_down(offset=(column, row))
        await person.pilot.hover(offset=(column + 11, row))
        await person.pilot.mouse_up(offset=(column + 11, row))
        await person.rest()
        assert person.pilot.app.screen.get_selected_text() == "run projects"
        strips = person.pilot.app.screen._compositor.render_strips()
        selection = person.screen.get_visual_style("screen--selection").rich_style.bgcolor
        selected = [
            segment.text
            for segment in strips[row]
            if segment.style is not None and segment.style.bgcolor == selection
        ]
        assert "".join(selected) == "run projects"


async def test_help_scrolls_on_a_small_terminal(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(60, 20)) as person:
        await person.press("?")
        assert not person.sees("config.yaml")
        await person.press(*["pagedown"] * 12)
        assert person.sees("config.yaml")
        await person.press("k", "j", *["pageup"] * 13)
        assert person.sees("Decide: shortlist")


def widths(person: Person) -> list[int]:
    screen = person.screen
    return [pane.outer_size.width for pane in (screen.filters, screen.listing, screen.detail)]


async def test_panes_are_made_wider_by_keys_and_stay_so(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(160, 40)) as person:
        filters, listing, detail = widths(person)
        await person.press(">", ">")
        assert widths(person) == [filters, listing + 8, detail - 8]
        await person.press("l", "<")
        assert widths(person) == [filters, listing + 12, detail - 12]
        await person.press("f", ">")
        assert widths(person) == [filters + 4, listing + 8, detail - 12]
        chosen = widths(person)
        await person.press(*["<"] * 9)
        assert widths(person)[0] == 20
        assert person.sees("cannot be made wider or narrower")
        await person.press(*[">"] * 5, "l")
        before = widths(person)
        assert sum(before) == sum(chosen) == 160
    async with start(jobs, size=(160, 40)) as person:
        assert widths(person) == before
        await person.pilot.resize_terminal(80, 24)
        await person.rest()
        assert widths(person)[1] == 80
        await person.press("f")
        assert widths(person)[0] == 80


async def test_the_edge_between_panes_is_dragged(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(120, 40)) as person:
        _, listing, detail = widths(person)
        await person.pilot.mouse_down(offset=(listing - 1, 10))
        await person.pilot.hover(offset=(listing + 9, 10))
        await person.pilot.mouse_up(offset=(listing + 9, 10))
        await person.rest()
        assert widths(person)[1:] == [listing + 10, detail - 10]
        await person.pilot.hover(offset=(30, 10))
        await person.rest()
        assert widths(person)[1:] == [listing + 10, detail - 10]


async def test_a_hint_tells_somebody_new_what_to_do(jobs: Desk, start: Start) -> None:
    said = "/ search · s m r decide · u take back · f filter · e export · ? all keys"
    async with start(jobs, size=(80, 24)) as person:
        assert said in person.rows()[2]
        await person.press("s")
        assert said not in person.rows()[2]
        assert "Shortlist 1" in person.rows()[0]
        await person.types("java")
        await person.press("escape", "escape")
        assert said not in person.rows()[2]
    async with start(jobs, size=(80, 24)) as person:
        assert said not in person.rows()[2]


async def test_chips_and_header_can_be_clicked(jobs: Desk, start: Start) -> None:
    async with start(jobs, size=(140, 40)) as person:
        await person.types("java")
        await person.press("f", "down", "space")
        chips = person.rows()[2]
        assert "[status:" in chips
        await person.pilot.click("SaidLine", offset=(chips.index("[java"), 0))
        await person.rest()
        assert "[status:" in person.rows()[2]
        await person.pilot.click("SaidLine", offset=(chips.index("[status:"), 0))
        await person.rest()
        assert "[status:" not in person.rows()[2]
        await person.pilot.click("HeaderLine", offset=(12, 0))
        await person.rest()
        assert person.sees("Work for which brief")
