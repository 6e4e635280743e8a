"""The dialog of records that could not be read: what, where, why, and their text."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.model.intake import Quarantined
from tui.text import clean, one_line
from tui.ui.dialog import Dialog
from tui.ui.hints import Hints
from tui.ui.lines import LineList
from tui.wording import number

_MOST_SEEN = 8
"""Records that the dialog is high enough for."""

_MOST_TEXT = 4_000
"""Code points of a record that are shown."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants with a record."""

    record: Quarantined
    drop: bool = False
    """True to drop it, False to mend it."""


class RecordList(LineList):
    """A line a record: where it stands, and why it could not be read."""

    COMPONENT_CLASSES = {"lines--cursor", "lines--empty", "option--hint"}

    def __init__(self, records: Sequence[Quarantined]) -> None:
        super().__init__()
        self.records = records
        self.styles.height = min(max(1, len(records)), _MOST_SEEN)

    def entry_count(self) -> int:
        """Count the records."""
        return len(self.records)

    def empty_lines(self) -> Sequence[str]:
        """The dialog is not shown without records."""
        return ()

    def draw(self, entry: int, line: int, width: int, style: Style) -> Sequence[Segment]:  # noqa: ARG002  # one line each
        """Draw the reason, and in front of it where the record stands."""
        record = self.records[entry]
        hint = self.get_component_rich_style("option--hint", partial=True)
        bar = "▌" if entry == self.cursor else " "
        file = one_line(record.file.rpartition("/")[2], 40)
        text = Text.assemble(bar, (f"{file}:{record.line}  ", hint), one_line(record.reason))
        text.truncate(width, overflow="ellipsis")
        text.style = style
        return list(text.render(self.app.console))


class QuarantineDialog(Dialog[Wish | None]):
    """Shows the records; the answer is what to do with one of them."""

    BINDINGS = [
        Binding("escape,q", "dismiss(None)", "Close", show=False),
        Binding("enter,e", "wish(False)", "Mend", show=False),
        Binding("x,delete", "wish(True)", "Drop", show=False),
        Binding("j,down", "move(1)", "Down", show=False),
        Binding("k,up", "move(-1)", "Up", show=False),
        Binding("J,pagedown", "scroll(6)", "Text down", show=False),
        Binding("K,pageup", "scroll(-6)", "Text up", show=False),
    ]

    def __init__(self, records: Sequence[Quarantined], at: int = 0) -> None:
        """Show records, the cursor on the one at a place."""
        super().__init__()
        self._records = records
        self._at = min(at, len(records) - 1)

    def compose(self) -> ComposeResult:
        """Show the list over the text of the record under the cursor."""
        count = len(self._records)
        title = "1 record" if count == 1 else f"{number(count)} records"
        with Vertical(classes="dialog quarantine"):
            yield Static(f"{title} could not be read", markup=False)
            yield RecordList(self._records)
            with VerticalScroll(can_focus=False):
                yield Static(id="record")
            yield Hints(
                ("Enter", "mend in the editor"), ("x", "drop"), ("j k", "move"), ("Esc", "close")
            )

    def on_mount(self) -> None:
        """Go to where the cursor was."""
        self._list.entries_changed(self._at)

    @property
    def _list(self) -> RecordList:
        return self.query_one(RecordList)

    @on(LineList.Highlighted)
    def _show(self) -> None:
        """Show the text of the record under the cursor."""
        record = self._records[self._list.cursor]
        text = clean(record.raw[:_MOST_TEXT]).expandtabs(4)
        more = "…" if len(record.raw) > _MOST_TEXT else ""
        head = f"{one_line(record.file)}, line {number(record.line)}: {one_line(record.reason)}"
        shown = Content(f"{text}{more}" if text.strip() else "(its text is not known)")
        self.query_one("#record", Static).update(
            Content.assemble((head, "$text-warning"), "\n\n", shown)
        )
        self.query_one(VerticalScroll).scroll_to(y=0, animate=False, immediate=True)

    def action_wish(self, drop: bool) -> None:  # as its binding says
        """Answer with the record under the cursor."""
        self.dismiss(Wish(self._records[self._list.cursor], drop))
