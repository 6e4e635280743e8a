"""A shortlist as YAML, the form that comes in again.

Written by hand, because PyYAML's dumpers lose U+0085, leave `1e3` bare for YAML 1.2 to take for a
number, and wrap. Every text is double-quoted, but for texts of several lines that a literal block
holds exactly. Numbers, `true`, `false` and `null` are bare; there are no tags, anchors or aliases.
"""

import gc
import re
from collections.abc import Sequence

import yaml

from tui.model.postings import Posting
from tui.sharing.escapes import UNPRINTED, yaml_text
from tui.sharing.shortlist import SCHEMA, Export, Plain, Rendering, document

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# A literal block holds no escapes, takes its depth from blanks at the beginning and drops empty
# lines at the end; blanks at the end of a line it holds, but editors strip them there.
_NOT_LITERAL = re.compile(f"[{UNPRINTED}]| \n| \\Z|\\A[ \n]|\n\n\\Z")


def render(postings: Sequence[Posting], export: Export) -> Rendering:
    """Write a shortlist; the line of its schema comes first and bare, so that it can be told."""
    data = document(postings, export)
    rest = {key: value for key, value in data.items() if key != "schema"}
    return Rendering(f"schema: {SCHEMA}\n{dump(rest)}", lambda text: load(text) == data)


def load(text: str) -> object:
    """Read plain data as any YAML reader does."""
    collecting = gc.isenabled()
    gc.disable()  # a growing tree holds no garbage, and looking for it takes two thirds of the time
    try:
        return yaml.load(text, Loader=_LOADER)  # noqa: S506 - a safe loader, in C where there is one
    finally:
        if collecting:
            gc.enable()


def dump(data: dict[str, Plain]) -> str:
    """Write plain data in block style; keys have to be plain words, which ours are."""
    lines: list[str] = []
    _mapping(data, "", "", lines)
    return "\n".join(lines) + "\n"


def _mapping(data: dict[str, Plain], first: str, indent: str, lines: list[str]) -> None:
    """Write the keys after `indent`, the first of them after `first`, which may hold a dash."""
    lead = first
    for key, value in data.items():
        _value(f"{lead}{key}:", value, indent, lines)
        lead = indent


def _value(lead: str, value: Plain, indent: str, lines: list[str]) -> None:
    """Write a value behind `lead`, or below it and deeper than `indent`."""
    inner = indent + "  "
    if isinstance(value, dict) and value:
        lines.append(lead)
        _mapping(value, inner, inner, lines)
    elif isinstance(value, list) and value:
        lines.append(lead)
        for item in value:
            if isinstance(item, dict) and item:
                _mapping(item, f"{inner}- ", f"{inner}  ", lines)
            else:
                _value(f"{inner}-", item, inner, lines)
    else:
        lines.append(f"{lead} {_scalar(value, inner)}")


def _scalar(value: Plain, indent: str) -> str:
    if isinstance(value, str):
        literal = "\n" in value and not _NOT_LITERAL.search(value)
        return _literal(value, indent) if literal else yaml_text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "null"
    return str(value) if isinstance(value, int) else ("{}" if value == {} else "[]")


def _literal(text: str, indent: str) -> str:
    header = "|" if text.endswith("\n") else "|-"
    lines = text.removesuffix("\n").split("\n")
    return "\n".join([header, *(f"{indent}{line}" if line else "" for line in lines)])
