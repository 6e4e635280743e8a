"""The part of YAML 1.2 that a config needs, each value with its line.

PyYAML's parser gives the events; its constructors are never reached. So nothing in a file can run
code, grow without end or change its meaning: no anchors, aliases, merge keys or tags, one document,
no key twice, and `on` and `no` are text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias

import yaml

from tui.config.complaints import complaint, shown
from tui.errors import ConfigError

MAX_DEPTH = 20
_DEEP = "deep nesting", f"at most {MAX_DEPTH} levels"
_TOO_DEEP = "nesting depth"
"""What PyYAML from 6.0.4 on says of text that is nested too deeply for itself."""

Value: TypeAlias = "bool | int | float | str | list[Entry] | dict[str, Entry] | None"


@dataclass(frozen=True, slots=True)
class Entry:
    """A value of the file; `line`, from 1, is that of its key if it has one."""

    value: Value
    line: int


class _Mark(Protocol):
    """A place in the text, as both of PyYAML's parsers give it."""

    line: int
    """From 0."""


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNPRINTABLE = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_BOOLS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INT = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)


def read(text: str, file: Path) -> Entry | None:
    """Read the one document of a config file; None where it holds nothing but comments.

    Raises:
        ConfigError: the text is not YAML, or is more of YAML than a config may use.
    """
    unprintable = _UNPRINTABLE.search(text)
    if unprintable:
        line = text.count("\n", 0, unprintable.start()) + 1
        found = f"a control character (U+{ord(unprintable[0]):04X})"
        raise complaint(file, "", line, found, "text")
    try:
        return _Builder(file, yaml.parse(text, Loader=_LOADER)).document()
    except yaml.MarkedYAMLError as error:
        line = _line(error.problem_mark or error.context_mark)
        if "".join(text.split("\n")[line - 1 : line]).startswith("\t"):
            raise complaint(file, "", line, "a TAB before the key", "blanks") from None
        if _TOO_DEEP in str(error.problem):
            raise complaint(file, "", line, *_DEEP) from None
        found = f"broken YAML ({error.problem})"
        raise complaint(file, "", line, found, "YAML") from None


class _Builder:
    """Turns the parser's events into entries, by recursive descent no deeper than `MAX_DEPTH`."""

    def __init__(self, file: Path, events: Iterator[yaml.Event]) -> None:
        self._file = file
        self._events = events

    def document(self) -> Entry | None:
        next(self._events)  # the stream begins
        if isinstance(next(self._events), yaml.StreamEndEvent):
            return None
        entry = self._node(next(self._events), 0)
        next(self._events)  # the document ends
        event = next(self._events)
        if not isinstance(event, yaml.StreamEndEvent):
            raise self._refusal(event, "a second document", "one document")
        return entry

    def _node(self, event: yaml.Event, depth: int) -> Entry:
        self._check(event, depth)
        line = _line(event.start_mark)
        if isinstance(event, yaml.ScalarEvent):
            return Entry(event.value if event.style else _plain(event.value), line)
        if isinstance(event, yaml.MappingStartEvent):
            return Entry(self._mapping(depth), line)
        return Entry(
            [self._node(item, depth + 1) for item in self._until(yaml.SequenceEndEvent)], line
        )

    def _mapping(self, depth: int) -> dict[str, Entry]:
        entries: dict[str, Entry] = {}
        for event in self._until(yaml.MappingEndEvent):
            key = self._key(event, depth)
            line = _line(event.start_mark)
            if key in entries:
                first = f"once (first in line {entries[key].line})"
                raise complaint(self._file, key, line, "the key a second time", first)
            entries[key] = Entry(self._node(next(self._events), depth + 1).value, line)
        return entries

    def _key(self, event: yaml.Event, depth: int) -> str:
        """Return a key as it is written: `on`, `1` and `null` are names like others."""
        self._check(event, depth)
        if not isinstance(event, yaml.ScalarEvent):
            found = "a list" if isinstance(event, yaml.SequenceStartEvent) else "a mapping"
            raise self._refusal(event, f"{found} as a key", "text")
        if event.value == "<<" and not event.style:
            raise self._refusal(event, "a merge key (<<)", "keys written out")
        return str(event.value)

    def _until(self, end: type[yaml.Event]) -> Iterator[yaml.Event]:
        for event in self._events:
            if isinstance(event, end):
                return
            yield event

    def _check(self, event: yaml.Event, depth: int) -> None:
        if isinstance(event, yaml.AliasEvent):
            raise self._refusal(event, f"an alias ({shown(event.anchor)})", "the value itself")
        if isinstance(event, yaml.NodeEvent) and event.anchor:
            raise self._refusal(event, f"an anchor ({shown(event.anchor)})", "a value without")
        tag = getattr(event, "tag", None)
        if tag:
            raise self._refusal(event, f"a tag ({shown(tag)})", "a value without")
        if depth > MAX_DEPTH:
            raise self._refusal(event, *_DEEP)

    def _refusal(self, event: yaml.Event, found: str, expected: str) -> ConfigError:
        return complaint(self._file, "", _line(event.start_mark), found, expected)


def _line(mark: _Mark | None) -> int:
    return mark.line + 1 if mark else 0


def _plain(text: str) -> Value:
    """Resolve an unquoted scalar as the core schema of YAML 1.2 does, decimal numbers only."""
    if text in _NULLS:
        return None
    if text in _BOOLS:
        return _BOOLS[text]
    if _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
    return text
