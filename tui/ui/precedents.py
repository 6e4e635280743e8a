"""The dialog of precedents: what was decided on the postings most like this one."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.model.deciding import Status
from tui.model.postings import Posting
from tui.precedents import Precedent
from tui.text import one_line
from tui.ui.marked import FAINT
from tui.wording import LABELS, SIGNS, minute

_STYLES = {
    Status.SHORTLIST: "bold $text-success",
    Status.MAYBE: "bold $text-warning",
    Status.REJECT: "bold $text-error",
    Status.TODO: FAINT,
}


class PrecedentsDialog(ModalScreen[None]):
    """Shows them with outcome, reason and what is alike."""

    BINDINGS = [Binding("escape,q,enter,equals_sign", "dismiss", "Close", show=False)]

    def __init__(self, found: Sequence[tuple[Precedent, Posting]]) -> None:
        super().__init__()
        self._found = found

    def compose(self) -> ComposeResult:
        """Show them one under the other."""
        with VerticalScroll(classes="dialog precedents", can_focus=False) as dialog:
            dialog.border_title = "Most alike, and decided already"
            dialog.border_subtitle = "Esc closes"
            yield Static(Content("\n\n").join(_shown(*each) for each in self._found))


def _shown(precedent: Precedent, posting: Posting) -> Content:
    reason = f" ({one_line(posting.reason, 60)})" if posting.reason else ""
    outcome = f"{SIGNS[posting.status]} {LABELS[posting.status]}{reason}"
    company = f" · {one_line(posting.company, 40)}" if posting.company else ""
    return Content("\n").join(
        (
            Content.assemble((one_line(posting.title, 90), "bold"), (company, FAINT)),
            Content.assemble(
                (outcome, _STYLES[posting.status]), (f"  {minute(posting.decided_at)}", FAINT)
            ),
            Content.assemble(("both  ", FAINT), one_line(", ".join(precedent.shared), 200)),
        )
    )
