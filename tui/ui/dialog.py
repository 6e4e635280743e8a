"""What dialogs have in common: a list or a text in them is moved through by keys."""

from typing import TypeVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.text import one_line
from tui.ui.lines import LineList

_Answer = TypeVar("_Answer")


class Dialog(ModalScreen[_Answer]):
    """A dialog with a list, a text, or both; which keys move them is for each to say."""

    def action_move(self, lines: int) -> None:
        """Go on in the list, or back."""
        listing = self.query_one(LineList)  # type: ignore[type-abstract]  # not made, looked up
        if lines > 0:
            listing.action_cursor_down()
        else:
            listing.action_cursor_up()

    def action_scroll(self, lines: int) -> None:
        """Scroll the text."""
        text = self.query_one(VerticalScroll)
        text.scroll_to(y=text.scroll_offset.y + lines, animate=False, immediate=True)


class TextDialog(Dialog[None]):
    """A text to be read."""

    BINDINGS = [
        Binding("escape,q,enter", "dismiss", "Close", show=False),
        Binding("j,down", "scroll(1)", "Down", show=False),
        Binding("k,up", "scroll(-1)", "Up", show=False),
        Binding("space,pagedown", "scroll(10)", "Page down", show=False),
        Binding("pageup", "scroll(-10)", "Page up", show=False),
    ]

    def __init__(self, title: str, text: Static) -> None:
        super().__init__()
        self._title = one_line(title, 60)
        self._text = text

    def compose(self) -> ComposeResult:
        """Show the text under its title."""
        with VerticalScroll(classes="dialog", can_focus=False) as dialog:
            dialog.border_title = self._title
            dialog.border_subtitle = "Esc closes"
            yield self._text
