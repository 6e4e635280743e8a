"""Dumps on their way into the store, batch by batch; what their texts say is read later."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from tui.config import Config
from tui.errors import DumpError
from tui.intake.dumps import Dump, files, read
from tui.model.intake import Draft, ImportSummary, Outcome, Progress, ProgressCallback, Reject
from tui.store.arrivals import CONFLICT
from tui.store.store import Store
from tui.text import one_line

BATCH = 500
"""Records of one transaction: small enough that a decision made meanwhile hardly waits."""

_BATCH_TEXT = 16_000_000
"""Code points after which a transaction ends, however few records they are."""


class Importing:
    """Imports dumps one after the other and adds up what became of their records."""

    def __init__(
        self,
        store: Callable[[], Store],
        config: Config,
        source: str | None,
        progress: ProgressCallback | None,
    ) -> None:
        """Prepare an import.

        Args:
            store: opens the store; not called before there is a record to be stored.
            config: names columns, companies, and the source where nothing else does.
            source: the name of where the dumps come from, before any that they carry.
            progress: told after each batch.
        """
        self._store = store
        self._config = config
        self._source = one_line(source or "")
        self._progress = progress
        self._stored = 0
        self._outcomes: Counter[Outcome] = Counter()
        self._reasons: Counter[str] = Counter()

    def run(
        self, paths: Sequence[str], complain: Callable[[DumpError], None] | None = None
    ) -> ImportSummary:
        """Import files, folders, or `-` for standard input.

        Raises:
            DumpError: a path is not there; or a dump gives no posting and there is no `complain`.
        """
        for file in files(paths):
            try:
                self._import(read(file, columns=self._config.columns))
            except DumpError as error:
                if complain is None:
                    raise
                complain(error)
        return ImportSummary(
            read=self._outcomes.total(),
            **{outcome.value: self._outcomes[outcome] for outcome in Outcome},
            reasons=tuple(self._reasons.most_common()),
        )

    def _import(self, dump: Dump) -> None:
        batches = _batches(dump)
        first = next(batches, None)
        name = one_line(dump.path)
        if first is None:
            raise DumpError(f"{name}: no record in it; see the README for the forms it may have")
        arrivals = self._store().arrivals(name, self._source_of)
        for batch in chain([first], batches):
            self._count(batch, arrivals.store(batch))
            self._tell(dump, arrivals.stored)
        arrivals.finish()
        self._stored += arrivals.stored
        if not arrivals.stored:
            raise DumpError(f"{name}: no record that could be read; all are in quarantine")

    def _count(self, batch: Sequence[Draft | Reject], outcomes: Sequence[Outcome]) -> None:
        for item, outcome in zip(batch, outcomes, strict=True):
            self._outcomes[outcome] += 1
            if outcome is Outcome.QUARANTINED:
                self._reasons[item.reason if isinstance(item, Reject) else CONFLICT] += 1

    def _tell(self, dump: Dump, stored: int) -> None:
        if self._progress:
            records, committed = self._outcomes.total(), self._stored + stored
            self._progress(Progress(dump.path, dump.position, dump.size, records, committed))

    def _source_of(self, draft: Draft) -> str:
        return self._source or draft.source or self._config.source


def _batches(dump: Dump) -> Iterator[list[Draft | Reject]]:
    batch: list[Draft | Reject] = []
    text = 0
    for item in dump:
        batch.append(item)
        text += len(item.description if isinstance(item, Draft) else item.raw)
        if len(batch) == BATCH or text > _BATCH_TEXT:
            yield batch
            batch, text = [], 0
    if batch:
        yield batch
