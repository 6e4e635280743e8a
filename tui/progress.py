"""How far long work is, how fast, and how long it will take, in a line."""

from tui.model.intake import Progress, StackProgress

_CELLS = 20


def bar_line(progress: Progress, passed: float) -> str:
    """Write the line for an import that has taken so many seconds."""
    text = f"{progress.records:,} records · {progress.records / passed:,.0f}/s"
    if not progress.bytes_total:
        return text
    return _bar(text, min(progress.bytes_read / progress.bytes_total, 1.0), passed)


def reading_line(done: int, total: int, passed: float) -> str:
    """Write the line for postings that have been read for so many seconds."""
    return _bar(f"reading · {done / passed:,.0f}/s", done / total, passed)


def forgetting_line(done: int, total: int, passed: float) -> str:
    """Write the line for postings that have been taken out for so many seconds."""
    return _bar(f"forgetting · {done / passed:,.0f}/s", done / total, passed)


def stack_line(progress: StackProgress, passed: float) -> str:
    """Write the line for stacks that have been built for so many seconds."""
    text = f"looking for copies · {progress.done / passed:,.0f}/s"
    return _bar(text, progress.done / progress.total, passed)


def _bar(text: str, share: float, passed: float) -> str:
    filled = int(share * _CELLS)
    left = f" · {_duration(passed / share - passed)} left" if share else ""
    return f"{'█' * filled}{'░' * (_CELLS - filled)} {share:4.0%} · {text}{left}"


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d} min" if minutes else f"{rest} s"
