"""Postings as they are read back: rows of a list, one whole, ids by what people call them."""

import json
from collections.abc import Sequence

from tui.errors import NotFoundError
from tui.model.deciding import Status
from tui.model.postings import Posting, Row, SkillNeed
from tui.model.reading import Need, SkillKind
from tui.store.connection import Connection, explained
from tui.store.details import Details
from tui.store.lookups import CHANGED

_KINDS = {kind.value: kind for kind in SkillKind}
_NEEDS = {need.value: need for need in Need}
"""As the file spells them; a page of rows has hundreds."""

_LAST = {SkillKind.SPOKEN: 1, SkillKind.SOFT: 2}
"""Kinds that come after all others: nearly every posting asks for some of them."""


class Postings:
    """Reads postings together with what was decided on them in one brief."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._details = Details(connection)

    @explained
    def rows(self, brief_id: int, posting_ids: Sequence[int]) -> list[Row]:
        """Give list entries in the order of the ids; ids that are gone are left out."""
        wanted = json.dumps(list(posting_ids))
        skills, stacks = self._skills(wanted), self._stacks(wanted)
        copies = self._copies_decided(brief_id, wanted) if stacks else {}
        changed, gone = self._changed(brief_id, wanted), self._gone(wanted)
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
                changed=id_ in changed,
                gone=id_ in gone,
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

    def whole(self, brief_id: int, posting_id: int) -> Posting:
        """Give one posting with its evidence and history; sections are left to the reader.

        Raises:
            NotFoundError: there is no posting of this id any more.
        """
        skills = self._skills(json.dumps([posting_id])).get(posting_id, ())
        return self._details.whole(brief_id, posting_id, skills)

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
    def known(self, names: Sequence[tuple[str, str]]) -> dict[tuple[str, str], int]:
        """Give the ids of those postings that are here, by source and external id."""
        rows = self._connection.execute(
            "SELECT source, external_id, posting.id FROM json_each(?) AS wanted JOIN posting"
            " ON source = json_extract(wanted.value, '$[0]')"
            " AND external_id = json_extract(wanted.value, '$[1]')",
            (json.dumps(list(names)),),
        )
        return {(source, external_id): id_ for source, external_id, id_ in rows}

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

    def _changed(self, brief_id: int, wanted: str) -> set[int]:
        """Tell which have changed after they were decided or seen in a brief."""
        some = "AND posting_id IN (SELECT value FROM json_each(?2))"
        rows = self._connection.execute(CHANGED.format(some=some), (brief_id, wanted))
        return {id_ for (id_,) in rows}

    def _gone(self, wanted: str) -> set[int]:
        """Tell which are gone."""
        rows = self._connection.execute(
            "SELECT posting_id FROM arrival WHERE gone_at IS NOT NULL"
            " AND posting_id IN (SELECT value FROM json_each(?))",
            (wanted,),
        )
        return {id_ for (id_,) in rows}

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
        # Stable: within a need, what is asked for firmly stands as in the text.
        for found in skills.values():
            found.sort(key=lambda skill: (skill.need is Need.NICE, _LAST.get(skill.kind, 0)))
        return {posting_id: tuple(found) for posting_id, found in skills.items()}
