"""Tables of the pages in docs/, from what the program itself goes by."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tui.config import Config, Preset
from tui.intake.columns import SPELLINGS
from tui.ui.commands import COMMANDS
from tui.ui.keys import preset, spoken

_TOP = Path(__file__).parent.parent
_CONFIG = _TOP / "tui" / "config.schema.json"
_SHORTLIST = _TOP / "tui" / "sharing" / "shortlist.schema.json"

Schema = Mapping[str, Any]


def keys() -> str:
    """List every command with its keys."""
    return _table(
        ("key", "does", "where", "id"),
        (
            (
                f"`{spoken(row.keys)}`" if row.numbered else _quoted(row.keys),
                row.help,
                ", ".join(row.places),
                f"`{row.id}`",
            )
            for row in COMMANDS
        ),
    )


def presets() -> str:
    """List what the sets of keys have differently."""
    sets = [preset(name) for name in Preset]
    return _table(
        ("does", *Preset),
        (
            (row.help, *(_quoted(each[row.id]) for each in sets))
            for row in COMMANDS
            if len({each[row.id] for each in sets}) > 1
        ),
    )


def columns() -> str:
    """List the names of columns that are understood."""
    return _table(
        ("column", "names in dumps, besides its own"),
        (
            (f"`{column}`", " ".join(f"`{spelling}`" for spelling in spellings.split()))
            for column, spellings in SPELLINGS.items()
        ),
    )


def settings() -> str:
    """List the keys of a config."""
    schema = json.loads(_CONFIG.read_text(encoding="utf-8"))
    return _table(
        ("key", "value", "without it", "what it says"),
        (
            (f"`{name}`", _kind(each, schema), _default(name), each["description"])
            for name, each in schema["properties"].items()
        ),
    )


def shortlist() -> str:
    """List the keys of a shortlist, each with the way to it."""
    schema = json.loads(_SHORTLIST.read_text(encoding="utf-8"))
    return _table(("key", "value", "what it says"), _below("", schema, schema))


def _default(name: str) -> str:
    """Name what holds where a config does not say it, if that is one plain word."""
    value = getattr(Config(), name)
    return f"`{value}`" if value and isinstance(value, str | int) else ""


def _below(way: str, part: Schema, whole: Schema) -> Iterator[Sequence[str]]:
    for name, each in part.get("properties", {}).items():
        inner = _meant(each, whole)
        needed = " (always there)" if name in part.get("required", ()) else ""
        said = each.get("description") or inner.get("description", "")
        yield f"`{way}{name}`", _kind(each, whole) + needed, said
        items = _meant(inner.get("items", {}), whole)
        yield from _below(f"{way}{name}[].", items, whole)
        yield from _below(f"{way}{name}.", inner, whole)


def _meant(part: Schema, whole: Schema) -> Schema:
    """Follow a reference."""
    name = part.get("$ref")
    return whole["$defs"][name.rpartition("/")[2]] if name else part


def _kind(part: Schema, whole: Schema) -> str:
    """Say in words what a value may be."""
    part = _meant(part, whole)
    ways = part.get("oneOf") or part.get("anyOf")
    if ways:
        kinds = dict.fromkeys(_kind(way, whole) for way in ways)
        return " or ".join(kind for kind in kinds if kind != "nothing")
    if "const" in part:
        return f"`{part['const']}`"
    if "enum" in part:
        return ", ".join(f"`{value}`" for value in part["enum"] if value is not None)
    kinds = part.get("type", "text")
    names = [_KINDS[kind] for kind in ([kinds] if isinstance(kinds, str) else kinds)]
    said = " or ".join(name for name in names if name != "nothing") or "nothing"
    if "minimum" in part and "maximum" in part:
        said += f" from {part['minimum']} to {part['maximum']:,}"
    return said


_KINDS = {
    "string": "text",
    "integer": "number",
    "boolean": "`true` or `false`",
    "object": "keys with values",
    "array": "list",
    "null": "nothing",
}


def _quoted(keys: tuple[str, ...]) -> str:
    return " ".join(f"`{spoken((key,))}`" for key in keys) or "palette"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(_cell(cell) for cell in line)} |\n" for line in lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
