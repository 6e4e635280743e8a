"""The dialog of a merge: what both sides have decided otherwise, side by side."""

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Static

from tui.model.deciding import Decided
from tui.model.sharing import Conflict, Merge, Side
from tui.text import one_line
from tui.ui.dialog import Dialog
from tui.ui.hints import Hints
from tui.ui.lines import LineList
from tui.wording import LABELS, SIGNS, merged, minute

_MOST_SEEN = 6
"""Conflicts that the dialog is high enough for."""

_LEAST_FOR_BOTH = 40
"""Cells from which on both decisions stand side by side with who made them."""

Choices = dict[str, Side]


class ConflictList(LineList):
    """A title a conflict, and below it both decisions; the one that is to hold has a dot."""

    COMPONENT_CLASSES = {"lines--cursor", "lines--empty", "option--hint"}
    ENTRY_HEIGHT = 2

    def __init__(self, conflicts: Sequence[Conflict]) -> None:
        super().__init__()
        self.conflicts = conflicts
        self.chosen: Choices = {}
        self.styles.height = 2 * min(len(conflicts), _MOST_SEEN)

    def entry_count(self) -> int:
        """Count the conflicts."""
        return len(self.conflicts)

    def empty_lines(self) -> Sequence[str]:
        """Say that there is none."""
        return ("No conflict.",)

    def choose(self, side: Side) -> None:
        """Let one side hold for the conflict under the cursor, and go to the next."""
        self.chosen[self.conflicts[self.cursor].name] = side
        self.refresh()
        self.action_cursor_down()

    def choose_all(self, side: Side) -> None:
        """Let one side hold for all."""
        self.chosen = {conflict.name: side for conflict in self.conflicts}
        self.refresh()

    def draw(self, entry: int, line: int, width: int, style: Style) -> Sequence[Segment]:
        """Draw the title, or both decisions in columns of one width."""
        conflict = self.conflicts[entry]
        bar = "▌" if entry == self.cursor else " "
        if line == 0:
            hint = self.get_component_rich_style("option--hint", partial=True)
            title = one_line(conflict.title) or "(no title)"
            text = Text.assemble(bar, (title, "bold"), (f"  {one_line(conflict.name)}", hint))
        else:
            half = (width - 2) // 2
            ours = self._side(conflict, Side.OURS, conflict.ours, half)
            theirs = self._side(conflict, Side.THEIRS, conflict.theirs, half)
            text = Text.assemble(f"{bar} ", ours, theirs)
        text.truncate(width, overflow="ellipsis")
        text.style = style
        return list(text.render(self.app.console))

    def _side(self, conflict: Conflict, side: Side, decided: Decided, width: int) -> Text:
        holds = self.chosen.get(conflict.name, Side.OURS) is side
        text = Text(f"{'●' if holds else '○'} {_said(decided, width)}")
        if not holds:
            text.stylize(self.get_component_rich_style("option--hint", partial=True))
        text.truncate(width - 1, overflow="ellipsis")
        text.pad_right(max(0, width - text.cell_len))
        return text


class MergeDialog(Dialog[Choices | None]):
    """Asks which decision is to hold in each conflict; None if nothing is to be merged."""

    BINDINGS = [
        Binding("escape,q", "dismiss(None)", "Cancel", show=False),
        Binding("enter", "merge", "Merge", show=False),
        Binding("j,down", "move(1)", "Down", show=False),
        Binding("k,up", "move(-1)", "Up", show=False),
        Binding("o,left", "choose('ours')", "Here", show=False),
        Binding("t,right", "choose('theirs')", "There", show=False),
        Binding("O", "choose_all('ours')", "All here", show=False),
        Binding("T", "choose_all('theirs')", "All there", show=False),
    ]

    def __init__(self, preview: Merge) -> None:
        super().__init__()
        self._preview = preview

    def compose(self) -> ComposeResult:
        """Show what would come in over the conflicts and the keys that settle them."""
        keys = [
            ("o", "here"),
            ("t", "there"),
            ("O T", "all"),
            ("Enter", "merge"),
            ("Esc", "close"),
        ]
        with Vertical(classes="dialog conflicts"):
            yield Static(merged(self._preview, dry_run=True), markup=False)
            yield Static(
                "In conflict, on the left as decided here, on the right as there:",
                classes="heading",
            )
            yield ConflictList(self._preview.conflicts)
            yield Hints(*keys, apart=2)

    @property
    def _list(self) -> ConflictList:
        return self.query_one(ConflictList)

    def action_choose(self, side: str) -> None:
        """Settle the conflict under the cursor."""
        self._list.choose(Side(side))

    def action_choose_all(self, side: str) -> None:
        """Settle all."""
        self._list.choose_all(Side(side))

    def action_merge(self) -> None:
        """Merge; what was not touched holds as it is here, and is asked again the next time."""
        self.dismiss(dict(self._list.chosen))


def _said(decided: Decided, width: int) -> str:
    reason = f" ({decided.reason})" if decided.reason else ""
    said = f"{SIGNS[decided.status]} {LABELS[decided.status]}{reason}"
    if width >= _LEAST_FOR_BOTH and decided.by:
        said += f"  {decided.by}, {minute(decided.at)}"
    return one_line(said)
