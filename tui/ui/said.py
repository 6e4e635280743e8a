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


class ChipsLine(Widget):
    """How the query was understood, and what is set in the filters."""

    results: reactive[Results] = reactive(Results)
    criteria: reactive[Criteria] = reactive(Criteria())

    class Pressed(Message):
        """The chip of something set in the filters was clicked."""

        def __init__(self, choice: Chosen) -> None:
            self.choice = choice
            super().__init__()

    def render(self) -> Content:
        """Draw the chips side by side."""
        line = Content.assemble(" ", Content(" ").join(chip for chip, _ in self._chips()))
        return line.truncate(max(1, self.size.width), ellipsis=True)

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


class MessageLine(Widget):
    """What just happened and how to take it back, beside the chips; empty most of the time."""

    message: reactive[str] = reactive("", layout=True)
    hint: reactive[str] = reactive("", layout=True)

    def render(self) -> Content:
        """Draw the message, or else the hint."""
        text = one_line(self.message)
        if not (text or self.hint):
            return Content("")
        line = Content.styled(f" {text or self.hint} ", "$text-success" if text else "$text-muted")
        return line.truncate(self.app.size.width, ellipsis=True)


def _query_chip(chip: Chip) -> Content:
    text = one_line(chip.text, 60)
    if not chip.known:
        return Content.styled(f"[{text}: no such word]", "$text-error")
    if chip.slips:
        return Content.styled(f"[{text} ≈{chip.slips}]", "$text-accent")
    return Content.styled(f"[{text}]", "$text-muted")
