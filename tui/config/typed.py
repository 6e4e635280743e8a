"""The keys of a config file taken out as what they must be; each other form is a complaint."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from tui.config.complaints import complaint, known_name, one_of, shown
from tui.config.strict_yaml import Entry
from tui.errors import ConfigError
from tui.text import MAX_LINE, clean

_Choice = TypeVar("_Choice", bound=StrEnum)
_ONE_LINE = f"1 to {MAX_LINE} characters in one line, all of them visible"


@dataclass(frozen=True, slots=True)
class Typed:
    """The entries of one file; a key that is absent, or given nothing, has its default."""

    file: Path
    entries: Mapping[str, Entry]

    def known_only(self, known: Iterable[str]) -> None:
        """Refuse the first key that is not among `known`."""
        names = tuple(known)
        for key, entry in self.entries.items():
            if key not in names:
                found = f"an unknown key {shown(key)}"
                raise complaint(self.file, "", entry.line, found, known_name(key, names))

    def lines(self) -> Mapping[str, int]:
        """Return the line of every key; keys within a mapping are named `outer.inner`."""
        lines = {}
        for key, entry in self.entries.items():
            lines[key] = entry.line
            if isinstance(entry.value, dict):
                lines.update({f"{key}.{name}": inner.line for name, inner in entry.value.items()})
        return MappingProxyType(lines)

    def text(self, key: str, default: str) -> str:
        """Return text of one line, not empty."""
        entry = self._given(key)
        return self._line(key, entry) if entry else default

    def path(self, key: str, default: Path) -> Path:
        """Return a path; a relative one begins at the folder of the config file."""
        entry = self._given(key)
        return default if entry is None else self._path(key, entry)

    def paths(self, key: str) -> tuple[Path, ...]:
        """Return paths, none by default; one path stands for a list of it."""
        entry = self._given(key)
        if entry is None:
            return ()
        items = entry.value if isinstance(entry.value, list) else [entry]
        return tuple(self._path(key, item) for item in items)

    def choice(self, key: str, default: _Choice) -> _Choice:
        """Return the member of the default's enum that is named."""
        entry = self._given(key)
        if entry is None:
            return default
        names = [str(member) for member in type(default)]
        if entry.value not in names:
            raise self._refusal(key, entry, one_of(names))
        return type(default)(entry.value)

    def whole(self, key: str, default: int, highest: int) -> int:
        """Return a whole number from 0 to `highest`."""
        entry = self._given(key)
        if entry is None:
            return default
        number = entry.value
        if isinstance(number, bool) or not isinstance(number, int) or not 0 <= number <= highest:
            raise self._refusal(key, entry, f"a whole number from 0 to {highest}")
        return number

    def order(self, key: str, names: tuple[str, ...]) -> tuple[str, ...]:
        """Return all of `names`, each once, in the order given; a mapping says nothing of it."""
        entry = self._given(key)
        if entry is None or isinstance(entry.value, dict):
            return names
        if not isinstance(entry.value, list):
            raise self._refusal(key, entry, f"a list of {one_of(names)}, or a mapping of them")
        order: list[str] = []
        for item in entry.value:
            name = self._line(key, item)
            if name not in names:
                raise complaint(self.file, key, item.line, shown(name), known_name(name, names))
            if name in order:
                raise complaint(self.file, key, item.line, f"{shown(name)} again", "each name once")
            order.append(name)
        missing = [name for name in names if name not in order]
        if missing:
            found = f"no {one_of(missing)}"
            raise complaint(self.file, key, entry.line, found, f"all {len(names)} names")
        return tuple(order)

    def named(self, key: str, known: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
        """Return a mapping of known names to texts; a list under this key is something else."""
        entry = self._given(key)
        if entry is None or not isinstance(entry.value, dict):
            return MappingProxyType({})
        for name, item in entry.value.items():
            if name not in known:
                raise complaint(self.file, key, item.line, shown(name), known_name(name, known))
        return self.lists(key)

    def names(self, key: str) -> Mapping[str, str]:
        """Return a mapping of text to text of one line, empty by default."""
        items = self._mapping(key).items()
        return MappingProxyType({name: self._line(f"{key}.{name}", item) for name, item in items})

    def lists(self, key: str) -> Mapping[str, tuple[str, ...]]:
        """Return a mapping of text to texts, empty by default; one text stands for a list of it."""
        lists = {}
        for name, item in self._mapping(key).items():
            items = item.value if isinstance(item.value, list) else [item]
            expected = "text in quotes or a list of such"
            lists[name] = tuple(self._line(f"{key}.{name}", one, expected) for one in items)
        return MappingProxyType(lists)

    def _path(self, key: str, entry: Entry) -> Path:
        try:
            return self.file.absolute().parent / Path(self._line(key, entry, "a path")).expanduser()
        except RuntimeError:  # ~nobody
            expected = "a path whose user exists"
            raise complaint(self.file, key, entry.line, shown(entry.value), expected) from None

    def _given(self, key: str) -> Entry | None:
        entry = self.entries.get(key)
        return None if entry is None or entry.value is None else entry

    def _mapping(self, key: str) -> dict[str, Entry]:
        entry = self._given(key)
        if entry is None:
            return {}
        if not isinstance(entry.value, dict):
            raise self._refusal(key, entry, "a mapping")
        for name, item in entry.value.items():
            if not _is_line(name):
                raise complaint(self.file, key, item.line, shown(name), _ONE_LINE)
        return entry.value

    def _line(self, key: str, entry: Entry, expected: str = "text") -> str:
        if not isinstance(entry.value, str):
            raise self._refusal(key, entry, expected)
        if not _is_line(entry.value):
            raise self._refusal(key, entry, _ONE_LINE)
        return entry.value

    def _refusal(self, key: str, entry: Entry, expected: str) -> ConfigError:
        return complaint(self.file, key, entry.line, shown(entry.value), expected)


def _is_line(text: str) -> bool:
    return bool(text.strip()) and "\n" not in text and len(text) <= MAX_LINE and clean(text) == text
