"""Reading anew what is stored, after the lexicon or the reading itself has changed."""

from collections.abc import Callable

from tui.config import Config
from tui.store.store import Store
from tui.understanding import reader_of

BATCH = 200
"""Postings of one transaction: small enough that a decision made meanwhile hardly waits."""

Told = Callable[[int, int], None]
"""Told how many postings are done, and of how many."""


def reread(store: Store, config: Config, told: Told | None = None) -> int:
    """Read what has to be read anew; decisions are not touched. How many postings there were.

    It can be stopped at any time and goes on where it was; what is committed stays.
    """
    reader = reader_of(config, store.changes.corrections.general())
    unread = store.unread(reader.version)
    done, total = 0, unread.count()
    while batch := unread.batch(BATCH):
        unread.store([(kept, reader.arrival(kept.draft)) for kept in batch])
        done += len(batch)
        if told:
            told(done, max(total, done))
    unread.finish()
    return done
