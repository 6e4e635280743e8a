"""The least that a Textual app can show: a header, a footer and an empty list drawn by lines."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Footer, Header


class EmptyList(ScrollView, can_focus=True):
    """A list without lines."""

    def render_line(self, y: int) -> Strip:  # noqa: ARG002  Textual calls it so
        return Strip.blank(self.size.width)


class MinimalApp(App[None]):
    """One screen."""

    BINDINGS: ClassVar[list[BindingType]] = [("q", "quit", "Leave")]

    def compose(self) -> ComposeResult:
        yield Header()
        yield EmptyList()
        yield Footer()


if __name__ == "__main__":
    MinimalApp().run()
