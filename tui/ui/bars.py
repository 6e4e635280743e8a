"""The lines around the panes: header, search box and its figures, chips, footer."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click, Paste
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input

from tui.model.deciding import Counts
from tui.text import clean, one_line
from tui.ui.commands import Command, Place
from tui.ui.keys import Keymap, bindings, footer, spoken
from tui.ui.results import Results
from tui.wording import duration, number

MAX_QUERY = 1000
"""Code points of a query; more can only be a paste by mistake."""


_WIDE = 70
"""Cells of a terminal from which on there is room for more than what was found."""


class HeaderLine(Widget):
    """What is worked on and how far it has come."""

    counts: reactive[Counts | None] = reactive[Counts | None](None)
    brief: reactive[str] = reactive("")
    marks: reactive[frozenset[int]] = reactive(frozenset[int]())

    class Pressed(Message):
        """It was clicked; the brief is named there."""

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self._read_only = read_only

    def on_click(self) -> None:
        """Tell that it was clicked."""
        self.post_message(self.Pressed())

    def render(self) -> Content:
        """Draw as much as fits, the counts before the name of the program."""
        if self.counts is None:
            return Content.styled(" jobs-tui", "bold")
        counts = self.counts
        name = Content.styled(" jobs-tui ", "bold $text-primary")
        brief = Content.styled(f" {one_line(self.brief, 30)} ▾ ", "bold")
        if self._read_only:
            brief = Content.assemble(brief, (" read only ", "bold $text-warning"))
        figures = [
            _figure("To do", counts.todo, "bold"),
            _figure("Shortlist", counts.shortlist, "$text-success"),
            _figure("Maybe", counts.maybe, "$text-warning"),
            _figure("Reject", counts.reject, "$text-error"),
        ]
        status = Content.assemble(" ", Content.styled(" · ", "$text-muted").join(figures))
        marked = f" · {number(len(self.marks))} marked" if self.marks else ""
        left = [name, brief, status, Content.styled(marked, "bold $text-accent")]
        while len(left) > 1 and sum(part.cell_length for part in left) > self.size.width:
            left.pop(0)
        line = Content.assemble(*left)
        room = self.size.width - line.cell_length
        progress = next((text for text in _progress(counts) if len(text) < room), "")
        return Content.assemble(
            line, " " * (room - len(progress)), Content.styled(progress, "$text-muted")
        )


def _progress(counts: Counts) -> Iterator[str]:
    """Say how the work goes, at length and shorter: what was decided, how fast, what is left."""
    today = number(counts.decided_today)
    if counts.pace:
        pace = f"{counts.pace:.1f}/min · {duration(counts.todo / counts.pace)} left "
        yield from (f"decided today {today} · {pace}", f"today {today} · {pace}", pace)
    yield from (f"decided today {today} ", f"today {today} ")


def _figure(word: str, count: int, style: str) -> Content:
    return Content.assemble((f"{word} ", "$text-muted"), (number(count), style))


class CleanInput(Input):
    """A line to type in; what a paste brings along is made safe to show."""

    def validate_value(self, value: str) -> str:
        """Take out what is no text."""
        return in_line(value)

    def on_paste(self, event: Paste) -> None:
        """Take all lines of what is pasted, where Textual takes the first."""
        event.prevent_default()
        event.stop()
        start, end = sorted(self.selection)
        room = self.max_length + end - start - len(self.value) if self.max_length else None
        self.replace(in_line(event.text)[:room], start, end)


class SearchBox(CleanInput):
    """The query as it is typed; Enter and ↓ leave it for the list."""

    BINDINGS = bindings(Place.SEARCH)

    class LeftEmpty(Message):
        """Backspace was pressed where there was nothing to delete."""

    def __init__(self, query: str) -> None:
        super().__init__(
            typed(query),
            placeholder="Search; typos are forgiven",
            compact=True,
            max_length=MAX_QUERY,
            select_on_focus=False,
            id="query",
        )
        self.history: list[str] = []
        """Earlier queries, the latest first."""

    def validate_value(self, value: str) -> str:
        """Keep to what can be a query."""
        return typed(value)

    def action_earlier_search(self) -> None:
        """Put an earlier query in the place of this one; after the first one, begin anew."""
        if self.history:
            here = self.value.strip()
            place = self.history.index(here) + 1 if here in self.history else 0
            self.value = self.history[place % len(self.history)]
            self.cursor_position = len(self.value)

    def action_delete_left(self) -> None:
        """Delete what is left of the cursor; in an empty box that is the last filter."""
        if self.value:
            super().action_delete_left()
        else:
            self.post_message(self.LeftEmpty())


def in_line(text: str) -> str:
    """Make one line of a text, its blanks kept: one at the end may mean something."""
    return clean(text).replace("\n", " ").replace("\t", " ")


def typed(text: str) -> str:
    """Make a query of what the box holds."""
    return in_line(text)[:MAX_QUERY]


class Figures(Widget):
    """How many were found of how many, and how fast."""

    results: reactive[Results] = reactive(Results, layout=True)
    counts: reactive[Counts | None] = reactive[Counts | None](None)

    def watch_counts(self, before: Counts | None, after: Counts | None) -> None:
        """Take another width only where another number is shown: a decision changes none."""
        if (before and before.postings) != (after and after.postings):
            self.refresh(layout=True)

    def render(self) -> Content:
        """Draw the figures; a list still being completed has a plus."""
        if not self.results.asked:
            return Content("")
        results = self.results
        rows = len(results.ids)
        found = results.found.total if results.whole else None
        total = number(rows if found is None else found) + ("" if results.whole else "+")
        wide = self.app.size.width >= _WIDE
        of = f" of {number(self.counts.postings)}" if self.counts and wide else ""
        if found is not None and found != rows:
            row = "row" if rows == 1 else "rows"
            of += f" in {number(rows)} {row}" if wide else f", {number(rows)} {row}"
        took = results.found.took_ms
        if elsewhere := results.found.in_descriptions:
            where = f" in titles and skills · {number(elsewhere)} in descriptions: Enter "
            return Content.assemble((total, "bold"), (where, "$text-muted"))
        speed = f" · {took:.0f} ms" if took >= 1 else " · <1 ms"
        return Content.assemble((total, "bold"), (f"{of}{speed} ", "$text-muted"))


class FooterLine(Widget):
    """The keys that matter where the focus is; the last one stands at the right and always fits."""

    place: reactive[Place] = reactive(Place.LIST)

    class Pressed(Message):
        """A command of the footer was clicked."""

        def __init__(self, command: Command) -> None:
            self.command = command
            super().__init__()

    def __init__(self, keys: Keymap) -> None:
        super().__init__()
        self._keys = keys

    def render(self) -> Content:
        """Draw key and label of what fits."""
        parts: list[str | Content] = []
        column = 0
        for start, text, command in self._laid_out():
            key = spoken(self._keys[command.id][:1])
            parts += [" " * (start - column), Content.styled(key, "bold $text-accent")]
            parts.append(Content.styled(text[len(key) :], "$text-muted"))
            column = start + cell_len(text)
        return Content.assemble(*parts)

    def on_click(self, event: Click) -> None:
        """Run what is clicked."""
        for start, text, command in self._laid_out():
            if start <= event.x < start + cell_len(text):
                self.post_message(self.Pressed(command))

    def _laid_out(self) -> Sequence[tuple[int, str, Command]]:
        """Give column, text and command of what is shown."""
        *commands, last = [
            (f"{spoken(self._keys[row.id][:1])} {row.label}", row) for row in footer(self.place)
        ]
        end = self.size.width - 1
        right = (end - cell_len(last[0]), *last)
        shown: list[tuple[int, str, Command]] = []
        column = 1
        for text, command in commands:
            if column + cell_len(text) >= right[0]:
                break
            shown.append((column, text, command))
            column += cell_len(text) + 2
        return [*shown, right]
