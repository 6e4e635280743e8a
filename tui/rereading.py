"""Reading what is stored: what has come in, or all after the lexicon or reading has changed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from tui.config import Config
from tui.crew import Crew, cores
from tui.model.reading import Findings
from tui.reading.reader import Reader
from tui.store.store import Store
from tui.store.unread import Kept, Unread
from tui.understanding import Recipe, findings

BATCH = 100
"""Postings of one transaction: small enough that a decision made meanwhile hardly waits."""

BATCH_BESIDE = 25
"""Likewise where somebody works who may want to leave, which waits for the batch to be read."""

FEW = 400
"""Postings that are read before other processes would be ready to help."""

Told = Callable[[int, int], None]
"""Told how many postings are done, and of how many."""

_Batches = Iterable[Sequence[Kept]]
_Read = Callable[[_Batches], Iterator[tuple[Sequence[Kept], Sequence[Findings]]]]


def reread(
    store: Store,
    config: Config,
    told: Told | None = None,
    *,
    only_new: bool = False,
    beside: bool = False,
) -> int:
    """Read what has to be read; decisions are not touched. How many postings there were.

    It can be stopped at any time and goes on where it was; what is committed stays.

    Args:
        store: what is read is there.
        config: names the lexicon.
        told: told after each batch.
        only_new: leave what was read by another lexicon as it is.
        beside: leave the processors to others as far as they want them.

    Raises:
        Interrupted: it was broken off.
        JobsError: a process that was reading has ended.
    """
    done = 0
    while True:
        recipe = Recipe.of(config, store.changes.corrections.general())
        reader = recipe.reader()
        unread = store.unread(reader.version, reader.aliases, only_new=only_new)
        total = done + unread.count()
        if total == done:
            return done
        with _hands(recipe, reader, total - done, beside=beside) as read:
            for count in _work_off(unread, read, BATCH_BESIDE if beside else BATCH):
                done += count
                if told:
                    told(done, max(total, done))
        unread.finish()
        if not unread.count():
            return done


def _work_off(unread: Unread, read: _Read, size: int) -> Iterator[int]:
    """Read until there is nothing more, or corrections have come that the reader does not know."""
    unread.begin()
    for batch, found in read(unread.batches(size)):
        if not unread.store(batch, found):
            return
        yield len(batch)


@contextmanager
def _hands(recipe: Recipe, reader: Reader, count: int, *, beside: bool) -> Iterator[_Read]:
    """Give what reads so many postings: other processes, if there are enough of both."""
    size = max(1, cores() - 1) if beside else cores()
    if count <= FEW or (size == 1 and not beside):
        yield lambda batches: (
            (batch, [findings(reader, kept.draft) for kept in batch]) for batch in batches
        )
        return
    crew = Crew(recipe, size, beside=beside)
    try:
        yield crew.read
    finally:
        crew.close()
