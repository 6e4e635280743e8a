"""Write what pages in docs/ say of the program, and the manual page, from the program itself."""

from collections.abc import Iterator
from pathlib import Path

from manual import manual
from tables import columns, keys, presets, settings, shortlist

DOCS = Path(__file__).parent
_TABLES = {
    "keys": keys,
    "presets": presets,
    "columns": columns,
    "settings": settings,
    "shortlist": shortlist,
}


def written() -> Iterator[tuple[Path, str]]:
    """Give each page with what has to stand in it."""
    for page in sorted(DOCS.glob("*.md")):
        yield page, _filled(page.read_text(encoding="utf-8"))
    yield DOCS / "jobs-tui.1", manual()


def _filled(text: str) -> str:
    """Put tables between their marks."""
    for name, table in _TABLES.items():
        before, mark, rest = text.partition(f"<!-- {name} -->\n")
        _, end, after = rest.partition(f"<!-- /{name} -->")
        if mark and end:
            text = f"{before}{mark}{table()}{end}{after}"
    return text


if __name__ == "__main__":
    for page, text in written():
        page.write_text(text, encoding="utf-8")
