"""The list over a million postings: by pages, without a wait, the cursor kept."""

from array import array

from textual.app import App, ComposeResult
from textual.screen import Screen

from tui.config import Config
from tui.model.asking import Criteria, Found
from tui.model.deciding import Counts, Status
from tui.model.postings import Row
from tui.ui.keys import keymap
from tui.ui.postings import PostingList
from tui.ui.results import PAGE, PAGES, Results, RowPages

MILLION = 1_000_000


def row(number: int) -> Row:
    return Row(number, str(number), "main", f"Job {number}", "", "", "", (), Status.TODO)


class ListScreen(Screen[None]):
    """Nothing but a list, and somebody who brings rows, but for those that are gone."""

    def __init__(self, gone: frozenset[int]) -> None:
        super().__init__()
        self.postings = PostingList(keymap(Config()))
        self.brought = 0
        self._gone = gone

    def compose(self) -> ComposeResult:
        yield self.postings

    def on_posting_list_wanted(self, event: PostingList.Wanted) -> None:
        self.brought += len(event.ids)
        rows = [row(number) for number in event.ids if number not in self._gone]
        self.postings.deliver(event.ticket, rows)


class ListApp(App[None]):
    """An app with that screen."""

    def __init__(self, gone: frozenset[int] = frozenset()) -> None:
        super().__init__()
        self.lister = ListScreen(gone)
        self.postings = self.lister.postings

    def get_default_screen(self) -> ListScreen:
        return self.lister

    def shows(self, title: str) -> bool:
        return any(title in strip.text for strip in self.screen._compositor.render_strips())


def results(ids: "array[int]", text: str = "") -> Results:
    return Results.of(Found(Criteria(text), tuple(ids[:200]), complete=False)).completed(
        ids, len(ids)
    )


async def test_of_a_million_only_what_is_near_is_fetched() -> None:
    app = ListApp()
    async with app.run_test(size=(60, 20)) as pilot:
        app.postings.results = results(array("q", range(1, MILLION + 1)))
        await pilot.pause(0.05)
        assert app.shows("Job 1 ")
        await pilot.press("G")
        await pilot.pause(0.05)
        assert app.shows("Job 1000000")
        await pilot.press("pageup", "g", "down")
        assert app.shows("Job 2 ")
        assert app.postings.cursor == 1
        assert app.lister.brought <= 10 * PAGE


async def test_the_cursor_keeps_its_posting_when_the_rest_arrives_and_for_the_same_words() -> None:
    app = ListApp()
    async with app.run_test(size=(60, 20)) as pilot:
        app.postings.results = results(array("q", range(1, 201)))
        await pilot.press("j", "j", "j")
        app.postings.results = results(array("q", range(1, MILLION + 1)))
        assert app.postings.highlighted() == 4
        app.postings.results = results(array("q", [9, 8, 4, 2]))
        assert app.postings.highlighted() == 4
        app.postings.results = results(array("q", [9, 8]))
        assert app.postings.highlighted() == 9
        app.postings.results = results(array("q", [3, 9]), "other words")
        assert app.postings.highlighted() == 3
        app.postings.results = results(array("q"), "none")
        app.postings.counts = Counts(1, 1, 0, 0, 0, 0)
        assert app.postings.highlighted() is None


async def test_a_posting_that_is_gone_leaves_a_word() -> None:
    app = ListApp(gone=frozenset({2}))
    async with app.run_test(size=(60, 20)) as pilot:
        app.postings.results = results(array("q", [1, 2]))
        await pilot.pause(0.05)
        assert app.shows("Job 1")
        assert app.shows("(gone)")


class Pages:
    """Pages over a million postings, and what was asked for them."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, int]] = []
        self.rows = RowPages(lambda ticket, ids: self.asked.append((ticket, ids[0])))
        self.rows.show(array("q", range(MILLION)))

    def bring(self) -> list[bool]:
        """Bring all that was asked for; for each page whether it was still wanted."""
        asked, self.asked = self.asked, []
        return [
            self.rows.deliver(ticket, [row(n) for n in range(first, first + PAGE)])
            for ticket, first in asked
        ]


def test_a_page_is_asked_for_once_and_never_waited_for() -> None:
    pages = Pages()
    assert pages.rows.row(5) is None
    assert not pages.rows.has_come(5)
    assert pages.rows.row(6) is None
    assert pages.bring() == [True]
    assert pages.rows.row(5) == row(5)
    assert pages.asked == []


def test_a_page_that_does_not_come_is_asked_for_again() -> None:
    pages = Pages()
    pages.rows.row(5)
    pages.rows.forgo(pages.asked.pop()[0])
    pages.rows.row(5)
    assert pages.bring() == [True]


def test_a_patch_holds_against_rows_read_before_it() -> None:
    pages = Pages()
    pages.rows.row(5)
    pages.rows.patch([(5, Status.MAYBE)])
    assert pages.bring() == [False]
    pages.rows.row(5)
    pages.bring()
    pages.rows.patch([(5, Status.MAYBE)])
    found = pages.rows.row(5)
    assert found is not None
    assert found.status is Status.MAYBE


def test_doubted_rows_are_shown_until_they_come_again() -> None:
    pages = Pages()
    pages.rows.row(5)
    pages.bring()
    pages.rows.doubt()
    assert pages.rows.row(5) == row(5)
    assert len(pages.asked) == 1
    assert pages.bring() == [True]
    assert pages.rows.row(5) == row(5)
    assert pages.asked == []


def test_the_pages_seen_longest_ago_are_dropped() -> None:
    pages = Pages()
    for number in range(PAGES + 1):
        pages.rows.row(number * PAGE)
        pages.bring()
    assert not pages.rows.has_come(0)
    assert pages.rows.has_come(PAGE)


def test_the_first_page_comes_with_the_results_and_stays_when_the_rest_arrives() -> None:
    pages = Pages()
    pages.rows.show(array("q", [3, 4]), [row(3), row(4)])
    pages.rows.patch([(4, Status.REJECT)])
    pages.rows.show(array("q", [3, 4]))
    found = pages.rows.row(1)
    assert found is not None
    assert found.status is Status.REJECT
    assert pages.asked == []
