"""The command table: bindings, footer, palette, help and the README's key table come from it.

A new command is one row here and one method `action_<id>` on the screen, or, for a row that is
marked `own`, on the widget it is bound to.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from textual.binding import Binding, BindingType
from textual.keys import Keys

from tui.config import Config

Keymap = Mapping[str, tuple[str, ...]]
"""The keys of each command by its id, as a person writes them: `s`, `ctrl+p`, `?`."""


class Place(StrEnum):
    """Where a command's keys work, in the words that help and README use."""

    LIST = "list"
    DETAIL = "detail"
    FILTERS = "filters"
    SEARCH = "search box"
    EVERYWHERE = "everywhere"
    """On the screen itself; in the search box a single letter stays text."""
    APP = "everywhere, dialogs too"


class Needs(StrEnum):
    """What must be there for a command to run; the value says what is missing when it is not."""

    NOTHING = ""
    POSTING = "No posting is highlighted: the list is empty"
    FILTERS = "No filters are set"


@dataclass(frozen=True, slots=True)
class Command:
    """One row of the table."""

    id: str
    """Names the method as well; what config.yaml remaps by."""
    keys: tuple[str, ...]
    label: str
    """One or two words, for footer and palette."""
    help: str
    """What it does, for help, palette and README."""
    places: tuple[Place, ...] = (Place.EVERYWHERE,)
    footer: int = 0
    """Its turn in the footer, from 1; 0 keeps it out."""
    needs: Needs = Needs.NOTHING
    own: bool = False
    """The widget it is bound to has the method, instead of the screen."""

    @property
    def action(self) -> str:
        """What a binding of the command calls."""
        return self.id if self.own else f"screen.run('{self.id}')"


POSTING = (Place.LIST, Place.DETAIL)
LINES = (Place.LIST, Place.FILTERS, Place.DETAIL)

COMMANDS: tuple[Command, ...] = (
    Command("shortlist", ("s",), "Shortlist", "Decide: shortlist", POSTING, 1, Needs.POSTING),
    Command("maybe", ("m",), "Maybe", "Decide: maybe", POSTING, 2, Needs.POSTING),
    Command("reject", ("r",), "Reject", "Decide: reject", POSTING, 3, Needs.POSTING),
    Command("todo", ("0",), "To do", "Clear the decision", POSTING, 0, Needs.POSTING),
    Command("undo", ("u",), "Undo", "Take back the last decision, any number of times", POSTING, 4),
    Command("redo", ("U",), "Redo", "Make again what was taken back", POSTING),
    Command("unassigned", ("x",), "Unassigned", "Nothing, on purpose: says what decides", POSTING),
    Command("search", ("/",), "Search", "Go to the search box", footer=5),
    Command(
        "leave_search",
        ("enter", "down"),
        "To the list",
        "Go to the list; look into descriptions where nothing else has the words",
        (Place.SEARCH,),
        1,
    ),
    Command("filters", ("f",), "Filters", "Show the filters, or put them away", footer=6),
    Command("clear_filters", ("F",), "Clear filters", "Clear all filters", needs=Needs.FILTERS),
    Command(
        "toggle_value",
        ("space", "enter"),
        "Switch on or off",
        "Switch the value on or off: OR within a property, AND between properties",
        (Place.FILTERS,),
        1,
        own=True,
    ),
    Command("open", ("enter",), "Read", "Read the posting", (Place.LIST,), 0, Needs.POSTING),
    Command("detail_down", ("J",), "Text down", "Scroll the posting's text down", POSTING),
    Command("detail_up", ("K",), "Text up", "Scroll the posting's text up", POSTING),
    Command("next_hit", ("]",), "Next hit", "Next hit in the text", POSTING, needs=Needs.POSTING),
    Command(
        "previous_hit",
        ("[",),
        "Previous hit",
        "Previous hit in the text",
        POSTING,
        0,
        Needs.POSTING,
    ),
    Command(
        "why", ("i",), "Why", "Say why it is here: what matched where", POSTING, 0, Needs.POSTING
    ),
    Command("cursor_down", ("j", "down"), "Down", "One down", LINES, own=True),
    Command("cursor_up", ("k", "up"), "Up", "One up", LINES, own=True),
    Command("page_down", ("pagedown",), "Page down", "A page down", LINES, own=True),
    Command("page_up", ("pageup",), "Page up", "A page up", LINES, own=True),
    Command("first", ("g", "home"), "First", "To the first", LINES, own=True),
    Command("last", ("G", "end"), "Last", "To the last", LINES, own=True),
    Command("pane_left", ("h", "left"), "Pane left", "To the pane on the left", LINES),
    Command("pane_right", ("l", "right"), "Pane right", "To the pane on the right", LINES),
    Command("next_pane", ("tab",), "Next pane", "To the next pane or the search box"),
    Command("previous_pane", ("shift+tab",), "Previous pane", "To the pane before"),
    Command("zoom", ("z",), "Zoom", "Give the pane the whole screen, or take it back"),
    Command("sort", ("S",), "Sort", "Sort: best match, newest, oldest, title, company", LINES),
    Command("export", ("e",), "Export", "Write the shortlist as YAML", footer=7),
    Command("theme", ("ctrl+t",), "Theme", "Choose the colours: dark, light and others"),
    Command(
        "command_palette",
        (":", "ctrl+p"),
        "Palette",
        "Find a command by its name",
        (Place.APP,),
        own=True,
    ),
    Command("help", ("?",), "Help", "Show the keys", footer=9),
    Command(
        "back",
        ("escape",),
        "Back",
        "Peel off one layer: dialog, message, zoom, text, search, filters; never quits",
        (Place.EVERYWHERE, Place.SEARCH),
        8,
    ),
    Command("quit", ("q",), "Quit", "Back from the text or the filters; from the list, quit"),
)

BY_ID: Mapping[str, Command] = {command.id: command for command in COMMANDS}

_SPOKEN = {
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "enter": "Enter",
    "escape": "Esc",
    "space": "Space",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
}
_FIXED = {"ctrl+q": "always quits", "ctrl+c": "copies"}
_NAMED = {key.value for key in Keys}


def bindings(place: Place) -> list[BindingType]:
    """Give the bindings of the commands that work in `place`, for a class's `BINDINGS`."""
    return [
        Binding(",".join(command.keys), command.action, command.label, show=False, id=command.id)
        for command in COMMANDS
        if place in command.places
    ]


def keymap(config: Config) -> Keymap:
    """Give the keys of every command, those of the configuration before the table's.

    Raises:
        ConfigError: an unknown id, a key that does not exist, a command left without a key (so
            quit can be moved, never taken away), or one key for two commands in one place.
    """
    for id_, keys in config.keys.items():
        if id_ not in BY_ID:
            raise config.complaint(f"keys.{id_}", id_, among=BY_ID)
        if not keys:
            raise config.complaint(f"keys.{id_}", "", "at least one key")
        for key in keys:
            _check(config, id_, key)
    keys_of = {command.id: config.keys.get(command.id, command.keys) for command in COMMANDS}
    for first, second, key in _doubled(keys_of):
        changed, other = (second, first) if second in config.keys else (first, second)
        raise config.complaint(f"keys.{changed}", key, f"a key that `{other}` does not have")
    return keys_of


def _check(config: Config, id_: str, key: str) -> None:
    if key in _FIXED:
        raise config.complaint(f"keys.{id_}", key, f"another key, as that one {_FIXED[key]}")
    if not _exists(key):
        raise config.complaint(
            f"keys.{id_}", key, "a character, or a name such as space, f2, pagedown or ctrl+k"
        )


def _exists(key: str) -> bool:
    if len(key) == 1:
        return key.isprintable() and key not in " ,"
    *held, name = key.split("+")
    return key in _NAMED or (
        set(held) <= {"ctrl", "shift", "alt"} and (len(name) == 1 or name in _NAMED)
    )


def _doubled(keys_of: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str, str]]:
    for first, second in combinations(COMMANDS, 2):
        places = {*first.places, *second.places}
        shared = set(first.places) & set(second.places)
        if shared or places & {Place.EVERYWHERE, Place.APP}:
            for key in keys_of[first.id]:
                if key in keys_of[second.id]:
                    yield first.id, second.id, key


def footer(place: Place) -> list[Command]:
    """Give the commands that the footer shows while `place` has the focus, in their order."""
    shown = {place, Place.EVERYWHERE} - ({Place.EVERYWHERE} if place is Place.SEARCH else set())
    commands = [row for row in COMMANDS if row.footer and shown & set(row.places)]
    return sorted(commands, key=lambda row: row.footer)


def spoken(keys: tuple[str, ...]) -> str:
    """Write keys as footer, help and README show them."""
    return " ".join(_SPOKEN.get(key, key) for key in keys)


def key_table() -> str:
    """Give the default keys as a Markdown table, for the README."""
    rows = ["| key | does | where | id |", "|---|---|---|---|"]
    for row in COMMANDS:
        keys = " ".join(f"`{spoken((key,))}`" for key in row.keys)
        places = ", ".join(row.places)
        rows.append(f"| {keys} | {row.help} | {places} | `{row.id}` |")
    return "\n".join(rows) + "\n"
