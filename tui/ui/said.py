"""The line under the search box: how the query was understood, and what just happened."""

from collections.abc import Iterator

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui.model.asking import Chip, Chosen, Criteria, Facet, Sort, Way
from tui.model.deciding import Status
from tui.text import one_line
from tui.ui.results import Results
from tui.wording import LABELS


class SaidLine(Widget):
    """How the query was understood, what is set in the filters, and what just happened.

    One widget, as two side by side would be laid out anew, with all else, at each message.
    """

    results: reactive[Results] = reactive(Results)
    criteria: reactive[Criteria] = reactive(Criteria())
    message: reactive[str] = reactive("")
    hint: reactive[str] = reactive("")

    class Pressed(Message):
        """The chip of something set in the filters was clicked."""

        def __init__(self, choice: Chosen) -> None:
            self.choice = choice
            super().__init__()

    def render(self) -> Content:
        """Draw the chips, and at their right the message, or else the hint; chips make room."""
        width = max(1, self.size.width)
        text = one_line(self.message)
        style = "$text-success on $panel" if text else "$text-muted on $panel"
        told = text or self.hint
        said = Content.styled(f" {told} ", style) if told else Content("")
        said = said.truncate(width, ellipsis=True)
        chips = Content.assemble(" ", Content(" ").join(chip for chip, _ in self._chips()))
        room = width - said.cell_length
        if chips.cell_length > room:
            chips = chips.truncate(room, ellipsis=True) if room else Content("")
        return Content.assemble(chips.pad_right(room - chips.cell_length), said)

    def on_click(self, event: Click) -> None:
        """Tell which choice is clicked."""
        end = 0
        for chip, choice in self._chips():
            start, end = end + 1, end + 1 + chip.cell_length
            if choice and start <= event.x < end:
                self.post_message(self.Pressed(choice))

    def _chips(self) -> Iterator[tuple[Content, Chosen | None]]:
        """Give the chips, those of the filters with what is set."""
        for chip in self.results.found.chips:
            yield _query_chip(chip), None
        for choice in in_order(self.criteria):
            value = LABELS[Status(choice.value)] if choice.facet is Facet.STATUS else choice.value
            way = "" if choice.way is Way.CAN else f"{choice.way.value} "
            text = f"[{way}{choice.facet.value}: {one_line(value, 40)}]"
            yield Content.styled(text, "$text-secondary"), choice
        if self.criteria.sort is not Sort.MATCH:
            yield Content.styled(f"[sorted: {self.criteria.sort.value}]", "$text-muted"), None


def in_order(criteria: Criteria) -> list[Chosen]:
    """Give what is set in the filters as the chips show it."""
    return sorted(criteria.chosen, key=lambda c: (list(Facet).index(c.facet), c.value))


def _query_chip(chip: Chip) -> Content:
    text = one_line(chip.text, 60)
    if not chip.known:
        return Content.styled(f"[{text}: no such word]", "$text-error")
    if chip.slips:
        return Content.styled(f"[{text} ≈{chip.slips}]", "$text-accent")
    return Content.styled(f"[{text}]", "$text-muted")
