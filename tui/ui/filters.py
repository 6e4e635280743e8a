"""The filter pane: the values of each facet with how many postings have them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.message import Message
from textual.reactive import var

from tui.figures import bar
from tui.model.asking import Chosen, Criteria, Facet, FacetCount, Way
from tui.model.deciding import Status
from tui.text import one_line
from tui.ui.commands import Place
from tui.ui.keys import bindings
from tui.ui.lines import LineList
from tui.wording import LABELS, number

FEW = 6
"""Values of a facet that are seen until it is opened."""
VALUES = 30
"""Values of a facet that come to the pane, beside what is chosen; there may be more."""
_BAR = 8
"""Cells of the longest bar of the ages."""

SIGNS = {None: "○", Way.CAN: "●", Way.MUST: "■", Way.NEVER: "⊘"}
"""How a value is chosen."""
NEXT = {None: Way.CAN, Way.CAN: Way.MUST, Way.MUST: Way.NEVER, Way.NEVER: None}
"""What a key makes of it."""

Facets = Mapping[Facet, tuple[FacetCount, ...]]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the pane: a heading, a value with its count, or one that shows more values."""

    facet: Facet
    label: str
    count: FacetCount | None = None
    way: Way | None = None
    more: bool = False


def entries(
    facets: Facets, chosen: frozenset[Chosen], opened: frozenset[Facet] = frozenset()
) -> list[Entry]:
    """Lay out facets as lines; what is chosen stays, with zeros, where nothing has it any more."""
    lines: list[Entry] = []
    for facet in Facet:
        ways = {choice.value: choice.way for choice in chosen if choice.facet is facet}
        counts = list(facets.get(facet, ()))
        counts += [FacetCount(value, 0, 0) for value in sorted(ways.keys() - _values(counts))]
        if not any(count.total for count in counts) and not ways:
            continue
        whole = facet in opened or facet in {Facet.STATUS, Facet.AGE} or len(counts) <= FEW + 1
        shown = counts if whole else _seen(counts, ways)
        whole = len(shown) == len(counts)
        lines.append(Entry(facet, facet.value.capitalize()))
        lines += [Entry(facet, _label(facet, c.value), c, ways.get(c.value)) for c in shown]
        if not whole:
            plus = "+" if len(counts) >= VALUES else ""
            lines.append(Entry(facet, f"{len(counts) - len(shown)}{plus} more…", more=True))
        elif facet in opened:
            lines.append(Entry(facet, "fewer", more=True))
    return lines


def _values(counts: Sequence[FacetCount]) -> set[str]:
    return {count.value for count in counts}


def _seen(counts: Sequence[FacetCount], ways: Mapping[str, Way]) -> list[FacetCount]:
    """Give the first values, and those that are chosen."""
    return [*counts[:FEW], *(count for count in counts[FEW:] if count.value in ways)]


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
        "filter--not",
        "filter--count",
    }

    facets: var[Facets | None] = var[Facets | None](None, init=False)
    criteria: var[Criteria] = var(Criteria(), init=False)

    @dataclass
    class Toggled(Message):
        """A value is to be chosen so, or not any more."""

        facet: Facet
        value: str
        way: Way | None

    def __init__(self) -> None:
        super().__init__(id="filters", classes="pane")
        self.border_title = "Filters"
        self.border_subtitle = "all · to do"
        self._entries: list[Entry] = []
        self._opened: frozenset[Facet] = frozenset()
        self._todo_width = 1

    def entry_count(self) -> int:
        """Count the lines, headings included."""
        return len(self._entries)

    def selectable(self, entry: int) -> bool:
        """Leave headings out."""
        return self._entries[entry].count is not None or self._entries[entry].more

    def empty_lines(self) -> Sequence[str]:
        """Say why there is nothing to choose from."""
        return () if self.facets is None else ("Nothing to filter by:", "the list is empty.")

    def action_turn_value(self) -> None:
        """Go on to the next way of choosing the value under the cursor, or show more values."""
        self._choose(NEXT)

    def action_toggle_value(self) -> None:
        """Choose the value under the cursor, or not any more, or show more values."""
        self._choose({None: Way.CAN})

    def _choose(self, becomes: Mapping[Way | None, Way | None]) -> None:
        if not self._entries:
            return
        entry = self._entries[self.cursor]
        if entry.count is not None:
            way = becomes.get(entry.way)
            self.post_message(self.Toggled(entry.facet, entry.count.value, way))
        elif entry.more:
            self._opened ^= {entry.facet}
            self._lay_out()

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
        edge = "▌" if entry == self.cursor and self.has_focus else " "
        if item.count is None:
            part = "filter--count" if item.more else "filter--heading"
            label = f"{edge}  {item.label}" if item.more else f" {item.label}"
            return [Segment(label, style + self.get_component_rich_style(part, partial=True))]
        about = "≈" if item.count.approximate else ""
        counts = (
            f" {about}{number(item.count.total)}·{number(item.count.todo):<{self._todo_width}} "
        )
        drawn = f" {self._bar(item.count)}" if item.facet is Facet.AGE else ""
        value = Text(f"{edge}{SIGNS[item.way]} {item.label}")
        room = max(1, width - cell_len(counts) - cell_len(drawn))
        value.truncate(room, overflow="ellipsis", pad=True)
        if item.way is not None:
            part = "filter--not" if item.way is Way.NEVER else "filter--on"
            value.stylize(self.get_component_rich_style(part, partial=True))
        faint = self.get_component_rich_style("filter--count", partial=True)
        text = Text.assemble(value, (drawn, faint), (counts, faint))
        text.style = style
        return list(text.render(self.app.console))

    def _bar(self, count: FacetCount) -> str:
        """Draw a count as a bar, beside those of the same facet."""
        most = max(e.count.total for e in self._entries if e.count and e.facet is Facet.AGE)
        return bar(count.total, most, _BAR)

    def _lay_out(self) -> None:
        here = self._entries[self.cursor] if self.cursor < len(self._entries) else None
        self._entries = entries(self.facets or {}, self.criteria.chosen, self._opened)
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
