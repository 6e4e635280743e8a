"""The dialog of what was done in a brief, in numbers."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.figures import headed_lines
from tui.model.statistics import Statistics
from tui.text import one_line
from tui.ui.marked import HEADING


class StatisticsDialog(ModalScreen[None]):
    """Shows funnel, days, hours, reasons, skills and months."""

    BINDINGS = [
        Binding("escape,q,enter", "dismiss", "Close", show=False),
        Binding("j,down", "scroll(1)", "Down", show=False),
        Binding("k,up", "scroll(-1)", "Up", show=False),
        Binding("space,pagedown", "scroll(10)", "Page down", show=False),
        Binding("pageup", "scroll(-10)", "Page up", show=False),
    ]

    def __init__(self, brief: str, found: Statistics) -> None:
        super().__init__()
        self._brief = brief
        self._found = found

    def compose(self) -> ComposeResult:
        """Show the parts one below the other."""
        parts = [
            Content("\n").join([Content.styled(heading, HEADING), *map(Content, lines)])
            for heading, lines in headed_lines(self._found)
        ]
        with VerticalScroll(classes="dialog", id="statistics", can_focus=False) as dialog:
            dialog.border_title = f"Statistics of {one_line(self._brief, 40)}"
            dialog.border_subtitle = "Esc closes"
            yield Static(Content("\n\n").join(parts))

    def action_scroll(self, lines: int) -> None:
        """Scroll the text."""
        text = self.query_one("#statistics", VerticalScroll)
        text.scroll_to(y=text.scroll_offset.y + lines, animate=False, immediate=True)
