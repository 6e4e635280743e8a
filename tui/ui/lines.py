"""A list that draws only the lines that are seen, whatever its length."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual.events import Click, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip


class LineList(ScrollView, can_focus=True, inherit_bindings=False):
    """Entries of a fixed height with a cursor; the rows themselves belong to somebody else."""

    ENTRY_HEIGHT = 1
    """Lines of the terminal that an entry takes."""

    cursor: var[int] = var(0)
    """The entry that has the cursor, from 0; also 0 while there are none."""

    @dataclass
    class Highlighted(Message):
        """The cursor has come to an entry, or the entry under it has become another."""

        lines: "LineList"

        @property
        def control(self) -> "LineList":
            """The list, for `@on` with a selector."""
            return self.lines

    @dataclass
    class Picked(Message):
        """An entry was clicked while it had the cursor, or twice."""

        lines: "LineList"

        @property
        def control(self) -> "LineList":
            """The list, for `@on` with a selector."""
            return self.lines

    @abstractmethod
    def entry_count(self) -> int:
        """Count the entries."""

    @abstractmethod
    def draw(self, entry: int, line: int, width: int, style: Style) -> Sequence[Segment]:
        """Draw one line of an entry, at most `width` cells, on the background of `style`."""

    @abstractmethod
    def empty_lines(self) -> Sequence[str]:
        """Say, while there are no entries, why, and what to do next."""

    @property
    def width(self) -> int:
        """Cells of a line, the scrollbar left out."""
        return self.scrollable_content_region.width

    def selectable(self, entry: int) -> bool:  # noqa: ARG002  # for those with headings
        """Tell whether the cursor may stand on `entry`."""
        return True

    def entries_changed(self, cursor: int = 0) -> None:
        """Measure and draw anew after the entries have changed, with the cursor on `cursor`."""
        self._measure()
        before, after = self.cursor, self._allowed(cursor, 1)
        self.cursor = after
        if before == after:
            self.post_message(self.Highlighted(self))
            self._show_cursor()
        self.refresh()

    def refresh_entry(self, entry: int) -> None:
        """Draw one entry anew."""
        self.refresh_lines(entry * self.ENTRY_HEIGHT, self.ENTRY_HEIGHT)

    def render_line(self, y: int) -> Strip:
        """Draw the line `y` of those that are seen."""
        width = self.width
        count = self.entry_count()
        if not count:
            return self._empty_line(y, width)
        entry, line = divmod(y + self.scroll_offset.y, self.ENTRY_HEIGHT)
        if entry >= count:
            return Strip.blank(width, self.rich_style)
        style = self.rich_style
        if entry == self.cursor and self.selectable(entry):
            style += self.get_component_rich_style("lines--cursor")
        return Strip(self.draw(entry, line, width, style)).adjust_cell_length(width, style)

    def action_cursor_down(self) -> None:
        """Go one down."""
        self._go(self.cursor + 1, 1)

    def action_cursor_up(self) -> None:
        """Go one up."""
        self._go(self.cursor - 1, -1)

    def action_page_down(self) -> None:
        """Go a page down."""
        self._go(self.cursor + self._page(), 1)

    def action_page_up(self) -> None:
        """Go a page up."""
        self._go(self.cursor - self._page(), -1)

    def action_first(self) -> None:
        """Go to the first entry."""
        self._go(0, 1)

    def action_last(self) -> None:
        """Go to the last entry."""
        self._go(self.entry_count() - 1, -1)

    def watch_cursor(self, before: int, after: int) -> None:
        """Draw the two entries concerned and tell that the cursor has moved."""
        self.refresh_entry(before)
        self.refresh_entry(after)
        self._show_cursor()
        self.post_message(self.Highlighted(self))

    def on_resize(self, _event: Resize) -> None:
        """Measure anew and keep the cursor in sight."""
        self._measure()
        self._show_cursor()

    def on_click(self, event: Click) -> None:
        """Put the cursor where the mouse is; on the cursor, pick the entry."""
        place = event.get_content_offset(self)
        if place is None:
            return
        entry = (place.y + self.scroll_offset.y) // self.ENTRY_HEIGHT
        if entry >= self.entry_count() or not self.selectable(entry):
            return
        if entry == self.cursor:
            self.post_message(self.Picked(self))
        self.cursor = entry

    def _go(self, entry: int, direction: int) -> None:
        if self.entry_count():
            self.cursor = self._allowed(entry, direction)

    def _allowed(self, entry: int, direction: int) -> int:
        """Find the selectable entry nearest to `entry`, looking in `direction` first."""
        count = self.entry_count()
        if not count:
            return 0
        entry = min(max(entry, 0), count - 1)
        ahead = range(entry, count) if direction > 0 else range(entry, -1, -1)
        behind = range(entry, -1, -1) if direction > 0 else range(entry, count)
        for candidates in (ahead, behind):
            for candidate in candidates:
                if self.selectable(candidate):
                    return candidate
        return 0

    def _page(self) -> int:
        return max(1, self.size.height // self.ENTRY_HEIGHT - 1)

    def _measure(self) -> None:
        self.virtual_size = Size(self.width, self.entry_count() * self.ENTRY_HEIGHT)

    def _show_cursor(self) -> None:
        first = self.cursor  # with the headings above it
        while 0 < first <= self.entry_count() and not self.selectable(first - 1):
            first -= 1
        top, height = (lines * self.ENTRY_HEIGHT for lines in (first, self.cursor - first + 1))
        region = Region(0, top, max(1, self.width), height)
        self.scroll_to_region(region, animate=False, force=True)

    def _empty_line(self, y: int, width: int) -> Strip:
        lines = self.empty_lines()
        text = lines[y - 1] if 0 < y <= len(lines) else ""
        style = self.rich_style + self.get_component_rich_style("lines--empty")
        return Strip([Segment(f"  {text}", style)]).adjust_cell_length(width, style)
