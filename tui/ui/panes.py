"""The panes side by side, as wide as a person has made them."""

from collections.abc import Mapping
from itertools import pairwise

from textual.containers import Horizontal
from textual.events import MouseDown, MouseMove, MouseUp
from textual.widget import Widget

NARROWEST = 20
"""Cells that a pane keeps when another one grows."""


class Panes(Horizontal):
    """Shares its width out: by the style sheet at first, then by what was given or dragged."""

    def __init__(self) -> None:
        super().__init__(id="panes")
        self.widths: Mapping[str, int] = {}
        """By the ids of panes, in cells of the terminal on which they were given; may be empty."""
        self._dragged: tuple[Widget, Widget] | None = None

    def give(self, widths: Mapping[str, int]) -> None:
        """Give panes these widths in proportion; without any the style sheet has its way again."""
        self.widths = dict(widths)
        for pane in self.children:
            if width := widths.get(pane.id or ""):
                pane.styles.width = f"{width}fr"
                pane.styles.min_width, pane.styles.max_width = 1, "100%"
            else:
                for rule in ("width", "min_width", "max_width"):
                    pane.styles.clear_rule(rule)

    def widen(self, pane: Widget, cells: int) -> bool:
        """Let a pane grow, or shrink, at the cost of the one beside it; False if it cannot."""
        shown = self._shown()
        if pane not in shown or len(shown) == 1:
            return False
        at = shown.index(pane)
        one, other = (pane, shown[at + 1]) if pane is not shown[-1] else (shown[at - 1], pane)
        return self._part(one, other, one.outer_size.width + (cells if one is pane else -cells))

    def on_mouse_down(self, event: MouseDown) -> None:
        """Take hold of the edge between two panes."""
        for one, other in pairwise(self._shown()):
            if event.screen_x in (one.region.right - 1, other.region.x):
                self._dragged = one, other
                self.capture_mouse()

    def on_mouse_move(self, event: MouseMove) -> None:
        """Drag it."""
        if self._dragged:
            one, other = self._dragged
            self._part(one, other, event.screen_x - one.region.x + 1)

    def on_mouse_up(self, event: MouseUp) -> None:  # noqa: ARG002  # wherever that is
        """Let it go."""
        if self._dragged:
            self._dragged = None
            self.release_mouse()

    def _shown(self) -> list[Widget]:
        return [pane for pane in self.children if pane.display]

    def _part(self, one: Widget, other: Widget, width: int) -> bool:
        """Give `one` this width, and `other` what is left of both; False if nothing changes."""
        together = one.outer_size.width + other.outer_size.width
        width = max(NARROWEST, min(width, together - NARROWEST))
        if width == one.outer_size.width or together < 2 * NARROWEST:
            return False
        now = {pane.id: pane.outer_size.width for pane in self._shown() if pane.id}
        parted = {one.id or "": width, other.id or "": together - width}
        self.give({**self.widths, **now, **parted})
        return True
