"""Findings that tests make up, stored as if they had been read."""

from collections.abc import Callable

from tui.model.intake import Draft
from tui.model.reading import Findings, SkillAliases
from tui.store.store import Store

VERSION = 7
"""By which they are read: by no lexicon that there is."""


def read_as(
    store: Store, finding: Callable[[Draft], Findings], aliases: SkillAliases | None = None
) -> None:
    """Store findings on all that is unread."""
    unread = store.unread(VERSION, aliases or {}, only_new=True)
    for batch in unread.batches(1000):
        unread.store(batch, [finding(kept.draft) for kept in batch])
