"""A dialog to choose from a list by a few letters, or to type something new."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input, Static

from tui.search.words import fold
from tui.text import one_line
from tui.ui.bars import CleanInput
from tui.ui.dialog import Dialog
from tui.ui.hints import Hints
from tui.ui.lines import LineList

_NUMBERED = 9
"""Options that have a key of their own."""
_HIGHEST = 12
"""Lines of the list."""


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose."""

    value: str
    """What is answered."""
    label: str
    hint: str = ""


def _slips(wanted: Sequence[str], option: Option) -> int | None:
    """Count the slips in words of an option's label; None if it does not have them all.

    A word of up to three letters, or with digits, has none.
    """
    from rapidfuzz.distance import OSA  # noqa: PLC0415  not before something is mistyped

    words = fold(option.label).split()
    slips = 0
    for part in wanted:
        budget = 0 if any(map(str.isdigit, part)) else min(2, len(part) // 4)
        nearest = min(
            (OSA.distance(part, word, score_cutoff=budget) for word in words), default=budget + 1
        )
        if nearest > budget:
            return None
        slips += nearest
    return slips


class Options(LineList):
    """What is left to choose from."""

    COMPONENT_CLASSES = {"lines--cursor", "lines--empty", "option--hint", "option--key"}

    def __init__(self, options: Sequence[Option], *, numbered: bool, empty: str) -> None:
        super().__init__()
        self.options = options
        self.can_focus = False
        self._numbered = numbered
        self._empty = empty
        self.styles.height = max(1, min(len(options) + 1, _HIGHEST))

    def show(self, options: Sequence[Option]) -> None:
        """Offer other options, the first one under the cursor."""
        self.options = options
        self.entries_changed()

    def entry_count(self) -> int:
        """Count the options."""
        return len(self.options)

    def empty_lines(self) -> Sequence[str]:
        """Say that nothing is left."""
        return ("", self._empty)

    def draw(self, entry: int, line: int, width: int, style: Style) -> Sequence[Segment]:  # noqa: ARG002  # one line each
        """Draw the key, the label and the hint of an option."""
        option = self.options[entry]
        longest = max(cell_len(one_line(each.label, 120)) for each in self.options)
        key = f"{entry + 1} " if self._numbered and entry < _NUMBERED else ""
        hint = f"  {one_line(option.hint, 60)} " if option.hint else " "
        bar = "▌" if entry == self.cursor else " "
        label = Text(one_line(option.label, 120) or "(empty)")
        room = max(8, width - cell_len(hint) - len(key) - 2)
        label.truncate(min(longest, room), overflow="ellipsis", pad=True)
        key_style = self.get_component_rich_style("option--key", partial=True)
        hint_style = self.get_component_rich_style("option--hint", partial=True)
        text = Text.assemble(bar, (key, key_style), label, (hint, hint_style))
        text.truncate(width, overflow="ellipsis")
        text.style = style
        return list(text.render(self.app.console))


class Picker(Dialog[str | None]):
    """Asks to choose one option; None, or what `escape` says, if the question was put away."""

    BINDINGS = [
        Binding("down,ctrl+n", "move(1)", "Down", show=False),
        Binding("up,ctrl+p", "move(-1)", "Up", show=False),
        Binding("escape", "put_away", "Cancel", show=False),
    ]

    def __init__(
        self,
        question: str,
        options: Sequence[Option],
        *,
        new: str = "",
        numbered: bool = False,
        escape: str | None = None,
    ) -> None:
        """Ask.

        Args:
            question: what is asked, in one line.
            options: what can be chosen.
            new: what something typed that is no option is called; empty: nothing else will do.
            numbered: whether a number at once chooses one of the first nine.
            escape: the answer if the question is put away.
        """
        super().__init__()
        self._question = one_line(question)
        self._options = options
        self._new = new
        self._numbered = numbered
        self._escape = escape

    def compose(self) -> ComposeResult:
        """Show the question, a line to type in, and the options."""
        away = "none" if self._escape is not None else "cancel"
        keys = [("1-9", "choose")] if self._numbered else []
        keys += [("Enter", "choose"), ("↑ ↓", "move"), ("Esc", away)]
        empty = "Type something new." if self._new else "Nothing like that."
        with Vertical(classes="dialog picker"):
            yield Static(self._question, markup=False)
            yield CleanInput(compact=True, max_length=200)
            yield Options(self._options, numbered=self._numbered, empty=empty)
            yield Hints(*keys)

    def action_put_away(self) -> None:
        """Choose nothing."""
        self.dismiss(self._escape)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Offer what goes with the letters; a number is a choice."""
        text = event.value.strip()
        if self._numbered and len(text) == 1 and text in "123456789":
            place = int(text) - 1
            if place < len(self._options):
                self.dismiss(self._options[place].value)
                return
        self.query_one(Options).show(self._like(text))

    def on_input_submitted(self) -> None:
        """Choose what is under the cursor."""
        options = self.query_one(Options)
        if options.options:
            self.dismiss(options.options[options.cursor].value)

    @on(Options.Picked)
    def _picked(self) -> None:
        self.on_input_submitted()

    def _like(self, text: str) -> list[Option]:
        wanted = fold(text).split()
        found = [
            option
            for option in self._options
            if all(part in fold(f"{option.label} {option.hint}") for part in wanted)
        ]
        if not found and wanted:
            near = [
                (slips, number)
                for number, option in enumerate(self._options)
                if (slips := _slips(wanted, option)) is not None
            ]
            found = [self._options[number] for _, number in sorted(near)]
        # What has the letters in its name goes before what has them in its hint.
        found.sort(key=lambda option: not all(part in fold(option.label) for part in wanted))
        known = {fold(option.value) for option in self._options}
        if self._new and text and fold(text) not in known:
            found.append(Option(text, text, self._new))
        return found
