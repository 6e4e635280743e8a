"""The dialogs: a question, a line to type, and the keys."""

from collections.abc import Iterator
from textwrap import wrap

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.text import one_line
from tui.ui.bars import CleanInput
from tui.ui.commands import COMMANDS, Command, Place
from tui.ui.dialog import TextDialog
from tui.ui.hints import Hints
from tui.ui.keys import Keymap, spoken

_KEYS_WIDTH = 10
"""Cells for the keys of a command."""

_UNFOLDED = 200
"""Cells that no line of help is longer than."""

_ABOUT_KEYS = "In the search box letters are text. Keys can be changed in config.yaml under `keys`."


class Confirm(ModalScreen[bool]):
    """Asks one question that is answered with yes or no."""

    BINDINGS = [
        Binding("y,enter", "dismiss(True)", "Yes", show=False),
        Binding("n,q,escape", "dismiss(False)", "No", show=False),
    ]

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = one_line(question)

    def compose(self) -> ComposeResult:
        """Show the question and the keys that answer it."""
        with Vertical(classes="dialog"):
            yield Static(self._question, markup=False)
            yield Hints(("y", "yes"), ("n", "no"))


class Prompt(ModalScreen[str | None]):
    """Asks for one line of text; None if the question was put away, or, mostly, if it is empty."""

    BINDINGS = [Binding("escape", "dismiss(None)", "Cancel", show=False)]

    def __init__(self, question: str, value: str, *, empty: bool = False) -> None:
        """Ask; `empty` says whether nothing at all is an answer too."""
        super().__init__()
        self._question = one_line(question)
        self._value = value
        self._empty = empty

    def compose(self) -> ComposeResult:
        """Show the question and a line that already holds the likely answer."""
        with Vertical(classes="dialog"):
            yield Static(self._question, markup=False)
            yield CleanInput(self._value, compact=True, select_on_focus=False)
            yield Hints(("Enter", "go on"), ("Esc", "cancel"))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer with what was typed."""
        text = event.value.strip()
        self.dismiss(text if text or self._empty else None)


class Help(TextDialog):
    """Shows every key, those of the place that has the focus first."""

    BINDINGS = [Binding("question_mark", "dismiss", "Close", show=False)]

    def __init__(self, keys: Keymap, place: Place) -> None:
        super().__init__("Keys", _KeyLines(keys, place))


class _KeyLines(Static):
    """Keys and what they do; a line that is too long goes on below its own words."""

    def __init__(self, keys: Keymap, place: Place) -> None:
        super().__init__()
        self._keys = keys
        self._place = place

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002  # given by Textual
        """Ask for as much as the longest line takes in full."""
        return max(line.cell_length for line in self._lines(_UNFOLDED))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  # given by Textual
        """Count the lines at a width in cells."""
        return len(list(self._lines(width)))

    def render(self) -> Content:
        """Lay the lines out for the width that there is."""
        return Content("\n").join(self._lines(self.content_size.width))

    def _lines(self, width: int) -> Iterator[Content]:
        groups: dict[tuple[Place, ...], list[Command]] = {}
        for command in COMMANDS:
            groups.setdefault(command.places, []).append(command)
        for places in sorted(groups, key=lambda places: self._place not in places):
            yield Content.styled(_listed(places).capitalize(), "bold $text-primary")
            for command in groups[places]:
                keys = spoken(self._keys[command.id]) or "palette"
                for line in _within(command.help, width - _KEYS_WIDTH - 2):
                    yield Content.assemble(
                        (f"{keys:>{_KEYS_WIDTH}}", "bold $text-accent"), "  ", line
                    )
                    keys = ""
            yield Content("")
        for line in _within(_ABOUT_KEYS, width):
            yield Content.styled(line, "$text-muted")


def _within(text: str, width: int) -> list[str]:
    return wrap(text, max(width, 1))


def _listed(places: tuple[Place, ...]) -> str:
    *most, last = places
    return f"{', '.join(most)} and {last}" if most else last
