"""Dumps on their way into the store, batch by batch; what their texts say is read later."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from tui.config import Config
from tui.errors import DumpError
from tui.intake.columns import Columns
from tui.intake.dumps import Dump, files, read
from tui.model.intake import Draft, Form, ImportSummary, Outcome, Progress, ProgressCallback, Reject
from tui.store.arrivals import CONFLICT
from tui.store.store import Store
from tui.text import one_line

BATCH = 500
"""Records of one transaction: small enough that a decision made meanwhile hardly waits."""

FIRST_BATCH = 2000
"""As long as nobody has decided anything in the file: fewer transactions are less work."""

_BATCH_TEXT = 16_000_000
"""Code points after which a transaction ends, however few records they are."""


_NAME = re.compile(r"[^\s\"',;|<>{}\[\]]+")
"""What may be an id in a record that could not be read."""


class Importing:
    """Imports dumps one after the other and adds up what became of their records."""

    def __init__(
        self,
        store: Callable[[], Store],
        config: Config,
        source: str | None,
        progress: ProgressCallback | None,
        *,
        complete: bool = False,
        form: Form | None = None,
    ) -> None:
        """Prepare an import.

        Args:
            store: opens the store; not called before there is a record to be stored.
            config: names columns, companies, and the source where nothing else does.
            source: the name of where the dumps come from, before any that they carry.
            progress: told after each batch.
            complete: the dumps together hold all that their sources have now; what they do not
                bring is marked as gone.
            form: what the dumps have to be read as; without it that is told from their content.
        """
        self._store = store
        self._config = config
        self._source = one_line(source or "")
        self._progress = progress
        self._stored = 0
        self._outcomes: Counter[Outcome] = Counter()
        self._reasons: Counter[str] = Counter()
        self._complete = complete
        self._form = form
        self._encodings: list[tuple[str, str]] = []
        self._incomplete = ""
        self._numbers: list[int] = []
        self._sources: set[str] = set()
        self._spared: set[str] = set()
        """What may be ids of postings that came, but could not be read."""

    def run(
        self, paths: Sequence[str], complain: Callable[[DumpError], None] | None = None
    ) -> ImportSummary:
        """Import files, folders, or `-` for standard input.

        Raises:
            DumpError: a path is not there; or a dump gives no posting and there is no `complain`.
        """
        for file in files(paths):
            try:
                self._import(self._dump(file))
            except DumpError as error:
                if complain is None:
                    raise
                self._incomplete = str(error)
                complain(error)
        gone = 0
        if self._complete and not self._incomplete:
            absences = self._store().absences
            gone = absences.mark(self._sources, self._numbers, self._spared)
        return ImportSummary(
            read=self._outcomes.total(),
            **{outcome.value: self._outcomes[outcome] for outcome in Outcome},
            reasons=tuple(self._reasons.most_common()),
            gone=gone,
            incomplete=self._incomplete if self._complete else "",
            encodings=tuple(self._encodings),
        )

    def _dump(self, file: str) -> Dump:
        return read(
            file,
            order=self._config.columns,
            columns=Columns(self._config.names),
            form=self._form,
        )

    def _import(self, dump: Dump) -> None:
        batches = _batches(dump, self._size)
        first = next(batches, None)
        name = one_line(dump.path)
        if first is None:
            raise DumpError(f"{name}: no record in it; see the README for the forms it may have")
        arrivals = self._store().arrivals(name, self._source_of)
        self._numbers.append(arrivals.number)
        for batch in chain([first], batches):
            self._count(batch, arrivals.store(batch))
            self._tell(dump, arrivals.stored)
        arrivals.finish()
        if dump.encoding:
            self._encodings.append((name, dump.encoding))
        if isinstance(batch[-1], Reject):
            self._incomplete = f"{name}: its last record could not be read; it may be cut off"
        self._stored += arrivals.stored
        if not arrivals.stored:
            raise DumpError(f"{name}: no record that could be read; all are in quarantine")

    def _size(self) -> int:
        """Give how many records the next batch may have."""
        return FIRST_BATCH if self._numbers and self._store().is_untouched() else BATCH

    def _count(self, batch: Sequence[Draft | Reject], outcomes: Sequence[Outcome]) -> None:
        for item, outcome in zip(batch, outcomes, strict=True):
            self._outcomes[outcome] += 1
            if isinstance(item, Reject) and self._complete:
                self._spared.update(_NAME.findall(item.raw))
            if outcome is Outcome.QUARANTINED:
                self._reasons[item.reason if isinstance(item, Reject) else CONFLICT] += 1

    def _tell(self, dump: Dump, stored: int) -> None:
        if self._progress:
            records, committed = self._outcomes.total(), self._stored + stored
            self._progress(Progress(dump.path, dump.position, dump.size, records, committed))

    def _source_of(self, draft: Draft) -> str:
        source = self._source or draft.source or self._config.source
        self._sources.add(source)
        return source


def _batches(dump: Dump, size: Callable[[], int]) -> Iterator[list[Draft | Reject]]:
    batch: list[Draft | Reject] = []
    text, most = 0, size()
    for item in dump:
        batch.append(item)
        text += len(item.description if isinstance(item, Draft) else item.raw)
        if len(batch) == most or text > _BATCH_TEXT:
            yield batch
            batch, text, most = [], 0, size()
    if batch:
        yield batch
