"""The filter pane: the values of each facet with how many postings have them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.message import Message
from textual.reactive import var

from tui.model import Chosen, Criteria, Facet, FacetCount, Status
from tui.text import one_line
from tui.ui.commands import Place
from tui.ui.keys import bindings
from tui.ui.lines import LineList
from tui.wording import LABELS, number

Facets = Mapping[Facet, tuple[FacetCount, ...]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the pane: a heading, which has no count, or a value."""

    facet: Facet
    label: str
    count: FacetCount | None = None
    on: bool = False


def entries(facets: Facets, chosen: frozenset[Chosen]) -> list[Entry]:
    """Lay out facets as lines; what is chosen stays, with zeros, where nothing has it any more."""
    lines: list[Entry] = []
    for facet in Facet:
        on = {choice.value for choice in chosen if choice.facet is facet}
        counts = list(facets.get(facet, ()))
        counts += [FacetCount(value, 0, 0) for value in sorted(on - {c.value for c in counts})]
        if counts:
            lines.append(Entry(facet, facet.value.capitalize()))
            lines += [Entry(facet, _label(facet, c.value), c, c.value in on) for c in counts]
    return lines


def _label(facet: Facet, value: str) -> str:
    if facet is Facet.STATUS and value in set(Status):
        return LABELS[Status(value)]
    return one_line(value, 80)


class FilterPane(LineList):
    """Facets to choose from; tells what was switched and is told what is chosen."""

    BINDINGS = bindings(Place.FILTERS)
    COMPONENT_CLASSES = {
        "lines--cursor",
        "lines--empty",
        "filter--heading",
        "filter--on",
        "filter--count",
    }

    facets: var[Facets | None] = var[Facets | None](None, init=False)
    criteria: var[Criteria] = var(Criteria(), init=False)

    @dataclass
    class Toggled(Message):
        """A value was switched on or off."""

        chosen: Chosen

    def __init__(self) -> None:
        super().__init__(id="filters", classes="pane")
        self.border_title = "Filters"
        self.border_subtitle = "all · to do"
        self._entries: list[Entry] = []

    def entry_count(self) -> int:
        """Count the lines, headings included."""
        return len(self._entries)

    def selectable(self, entry: int) -> bool:
        """Leave headings out."""
        return self._entries[entry].count is not None

    def empty_lines(self) -> Sequence[str]:
        """Say why there is nothing to choose from."""
        return () if self.facets is None else ("Nothing to filter by:", "the list is empty.")

    def action_toggle_value(self) -> None:
        """Switch the value under the cursor."""
        if self._entries:
            entry = self._entries[self.cursor]
            if entry.count is not None:
                self.post_message(self.Toggled(Chosen(entry.facet, entry.count.value)))

    def on_line_list_picked(self) -> None:
        """Switch with the mouse."""
        self.action_toggle_value()

    def watch_facets(self) -> None:
        """Show other counts."""
        self._lay_out()

    def watch_criteria(self, before: Criteria, after: Criteria) -> None:
        """Show at once what is chosen; the counts follow."""
        if before.chosen != after.chosen:
            self._lay_out()

    def draw(self, entry: int, line: int, width: int, style: Style) -> Sequence[Segment]:  # noqa: ARG002  # one line each
        """Draw a heading, or a value with its two counts."""
        item = self._entries[entry]
        if item.count is None:
            heading = self.get_component_rich_style("filter--heading", partial=True)
            return [Segment(f" {item.label}", style + heading)]
        total, todo = number(item.count.total), number(item.count.todo)
        counts = f" {total}·{todo:<{self._todo_width}} "
        bar = "▌" if entry == self.cursor and self.has_focus else " "
        label = Text(f"{bar}{'●' if item.on else '○'} {item.label}")
        label.truncate(max(1, width - cell_len(counts)), overflow="ellipsis", pad=True)
        if item.on:
            label.stylize(self.get_component_rich_style("filter--on", partial=True))
        faint = self.get_component_rich_style("filter--count", partial=True)
        text = Text.assemble(label, (counts, faint))
        text.style = style
        return list(text.render(self.app.console))

    def _lay_out(self) -> None:
        here = self._entries[self.cursor] if self.cursor < len(self._entries) else None
        self._entries = entries(self.facets or {}, self.criteria.chosen)
        todos = [number(item.count.todo) for item in self._entries if item.count]
        self._todo_width = max(map(len, todos), default=1)
        self.entries_changed(self._again(here))

    def _again(self, entry: Entry | None) -> int:
        """Find the same value again, else stay on the line."""
        if entry is not None:
            for position, other in enumerate(self._entries):
                if (other.facet, other.label) == (entry.facet, entry.label):
                    return position
        return self.cursor
