"""The main screen: one method for each row of the command table."""

import os
import signal
from dataclasses import replace
from inspect import isawaitable

from textual import on
from textual.app import SuspendNotSupported
from textual.widget import Widget
from textual.widgets import Input, Static

from tui.desk import Desk
from tui.model.asking import Chosen, Sort, Way
from tui.ui.bars import FooterLine, HeaderLine, SearchBox, typed
from tui.ui.commands import BY_ID, Needs, Place
from tui.ui.detail import STEP
from tui.ui.dialog import TextDialog
from tui.ui.dialogs import Help
from tui.ui.filters import FilterPane
from tui.ui.keys import bindings
from tui.ui.lines import LineList
from tui.ui.picker import Option, Picker
from tui.ui.repairing import Repairing
from tui.ui.said import SaidLine, in_order
from tui.ui.statistics import statistics_text
from tui.ui.workbench import PANES
from tui.wording import postings

_WIDER = 4
"""Cells that a pane grows or shrinks by."""


class MainScreen(Repairing):
    """Runs the commands; those that only move, show and filter are its own."""

    BINDINGS = bindings(Place.EVERYWHERE)

    async def action_run(self, id_: str, *arguments: int) -> None:
        """Run a command of the table, or say what it lacks."""
        needs = BY_ID[id_].needs
        if needs and not self._has(needs):
            self.tell(needs.value)
            return
        with self.complaints():
            outcome = getattr(self, f"action_{id_}")(*arguments)
            if isawaitable(outcome):
                self.carry_out(outcome)

    def _has(self, needs: Needs) -> bool:
        if needs is Needs.POSTING:
            return self.listing.highlighted() is not None
        return bool(self.marks if needs is Needs.MARKS else self.criteria.chosen)

    @on(Input.Changed, "#query")
    def _typed(self, event: Input.Changed) -> None:
        self.criteria = replace(self.criteria, text=typed(event.value))

    @on(SearchBox.LeftEmpty)
    def _drop_last_chip(self) -> None:
        criteria = self.criteria
        if criteria.sort is not Sort.MATCH:
            self.criteria = replace(criteria, sort=Sort.MATCH)
        elif criteria.chosen:
            self.criteria = replace(criteria, chosen=criteria.chosen - {in_order(criteria)[-1]})

    @on(SaidLine.Pressed)
    def _chip_pressed(self, event: SaidLine.Pressed) -> None:
        self.criteria = replace(self.criteria, chosen=self.criteria.chosen - {event.choice})

    @on(HeaderLine.Pressed)
    async def _header_pressed(self) -> None:
        await self.action_run("brief")

    @on(FilterPane.Toggled)
    def _toggled(self, event: FilterPane.Toggled) -> None:
        others = {
            chosen
            for chosen in self.criteria.chosen
            if (chosen.facet, chosen.value) != (event.facet, event.value)
        }
        chosen = {Chosen(event.facet, event.value, event.way)} if event.way else set()
        self.criteria = replace(self.criteria, chosen=frozenset(others | chosen))

    @on(LineList.Picked, "#postings")
    async def _picked(self) -> None:
        await self.action_run("open")

    @on(FooterLine.Pressed)
    async def _pressed(self, event: FooterLine.Pressed) -> None:
        await self.action_run(event.command.id)

    async def action_statistics(self) -> None:
        """Show what was done in the brief, in numbers."""
        found = await self.readings.ask(lambda desk: desk.statistics())
        title = f"Statistics of {self.desk.brief}"
        self.app.push_screen(TextDialog(title, Static(statistics_text(found))))

    def action_search(self) -> None:
        """Go to the search box, at once: the next keys are meant for it.

        What stands in it is selected: a letter begins anew, → or End goes on with it.
        """
        self.set_focus(self.box)
        self.box.select_all()

    def action_leave_search(self) -> None:
        """Go to the list, or look into descriptions where that is what is offered."""
        found = self.results.found
        if found.in_descriptions and found.criteria == self.criteria:
            self.box.value = found.descriptions
        self.remember_search()
        self._go(Place.LIST)

    async def action_why(self) -> None:
        """Say what of the query the posting holds, and where."""
        id_, criteria = self.listing.highlighted(), self.criteria
        if id_ is not None:
            reason = await self.readings.ask(lambda desk: desk.why(criteria, id_))
            self.tell(reason or "Nothing was typed: it is here because of its date.")

    def action_filters(self) -> None:
        """Go to the filters, or from them to the list."""
        self._go(Place.LIST if self.pane is Place.FILTERS else Place.FILTERS)

    async def action_search_values(self) -> None:
        """Ask for a value of any facet, and choose it."""
        values = await self.readings.ask(Desk.values)
        options = [
            Option(f"{place}", value, f"{facet.value}, {postings(count)}")
            for place, (facet, value, count) in enumerate(values)
        ]

        async def picked(place: str) -> None:
            facet, value, _ = values[int(place)]
            self.post_message(FilterPane.Toggled(facet, value, Way.CAN))

        self.ask(Picker("Filter by which value?", options), picked)

    def action_clear_filters(self) -> None:
        """Choose nothing."""
        self.criteria = replace(self.criteria, chosen=frozenset())

    def action_open(self) -> None:
        """Go to the posting's text."""
        self._go(Place.DETAIL)

    def action_detail_down(self) -> None:
        """Scroll the text from wherever the focus is."""
        self.detail.scroll_by(STEP)

    def action_detail_up(self) -> None:
        """Scroll the text back."""
        self.detail.scroll_by(-STEP)

    def action_next_hit(self) -> None:
        """Bring the next hit in the text up."""
        if not self.detail.to_hit(1):
            self.tell("No further hit in the text.")

    def action_previous_hit(self) -> None:
        """Go back to the hit before."""
        if not self.detail.to_hit(-1):
            self.tell("No hit before this one.")

    def action_pane_left(self) -> None:
        """Go to the pane on the left."""
        self._go(PANES[max(0, PANES.index(self.pane) - 1)])

    def action_pane_right(self) -> None:
        """Go to the pane on the right."""
        self._go(PANES[min(len(PANES) - 1, PANES.index(self.pane) + 1)])

    def action_next_pane(self) -> None:
        """Go round forwards."""
        self.focus_next()

    def action_previous_pane(self) -> None:
        """Go round backwards."""
        self.focus_previous()

    def action_zoom(self) -> None:
        """Show one pane alone, or all again."""
        self.zoomed = not self.zoomed

    def action_wider(self) -> None:
        """Make the pane that has the focus wider."""
        self._widen(_WIDER)

    def action_narrower(self) -> None:
        """Make it narrower."""
        self._widen(-_WIDER)

    def action_first_widths(self) -> None:
        """Leave the widths to the style sheet again."""
        self.panes.give({})

    def _widen(self, cells: int) -> None:
        if not self.panes.widen(self._widget(self.pane), cells):
            self.tell("The pane cannot be made wider or narrower here.")

    def action_sort(self) -> None:
        """Go on to the next order."""
        orders = list(Sort)
        order = orders[(orders.index(self.criteria.sort) + 1) % len(orders)]
        self.criteria = replace(self.criteria, sort=order)

    def action_theme(self) -> None:
        """Choose among the themes."""
        self.app.search_themes()

    def action_help(self) -> None:
        """Show the keys."""
        self.app.push_screen(Help(self.keys, self.place))

    def action_suspend(self) -> None:
        """Give the terminal to the shell, until that lets the app go on.

        Whoever started the app, such as make, has to stop as well; where nobody could let it go on
        again, the system stops nothing.
        """
        try:
            with self.app.suspend():
                before = signal.signal(signal.SIGTSTP, signal.SIG_DFL)
                os.killpg(0, signal.SIGTSTP)
                signal.signal(signal.SIGTSTP, before)
        except SuspendNotSupported:
            self.tell("There is no shell here to go to.")

    def action_back(self) -> None:
        """Peel off the topmost layer there is."""
        if self.hush():
            return
        if self.zoomed:
            self.zoomed = False
        elif self._covers_list():
            self._go(Place.LIST)
        elif self.box.value:
            self.box.value = ""
        elif self.criteria.chosen:
            self.action_clear_filters()
        else:
            self._go(Place.LIST)

    def action_quit(self) -> None:
        """Go back to the list where something covers it, else leave."""
        if self._covers_list():
            self._go(Place.LIST)
        else:
            self.app.exit()

    def _covers_list(self) -> bool:
        """Tell whether the pane was opened over others, as on a narrow terminal."""
        if self.has_class("-narrow"):
            return self.pane is not Place.LIST
        return self.has_class("-medium") and self.pane is Place.FILTERS

    def _go(self, pane: Place) -> None:
        """Bring a pane on the screen, then the focus into it."""
        self.pane = pane
        widget = self._widget(pane)
        if not widget.display:
            self.app.stylesheet.update(self)  # at once: the next key is meant for that pane
        self.set_focus(widget)

    def _widget(self, pane: Place) -> Widget:
        widgets = {Place.FILTERS: self.filters, Place.LIST: self.listing, Place.DETAIL: self.detail}
        return widgets[pane]
