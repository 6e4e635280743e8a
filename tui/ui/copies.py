"""The dialog of a stack: its copies, and the words in which they differ."""

from collections.abc import Callable, Sequence

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.model.deciding import Status
from tui.model.postings import Posting, StackMember
from tui.reading.differences import differing_words
from tui.text import one_line
from tui.ui.dialog import Dialog
from tui.ui.differing import lines_with
from tui.ui.hints import Hints
from tui.ui.lines import LineList
from tui.ui.marked import FAINT, HIT
from tui.wording import SIGNS, day, number

_MOST_SHOWN = 40
"""Lines with differences that are shown."""

Copy = tuple[StackMember, Posting]
Decide = Callable[[int, Status], object]


class CopyList(LineList):
    """The postings of a stack, the oldest first."""

    COMPONENT_CLASSES = {"lines--cursor", "lines--empty", "option--hint"}

    def __init__(self, copies: Sequence[Copy]) -> None:
        super().__init__()
        self.copies = copies
        self.statuses = {posting.id: posting.status for _, posting in copies}
        self.styles.height = min(max(2, len(copies)), 8)

    def entry_count(self) -> int:
        """Count the postings."""
        return len(self.copies)

    def empty_lines(self) -> Sequence[str]:
        """A stack is never empty."""
        return ()

    def draw(self, entry: int, line: int, width: int, style: Style) -> Sequence[Segment]:  # noqa: ARG002  # one line each
        """Draw what tells a posting from its copies."""
        member, posting = self.copies[entry]
        hint = self.get_component_rich_style("option--hint", partial=True)
        name = f"{one_line(posting.source)}:{one_line(posting.external_id)}"
        company = f"{one_line(posting.company, 40)} · " if posting.company else ""
        bar = "▌" if entry == self.cursor else " "
        text = Text.assemble(
            f"{bar}{SIGNS[self.statuses[posting.id]]} {day(posting.posted_at):10} ",
            f"{member.likeness.value:7} {one_line(posting.title, 60) or '(no title)'}",
            (f"  {company}{name}", hint),
        )
        text.truncate(width, overflow="ellipsis")
        text.style = style
        return list(text.render(self.app.console))


class CopiesDialog(Dialog[None]):
    """Shows a stack; each posting of it can be decided on its own here."""

    BINDINGS = [
        Binding("escape,q,d,enter", "dismiss", "Close", show=False),
        Binding("j,down", "move(1)", "Down", show=False),
        Binding("k,up", "move(-1)", "Up", show=False),
        Binding("J,pagedown", "scroll(6)", "Text down", show=False),
        Binding("K,pageup", "scroll(-6)", "Text up", show=False),
        *(
            Binding(key, f"decide('{status.value}')", status.value, show=False)
            for key, status in (
                ("s", Status.SHORTLIST),
                ("m", Status.MAYBE),
                ("r", Status.REJECT),
                ("0", Status.TODO),
            )
        ),
    ]

    def __init__(self, copies: Sequence[Copy], decide: Decide) -> None:
        super().__init__()
        self._copies = copies
        self._decide = decide

    def compose(self) -> ComposeResult:
        """Show the list over what differs."""
        title = f"{number(len(self._copies))} postings of one stack"
        with Vertical(classes="dialog copies"):
            yield Static(title, markup=False)
            yield CopyList(self._copies)
            with VerticalScroll(can_focus=False):
                yield Static(id="differences")
            yield Hints(("s m r 0", "decide this one alone"), ("j k", "move"), ("Esc", "close"))

    @on(LineList.Highlighted)
    def _compare(self) -> None:
        """Say in which words the posting differs from the oldest one."""
        listing = self.query_one(CopyList)
        (_, first), (_, this) = self._copies[0], self._copies[listing.cursor]
        self.query_one("#differences", Static).update(difference(first, this))

    def action_decide(self, status: str) -> None:
        """Decide the posting under the cursor, and no other."""
        listing = self.query_one(CopyList)
        posting = self._copies[listing.cursor][1]
        self._decide(posting.id, Status(status))
        listing.statuses[posting.id] = Status(status)
        listing.refresh()
        listing.action_cursor_down()


def difference(first: Posting, this: Posting) -> Content:
    """Show the lines of a posting that another one has not word by word, with these marked."""
    if first.id == this.id:
        return Content.styled("The oldest one; the others are compared with it.", FAINT)
    parts = []
    if one_line(first.title) != one_line(this.title):
        parts.append(Content.assemble(("title  ", FAINT), one_line(this.title)))
    missing, spans = differing_words(first.description, this.description)
    lines = list(lines_with(this.description, spans, HIT))
    parts += lines[:_MOST_SHOWN]
    if len(lines) > _MOST_SHOWN:
        parts.append(Content.styled(f"… {number(len(lines) - _MOST_SHOWN)} lines more", FAINT))
    if missing and not lines:
        parts.append(Content.styled("Words of the oldest one are missing, none is new.", FAINT))
    return Content("\n").join(parts or [Content.styled("Word for word the same.", FAINT)])
