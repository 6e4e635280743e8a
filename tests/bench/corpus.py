"""Dumps and databases to measure on, made once and kept."""

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

import click
from processes import TOP, jobs_tui, run

from tui.config import COLUMNS
from tui.demo.dump import write
from tui.demo.postings import generate
from tui.intake.dumps import read
from tui.model.intake import Draft

_NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
_MAKES_DUMPS = ("tui/demo",)
_MAKES_DATABASES = (
    *("tui/intake", "tui/reading", "tui/store", "tui/text.py"),
    *("tui/importing.py", "tui/rereading.py", "tui/understanding.py"),
)


class Corpus:
    """Postings in several sizes; a smaller one is the beginning of a larger one."""

    def __init__(self, folder: Path, postings: Path | None) -> None:
        """Keep files in `folder`; take them from the dump `postings`, else invent them."""
        self.folder = folder
        self._postings = postings
        self._name = postings.stem if postings else "invented"
        # Once a run: code that changes meanwhile must not change what is measured.
        self._dump_version = _version(_MAKES_DUMPS)
        self._database_version = _version(_MAKES_DUMPS + _MAKES_DATABASES)
        folder.mkdir(parents=True, exist_ok=True)

    def dump(self, size: int) -> Path:
        """Give a dump in the raw form."""
        path = self._path(size, "tsv", self._dump_version)
        if not path.exists():
            click.echo(f"making {path.name}", err=True)
            half = path.with_suffix(".half")
            with half.open("w", encoding="utf-8", newline="") as file:
                written = write(self._drafts(size), file)
            if written < size:
                click.echo(f"only {written} postings in {self._postings}", err=True)
            half.rename(path)
        return path

    def database(self, size: int) -> Path:
        """Give a database of ours with the postings of `dump`."""
        path = self._path(size, "db", self._database_version)
        if not path.exists():
            dump = self.dump(size)
            click.echo(f"making {path.name}", err=True)
            half = path.with_suffix(".half")
            half.unlink(missing_ok=True)
            run(jobs_tui(half, "import", str(dump)))
            half.rename(path)
        return path

    def titles(self, size: int) -> list[str]:
        """Give the titles of the postings, newest first."""
        connection = sqlite3.connect(self.database(size))
        rows = connection.execute("SELECT title FROM posting ORDER BY id DESC").fetchall()
        connection.close()
        return [title for (title,) in rows]

    def drafts(self, size: int) -> Iterator[Draft]:
        """Give the postings as the dump has them."""
        for item in read(str(self.dump(size)), order=COLUMNS):
            if isinstance(item, Draft):
                yield item

    def _drafts(self, size: int) -> Iterator[Draft]:
        if self._postings is None:
            return generate(size, now=_NOW)
        found = read(str(self._postings), order=COLUMNS)
        return islice((item for item in found if isinstance(item, Draft)), size)

    def _path(self, size: int, ending: str, version: str) -> Path:
        """Name a file after the version of what makes it, and drop those of other versions."""
        path = self.folder / f"{self._name}-{size}-{version}.{ending}"
        for old in self.folder.glob(f"{self._name}-{size}-*.{ending}"):
            if old != path:
                old.unlink()
        return path


def _version(made_by: Sequence[str]) -> str:
    """Give what changes whenever a file of these folders does."""
    digest = hashlib.sha256()
    for place in made_by:
        for file in sorted([TOP / place, *(TOP / place).rglob("*.*")]):
            if file.suffix in {".py", ".yaml"}:
                digest.update(file.read_bytes())
    return digest.hexdigest()[:8]
