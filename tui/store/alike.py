"""Which stack a posting belongs to; inside a transaction."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tui.reading.fingerprint import (
    ALIKE,
    MOST_TEXT,
    Fingerprint,
    Wording,
    estimate,
    jaccard,
    wording,
)
from tui.store.buckets import Buckets

_SMALL = 8
"""Postings of a stack that is small enough to look for another head."""

_COMPARED = 5
"""Stacks, and postings of small stacks, that one posting is compared with word by word."""

_ROUGH = 0.1
"""How much more a pair may share than was estimated: two and a half standard errors."""

_MOST_KEPT = 100_000
"""Shingles kept of the texts that were read last."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    id: int
    head: int
    estimate: float


class Alike:
    """Compares postings of one batch with those in stacks, and puts each where it belongs."""

    def __init__(
        self, connection: sqlite3.Connection, buckets: Buckets, batch: Mapping[int, Wording]
    ) -> None:
        """Take the batch's own wordings as they were read, those of others when they are needed."""
        self._connection = connection
        self._buckets = buckets
        self._batch = batch
        self._wordings: dict[int, Wording] = {}
        self._kept = 0

    def stack(self, posting_id: int, fingerprint: Fingerprint) -> None:
        """Put a waiting posting into the stack whose head is most like it, or a new one.

        Where none is enough like it, but some other posting of a small stack is, and that one is
        enough like all the others of its stack, it becomes the head in place of the old one. So it
        matters little which posting of a stack came first.
        """
        candidates = self._candidates(fingerprint)
        head = self._best_head(posting_id, candidates) or self._elected(posting_id, candidates)
        size = self._size(head) if head else 0
        self._connection.execute(
            "UPDATE stacked SET head_id = ? WHERE posting_id = ?",
            (head or posting_id, posting_id),
        )
        if (
            fingerprint.keys
            and size < _SMALL
            and not (head and self._jaccard(posting_id, head) == 1)
        ):
            self._list(posting_id, fingerprint)

    def _candidates(self, fingerprint: Fingerprint) -> list[_Candidate]:
        """Give listed postings that share a key and may be alike, the likeliest first."""
        near = self._buckets.near(fingerprint.keys)
        if not near:
            return []
        found = [
            _Candidate(id_, head, estimate(fingerprint.sketch, sketch))
            for id_, head, sketch in self._connection.execute(
                "SELECT posting_id, head_id, sketch FROM sketch JOIN stacked USING (posting_id)"
                " WHERE id IN (SELECT value FROM json_each(?)) AND head_id IS NOT NULL",
                (json.dumps(sorted(near)),),
            )
        ]
        return sorted(
            (candidate for candidate in found if candidate.estimate),
            key=lambda candidate: (-candidate.estimate, candidate.id),
        )

    def _best_head(self, posting_id: int, candidates: Iterable[_Candidate]) -> int | None:
        """Find the head that is most like a posting, if one is enough."""
        likeliest: dict[int, float] = {}
        for candidate in candidates:
            likeliest.setdefault(candidate.head, candidate.estimate)
        best: tuple[float, int] = (0.0, 0)
        for head, likely in list(likeliest.items())[:_COMPARED]:
            if best[0] >= min(1.0, likely + _ROUGH):
                break
            best = max(best, (self._jaccard(posting_id, head), -head))
        share, negated = best
        return -negated if share >= ALIKE else None

    def _elected(self, posting_id: int, candidates: Iterable[_Candidate]) -> int | None:
        """Find a posting that may represent its small stack and this posting, and let it."""
        others = [candidate for candidate in candidates if candidate.id != candidate.head]
        for candidate in others[:_COMPARED]:
            if self._jaccard(posting_id, candidate.id) < ALIKE:
                continue
            members = self._members(candidate.head)
            if len(members) <= _SMALL and all(
                self._jaccard(candidate.id, member) >= ALIKE for member in members
            ):
                self._connection.execute(
                    "UPDATE stacked SET head_id = ? WHERE head_id = ?",
                    (candidate.id, candidate.head),
                )
                return candidate.id
        return None

    def _members(self, head: int) -> list[int]:
        """Give a stack's postings, or one more of them than a small one has."""
        return [
            id_
            for (id_,) in self._connection.execute(
                f"SELECT posting_id FROM stacked WHERE head_id = ? LIMIT {_SMALL + 1}", (head,)
            )
        ]

    def _size(self, head: int) -> int:
        """Count a stack's postings, as far as it matters."""
        return len(self._members(head))

    def _list(self, posting_id: int, fingerprint: Fingerprint) -> None:
        """Let a posting be found by those that come later."""
        new = self._connection.execute(
            "INSERT INTO sketch (posting_id, sketch) VALUES (?, ?)"
            " ON CONFLICT (posting_id) DO NOTHING RETURNING id",
            (posting_id, fingerprint.sketch),
        ).fetchone()
        if new:
            self._buckets.put(fingerprint.keys, new[0])

    def _jaccard(self, one: int, other: int) -> float:
        return jaccard(self._wording(one), self._wording(other)) if one != other else 1.0

    def _wording(self, posting_id: int) -> Wording:
        if posting_id in self._batch:
            return self._batch[posting_id]
        if posting_id not in self._wordings:
            if self._kept > _MOST_KEPT:
                self._wordings.clear()
                self._kept = 0
            title, text, company = self._connection.execute(
                f"SELECT title, substr(description, 1, {MOST_TEXT}), coalesce(company_id, '') || ''"
                " FROM posting WHERE id = ?",
                (posting_id,),
            ).fetchone()
            self._wordings[posting_id] = found = wording(title, text, company)
            self._kept += len(found)
        return self._wordings[posting_id]
