"""Other ways to search titles with slips, to be measured beside ours."""

import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from rapidfuzz import fuzz, process, utils
from slips import words_of

Search = Callable[[str], list[str]]
"""Query → the best ten titles, best first."""

PAGE = 10


def peers(titles: Sequence[str]) -> tuple[dict[str, Search], list[str]]:
    """Give the peers that are installed, ready to be asked, and the names of those missing."""
    found: dict[str, Search] = {}
    missing: list[str] = []
    program = _fzf_program()
    if program:
        found["fzf --filter"] = _fzf(program, titles)
    else:
        missing.append("fzf (pip install iterfzf)")
    found["RapidFuzz scan"] = _rapidfuzz(titles)
    try:
        found["FTS5 trigram"] = _trigram(titles)
    except sqlite3.OperationalError:
        missing.append("FTS5 trigram (SQLite is older than 3.34)")
    if find_spec("tantivy"):
        found["tantivy fuzzy"] = _tantivy(titles)
    else:
        missing.append("tantivy (pip install tantivy)")
    return found, missing


def _fzf_program() -> str | None:
    bundled = find_spec("iterfzf")
    if shutil.which("fzf") or not (bundled and bundled.origin):
        return shutil.which("fzf")
    return str(Path(bundled.origin).with_name("fzf"))


def _fzf(program: str, titles: Sequence[str]) -> Search:
    lines = "\n".join(" ".join(title.split()) for title in titles).encode("utf-8", "replace")

    def search(query: str) -> list[str]:
        command = [program, "--filter", query]
        ended = subprocess.run(command, input=lines, capture_output=True, check=False)
        return ended.stdout.decode("utf-8", "replace").split("\n")[:PAGE]

    return search


def _rapidfuzz(titles: Sequence[str]) -> Search:
    prepared = [utils.default_process(title) for title in titles]

    def search(query: str) -> list[str]:
        best = process.extract(
            utils.default_process(query),
            prepared,
            scorer=fuzz.WRatio,
            score_cutoff=70,
            limit=PAGE,
        )
        return [titles[place] for _, _, place in best]

    return search


def _trigram(titles: Sequence[str]) -> Search:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE title USING fts5(text, tokenize = 'trigram')")
    connection.executemany("INSERT INTO title(text) VALUES (?)", ((title,) for title in titles))

    def search(query: str) -> list[str]:
        parts = {word[at : at + 3] for word in words_of(query) for at in range(len(word) - 2)}
        if not parts:
            return []
        match = " OR ".join(f'"{part}"' for part in sorted(parts))
        sql = f"SELECT text FROM title WHERE title MATCH ? ORDER BY rank LIMIT {PAGE}"
        return [text for (text,) in connection.execute(sql, (match,))]

    return search


def _tantivy(titles: Sequence[str]) -> Search:
    tantivy = import_module("tantivy")
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=True)
    schema = builder.build()
    index = tantivy.Index(schema)
    writer = index.writer(64 << 20, num_threads=1)
    for title in titles:
        document = tantivy.Document()
        document.add_text("text", title)
        writer.add_document(document)
    writer.commit()
    index.reload()
    searcher, all_of, one_of = index.searcher(), tantivy.Occur.Must, tantivy.Occur.Should
    fuzzy, exact = tantivy.Query.fuzzy_term_query, tantivy.Query.term_query

    def search(query: str) -> list[str]:
        words = words_of(query)
        if not words:
            return []
        parts = []
        for place, word in enumerate(words):
            slips = 0 if len(word) < 4 else 1 if len(word) < 8 else 2
            last = place == len(words) - 1
            part = fuzzy(schema, "text", word, distance=slips, prefix=last)
            parts += [(all_of, part), (one_of, exact(schema, "text", word))]
        hits = searcher.search(tantivy.Query.boolean_query(parts), PAGE).hits
        return [searcher.doc(address)["text"][0] for _, address in hits]

    return search
