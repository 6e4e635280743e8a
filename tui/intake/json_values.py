"""JSON text → its values, one element of a great array after the other, in bounded memory."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import NoReturn

MAX_VALUE = 1 << 25
"""Code points kept of one value; one that is longer is not read."""

_MAX_DIGITS = 100
"""Digits of an integer; Python itself gives up at some thousands."""

_OUTSIDE = re.compile(r'["{}\[\]]')
_INSIDE = re.compile(r'["\\]')
"""What matters outside and inside of a string."""

_BETWEEN = ", \t\r\n"


def parse(text: str) -> object:
    """Read one value.

    Raises:
        ValueError: No JSON, a key twice in an object, a number that is none, or nested too deeply;
            the message says so in one line.
    """
    if len(text) > MAX_VALUE:
        raise ValueError(f"longer than {MAX_VALUE} characters")
    try:
        return json.loads(
            text, object_pairs_hook=_object, parse_int=_integer, parse_constant=_refuse
        )
    except json.JSONDecodeError as error:
        raise ValueError(f"no JSON: {error.msg}") from error
    except RecursionError as error:
        raise ValueError("no JSON: nested too deeply") from error


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    content = dict(pairs)
    if len(content) < len(pairs):
        raise ValueError("a key stands twice in one object")
    return content


def _integer(digits: str) -> int:
    if len(digits) > _MAX_DIGITS:
        raise ValueError(f"a number of more than {_MAX_DIGITS} digits")
    return int(digits)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"no JSON: {constant} is no number")


def split(chunks: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Cut JSON text into its top-level values, an array at the top into its elements.

    Gives for each the line where it begins and its text, which need not be JSON: brackets are
    counted outside of strings, nothing more. Values without brackets come in one piece with their
    neighbours. Text beyond MAX_VALUE is cut off.
    """
    splitter = _Splitter()
    for chunk in chunks:
        yield from splitter.feed(chunk)
    yield from splitter.take()


class _Splitter:
    """Where a split has come to between two chunks."""

    def __init__(self) -> None:
        self._depth = 0
        """Brackets open in the value at hand."""
        self._in_array = False
        """Within an array at the top, whose elements are the values."""
        self._in_string = False
        self._escaped = False
        """The first character of the next chunk follows a backslash."""
        self._line = 1
        self._value_line = 1
        self._pieces: list[str] = []
        self._size = 0

    def feed(self, chunk: str) -> Iterator[tuple[int, str]]:
        """Give the values that end in this chunk."""
        kept = 0
        at = 1 if self._escaped else 0
        self._escaped = False
        while found := (_INSIDE if self._in_string else _OUTSIDE).search(chunk, at):
            start, at = found.span()
            mark = found[0]
            if mark == "\\":
                self._escaped = at == len(chunk)
                at += 1
            elif mark == '"':
                self._in_string = not self._in_string
            elif (cut := self._bracket(mark, start)) >= 0:
                self._keep(chunk[kept:cut])
                yield from self.take()
                kept = start if self._depth else at
        self._keep(chunk[kept:])

    def take(self) -> Iterator[tuple[int, str]]:
        """Give the value at hand, if there is any, and begin the next."""
        text = "".join(self._pieces).rstrip(_BETWEEN)
        self._pieces.clear()
        self._size = 0
        if text:
            yield self._value_line, text

    def _bracket(self, mark: str, start: int) -> int:
        """Count a bracket; give where a value is cut off from what follows it, or -1."""
        if mark in "{[":
            opens_array = mark == "[" and not self._depth and not self._in_array
            self._in_array = self._in_array or opens_array
            self._depth += not opens_array
            return start if opens_array or self._depth == 1 else -1
        if self._depth == 0:
            self._in_array = False
            return start
        self._depth -= 1
        return start + 1 if self._depth == 0 else -1

    def _keep(self, text: str) -> None:
        if not self._pieces:
            begun = text.lstrip(_BETWEEN)
            self._value_line = self._line + text.count("\n", 0, len(text) - len(begun))
            if not begun:
                self._line += text.count("\n")
                return
        self._line += text.count("\n")
        if self._size <= MAX_VALUE:
            self._pieces.append(text if self._pieces else text.lstrip(_BETWEEN))
            self._size += len(text)
