"""Postings as they are read back: rows of a list, one whole, ids by what people call them."""

import json
from collections.abc import Iterator, Sequence

from tui.errors import NotFoundError
from tui.model import (
    ChangeKind,
    Fact,
    FactKind,
    LedgerEntry,
    Need,
    Posting,
    Row,
    SkillKind,
    SkillMention,
    SkillNeed,
    Status,
)
from tui.store.connection import Connection, explained
from tui.store.decisions import reason_of, status_of
from tui.store.entries import IN_TITLE

_KINDS = {kind.value: kind for kind in SkillKind}
_NEEDS = {need.value: need for need in Need}
"""As the file spells them; a page of rows has hundreds."""


class Postings:
    """Reads postings together with what was decided on them in one brief."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @explained
    def rows(self, brief_id: int, posting_ids: Sequence[int]) -> list[Row]:
        """Give list entries in the order of the ids; ids that are gone are left out."""
        wanted = json.dumps(list(posting_ids))
        skills, stacks = self._skills(wanted), self._stacks(wanted)
        copies = self._copies_decided(brief_id, wanted) if stacks else {}
        return [
            Row(
                id=id_,
                external_id=external_id,
                source=source,
                title=title,
                company=company,
                role=role,
                posted_at=posted_at,
                skills=skills.get(id_, ()),
                status=Status(status),
                stack=stacks.get(id_, 1),
                copy_status=copies.get(id_, Status.TODO),
            )
            for id_, external_id, source, title, company, role, posted_at, status in (
                self._connection.execute(
                    "SELECT posting.id, posting.external_id, posting.source, title,"
                    " coalesce(company.name, ''), role, posted_at, coalesce(status, 'todo')"
                    " FROM json_each(?) AS wanted JOIN posting ON posting.id = wanted.value"
                    " LEFT JOIN company ON company.id = company_id"
                    " LEFT JOIN decision ON brief_id = ? AND posting_id = posting.id"
                    " ORDER BY wanted.key",
                    (wanted, brief_id),
                )
            )
        ]

    @explained
    def whole(self, brief_id: int, posting_id: int) -> Posting:
        """Give one posting with its evidence and history; sections are left to the reader.

        Raises:
            NotFoundError: there is no posting of this id any more.
        """
        found = self._connection.execute(
            "SELECT posting.external_id, posting.source, title, clean_title,"
            " coalesce(company.name, ''), role, posting.blurb, description, posted_at, language,"
            " coalesce(status, 'todo'), coalesce(reason, ''), coalesce(decided_at, ''),"
            " coalesce(\"by\", '') FROM posting"
            " LEFT JOIN company ON company.id = company_id"
            " LEFT JOIN decision ON brief_id = ? AND posting_id = posting.id"
            " WHERE posting.id = ?",
            (brief_id, posting_id),
        ).fetchone()
        if found is None:
            raise NotFoundError("This posting is no longer in the database.")
        (
            external_id, source, title, clean_title, company, role, blurb, description,
            posted_at, language, status, reason, decided_at, decided_by,
        ) = found  # fmt: skip
        return Posting(
            id=posting_id,
            external_id=external_id,
            source=source,
            title=title,
            clean_title=clean_title,
            company=company,
            role=role,
            blurb=blurb,
            description=description,
            posted_at=posted_at,
            language=language,
            status=Status(status),
            reason=reason,
            decided_at=decided_at,
            decided_by=decided_by,
            skills=self._skills(json.dumps([posting_id])).get(posting_id, ()),
            mentions=tuple(self._mentions(posting_id)),
            sections=(),
            history=self._history(posting_id),
            facts=tuple(self._facts(posting_id)),
            tags=self._tags(posting_id),
            note=self._note(posting_id),
        )

    @explained
    def resolve(self, name: str) -> int:
        """Find the id of a posting called by its external id, or by `source:external id`.

        Raises:
            NotFoundError: there is none, or the id alone fits postings of several sources.
        """
        found = self._connection.execute(
            "SELECT id, source FROM posting WHERE external_id = ? ORDER BY source", (name,)
        ).fetchall()
        if not found:
            # Either part may have colons of its own.
            parts = name.split(":")
            pairs = [(":".join(parts[at:]), ":".join(parts[:at])) for at in range(1, len(parts))]
            found = self._connection.execute(
                "SELECT posting.id, source FROM json_each(?) AS pair JOIN posting"
                " ON external_id = json_extract(pair.value, '$[0]')"
                " AND source = json_extract(pair.value, '$[1]')",
                (json.dumps(pairs),),
            ).fetchall()
        if not found:
            raise NotFoundError(f"{name}: no posting has this id")
        if len(found) > 1:
            choices = ", ".join(f"{source}:{name}" for _, source in found)
            raise NotFoundError(f"{name}: several postings have this id; say which: {choices}")
        return int(found[0][0])

    @explained
    def next_todo(self, brief_id: int, posting_ids: Sequence[int], start: int) -> int | None:
        """Give the first place, at or after `start`, of a posting not decided; None if none is."""
        size = 256
        while start < len(posting_ids):
            part = list(posting_ids[start : start + size])
            decided = {
                id_
                for (id_,) in self._connection.execute(
                    "SELECT posting_id FROM decision WHERE brief_id = ?"
                    " AND posting_id IN (SELECT value FROM json_each(?))",
                    (brief_id, json.dumps(part)),
                )
            }
            for offset, id_ in enumerate(part):
                if id_ not in decided:
                    return start + offset
            start += size
            size = min(size * 4, 65536)
        return None

    @explained
    def skills(self) -> dict[str, str]:
        """Give the names of all skills that were ever read, with their kinds, by name."""
        return dict(self._connection.execute("SELECT name, kind FROM skill ORDER BY name"))

    def _copies_decided(self, brief_id: int, wanted: str) -> dict[int, Status]:
        """Tell what was decided on a copy of each one, where something was."""
        return {
            id_: Status(status)
            for id_, status in self._connection.execute(
                "SELECT mine.posting_id, min(status) FROM stacked AS mine"
                " JOIN stacked AS copy ON copy.head_id = mine.head_id"
                " AND copy.posting_id <> mine.posting_id"
                " JOIN decision ON brief_id = ? AND decision.posting_id = copy.posting_id"
                " WHERE mine.posting_id IN (SELECT value FROM json_each(?))"
                " GROUP BY mine.posting_id",
                (brief_id, wanted),
            )
        }

    def _stacks(self, wanted: str) -> dict[int, int]:
        """Count the postings of each one's stack, where there are others."""
        return dict(
            self._connection.execute(
                "WITH asked AS (SELECT posting_id, head_id FROM stacked"
                " WHERE posting_id IN (SELECT value FROM json_each(?)) AND head_id IS NOT NULL)"
                " SELECT asked.posting_id, size FROM asked JOIN ("
                " SELECT head_id, count(*) AS size FROM stacked"
                " WHERE head_id IN (SELECT head_id FROM asked) GROUP BY head_id"
                ") USING (head_id) WHERE size > 1",
                (wanted,),
            )
        )

    def _skills(self, wanted: str) -> dict[int, tuple[SkillNeed, ...]]:
        skills: dict[int, list[SkillNeed]] = {}
        for posting_id, name, kind, need in self._connection.execute(
            "SELECT posting_id, name, kind, min(need) AS need FROM posting_skill"
            " JOIN skill ON skill.id = skill_id"
            " WHERE posting_id IN (SELECT value FROM json_each(?))"
            " GROUP BY posting_id, skill_id"
            # 'must' sorts before 'nice'
            " ORDER BY posting_id, need, min(start), name",
            (wanted,),
        ):
            skills.setdefault(posting_id, []).append(SkillNeed(name, _KINDS[kind], _NEEDS[need]))
        return {posting_id: tuple(found) for posting_id, found in skills.items()}

    def _history(self, posting_id: int) -> tuple[LedgerEntry, ...]:
        return tuple(
            _entry(*row)
            for row in self._connection.execute(
                "SELECT step_id, at, \"by\", action, kind, coalesce(brief.name, ''), ledger.name,"
                " before, after FROM ledger LEFT JOIN brief ON brief.id = brief_id"
                " WHERE posting_id = ? AND kind <> 'mark' ORDER BY ledger.id",
                (posting_id,),
            )
        )

    def _mentions(self, posting_id: int) -> Iterator[SkillMention]:
        for name, kind, need, start, end in self._connection.execute(
            'SELECT name, kind, need, start, "end" FROM posting_skill'
            " JOIN skill ON skill.id = skill_id WHERE posting_id = ? AND start > ?"
            " ORDER BY start",
            (posting_id, IN_TITLE),
        ):
            yield SkillMention(name, SkillKind(kind), Need(need), start, end)

    def _facts(self, posting_id: int) -> Iterator[Fact]:
        for kind, value, start, end in self._connection.execute(
            'SELECT kind, value, start, "end" FROM posting_fact WHERE posting_id = ?'
            " ORDER BY start, kind",
            (posting_id,),
        ):
            yield Fact(FactKind(kind), value, start, end)

    def _tags(self, posting_id: int) -> tuple[str, ...]:
        rows = self._connection.execute(
            "SELECT name FROM posting_tag JOIN tag ON tag.id = tag_id WHERE posting_id = ?"
            " ORDER BY name",
            (posting_id,),
        )
        return tuple(name for (name,) in rows)

    def _note(self, posting_id: int) -> str:
        found = self._connection.execute(
            "SELECT text FROM note WHERE posting_id = ?", (posting_id,)
        ).fetchone()
        return str(found[0]) if found else ""


def _entry(
    step: int, at: str, by: str, action: str, kind: str, brief: str, name: str, *states: str
) -> LedgerEntry:
    before, after = states
    is_decision = kind == ChangeKind.DECISION.value
    return LedgerEntry(
        step,
        at,
        by,
        action,
        ChangeKind(kind),
        brief,
        name,
        before=status_of(before) if is_decision else Status.TODO,
        after=status_of(after) if is_decision else Status.TODO,
        text=reason_of(after) if is_decision else after if kind == ChangeKind.NOTE.value else "",
        gone=not after,
    )
