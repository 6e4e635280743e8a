"""Blocks of bytes → lines of text, split at LF and nothing else, in bounded memory."""

from collections.abc import Iterable, Iterator

MAX_LINE = 1 << 22
"""Bytes kept of the beginning of a line; four for each code point that a text may have."""

_MAX_ENDING = 1 << 16
"""Bytes kept of the end of a longer line; in the raw form the fields after the text are there."""

_CONTINUATION = bytes(range(0x80, 0xC0))
_NOT_ASCII = bytes(range(0x80, 0x100))
_LEADING = 0xC0
"""In UTF-8 the bytes inside a character, and the least of those that begin one of several bytes."""

GAP = "\x1e"
"""Stands where the middle of a line was left out; no JSON may hold it and cleaning removes it."""


class Decoding:
    """Bytes become text.

    Lines that are not UTF-8 are read as Windows-1252, those that only hold some damage keep U+FFFD
    in its place.
    """

    def __init__(self) -> None:
        self.guessed = 0
        """Lines that were read as Windows-1252."""

    def batches(self, blocks: Iterable[bytes]) -> Iterator[list[str]]:
        """Give all lines in order, without their LF, some thousands at a time.

        A line beyond MAX_LINE loses its middle, see GAP.
        """
        held = b""
        for block in blocks:
            cut = block.rfind(b"\n")
            if cut < 0:
                held = _shortened(held + block)
                continue
            yield self._texts(held + block[:cut])
            held = _shortened(block[cut + 1 :])
        if held:
            yield self._texts(held)

    def chunks(self, blocks: Iterable[bytes]) -> Iterator[str]:
        """Give the text as it comes, for forms whose lines mean nothing."""
        held = b""
        for block in blocks:
            data = held + block
            cut = len(data.rstrip(_NOT_ASCII)) or len(data)  # never within a character
            yield self._text(data[:cut])
            held = data[cut:]
        yield self._text(held)

    def _texts(self, data: bytes) -> list[str]:
        try:
            return data.decode().split("\n")
        except UnicodeDecodeError:
            return [self._line(line) for line in data.split(b"\n")]

    def _text(self, data: bytes) -> str:
        return "\n".join(self._texts(data))

    def _line(self, line: bytes) -> str:
        text = line.decode(errors="replace")
        if "\ufffd" not in text or any(c > "\x7f" and c != "\ufffd" for c in text):
            return text
        self.guessed += 1
        return line.decode("cp1252", errors="replace")


def _shortened(line: bytes) -> bytes:
    if len(line) <= MAX_LINE + _MAX_ENDING:
        return line
    beginning, ending = line[: MAX_LINE - 1], line[-_MAX_ENDING:]
    return _whole_characters(beginning) + GAP.encode() + ending.lstrip(_CONTINUATION)


def _whole_characters(data: bytes) -> bytes:
    """Drop a last character that is cut in two."""
    whole = data.rstrip(_CONTINUATION)
    return whole[:-1] if whole and whole[-1] >= _LEADING else whole
