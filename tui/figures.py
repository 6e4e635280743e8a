"""Statistics as lines of text, with bars; for the screen and without one."""

from collections.abc import Iterator, Sequence

from tui.model.deciding import Status
from tui.model.statistics import Statistics
from tui.text import one_line
from tui.wording import LABELS, SIGNS, number

_EIGHTHS = " ▏▎▍▌▋▊▉█"
_COLUMNS = " ▁▂▃▄▅▆▇█"
_LABEL = 28
_BAR = 24
_DECIDED = (Status.SHORTLIST, Status.MAYBE, Status.REJECT)


def headed_lines(found: Statistics) -> Iterator[tuple[str, list[str]]]:
    """Give each part of the statistics: its heading, and its lines; parts without any are left out.

    Lines are up to 72 columns wide.
    """
    parts = {
        "Funnel": _funnel(found),
        "Decisions a day": _days(found),
        "Decisions by hour": _hours(found.hours),
        "Reasons": _bars(found.reasons),
        "Asked for, shortlisted and to do": [
            f"{one_line(each.skill, _LABEL):<{_LABEL}}"
            f"{number(each.shortlist):>7}{number(each.todo):>9}"
            for each in found.skills
        ],
        "Posted a month, all and to do": _months(found.months),
    }
    yield from ((heading, lines) for heading, lines in parts.items() if lines)


def _funnel(found: Statistics) -> list[str]:
    counts = found.counts
    rows = [("All", counts.postings), (LABELS[Status.TODO], counts.todo)]
    rows += [(LABELS[status], getattr(counts, status.value)) for status in _DECIDED]
    return _bars(rows)


def _days(found: Statistics) -> list[str]:
    totals = [sum(made.values()) for _, made in found.days]
    lines = []
    for (day, made), total in zip(found.days, totals, strict=True):
        parts = "  ".join(f"{SIGNS[s]} {number(made[s])}" for s in _DECIDED if made.get(s))
        lines.append(f"{day} {bar(total, max(totals))} {number(total):>6}  {parts}".rstrip())
    return lines


def _hours(hours: Sequence[int]) -> list[str]:
    most = max(hours, default=0)
    if not most:
        return []
    columns = "".join(_COLUMNS[-(-8 * count // most)] * 2 for count in hours)
    return [columns, "0     3     6     9     12    15    18    21   "]


def _months(months: Sequence[tuple[str, int, int]]) -> list[str]:
    most = max((count for _, count, _ in months), default=0)
    return [
        f"{month} {bar(count, most)} {number(count):>9}{number(todo):>9}"
        for month, count, todo in months
    ]


def _bars(rows: Sequence[tuple[str, int]]) -> list[str]:
    names = [one_line(name, _LABEL) for name, _ in rows]
    width = max(map(len, names), default=0)
    most = max((count for _, count in rows), default=0)
    return [
        f"{name:<{width}} {bar(count, most)} {number(count):>9}"
        for name, (_, count) in zip(names, rows, strict=True)
    ]


def bar(count: int, most: int, cells: int = _BAR) -> str:
    """Draw a count beside the greatest in so many cells; what there is of is seen."""
    eighths = max(round(8 * cells * count / most), bool(count)) if most else 0
    full, rest = divmod(eighths, 8)
    return f"{'█' * full}{_EIGHTHS[rest] if rest else ''}".ljust(cells)
