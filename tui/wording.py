"""How people are told what things are: statuses, ages, numbers; on the screen and without one."""

import json
from datetime import UTC, datetime

from tui.model.deciding import ChangeKind, Decided, Status, WishNeed
from tui.model.reading import CorrectionKind, Fact, FactKind
from tui.model.sharing import Merge

SIGNS = {Status.TODO: "  ", Status.SHORTLIST: "★S", Status.MAYBE: "◇M", Status.REJECT: "✕R"}
"""A glyph and a letter for each status, two cells wide, so that colour says nothing alone."""

LABELS = {
    Status.TODO: "To do",
    Status.SHORTLIST: "Shortlist",
    Status.MAYBE: "Maybe",
    Status.REJECT: "Reject",
}

OUTCOMES = {
    Status.TODO: "To do again",
    Status.SHORTLIST: "Shortlisted",
    Status.MAYBE: "Maybe",
    Status.REJECT: "Rejected",
}
"""What a toast says was done."""

_CHANGED = {
    ChangeKind.NOTE: ("noted", "without a note"),
    ChangeKind.MARK: ("marked", "not marked"),
}


WISHED = {WishNeed.MUST: "must have", WishNeed.NICE: "nice to have", WishNeed.NEVER: "no-go"}


def changed(kind: ChangeKind, name: str, after: str = "", *, gone: bool) -> str:
    """Say how a posting, or what else was changed, is after a change that is no decision."""
    if kind is ChangeKind.WISH:
        value = json.loads(name)[1]
        return f"{value} not looked for" if gone else f"{value} {WISHED[WishNeed(after)]}"
    if kind is ChangeKind.LEXICON:
        return f"{corrected(name)}{' no more' if gone else ''}"
    if kind is ChangeKind.TAG:
        return f"without the tag {name}" if gone else f"tagged {name}"
    with_, without = _CHANGED[kind]
    return without if gone else with_


def corrected(name: str) -> str:
    """Say what a correction is about, by its name in the ledger."""
    what, phrase, skill, _ = json.loads(name)
    if what == CorrectionKind.TEACH:
        return f"“{phrase}” read as {skill}"
    where = {CorrectionKind.NEVER_HERE: "here", CorrectionKind.NEVER_IN: f"in “{phrase}”"}
    return f"{skill} not read {where.get(what, f'out of “{phrase}”')}"


def decided_words(decided: Decided) -> str:
    """Say what was decided, why, by whom and when, as far as that is known."""
    reason = f" ({decided.reason})" if decided.reason else ""
    by = f" by {decided.by}" if decided.by else ""
    at = f", {minute(decided.at)}" if decided.at else ""
    return f"{LABELS[decided.status].lower()}{reason}{by}{at}"


def merged(merge: Merge, *, dry_run: bool = False) -> str:
    """Say in a line what a merge has changed, or would change."""
    counts = (
        (merge.added, "new posting"),
        (merge.decided, "decision"),
        (merge.tagged, "tag"),
        (merge.noted, "note"),
    )
    parts = [f"{count:,} {name}{'' if count == 1 else 's'}" for count, name in counts if count]
    if merge.bare:
        parts[0] += f" ({merge.bare:,} without a description)"
    what = " · ".join(parts) or "nothing new"
    line = f"{postings(merge.postings)} in the shortlist: {what}"
    if dry_run:
        line += " would come in"
    if merge.conflicts:
        count = len(merge.conflicts)
        left = "1 conflict" if count == 1 else f"{count:,} conflicts"
        line += f" · {left}" if dry_run else f" · {left}, left as decided here"
    if merge.complaints:
        line += " · not all of it could be read"
    if merge.step and merge.step.skipped:
        line += f" · {merge.step.skipped:,} decided here meanwhile, left: merge again"
    return line


def number(count: int) -> str:
    """Write a count with its thousands apart."""
    return f"{count:,}"


def postings(count: int) -> str:
    """Write a number of postings."""
    return "1 posting" if count == 1 else f"{count:,} postings"


def fact_words(fact: Fact) -> str:
    """Say a fact by itself."""
    return f"{fact.value} years" if fact.kind is FactKind.YEARS else fact.value


def copies(count: int) -> str:
    """Write a number of copies."""
    return "its copy" if count == 1 else f"{count:,} copies"


def duration(minutes: float) -> str:
    """Say in a few letters how long so many minutes are."""
    if minutes < 1:
        return "<1 min"
    hours = minutes / 60
    return f"{minutes:.0f} min" if hours < 2 else f"{hours:,.0f} h"  # noqa: PLR2004  90 min is short


def age(posted_at: str, now: datetime | None = None) -> str:
    """Say in a few letters how long ago `posted_at` (ISO 8601) was; empty if it is not a time."""
    try:
        then = datetime.fromisoformat(posted_at)
    except ValueError:
        return ""
    if then.tzinfo is None:
        then = then.replace(tzinfo=UTC)
    days = ((now or datetime.now(UTC)) - then).days
    if days < 1:
        return "today"
    for unit, length in (("y", 365), ("mo", 30), ("w", 14)):
        if days >= length:
            return f"{days // (7 if unit == 'w' else length)}{unit}"
    return f"{days}d"


def day(moment: str) -> str:
    """Give the local day of an ISO 8601 time as `YYYY-MM-DD`; empty if it is not a time."""
    return _local(moment, "%Y-%m-%d")


def minute(moment: str) -> str:
    """Give the local minute of an ISO 8601 time; empty if it is not a time."""
    return _local(moment, "%Y-%m-%d %H:%M")


def _local(moment: str, form: str) -> str:
    try:
        return datetime.fromisoformat(moment).astimezone().strftime(form)
    except (ValueError, OverflowError, OSError):
        return ""
