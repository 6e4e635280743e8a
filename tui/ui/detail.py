"""The detail pane: one posting, to read and to scroll."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from tui.model import Found, Posting
from tui.ui.article import HIT, article, head
from tui.ui.commands import Place, bindings
from tui.ui.results import Results

STEP = 4
"""Lines that the text moves when scrolled from the list."""


class DetailPane(VerticalScroll, can_focus=True, inherit_bindings=False):
    """Shows the posting that it is given, with the hits of the results' query marked."""

    BINDINGS = bindings(Place.DETAIL)

    posting: var[Posting | None] = var[Posting | None](None, init=False)
    results: var[Results] = var(Results, init=False)

    def __init__(self) -> None:
        super().__init__(id="detail", classes="pane")
        self.border_title = "Detail"
        self._article = Content("")
        self._found: Found | None = None

    def compose(self) -> ComposeResult:
        """Keep the head in sight while the text scrolls."""
        yield Static(id="head", markup=False)
        yield Static(id="article", markup=False)

    def watch_posting(self, before: Posting | None, after: Posting | None) -> None:
        """Show another posting from its top, the same one where it is."""
        self._show()
        if before is None or after is None or before.id != after.id:
            self.scroll_home(animate=False, force=True)

    def watch_results(self, before: Results, after: Results) -> None:
        """Mark other hits."""
        if before.found is not after.found:
            self._show()

    def action_cursor_down(self) -> None:
        """Scroll a line down."""
        self.scroll_by(1)

    def action_cursor_up(self) -> None:
        """Scroll a line up."""
        self.scroll_by(-1)

    def action_page_down(self) -> None:
        """Scroll a page down."""
        self.scroll_by(self.size.height - 2)

    def action_page_up(self) -> None:
        """Scroll a page up."""
        self.scroll_by(2 - self.size.height)

    def action_first(self) -> None:
        """Scroll to the top."""
        self.scroll_home(animate=False)

    def action_last(self) -> None:
        """Scroll to the end."""
        self.scroll_end(animate=False)

    def scroll_by(self, lines: int) -> None:
        """Move the text by some lines."""
        self.scroll_to(y=self.scroll_offset.y + lines, animate=False)

    def to_hit(self, direction: int) -> bool:
        """Bring the next hit below (1) or above (-1) the first line to the top; False for none."""
        width = self.query_one("#article", Static).content_size.width
        here = round(self.scroll_y)
        lines = [
            number
            for number, line in enumerate(self._article.wrap(max(2, width)))
            if any(span.style == HIT for span in line.spans)
            and (number > here if direction > 0 else number < here)
        ]
        if not lines:
            return False
        self.scroll_to(y=min(lines) if direction > 0 else max(lines), animate=False)
        return True

    def _show(self) -> None:
        top = self._article = Content("")
        if self.posting is not None:
            top = head(self.posting, self.results.found)
            self._article = article(self.posting, self.results.found)
        self.query_one("#head", Static).update(top)
        self.query_one("#article", Static).update(self._article)
