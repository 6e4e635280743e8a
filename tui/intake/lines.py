"""Blocks of bytes → lines of text, split at LF and nothing else, in bounded memory."""

import codecs
from collections.abc import Iterable, Iterator

MAX_LINE = 1 << 22
"""Bytes kept of the beginning of a line; four for each code point that a text may have."""

_MAX_ENDING = 1 << 16
"""Bytes kept of the end of a longer line; in the raw form the fields after the text are there."""

_CONTINUATION = bytes(range(0x80, 0xC0))
_LEADING = 0xC0
"""In UTF-8 the bytes inside a character, and the least of those that begin one of several bytes."""

GAP = "\x1e"
"""Stands where the middle of a line was left out; no JSON may hold it and cleaning removes it."""


def batches(blocks: Iterable[bytes]) -> Iterator[list[str]]:
    """Give all lines in order, without their LF, some thousands at a time.

    Lines that are not UTF-8 are read as Windows-1252, those that only hold some damage keep U+FFFD
    in its place. A line beyond MAX_LINE loses its middle, see GAP.
    """
    held = b""
    for block in blocks:
        cut = block.rfind(b"\n")
        if cut < 0:
            held = _shortened(held + block)
            continue
        yield _texts(held + block[:cut])
        held = _shortened(block[cut + 1 :])
    if held:
        yield _texts(held)


def chunks(blocks: Iterable[bytes]) -> Iterator[str]:
    """Give the text as it comes, for forms whose lines mean nothing; damage becomes U+FFFD."""
    decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
    for block in blocks:
        yield decoder.decode(block)
    yield decoder.decode(b"", final=True)


def _shortened(line: bytes) -> bytes:
    if len(line) <= MAX_LINE + _MAX_ENDING:
        return line
    beginning, ending = line[: MAX_LINE - 1], line[-_MAX_ENDING:]
    return _whole_characters(beginning) + GAP.encode() + ending.lstrip(_CONTINUATION)


def _whole_characters(data: bytes) -> bytes:
    """Drop a last character that is cut in two."""
    whole = data.rstrip(_CONTINUATION)
    return whole[:-1] if whole and whole[-1] >= _LEADING else whole


def _texts(data: bytes) -> list[str]:
    try:
        return data.decode().split("\n")
    except UnicodeDecodeError:
        return [_text(line) for line in data.split(b"\n")]


def _text(line: bytes) -> str:
    text = line.decode(errors="replace")
    if "\ufffd" not in text or any(c > "\x7f" and c != "\ufffd" for c in text):
        return text
    return line.decode("cp1252", errors="replace")
