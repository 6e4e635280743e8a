"""Keys of commands: as bindings, as a person changes them, as they are shown."""

from collections.abc import Container, Iterator, Mapping
from itertools import combinations

from textual.binding import Binding, BindingType
from textual.keys import Keys

from tui.config import Config, Preset
from tui.ui.commands import BY_ID, COMMANDS, Command, Place
from tui.ui.presets import PRESETS

Keymap = Mapping[str, tuple[str, ...]]
"""The keys of each command by its id, as a person writes them: `s`, `ctrl+p`, `?`."""

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
        Binding(",".join(keys), action, command.label, show=False, id=id_)
        for command in COMMANDS
        if place in command.places
        for id_, keys, action in _bound(command, command.keys)
        if keys
    ]


def remapped(keys: Keymap) -> dict[str, str]:
    """Give the keys of all bindings, by their ids, as Textual takes them."""
    return {
        id_: ",".join(bound)
        for command in COMMANDS
        for id_, bound, _ in _bound(command, keys[command.id])
        if bound
    }


def _bound(command: Command, keys: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Give the bindings of a command: id, keys and what is called."""
    if command.own:
        yield command.id, keys, command.id
    elif command.numbered:
        for number, key in enumerate(keys, 1):
            yield f"{command.id}.{number}", (key,), f"screen.run('{command.id}', {number})"
    else:
        yield command.id, keys, f"screen.run('{command.id}')"


def keymap(config: Config) -> Keymap:
    """Give the keys of every command, those of the configuration before the table's.

    Raises:
        ConfigError: an unknown id, a key that does not exist, one key for two commands in one
            place, or a command left without a key where nothing else runs it.
    """
    for id_, keys in config.keys.items():
        if id_ not in BY_ID:
            raise config.complaint(f"keys.{id_}", id_, among=BY_ID)
        if not keys and (id_ == "quit" or not BY_ID[id_].in_palette):
            raise config.complaint(f"keys.{id_}", "", "at least one key")
        for key in keys:
            _check(config, id_, key)
    keys_of = _yielding(preset(config.keymap) | dict(config.keys), config.keys)
    for first, second, key in _doubled(keys_of):
        changed, other = (second, first) if second in config.keys else (first, second)
        raise config.complaint(f"keys.{changed}", key, f"a key that `{other}` does not have")
    return keys_of


def preset(name: Preset) -> dict[str, tuple[str, ...]]:
    """Give the keys of every command in one of the sets of keys."""
    return _yielding(
        {command.id: PRESETS[name].get(command.id, command.keys) for command in COMMANDS}, ()
    )


def _yielding(keys_of: Keymap, kept: Container[str]) -> dict[str, tuple[str, ...]]:
    """Take the keys that others have from commands that give way, but from those in `kept`."""
    taken = {key for id_, keys in keys_of.items() if not BY_ID[id_].yields for key in keys}
    return {
        id_: tuple(key for key in keys if key not in taken)
        if BY_ID[id_].yields and id_ not in kept
        else keys
        for id_, keys in keys_of.items()
    }


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
    if "".join(keys) == "123456789":
        return "1…9"
    return " ".join(_SPOKEN.get(key, key) for key in keys)
