"""The list over a million postings: by pages, without a wait, the cursor kept."""

from array import array
from collections.abc import Sequence

from textual.app import App, ComposeResult

from tui.model import Counts, Criteria, Found, Row, Status, Step
from tui.ui.postings import PostingList
from tui.ui.results import PAGE, PAGES, Results, RowPages

MILLION = 1_000_000


class Source:
    """Rows by number, and how many of them were asked for."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, ids: Sequence[int]) -> list[Row]:
        self.asked += len(ids)
        return [Row(n, str(n), "main", f"Job {n}", "", "", "", (), Status.TODO) for n in ids]


class ListApp(App[None]):
    """Nothing but a list."""

    def __init__(self, source: Source) -> None:
        super().__init__()
        self.postings = PostingList(source)

    def compose(self) -> ComposeResult:
        yield self.postings

    def shows(self, title: str) -> bool:
        return any(title in strip.text for strip in self.screen._compositor.render_strips())


def results(ids: "array[int]", text: str = "") -> Results:
    return Results.of(Found(Criteria(text), tuple(ids[:200]), complete=False)).completed(ids)


async def test_of_a_million_only_what_is_seen_is_fetched() -> None:
    source = Source()
    app = ListApp(source)
    async with app.run_test(size=(60, 20)) as pilot:
        app.postings.results = results(array("q", range(1, MILLION + 1)))
        await pilot.pause()
        assert app.shows("Job 1 ")
        await pilot.press("G")
        assert app.shows("Job 1000000")
        await pilot.press("pageup", "g", "down")
        assert app.shows("Job 2 ")
        assert app.postings.cursor == 1
        assert source.asked <= 8 * PAGE


async def test_the_cursor_keeps_its_posting_when_the_rest_arrives_and_for_the_same_words() -> None:
    app = ListApp(Source())
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
    app = ListApp(Source())
    app.postings._pages = RowPages(lambda _ids: [])
    async with app.run_test(size=(60, 20)) as pilot:
        app.postings.results = results(array("q", [1]))
        await pilot.pause()
        assert app.shows("(gone)")


def test_pages_are_fetched_once_patched_and_forgotten() -> None:
    source = Source()
    pages = RowPages(source)
    pages.show(array("q", range(MILLION)))
    assert [row.id for n in (5, 6, 5) if (row := pages.row(n))] == [5, 6, 5]
    assert source.asked == PAGE
    pages.patch(Step(1, "decide", Status.MAYBE, ((5, Status.MAYBE),)).changed)
    assert (row := pages.row(5)) is not None
    assert row.status is Status.MAYBE
    for number in range(PAGES + 1):
        pages.row(PAGE * (number + 1))
    pages.row(5)
    assert source.asked == PAGE * (PAGES + 3)
    pages.forget()
    pages.row(5)
    assert source.asked == PAGE * (PAGES + 4)
