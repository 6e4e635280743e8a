"""Dumps: which files there are, and one of them as drafts and rejects."""

import re
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from itertools import chain
from pathlib import Path

from tui.errors import DumpError
from tui.intake import json_dumps, pages, raw, shortlist, tables
from tui.intake.columns import USUAL, Columns
from tui.intake.detect import Detected, detect
from tui.intake.fields import RAW_COLUMNS, reject
from tui.intake.lines import Decoding
from tui.intake.source import STANDARD_INPUT, Source, opened, unreadable
from tui.model.intake import Draft, Form, Reject
from tui.model.sharing import Shared
from tui.text import one_line

_DUMP_NAME = re.compile(
    r"[^.].*\.(?:tsv|txt|csv|jsonl?|ndjson|jsonld|html?|ya?ml)(?:\.gz)?", re.IGNORECASE | re.DOTALL
)
"""What a file in a folder must be called to be taken for a dump; hidden ones are not."""

_MAX_WHOLE = 1 << 26
"""Code points of a dump of a form that has to be held in memory whole."""


def files(paths: Sequence[str]) -> list[str]:
    """Name the dumps that these paths mean; a folder stands for the dumps in it, sorted by name.

    In a folder hidden files, further folders and files that are no dumps by their name are passed
    over; a file that is named itself is taken whatever its name. `-` is standard input.

    Raises:
        DumpError: A path does not exist, or a folder holds no dump.
    """
    return list(chain.from_iterable(map(_expanded, paths)))


def _expanded(path: str) -> list[str]:
    if path == STANDARD_INPUT:
        return [path]
    place = Path(path)
    name = one_line(path)
    try:
        if not place.is_dir():
            if not place.exists():
                raise DumpError(f"{name}: no such file or folder; name a dump or a folder of dumps")
            return [path]
        found = sorted(
            str(entry)
            for entry in place.iterdir()
            if _DUMP_NAME.fullmatch(entry.name) and entry.is_file()
        )
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from error
    if not found:
        raise DumpError(
            f"{name}: no dump in this folder; expected files such as jobs.tsv or jobs.csv.gz"
        )
    return found


class Dump:
    """One dump, to be iterated once: its postings in order, and what could not be read."""

    def __init__(
        self, path: str, order: Sequence[str], columns: Columns, form: Form | None
    ) -> None:
        self.path = path
        self.size = _size(path)
        """Bytes of the file, packed as it is; 0 where that cannot be known."""
        self._order = order
        self._columns = columns
        self._form = form
        self._source: Source | None = None
        self._decoding = Decoding()

    @property
    def position(self) -> int:
        """Bytes of the file read so far, between 0 and `size`."""
        return self._source.position if self._source else 0

    @property
    def encoding(self) -> str:
        """What it is in, as far as that is not UTF-8; known when it has been read."""
        if self._source and self._source.encoding:
            return self._source.encoding
        return "Windows-1252" if self._decoding.guessed else ""

    def __iter__(self) -> Iterator[Draft | Reject]:
        """Read the dump.

        Raises:
            DumpError: Before any record: the file cannot be opened, or holds nothing known.
        """
        with opened(self.path) as source:
            self._source = source
            yield from self.records(source)
            if source.damage:
                yield reject(source.lines + 1, source.damage, "")

    def records(self, source: Source) -> Iterator[Draft | Reject]:
        """Read what stands in a source."""
        detected = self._detected(source.head.decode(errors="replace"))
        if detected is None:
            raise DumpError(
                f"{source.name}: no dump; looked for the raw form (lines that begin with two "
                "integers between tabs), a table with a header, JSON, JSON Lines, schema.org "
                "JobPosting and our own YAML; export it as one of these, or name its columns in"
                " config.yaml"
            )
        decoding, columns = self._decoding, self._columns
        pieces = decoding.chunks(source.blocks())
        lines = chain.from_iterable(decoding.batches(source.blocks()))
        match detected.form:
            case Form.JSON:
                return json_dumps.documents(pieces, columns)
            case Form.SHORTLIST:
                return shortlist.records(_whole(pieces, source.name), source.name)
            case Form.RAW:
                return raw.records(lines, detected.columns)
            case Form.TABLE:
                return tables.records(lines, source.name, columns)
            case Form.JSON_LINES:
                return json_dumps.lines(lines, columns)
            case Form.PAGE:
                text = _whole((f"{line}\n" for line in lines), source.name)
                return pages.records(text, columns)

    def _detected(self, head: str) -> Detected | None:
        found = detect(head, self._order, self._columns)
        if self._form is None or (found and found.form is self._form):
            return found
        return Detected(self._form, tuple(self._order))


def read(
    path: str,
    *,
    order: Sequence[str] = RAW_COLUMNS,
    columns: Columns = USUAL,
    form: Form | None = None,
) -> Dump:
    """Read a dump; nothing is opened before the iteration begins.

    Args:
        path: of the file; `-` is standard input.
        order: of the columns of the raw form: RAW_COLUMNS or a permutation of it.
        columns: what its columns may be called.
        form: what it has to be read as; without it that is told from its content.
    """
    return Dump(path, order, columns, form)


def read_text(text: str, *, order: Sequence[str], columns: Columns) -> list[Draft | Reject]:
    """Read a text as a dump of any form.

    Raises:
        DumpError: it has none.
    """
    source = Source("the text", BytesIO(text.encode(errors="replace")))
    return list(Dump("", order, columns, None).records(source))


def shared(path: str) -> tuple[list[Shared], list[Reject]]:
    """Read a shortlist of ours with what was decided on its postings; `-` is standard input.

    Raises:
        DumpError: The file cannot be opened, or is no shortlist in YAML.
    """
    with opened(path) as source:
        detected = detect(source.head.decode(errors="replace"), RAW_COLUMNS, USUAL)
        if detected is None or detected.form is not Form.SHORTLIST:
            raise DumpError(
                f"{source.name}: no shortlist in YAML, as jobs-tui export writes it; jobs-tui"
                " import takes dumps of other forms"
            )
        text = _whole(Decoding().chunks(source.blocks()), source.name)
        read = list(shortlist.shared(text, source.name))
        damaged = [reject(source.lines + 1, source.damage, "")] if source.damage else []
    rejects = [each for each in read if isinstance(each, Reject)]
    return [each for each in read if isinstance(each, Shared)], rejects + damaged


def _size(path: str) -> int:
    try:
        return 0 if path == STANDARD_INPUT else Path(path).stat().st_size
    except (OSError, ValueError):
        return 0


def _whole(pieces: Iterable[str], name: str) -> str:
    """Hold a dump in memory whole, for the forms that cannot be read in pieces."""
    kept = []
    size = 0
    for piece in pieces:
        kept.append(piece)
        size += len(piece)
        if size > _MAX_WHOLE:
            raise DumpError(f"{name}: longer than {_MAX_WHOLE} characters; split the file")
    return "".join(kept)
