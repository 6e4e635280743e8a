"""Sets of keys to choose from; each says only where it differs from the command table."""

from collections.abc import Mapping

from tui.config import Preset

PRESETS: Mapping[Preset, Mapping[str, tuple[str, ...]]] = {
    Preset.DEFAULT: {},
    Preset.MAIL: {
        "reject": ("e", "#"),
        "reject_because": ("E",),
        "undo": ("z",),
        "redo": ("Z",),
        "mark": ("x", "space"),
        "mark_range": ("X",),
        "mark_found": ("*",),
        "unassigned": (),
        "open": ("o", "enter"),
        "link": ("O",),
        "zoom": ("_",),
        "export": ("ctrl+e",),
    },
    Preset.ARROWS: {
        "shortlist": ("s", "f2"),
        "maybe": ("m", "f3"),
        "reject": ("r", "delete"),
        "undo": ("u", "ctrl+z"),
        "redo": ("U", "ctrl+y"),
        "mark": ("space", "insert"),
        "search": ("/", "ctrl+f"),
        "export": ("e", "ctrl+s"),
        "help": ("?", "f1"),
        "quit": ("q", "f10"),
        "cursor_down": ("down",),
        "cursor_up": ("up",),
        "first": ("home",),
        "last": ("end",),
        "pane_left": ("left",),
        "pane_right": ("right",),
        "detail_down": ("ctrl+down",),
        "detail_up": ("ctrl+up",),
    },
}
"""`mail` has the keys of mail programs: e puts away, z takes back, x marks. `arrows` moves without
letters, and has function keys and those of office programs beside its own."""
