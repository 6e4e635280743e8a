"""What is wrong with a config file, said in one line: file, line, key, found, expected."""

from collections.abc import Iterable
from pathlib import Path

from tui.errors import ConfigError
from tui.text import one_line

_WAY_OUT = "to start without it: --config /dev/null"
_SHOWN = 60
"""Code points shown of a value, so that what was expected stays in sight."""
_NEAR = 0.6
"""Least similarity, 0 to 1, at which a known name is suggested for an unknown one."""


def complaint(file: Path | None, key: str, line: int, found: str, expected: str) -> ConfigError:
    """Return the error to raise; an empty `key` or a `line` of 0 is left out."""
    place = one_line(str(file)) if file else "built-in config"
    if line:
        place += f":{line}"
    parts = [place, one_line(key, _SHOWN), f"found {found}, expected {expected}; {_WAY_OUT}"]
    return ConfigError(": ".join(part for part in parts if part))


def shown(value: object) -> str:
    """Say what a value is, in words that fit after "found"."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        return f'"{one_line(value, _SHOWN)}"'
    return "a list" if isinstance(value, list) else "a mapping"


def one_of(names: Iterable[str]) -> str:
    """Put alternatives into words that fit after "expected"."""
    *most, last = names
    return f"{', '.join(most)} or {last}" if most else last


def nearest(name: str, names: Iterable[str]) -> str | None:
    """Return the name that `name` was probably meant to be."""
    from rapidfuzz import process  # noqa: PLC0415 - 30 ms that only a complaint needs
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - likewise

    best = process.extractOne(
        name[:_SHOWN], list(names), scorer=OSA.normalized_similarity, score_cutoff=_NEAR
    )
    return best[0] if best else None


def known_name(name: str, names: Iterable[str]) -> str:
    """Say what name was expected: the nearest where one is near, else all of them."""
    choice = tuple(names)
    near = nearest(name, choice)
    return f"{near} (the nearest name that is known)" if near else one_of(choice)
