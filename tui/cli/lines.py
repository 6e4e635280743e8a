"""Lines of a file or of standard input, as they come."""

import sys
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from pathlib import Path

from tui.errors import NotFoundError
from tui.text import one_line


def lines(name: str) -> Iterator[str]:
    """Give the lines of a file, of standard input for `-`, each whole but for its end.

    Raises:
        NotFoundError: the file cannot be read.
    """
    if name == "-":
        yield from _decoded(sys.stdin.buffer)
        return
    try:
        with Path(name).open("rb") as file:
            yield from _decoded(file)
    except OSError as error:
        raise NotFoundError(f"{one_line(name)}: {error.strerror}") from error


def _decoded(found: Iterable[bytes]) -> Iterator[str]:
    for number, line in enumerate(found):
        text = line if number else line.removeprefix(BOM_UTF8)
        yield text.rstrip(b"\r\n").decode("utf-8", "replace")
