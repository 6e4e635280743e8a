"""The bytes of a dump: opened, unpacked, in UTF-8 as far as the file says what it is in."""

import codecs
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from tui.errors import DumpError
from tui.text import one_line

STANDARD_INPUT = "-"

HEAD = 1 << 16
"""Bytes looked at to find out what a file holds."""

_BLOCK = 1 << 18
"""Bytes read at once."""

_BOMB_BYTES = 1 << 28
_BOMB_RATIO = 200
"""A .gz that unpacks to more bytes than the one and more than the other times its size is a trap.

Dumps pack about one to five, logs at best one to fifty.
"""

_GZIP = b"\x1f\x8b"
_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_UTF32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


class _DamageError(Exception):
    """The bytes end here for a reason that the user should hear."""


class Source:
    """The bytes of one dump, to be read once from front to end."""

    def __init__(self, name: str, file: BinaryIO) -> None:
        self.name = name
        self.position = 0
        """Bytes of the file read so far, packed as they are."""
        self.damage = ""
        """Why the bytes ended early; known once all were read, empty if they did not."""
        self.lines = 0
        """Line ends handed on so far."""
        self.encoding = ""
        """What the file is in, where its first bytes tell that it is not UTF-8."""
        self._blocks = self._sound(self._in_utf8(_unpacked(self._read(file))))
        self.head = b""
        """The first bytes as they will be handed on, HEAD of them unless the file is shorter."""
        for block in self._blocks:
            self.head += block
            if len(self.head) >= HEAD:
                break
        self.head = self.head.removeprefix(codecs.BOM_UTF8)
        self._refuse_binary()
        self._mac = b"\r" in self.head and b"\n" not in self.head

    def blocks(self) -> Iterator[bytes]:
        """Hand on all bytes, head included, every line end as LF; ends early on damage."""
        after_return = False
        for block in chain([self.head], self._blocks):
            if self._mac:
                ended = block.replace(b"\r", b"\n")
            else:
                # A CRLF may be torn by the end of a block: its CR waits for the next one.
                ended = (b"\r" + block if after_return else block).replace(b"\r\n", b"\n")
                after_return = ended.endswith(b"\r")
                ended = ended[:-1] if after_return else ended
            self.lines += ended.count(b"\n")
            yield ended

    def _read(self, file: BinaryIO) -> Iterator[bytes]:
        try:
            while block := file.read(_BLOCK):
                self.position += len(block)
                yield block
        except OSError as error:
            raise _DamageError(f"reading failed: {error.strerror or error}") from error

    def _in_utf8(self, blocks: Iterator[bytes]) -> Iterator[bytes]:
        """Turn UTF-16, known by its byte order mark, into UTF-8; anything else passes as it is."""
        first = next(blocks, b"")
        blocks = chain([first], blocks)
        codec = "" if first.startswith(_UTF32) else _UTF16.get(first[:2], "")
        self.encoding = "UTF-16" if codec else ""
        yield from _transcoded(blocks, codec) if codec else blocks

    def _sound(self, blocks: Iterator[bytes]) -> Iterator[bytes]:
        try:
            yield from blocks
        except _DamageError as damage:
            self.damage = str(damage)

    def _refuse_binary(self) -> None:
        if self.damage and not self.head:
            raise DumpError(f"{self.name}: {self.damage}")
        if self.head.startswith(_UTF32):
            raise DumpError(f"{self.name}: UTF-32 is not read; save the file as UTF-8")
        if self.head.count(b"\0") * 10 > len(self.head):
            raise DumpError(
                f"{self.name}: no text but mostly NUL bytes (UTF-16 without its mark, or a "
                "binary file); save it as UTF-8"
            )


@contextmanager
def opened(path: str) -> Iterator[Source]:
    """Open a dump for reading; `-` is standard input.

    Raises:
        DumpError: The file is missing, must not be read, or holds no text.
    """
    if path == STANDARD_INPUT:
        yield Source("standard input", sys.stdin.buffer)
        return
    try:
        file = Path(path).open("rb")  # noqa: SIM115  closed below; only opening may fail here
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error
    with file:
        yield Source(one_line(path), file)


def unreadable(path: str, error: OSError | ValueError) -> DumpError:
    """Make the complaint about a path that the system does not let us read."""
    why = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return DumpError(f"{one_line(path)}: cannot be read: {one_line(why)}")


def _unpacked(blocks: Iterator[bytes]) -> Iterator[bytes]:
    """Unpack gzip, known by its first bytes; anything else passes as it is."""
    first = next(blocks, b"")
    blocks = chain([first], blocks)
    yield from _gunzipped(blocks) if first.startswith(_GZIP) else blocks


def _gunzipped(blocks: Iterator[bytes]) -> Iterator[bytes]:
    packed = unpacked = 0
    member = zlib.decompressobj(wbits=31)
    for block in blocks:
        packed += len(block)
        rest = block
        plain = b""
        while rest or (len(plain) == _BLOCK and not member.eof):  # a full piece may not be all
            if member.eof:
                rest = rest.lstrip(b"\0")  # padding between members and after the last
                if not rest:
                    break
                member = zlib.decompressobj(wbits=31)
            try:
                plain = member.decompress(rest, _BLOCK)
            except zlib.error as error:
                raise _DamageError(f"the packed data is damaged ({error})") from error
            rest = member.unused_data if member.eof else member.unconsumed_tail
            unpacked += len(plain)
            if unpacked > max(_BOMB_BYTES, packed * _BOMB_RATIO):
                raise _DamageError(f"it unpacks to more than {_BOMB_RATIO} times its size")
            yield plain
    if not member.eof:
        raise _DamageError("the packed data ends early")


def _transcoded(blocks: Iterator[bytes], encoding: str) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
    for block in blocks:
        yield decoder.decode(block).encode()
    yield decoder.decode(b"", final=True).encode()
