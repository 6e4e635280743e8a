"""Postings on their way in: compared with what is there, written batch by batch, idempotent."""

import hashlib
from collections.abc import Callable, Iterable, Sequence

from tui.model import Arrival, Draft, Outcome, Reject
from tui.store.clock import now
from tui.store.connection import Connection, explained, immediate
from tui.store.entries import Entries

Read = Callable[[Draft], Arrival]
SourceOf = Callable[[Draft], str]

CONFLICT = "another record of this id, with other text, came earlier in this file"
"""Why a differing second record of an id is not stored."""

_MAX_RAW = 65536


def revision(draft: Draft) -> str:
    """Digest all that a dump says about a posting, so that a change in any field shows."""
    parts = (
        draft.title, draft.description, draft.role, draft.blurb,
        draft.company_external_id, draft.posted_at,
    )  # fmt: skip
    return hashlib.blake2b("\x00".join(parts).encode(), digest_size=8).hexdigest()


class Arrivals:
    """One file's way into the store; what the file has brought so far is remembered on disk."""

    def __init__(self, connection: Connection, file: str, source_of: SourceOf, read: Read) -> None:
        """Begin the import of a file.

        Args:
            connection: a connection that may write.
            file: the file's name, for the record.
            source_of: names the source of a draft; together with its external id it identifies it.
            read: derives what a draft's text says; called outside of transactions where it can be.
        """
        self._connection = connection
        self._file = file
        self._source_of = source_of
        self._read = read
        self.stored = 0
        """Postings of this file that the store holds now, each counted once."""
        self._begin()

    @explained
    def _begin(self) -> None:
        connection = self._connection
        connection.execute("DROP TABLE IF EXISTS temp.came")
        connection.execute(
            "CREATE TEMP TABLE came (external_id TEXT, source TEXT, revision TEXT NOT NULL,"
            " PRIMARY KEY (external_id, source)) WITHOUT ROWID"
        )
        with immediate(connection):
            self._import_id = connection.execute(
                "INSERT INTO import (file, started_at) VALUES (?, ?)", (self._file, now())
            ).lastrowid
        self._entries = Entries(connection, self._import_id or 0)

    @explained
    def store(self, batch: Sequence[Draft | Reject]) -> list[Outcome]:
        """Store a batch in one transaction; what became of each record, in order."""
        ready = {
            id(draft): self._read(draft)
            for draft in batch
            if isinstance(draft, Draft) and self._stored(draft)[1] != revision(draft)
        }
        with immediate(self._connection):
            outcomes = [
                self._quarantine(item) if isinstance(item, Reject) else self._settle(item, ready)
                for item in batch
            ]
            self._entries.flush()
            self._note(outcomes)
        self._entries.seal()
        return outcomes

    @explained
    def finish(self) -> None:
        """Note that the file was read to its end."""
        self._connection.execute("DROP TABLE temp.came")
        self._entries.seal(finished=True)
        with immediate(self._connection):
            self._connection.execute(
                "UPDATE import SET finished_at = ? WHERE id = ?", (now(), self._import_id)
            )

    def _settle(self, draft: Draft, ready: dict[int, Arrival]) -> Outcome:
        source, new = self._source_of(draft), revision(draft)
        came = self._connection.execute(
            "SELECT revision FROM temp.came WHERE external_id = ? AND source = ?",
            (draft.external_id, source),
        ).fetchone()
        if came is not None:
            return Outcome.UNCHANGED if came[0] == new else self._quarantine_conflict(draft)
        self._connection.execute(
            "INSERT INTO temp.came VALUES (?, ?, ?)", (draft.external_id, source, new)
        )
        self.stored += 1
        posting_id, old = self._stored(draft)
        if old == new:
            return Outcome.UNCHANGED
        # The other process that changed it since it was compared left nothing read for it here.
        arrival = ready.get(id(draft)) or self._read(draft)
        if posting_id is None:
            self._entries.add(source, new, arrival)
            return Outcome.ADDED
        self._entries.update(posting_id, source, new, arrival)
        return Outcome.UPDATED

    def _stored(self, draft: Draft) -> tuple[int | None, str]:
        found = self._connection.execute(
            "SELECT id, revision FROM posting WHERE external_id = ? AND source = ?",
            (draft.external_id, self._source_of(draft)),
        ).fetchone()
        return (found[0], found[1]) if found else (None, "")

    def _quarantine_conflict(self, draft: Draft) -> Outcome:
        raw = f"{draft.external_id}\t{draft.title}\t{draft.description}"[:_MAX_RAW]
        return self._quarantine(Reject(draft.line, CONFLICT, raw))

    def _quarantine(self, reject: Reject) -> Outcome:
        """Keep a record that could not be stored; once, however often its file is imported."""
        kept = (self._file, reject.line, reject.reason, reject.raw)
        self._connection.execute(
            "INSERT INTO quarantine (import_id, at, file, line, reason, raw)"
            " SELECT ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM quarantine"
            " WHERE file = ? AND line = ? AND reason = ? AND raw = ?)",
            (self._import_id, now(), *kept, *kept),
        )
        return Outcome.QUARANTINED

    def _note(self, outcomes: Iterable[Outcome]) -> None:
        counted = list(outcomes)
        self._connection.execute(
            "UPDATE import SET read = read + ?, added = added + ?, updated = updated + ?,"
            " unchanged = unchanged + ?, quarantined = quarantined + ? WHERE id = ?",
            (
                len(counted),
                *(counted.count(outcome) for outcome in Outcome),
                self._import_id,
            ),
        )
