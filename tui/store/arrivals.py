"""Postings on their way in: compared with what is there, written batch by batch, idempotent."""

import hashlib
import json
from collections.abc import Callable, Iterable, Sequence

from tui.model.intake import Draft, Outcome, Reject
from tui.store.clock import now
from tui.store.connection import Connection, explained, immediate
from tui.store.drafts import Drafts

_COLUMNS = {
    "posting_id": "external_id",
    "company_id": "company_external_id",
    "title": "title",
    "description": "description",
    "role": "role",
    "blurb": "blurb",
    "timestamp": "posted_at",
    "company": "company",
    "source": "source",
    "url": "url",
    "location": "location",
}
"""What dumps call the fields of a draft."""

SourceOf = Callable[[Draft], str]

CONFLICT = "another record of this id, with other text, came earlier in this file"
"""Why a differing second record of an id is not stored."""

_MAX_RAW = 65536


def revision(draft: Draft) -> str:
    """Digest all that a dump says about a posting, so that a change in any field shows."""
    # A name that is all of the blurb is in there; files of before know it so.
    parts = (
        draft.title, draft.description, draft.role, draft.blurb,
        draft.company_external_id, draft.posted_at,
        *([draft.company] if draft.company not in ("", draft.blurb) else []),
        *([draft.url, draft.location] if draft.url or draft.location else []),
    )  # fmt: skip
    return hashlib.blake2b("\x00".join(parts).encode(), digest_size=8).hexdigest()


def _as_json(draft: Draft) -> str:
    """Write a draft so that it can be read again."""
    values = {name: getattr(draft, field) for name, field in _COLUMNS.items()}
    return json.dumps({k: v for k, v in values.items() if v}, ensure_ascii=False, indent=1)


class Arrivals:
    """One file's way into the store; what the file has brought so far is remembered on disk.

    Postings are stored as the file gives them, to be found at once; `unread` is what reads them.
    """

    def __init__(
        self, connection: Connection, file: str, source_of: SourceOf, number: int = 0
    ) -> None:
        """Begin the import of a file.

        Args:
            connection: a connection that may write.
            file: the file's name, for the record.
            source_of: names the source of a draft; together with its external id it identifies it.
            number: an earlier import that what comes belongs to; 0 for a new one.
        """
        self._connection = connection
        self._file = file
        self._source_of = source_of
        self._import_id = number
        self.stored = 0
        """Postings of this file that the store holds now, each counted once."""
        self._came: dict[tuple[str, str], str] = {}
        """Revisions, by external id and source, of what of a batch has come in this file."""
        self._known: dict[tuple[str, str], tuple[int, str]] = {}
        """Likewise ids and revisions of what of a batch is stored."""
        self._fresh: list[tuple[str, str, str]] = []
        """What of a batch has come for the first time in this file."""
        self._begin()

    @explained
    def _begin(self) -> None:
        connection = self._connection
        connection.broken_off = False
        connection.execute("DROP TABLE IF EXISTS temp.came")
        connection.execute(
            "CREATE TEMP TABLE came (external_id TEXT, source TEXT, revision TEXT NOT NULL,"
            " PRIMARY KEY (external_id, source)) WITHOUT ROWID"
        )
        if not self._import_id:
            with immediate(connection):
                made = connection.execute(
                    "INSERT INTO import (file, started_at) VALUES (?, ?)", (self._file, now())
                )
            self._import_id = made.lastrowid or 0
        self._drafts = Drafts(connection, self._import_id)

    @explained
    def store(self, batch: Sequence[Draft | Reject]) -> list[Outcome]:
        """Store a batch in one transaction; what became of each record, in order.

        Raises:
            Interrupted: it was broken off; nothing of the batch is stored.
        """
        self._connection.go_on()
        revised = [(item, "" if isinstance(item, Reject) else revision(item)) for item in batch]
        with immediate(self._connection):
            self._look_up([item.external_id for item in batch if isinstance(item, Draft)])
            outcomes = [
                self._quarantine(item) if isinstance(item, Reject) else self._settle(item, new)
                for item, new in revised
            ]
            self._connection.executemany("INSERT INTO temp.came VALUES (?, ?, ?)", self._fresh)
            self._drafts.flush()
            self._note(outcomes)
        self._drafts.seal()
        return outcomes

    @property
    def number(self) -> int:
        """Give the number of the import."""
        return self._import_id

    @explained
    def finish(self) -> None:
        """Note that the file was read to its end."""
        self._connection.execute("DROP TABLE temp.came")
        with immediate(self._connection):
            self._connection.execute(
                "UPDATE import SET finished_at = ? WHERE id = ?", (now(), self._import_id)
            )

    def _look_up(self, external_ids: Sequence[str]) -> None:
        self._fresh = []
        ids = json.dumps(external_ids)
        some = "WHERE external_id IN (SELECT value FROM json_each(?))"
        self._came = {
            (external_id, source): old
            for external_id, source, old in self._connection.execute(
                f"SELECT external_id, source, revision FROM temp.came {some}", (ids,)
            )
        }
        self._known = {
            (external_id, source): (posting_id, old)
            for external_id, source, posting_id, old in self._connection.execute(
                f"SELECT external_id, source, id, revision FROM posting {some}", (ids,)
            )
        }

    def _settle(self, draft: Draft, new: str) -> Outcome:
        source = self._source_of(draft)
        name = draft.external_id, source
        came = self._came.get(name)
        if came is not None:
            return Outcome.UNCHANGED if came == new else self._quarantine_conflict(draft)
        self._came[name] = new
        self._fresh.append((*name, new))
        self.stored += 1
        if name not in self._known:
            self._drafts.add(source, new, draft)
            return Outcome.ADDED
        posting_id, old = self._known[name]
        if old == new:
            self._drafts.keep(posting_id)
            return Outcome.UNCHANGED
        self._drafts.update(posting_id, source, new, draft)
        return Outcome.UPDATED

    def _quarantine_conflict(self, draft: Draft) -> Outcome:
        return self._quarantine(Reject(draft.line, CONFLICT, _as_json(draft)[:_MAX_RAW]))

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
