"""How long the app takes to show something, and how much memory it has after some work."""

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from corpus import Corpus
from figures import Table, median, times
from processes import Terminal, jobs_tui

_RUNS = 7
_MINIMAL = [sys.executable, str(Path(__file__).with_name("minimal_app.py"))]
_MINIMAL_SHOWS = "Leave"
_OURS_SHOWS = "Shortlist"
_KEYS = ("jjjj/projct manager\r", "jjjjkk", "/ berlin\r", "jjGg", "\x1b\x1b", "G", "g")
_REST = 1.5
"""Seconds in which the app may finish what it does beside the keys."""


def measure(corpus: Corpus, sizes: Sequence[int]) -> None:
    """Start ours and the least possible app in turns."""
    table = Table(
        f"start in a terminal, median of {_RUNS} in turns; memory after a fixed script of keys",
        ("", "frame ms", "to minimal", "postings ms", "to minimal", "MiB", "over minimal"),
    )
    memory = 0.0
    for size in sizes:
        database = corpus.database(size)
        title = _some_word(corpus.titles(size))
        minimal, frames, usable = [], [], []
        for _ in range(_RUNS):
            minimal.append(_until(_MINIMAL, _MINIMAL_SHOWS)[0])
            frame, listed = _until(jobs_tui(database), _OURS_SHOWS, title)
            frames.append(frame)
            usable.append(listed)
        base = median(minimal)
        if not memory:
            memory = _memory(_MINIMAL, _MINIMAL_SHOWS, ("",))
            table.row("minimal Textual app", base, times(base, base), "", "", memory)
        ours = _memory(jobs_tui(database), title, _KEYS)
        table.row(
            f"jobs-tui, {size:,}",
            median(frames),
            times(median(frames), base),
            median(usable),
            times(median(usable), base),
            ours,
            f"+{ours - memory:.0f}",
        )


def _until(command: Sequence[str], *patterns: str) -> list[float]:
    """Start a command and give the ms until each of the texts was shown."""
    terminal = Terminal(command)
    try:
        return [terminal.seconds_until(pattern) * 1000 for pattern in patterns]
    finally:
        terminal.close()


def _memory(command: Sequence[str], pattern: str, keys: Sequence[str]) -> float:
    terminal = Terminal(command)
    try:
        terminal.seconds_until(pattern)
        for some in keys:
            terminal.press(some)
            terminal.rest(_REST)
        return terminal.anonymous_mb()
    finally:
        terminal.close()


def _some_word(titles: Sequence[str]) -> str:
    """Give a pattern that fits a title among the newest ones, which the list shows first."""
    words = {word for title in titles[:8] for word in re.findall("[A-Za-z]{6,}", title)[:1]}
    return "|".join(sorted(words - {"Shortlist", "Filters", "Postings", "Detail", "Status"}))
