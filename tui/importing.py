"""Dumps on their way into the store: read, understood, stored batch by batch."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from tui.config import Config
from tui.errors import DumpError
from tui.intake.dumps import Dump, files, read
from tui.model import (
    Arrival,
    Draft,
    ImportSummary,
    Outcome,
    Progress,
    ProgressCallback,
    Reject,
)
from tui.reading.lexicon import load
from tui.reading.reader import Reader
from tui.store.arrivals import CONFLICT
from tui.store.store import Store

BATCH = 500
"""Records of one transaction: small enough that a decision made meanwhile hardly waits."""


class Importing:
    """Imports dumps one after the other and adds up what became of their records."""

    def __init__(
        self, store: Store, config: Config, source: str | None, progress: ProgressCallback | None
    ) -> None:
        self._store = store
        self._columns = config.columns
        self._source = source
        self._fallback = config.source
        self._reader = Reader(load(), config.companies)
        self._progress = progress
        self._stored = 0
        self._outcomes: Counter[Outcome] = Counter()
        self._reasons: Counter[str] = Counter()

    def run(self, paths: Sequence[str]) -> ImportSummary:
        """Import files, folders, or `-` for standard input.

        Raises:
            DumpError: a path is not there, cannot be read, or holds no record at all.
        """
        for file in files(paths):
            self._import(read(file, columns=self._columns))
        return self.summary

    @property
    def summary(self) -> ImportSummary:
        """What was done so far."""
        return ImportSummary(
            read=self._outcomes.total(),
            **{outcome.value: self._outcomes[outcome] for outcome in Outcome},
            reasons=tuple(self._reasons.most_common()),
        )

    def _import(self, dump: Dump) -> None:
        records = iter(dump)
        batch = list(islice(records, BATCH))
        if not batch:
            raise DumpError(f"{dump.path}: no record in it; see the README for the forms it may have")
        arrivals = self._store.arrivals(dump.path, self._source_of, self._understand)
        for batch in _chain(batch, records):
            for item, outcome in zip(batch, arrivals.store(batch), strict=True):
                self._outcomes[outcome] += 1
                if outcome is Outcome.QUARANTINED:
                    self._reasons[item.reason if isinstance(item, Reject) else CONFLICT] += 1
            self._tell(dump, arrivals.stored)
        self._stored += arrivals.stored
        arrivals.finish()

    def _tell(self, dump: Dump, stored: int) -> None:
        if self._progress:
            records, committed = self._outcomes.total(), self._stored + stored
            self._progress(Progress(dump.path, dump.position, dump.size, records, committed))

    def _source_of(self, draft: Draft) -> str:
        return self._source or draft.source or self._fallback

    def _understand(self, draft: Draft) -> Arrival:
        reading = self._reader.read(
            draft.title, draft.description, draft.role, draft.blurb, draft.company_external_id
        )
        return Arrival(draft, reading, self._reader.title_skills(draft.title))


def _chain(
    first: list[Draft | Reject], rest: Iterable[Draft | Reject]
) -> Iterator[list[Draft | Reject]]:
    batch, rest = first, iter(rest)
    while batch:
        yield batch
        batch = list(islice(rest, BATCH))
