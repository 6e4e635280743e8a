"""The state of the main screen and its upkeep: asking the desk, telling the children."""

import asyncio
from contextlib import suppress

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import DescendantFocus
from textual.reactive import var
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from tui.config import Config
from tui.desk import Desk, Interrupted
from tui.model.asking import Criteria
from tui.model.deciding import Counts
from tui.model.postings import Posting
from tui.ui.bars import Figures, FooterLine, HeaderLine, SearchBox, typed
from tui.ui.commands import Place
from tui.ui.detail import DetailPane
from tui.ui.filters import VALUES, Facets, FilterPane
from tui.ui.keys import Keymap
from tui.ui.lines import LineList
from tui.ui.panes import Panes
from tui.ui.postings import PostingList
from tui.ui.results import PAGE, Results
from tui.ui.said import SaidLine
from tui.ui.telling import Telling
from tui.ui.threads import DeskThread

READ_AFTER = 0.03
"""Seconds the cursor rests before its posting is read, so that a held key is not slowed down."""
LOOK_EVERY = 0.5
"""Seconds between looks whether somebody else has written."""
WAITED_FOR = 5.0
"""Seconds that a key to the list waits for the answer to a search that was typed before it."""

PANES = (Place.FILTERS, Place.LIST, Place.DETAIL)
"""From left to right."""


class Workbench(Telling):
    """Owns what is shown; children are bound to it and answer with messages."""

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-medium"), (140, "-wide")]
    AUTO_FOCUS = "#postings"

    importing = False
    """Whether a dump is being brought in from here."""

    criteria: var[Criteria] = var(Criteria(), init=False)
    results: var[Results] = var(Results)
    facets: var[Facets | None] = var[Facets | None](None)
    counts: var[Counts | None] = var[Counts | None](None)
    posting: var[Posting | None] = var[Posting | None](None)
    marks: var[frozenset[int]] = var(frozenset[int]())
    """The marked postings, by their ids."""
    brief: var[str] = var("")
    hint: var[str] = var("")
    """What somebody new should know, until something is searched or filtered."""
    pane: var[Place] = var(Place.LIST, init=False)
    """The pane that has, or last had, the focus; with the width it says which panes are seen."""
    zoomed: var[bool] = var(default=False, toggle_class="-zoomed")
    place: var[Place] = var(Place.LIST)
    """Where the focus is: the pane, or the search box."""

    box: SearchBox
    """Made with the rest of the screen, as a line with text in it needs one."""

    def __init__(self, desk: Desk, config: Config, keys: Keymap, query: str) -> None:
        super().__init__(classes=f"-on-{Place.LIST.name.lower()}")
        self.desk = desk
        self.config = config
        self.keys = keys
        self.set_reactive(Workbench.brief, desk.brief)
        self.set_reactive(Workbench.criteria, Criteria(typed(query)))
        # Kept, not looked up: what still answers while the screen goes finds them none the less.
        self.panes = Panes()
        self.listing = PostingList(keys)
        self.detail = DetailPane()
        self.filters = FilterPane()
        self.questions = DeskThread(desk, "questions")
        self.readings = DeskThread(desk, "readings")
        self.decisions = DeskThread(desk, "decisions")
        self._version: int | None = None
        self._reader: Timer | None = None
        self._shown = asyncio.Event()

    def compose(self) -> ComposeResult:
        """Put the panes between the lines, each bound to what it shows."""
        yield HeaderLine(read_only=self.desk.read_only).data_bind(
            Workbench.counts, Workbench.brief, Workbench.marks
        )
        with Horizontal(id="search"):
            yield Static("/", id="prompt", markup=False)
            self.box = SearchBox(self.criteria.text)
            yield self.box
            yield Figures().data_bind(Workbench.results, Workbench.counts)
        yield SaidLine().data_bind(
            Workbench.results, Workbench.criteria, Workbench.message, Workbench.hint
        )
        with self.panes:
            yield self.filters.data_bind(Workbench.facets, Workbench.criteria)
            yield self.listing.data_bind(Workbench.results, Workbench.counts, Workbench.marks)
            yield self.detail.data_bind(Workbench.posting, Workbench.results)
        yield FooterLine(self.keys).data_bind(Workbench.place)

    def on_mount(self) -> None:
        """Ask for the first page at once; all else follows it."""
        self.catch_up()
        self.look()
        self.read_marks()
        self.set_interval(LOOK_EVERY, self.look)

    def on_unmount(self) -> None:
        """End the threads."""
        for thread in (self.questions, self.readings, self.decisions):
            thread.close()

    @on(PostingList.Wanted)
    def fetch(self, event: PostingList.Wanted) -> None:
        """Fetch rows for the list to draw."""
        self._fetch(event)

    @work(group="rows")
    async def _fetch(self, wanted: PostingList.Wanted) -> None:
        with self.complaints():
            rows = await self.readings.ask(lambda desk: desk.rows(wanted.ids))
            self.listing.deliver(wanted.ticket, rows)
            return
        self.listing.forgo(wanted.ticket)

    def watch_criteria(self) -> None:
        """Ask anew."""
        self.hint = ""
        self._shown.clear()
        self.catch_up()

    async def answer_shown(self) -> None:
        """Wait until the list is the answer to the criteria, unless that takes far too long."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._shown.wait(), WAITED_FOR)

    def watch_pane(self, before: Place, after: Place) -> None:
        """Let the style sheet show the panes that belong to it."""
        self.remove_class(f"-on-{before.name.lower()}")
        self.add_class(f"-on-{after.name.lower()}")

    @on(DescendantFocus)
    def follow_focus(self, event: DescendantFocus) -> None:
        """Remember where the focus is."""
        places: dict[Widget, Place] = {
            self.filters: Place.FILTERS,
            self.listing: Place.LIST,
            self.detail: Place.DETAIL,
        }
        self.place = places.get(event.widget, Place.SEARCH)
        if self.place in PANES:
            self.pane = self.place

    @on(LineList.Highlighted, "#postings")
    def read_soon(self) -> None:
        """Read the posting under the cursor when the cursor rests."""
        if self._reader is not None:
            self._reader.stop()
        self._reader = self.set_timer(READ_AFTER, self.read)

    @work(exclusive=True, group="detail")
    async def read(self) -> None:
        """Read the posting under the cursor for the detail."""
        self._reader = None
        id_ = self.listing.highlighted()
        with self.complaints():
            self.posting = (
                None if id_ is None else await self.readings.ask(lambda desk: desk.posting(id_))
            )

    async def highlighted(self) -> Posting | None:
        """Read the posting under the cursor, which the detail may not have got to yet."""
        id_ = self.listing.highlighted()
        return None if id_ is None else await self.readings.ask(lambda desk: desk.posting(id_))

    @work(exclusive=True, group="marks")
    async def read_marks(self) -> None:
        """Find out what is marked."""
        with self.complaints():
            self.marks = frozenset(await self.decisions.ask(Desk.marked))

    def catch_up(self, *, anew: bool = False) -> None:
        """Find out what the screen does not know yet, breaking off what is being asked."""
        self.questions.interrupt()
        self._ask(self.criteria, anew)

    @work(exclusive=True, group="questions")
    async def _ask(self, criteria: Criteria, anew: bool) -> None:
        """Ask for the list, then its counts; cancelled as soon as there is another question."""
        with self.complaints():
            try:
                await self._answer(criteria, anew)
            except Interrupted:
                return  # whoever interrupted asks again

    async def _answer(self, criteria: Criteria, anew: bool) -> None:
        ask = self.questions.ask
        again = self.results.asked and self.results.found.criteria == criteria
        if anew or not again:
            found = await ask(lambda desk: desk.find(criteria, fold=True))
            rows = await self.readings.ask(lambda desk: desk.rows(found.ids[:PAGE]))
            results = Results.of(found, rows)
            # Whoever reads on keeps their place, however much has come in above it.
            self.results = await self._whole(results, criteria) if again else results
        self._shown.set()
        self.counts = await ask(Desk.counts)
        if not self.results.ids:
            found = self.results.found
            self.results = Results.of(await ask(lambda desk: desk.in_descriptions(found)))
        self.facets = await ask(lambda desk: desk.facets(criteria, limit=VALUES, quick=True))
        self.results = await self._whole(self.results, criteria)
        if any(count.approximate for counts in self.facets.values() for count in counts):
            self.facets = await ask(lambda desk: desk.facets(criteria, limit=VALUES))

    async def _whole(self, results: Results, criteria: Criteria) -> Results:
        """Complete a list of which only the beginning is known."""
        if results.whole:
            return results
        ids = await self.questions.ask(lambda desk: desk.find_all(criteria, fold=True))
        total = await self.questions.ask(lambda desk: desk.total(criteria))
        return results.completed(ids, total)

    @work(exclusive=True, group="look")
    async def look(self) -> None:
        """Show what another desk has decided or brought in.

        The order of the list stays, unless it is this screen that brings postings in.
        """
        with self.complaints():
            version = await self.decisions.ask(Desk.version)
            if self._version not in {None, version}:
                self.listing.doubt()
                self.read_marks()
                self.read()
                if any(worker.group == "questions" for worker in self.workers):
                    return  # an import goes on: it must not break off each answer
                self.catch_up(anew=self.importing or not self.results.ids)
            self._version = version
