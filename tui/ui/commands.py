"""The command table: keys, footer, palette, help and the README's key table come from it.

A new command is one row here and one method `action_<id>` on the screen, or, for a row that is
marked `own`, on the widget it is bound to.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


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
    MARKS = "Nothing is marked"


@dataclass(frozen=True, slots=True)
class Command:
    """One row of the table."""

    id: str
    """Names the method as well; what config.yaml remaps by."""
    keys: tuple[str, ...]
    """None: only the palette runs it, unless the configuration gives it one."""
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
    numbered: bool = False
    """Its method takes the number of the key, from 1."""
    yields: bool = False
    """Its keys give way to a set of keys, or a configuration, that has them for another."""

    @property
    def in_palette(self) -> bool:
        """Whether the palette runs it, key or not."""
        return not (self.own or self.numbered)


POSTING = (Place.LIST, Place.DETAIL)
LINES = (Place.LIST, Place.FILTERS, Place.DETAIL)

COMMANDS: tuple[Command, ...] = (
    Command("shortlist", ("s",), "Shortlist", "Decide: shortlist", POSTING, 1, Needs.POSTING),
    Command("maybe", ("m",), "Maybe", "Decide: maybe", POSTING, 2, Needs.POSTING),
    Command("reject", ("r",), "Reject", "Decide: reject", POSTING, 3, Needs.POSTING),
    Command(
        "reject_because",
        ("R",),
        "Reject because",
        "Reject with a reason: a number, or a few words; Esc for none",
        POSTING,
        0,
        Needs.POSTING,
    ),
    Command("todo", ("0",), "To do", "Clear the decision", POSTING, 0, Needs.POSTING),
    Command(
        "repeat",
        (".",),
        "Repeat",
        "Do the last decision or tag again, here",
        POSTING,
        0,
        Needs.POSTING,
    ),
    Command("undo", ("u",), "Undo", "Take back the last step, any number of times", POSTING, 4),
    Command("redo", ("U",), "Redo", "Make again what was taken back", POSTING),
    Command(
        "undo_since", (), "Undo since", "Take back everything since a time, of today or another day"
    ),
    Command("mark", ("space",), "Mark", "Mark it, or unmark it", POSTING, 0, Needs.POSTING),
    Command(
        "mark_range",
        ("v",),
        "Mark to here",
        "Mark all from the last mark to here",
        POSTING,
        0,
        Needs.POSTING,
    ),
    Command(
        "mark_found", ("V",), "Mark all found", "Mark all that is listed", POSTING, 0, Needs.POSTING
    ),
    Command("unmark", (), "Unmark all", "Take all marks away", needs=Needs.MARKS),
    Command("note", ("n",), "Note", "Write a note on it, in one line", POSTING, 0, Needs.POSTING),
    Command(
        "edit_note", ("N",), "Edit note", "Write a note in your editor", POSTING, 0, Needs.POSTING
    ),
    Command("tag", ("t",), "Tag", "Give it a tag", POSTING, 0, Needs.POSTING),
    Command("untag", ("T",), "Untag", "Take a tag away", POSTING, 0, Needs.POSTING),
    Command(
        "copies",
        ("d",),
        "Copies",
        "Show its copies and the words that differ; decide one of them alone",
        POSTING,
        0,
        Needs.POSTING,
    ),
    Command(
        "precedents",
        ("=",),
        "Alike",
        "Show the most similar ones that were decided, with outcome and reason",
        POSTING,
        0,
        Needs.POSTING,
    ),
    Command("teach", ("+",), "Teach a skill", "Teach the lexicon a skill", POSTING),
    Command(
        "unteach", ("-",), "Not a skill", "Say that a skill is none", POSTING, 0, Needs.POSTING
    ),
    Command("brief", ("b",), "Brief", "Choose a brief, or make one"),
    Command("wish", ("B",), "Wishes", "Say what the brief looks for: musts, nice ones, no-gos"),
    Command("rename_brief", (), "Rename brief", "Give this brief another name"),
    Command(
        "view", tuple("123456789"), "View", "Show the saved search of this number", numbered=True
    ),
    Command("views", ("W",), "Views", "Choose a saved search; each with how much it finds"),
    Command("save_view", ("w",), "Save view", "Save the search under a name"),
    Command("drop_view", (), "Drop view", "Forget a saved search"),
    Command("unassigned", ("x",), "Unassigned", "Nothing, on purpose: says what decides", POSTING),
    Command("search", ("/",), "Search", "Type a new search, or after → go on with it", footer=5),
    Command(
        "search_values",
        ("v",),
        "Find a value",
        "Find a value to filter by, typos forgiven",
        (Place.FILTERS,),
        2,
    ),
    Command(
        "leave_search",
        ("enter", "down"),
        "To the list",
        "Go to the list; look into descriptions where nothing else has the words",
        (Place.SEARCH,),
        1,
    ),
    Command(
        "earlier_search", ("up",), "Earlier", "An earlier search", (Place.SEARCH,), 2, own=True
    ),
    Command("filters", ("f",), "Filters", "Show the filters, or put them away", footer=6),
    Command("clear_filters", ("F",), "Clear filters", "Clear all filters", needs=Needs.FILTERS),
    Command(
        "turn_value",
        ("space",),
        "Can, must, not",
        "Choose the value: can be (any of these), must be, must not be, or not at all",
        (Place.FILTERS,),
        1,
        own=True,
    ),
    Command(
        "toggle_value",
        ("enter",),
        "On or off",
        "Choose the value, or not any more",
        (Place.FILTERS,),
        0,
        own=True,
    ),
    Command("open", ("enter",), "Read", "Read the posting", (Place.LIST,), 0, Needs.POSTING),
    Command(
        "unfold",
        ("enter",),
        "Unfold",
        "Show what is folded away, or fold it again",
        (Place.DETAIL,),
        0,
        own=True,
    ),
    Command(
        "link", ("o",), "Open link", "Open a link that the text names", POSTING, 0, Needs.POSTING
    ),
    Command("copy", ("y",), "Copy", "Copy it as YAML", POSTING, 0, Needs.POSTING),
    Command("detail_down", ("J",), "Text down", "Scroll the posting's text down", POSTING),
    Command("detail_up", ("K",), "Text up", "Scroll the posting's text up", POSTING),
    Command(
        "next_hit",
        ("]",),
        "Next hit",
        "Next hit, or skill, in the text",
        POSTING,
        needs=Needs.POSTING,
    ),
    Command(
        "previous_hit",
        ("[",),
        "Previous hit",
        "Previous hit, or skill, in the text",
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
    Command("wider", (">",), "Wider", "Make the pane wider", LINES),
    Command("narrower", ("<",), "Narrower", "Make the pane narrower", LINES),
    Command("first_widths", (), "First widths", "Give all panes the widths they had at first"),
    Command("zoom", ("z",), "Zoom", "Give the pane the whole screen, or take it back"),
    Command(
        "sort", ("S",), "Sort", "Sort: best match, newest, oldest, title, company, brief", LINES
    ),
    Command("export", ("e",), "Export", "Write the shortlist as YAML", footer=7),
    Command("import", (), "Bring in", "Bring in a dump beside the work: a file, or a folder"),
    Command("quarantine", (), "Quarantine", "Mend what could not be read, in your editor"),
    Command("merge", (), "Merge", "Merge a shortlist of somebody else; conflicts side by side"),
    Command("statistics", (), "Statistics", "What was decided when and why, in numbers"),
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
        "suspend",
        ("ctrl+z",),
        "Suspend",
        "Leave the app for the shell; `fg` comes back",
        yields=True,
    ),
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
