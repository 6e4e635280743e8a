"""Dumps: which files there are, and one of them as drafts and rejects."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from tui.errors import DumpError
from tui.intake import json_dumps, pages, raw, shortlist, tables
from tui.intake.detect import Form, detect
from tui.intake.fields import RAW_COLUMNS, reject
from tui.intake.lines import batches, chunks
from tui.intake.source import STANDARD_INPUT, Source, opened, unreadable
from tui.model.intake import Draft, Reject
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

    def __init__(self, path: str, columns: Sequence[str]) -> None:
        self.path = path
        self.size = _size(path)
        """Bytes of the file, packed as it is; 0 where that cannot be known."""
        self._columns = columns
        self._source: Source | None = None

    @property
    def position(self) -> int:
        """Bytes of the file read so far, between 0 and `size`."""
        return self._source.position if self._source else 0

    def __iter__(self) -> Iterator[Draft | Reject]:
        """Read the dump.

        Raises:
            DumpError: Before any record: the file cannot be opened, or holds nothing known.
        """
        with opened(self.path) as source:
            self._source = source
            yield from self._records(source)
            if source.damage:
                yield reject(source.lines + 1, source.damage, "")

    def _records(self, source: Source) -> Iterator[Draft | Reject]:
        detected = detect(source.head.decode(errors="replace"), self._columns)
        if detected is None:
            raise DumpError(
                f"{source.name}: no dump; looked for the raw form (lines that begin with two "
                "integers between tabs), a table with a header, JSON, JSON Lines, schema.org "
                "JobPosting and our own YAML; export it as one of these"
            )
        pieces = chunks(source.blocks())
        lines = chain.from_iterable(batches(source.blocks()))
        match detected.form:
            case Form.JSON:
                return json_dumps.documents(pieces)
            case Form.SHORTLIST:
                return shortlist.records(_whole(pieces, source.name), source.name)
            case Form.RAW:
                return raw.records(lines, detected.columns)
            case Form.TABLE:
                return tables.records(lines, source.name)
            case Form.JSON_LINES:
                return json_dumps.lines(lines)
            case Form.PAGE:
                return pages.records(_whole((f"{line}\n" for line in lines), source.name))


def read(path: str, *, columns: Sequence[str] = RAW_COLUMNS) -> Dump:
    """Read a dump of any form, known by its content; `-` is standard input.

    `columns` are those of the raw form, in their order: RAW_COLUMNS or a permutation of it.
    Nothing is opened before the iteration begins.
    """
    return Dump(path, columns)


def shared(path: str) -> tuple[list[Shared], list[Reject]]:
    """Read a shortlist of ours with what was decided on its postings; `-` is standard input.

    Raises:
        DumpError: The file cannot be opened, or is no shortlist in YAML.
    """
    with opened(path) as source:
        detected = detect(source.head.decode(errors="replace"), RAW_COLUMNS)
        if detected is None or detected.form is not Form.SHORTLIST:
            raise DumpError(
                f"{source.name}: no shortlist in YAML, as jobs-tui export writes it; jobs-tui"
                " import takes dumps of other forms"
            )
        text = _whole(chunks(source.blocks()), source.name)
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
