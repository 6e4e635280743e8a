"""Postings whose text has to be read: new, of another lexicon, or touched by a correction."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from tui.model.intake import Draft
from tui.model.reading import Findings, SkillAliases
from tui.store.connection import Connection, explained, immediate
from tui.store.drafts import UNREAD
from tui.store.emptied import drop_emptied, empty_blocks
from tui.store.entries import Entries

_BATCH_TEXT = 2_000_000
"""Code points after which a batch ends, however few postings they are: several are in memory."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A posting as it is kept, on its way to be read."""

    id: int
    source: str
    revision: str
    draft: Draft


class Unread:
    """Works off what has to be read; can stop at any time."""

    def __init__(
        self,
        connection: Connection,
        version: int,
        aliases: SkillAliases,
        *,
        only_new: bool = False,
    ) -> None:
        """Take what is to be read.

        Args:
            connection: a connection that may write.
            version: what it is read by.
            aliases: of the skills that may be found.
            only_new: leave what another version has read; else it is read anew.
        """
        connection.broken_off = False
        self._connection = connection
        self._version = version
        self._only_new = only_new
        self._which = f"version = {UNREAD}" if only_new else f"version <> {int(version)}"
        self._entries = Entries(connection, version, aliases)
        self._corrections = self._corrected()

    @explained
    def count(self) -> int:
        """Count what there is to read."""
        (count,) = self._connection.execute(
            f"SELECT count(*) FROM reading WHERE {self._which}"
        ).fetchone()
        return int(count)

    def batches(self, size: int) -> Iterator[list[Kept]]:
        """Give postings to read, whole, some at a time, once each; no lock is held meanwhile.

        Raises:
            Interrupted: it was broken off.
        """
        version, last = -1, 0
        while batch := self._after(version, last, size):
            yield [kept for kept, _ in batch]
            version, last = batch[-1][1], batch[-1][0].id

    @explained
    def begin(self) -> None:
        """Index what is there already, so that searches need not look through it meanwhile."""
        drop_emptied(self._connection)
        with immediate(self._connection):
            self._entries.skills.refresh_aliases()
        self._entries.seal(finished=True)

    @explained
    def store(self, batch: Sequence[Kept], found: Sequence[Findings]) -> bool:
        """Write what was read, in one transaction; what has changed meanwhile is left for later.

        Nothing is written, and False returned, if it was read by corrections that no longer hold.

        Raises:
            Interrupted: it was broken off.
        """
        connection = self._connection
        connection.go_on()
        with immediate(connection):
            if self._corrected() != self._corrections:
                return False
            still = self._still({kept.id: kept.revision for kept in batch})
            if not self._only_new:
                self._forget_names(still)
            self._entries.begin(still)
            for kept, findings in zip(batch, found, strict=True):
                if kept.id in still:
                    self._entries.write(kept.id, kept.source, kept.draft, findings)
            self._entries.flush()
        self._entries.seal()
        return True

    @explained
    def finish(self) -> None:
        """Index together what was written."""
        self._entries.seal(finished=True)
        empty_blocks(self._connection)

    @explained
    def _after(self, version: int, last: int, size: int) -> list[tuple[Kept, int]]:
        self._connection.go_on()
        rows = self._connection.execute(
            "SELECT version, posting.id, posting.source, revision, posting.external_id, title,"
            " description, coalesce(company.external_id, ''), role, posting.blurb, posted_at,"
            " location, coalesce(company.given, '') FROM ("
            " SELECT version, posting_id FROM reading"
            f" WHERE (version, posting_id) > (?, ?) AND {self._which}"
            " ORDER BY version, posting_id LIMIT ?"
            ") AS unread JOIN posting ON posting.id = posting_id"
            " LEFT JOIN company ON company.id = company_id ORDER BY version, posting.id",
            (version, last, size),
        )
        batch, text = [], 0
        with closing(rows):
            for read_by, id_, source, revision, *texts, location, company in rows:
                draft = replace(Draft(*texts), company=company, location=location)
                batch.append((Kept(id_, source, revision, draft), read_by))
                text += len(batch[-1][0].draft.description)
                if text > _BATCH_TEXT:
                    break
        return batch

    def _still(self, revisions: dict[int, str]) -> set[int]:
        """Give those that are as they were when they were read, and that nobody else has read."""
        rows = self._connection.execute(
            "SELECT id, revision FROM posting JOIN reading ON posting_id = id"
            f" WHERE id IN (SELECT value FROM json_each(?)) AND {self._which}",
            (json.dumps(list(revisions)),),
        )
        return {id_ for id_, revision in rows if revisions[id_] == revision}

    def _corrected(self) -> tuple[int, int]:
        """Give what differs when corrections of all postings have come or gone."""
        (found,) = self._connection.execute(
            "SELECT coalesce(max(id), 0), count(*) FROM correction WHERE posting_id IS NULL"
        )
        return found[0], found[1]

    def _forget_names(self, posting_ids: Iterable[int]) -> None:
        """Let companies be named anew of which no posting was read by this version yet."""
        self._connection.execute(
            "UPDATE company SET name = '' WHERE external_id <> '' AND name <> '' AND given = ''"
            " AND id IN (SELECT company_id FROM posting"
            " WHERE id IN (SELECT value FROM json_each(?))) AND NOT EXISTS (SELECT 1"
            " FROM posting JOIN reading ON posting_id = posting.id"
            " WHERE company_id = company.id AND version = ?)",
            (json.dumps(list(posting_ids)), self._version),
        )
