"""Which of two decisions holds when a shortlist comes back: three ways, as with changed texts.

The third way is what both sides once knew. Each side says when and by whom it was decided, and what
led to that, so that it can be told whether one has gone on from the other.
"""

from dataclasses import replace

from tui.model.deciding import Decided, Status
from tui.model.sharing import Shared, Side


def settled(
    now: Decided, past: tuple[Decided, ...], theirs: Shared, prefer: Side | None
) -> tuple[Decided, ...] | None:
    """Give the way from what holds here to what is to hold.

    Args:
        now: what is decided here, in the brief of `theirs`.
        past: what led to that.
        theirs: the posting as it comes.
        prefer: whose decision is to hold where both have decided.

    Returns:
        What holds here and all that it is led through, nothing where nothing changes; None for a
        conflict. One that is settled for us leads through their decision, so that it is known.
    """
    coming = theirs.decided
    known = _known(coming, (*past, now))
    if _same(coming, now) or (known and _same(coming, known)):
        return ()
    if known == now or _known(now, theirs.earlier) or now.status is Status.TODO:
        way = tuple(each for each in theirs.earlier if each not in (*past, now))
        return now, *way, _at_new_time(coming) if known else coming
    if prefer is Side.THEIRS:
        return now, coming
    if prefer is Side.OURS:
        return now, coming, now
    return None


def _same(one: Decided, other: Decided) -> bool:
    return one.status is other.status and (one.status is Status.TODO or one.reason == other.reason)


def _known(wanted: Decided, among: tuple[Decided, ...]) -> Decided | None:
    """Find the decision of the same moment and person; its content may differ."""
    if not wanted.at:
        return None
    return next((each for each in among if (each.at, each.by) == (wanted.at, wanted.by)), None)


def _at_new_time(decided: Decided) -> Decided:
    """Let a decision that was changed in the file by hand be made when it is taken over."""
    return replace(decided, at="")
