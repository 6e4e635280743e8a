"""The detail pane: one posting, to read and to scroll; its head stays in sight."""

from textual.content import Content
from textual.events import Resize
from textual.geometry import Size
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from tui.model.postings import Posting
from tui.ui.article import article, head, wrapped
from tui.ui.commands import Place
from tui.ui.keys import bindings
from tui.ui.marked import HIT, SKILL
from tui.ui.results import Results

STEP = 4
"""Lines that the text moves when scrolled from the list."""
MEASURE = 100
"""Cells of the longest line; longer ones are hard to follow."""


class DetailPane(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows the posting that it is given, with the hits of the results' query marked.

    Drawn by line: a posting that comes and goes with the cursor must not be laid out as a widget.
    """

    BINDINGS = bindings(Place.DETAIL)
    COMPONENT_CLASSES = {"detail--head", "detail--text"}

    posting: var[Posting | None] = var[Posting | None](None, init=False)
    results: var[Results] = var(Results, init=False)

    def __init__(self) -> None:
        super().__init__(id="detail", classes="pane")
        self.border_title = "Detail"
        self._head: list[Content] = []
        self._text: list[Content] = []
        self._unfolded = False

    def watch_posting(self, before: Posting | None, after: Posting | None) -> None:
        """Show another posting from its top, the same one where it is."""
        self._lay_out()
        if before is None or after is None or before.id != after.id:
            self.scroll_to(y=0, animate=False, force=True)

    def watch_results(self, before: Results, after: Results) -> None:
        """Mark other hits."""
        if before.found is not after.found:
            self._lay_out()

    def on_resize(self, _event: Resize) -> None:
        """Wrap the text anew."""
        self._lay_out()

    def render_line(self, y: int) -> Strip:
        """Draw a line of the head, or of the text as far as it is scrolled."""
        width, top = self.scrollable_content_region.width, len(self._head)
        number = y if y < top else y + self.scroll_offset.y
        lines = [*self._head, *self._text]
        part = "detail--head" if y < top else "detail--text"
        style = self.get_visual_style(part)
        line = lines[number] if number < len(lines) else Content("")
        if self.text_selection and (span := self.text_selection.get_span(number)):
            end = len(line) if span[1] == -1 else span[1]
            line = line.stylize(
                self.screen.get_visual_style("screen--selection"), max(0, span[0] - 1), end - 1
            )
        strip = Strip(line.pad_left(1).render_segments(style))
        return strip.adjust_cell_length(width, style.rich_style).apply_offsets(0, number)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Give what is selected with the mouse."""
        text = "\n".join(f" {line.plain}" for line in (*self._head, *self._text))
        return selection.extract(text), "\n"

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002  # read when drawn
        """Draw what is selected."""
        self.refresh()

    def action_cursor_down(self) -> None:
        """Scroll a line down."""
        self.scroll_by(1)

    def action_cursor_up(self) -> None:
        """Scroll a line up."""
        self.scroll_by(-1)

    def action_page_down(self) -> None:
        """Scroll a page down."""
        self.scroll_by(self._page())

    def action_page_up(self) -> None:
        """Scroll a page up."""
        self.scroll_by(-self._page())

    def action_first(self) -> None:
        """Scroll to the top."""
        self.scroll_to(y=0, animate=False)

    def action_last(self) -> None:
        """Scroll to the end."""
        self.scroll_to(y=self.max_scroll_y, animate=False)

    def scroll_by(self, lines: int) -> None:
        """Move the text by some lines."""
        self.scroll_to(y=self.scroll_offset.y + lines, animate=False)

    def to_hit(self, direction: int) -> bool:
        """Bring the next hit below (1) or above (-1) the first line to the top; False for none.

        A text without hits is gone through by its evidence for skills.
        """
        here = self.scroll_offset.y
        lines = self._lines_with(HIT) or self._lines_with(SKILL)
        hits = [line for line in lines if (line > here if direction > 0 else line < here)]
        if not hits or (direction > 0 and here >= self.max_scroll_y):
            return False
        self.scroll_to(y=min(hits) if direction > 0 else max(hits), animate=False)
        return True

    def action_unfold(self) -> None:
        """Show what is folded away, or fold it again; for the next postings too."""
        self._unfolded = not self._unfolded
        self._lay_out()

    def _lines_with(self, style: str) -> list[int]:
        return [
            number
            for number, line in enumerate(self._text)
            if any(span.style == style for span in line.spans)
        ]

    def _page(self) -> int:
        return max(1, self.size.height - len(self._head) - 1)

    def _lay_out(self) -> None:
        """Wrap head and text to the width; the head takes half the pane at most."""
        self._head, self._text = [], []
        if self.posting is not None:
            width = min(max(2, self.scrollable_content_region.width - 2), MEASURE)
            most = max(1, self.size.height // 2)
            self._head = wrapped(head(self.posting, self.results.found), width)[:most]
            text = article(self.posting, self.results.found, unfolded=self._unfolded)
            self._text = [Content(""), *wrapped(text, width)]
        self.virtual_size = Size(
            self.scrollable_content_region.width, len(self._head) + len(self._text)
        )
        self.refresh()
