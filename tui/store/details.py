"""One posting whole: with its evidence, facts, what people added, and its history."""

from collections.abc import Iterator

from tui.errors import NotFoundError
from tui.model.deciding import ChangeKind, Decided, LedgerEntry, Status
from tui.model.postings import EarlierText, Posting, SkillNeed
from tui.model.reading import IN_TITLE, Fact, FactKind, Need, SkillKind, SkillMention
from tui.store.connection import Connection, explained
from tui.store.decisions import decided_of, encoded, reason_of, status_of


class Details:
    """Reads single postings together with what was decided on them in one brief."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @explained
    def whole(self, brief_id: int, posting_id: int, skills: tuple[SkillNeed, ...]) -> Posting:
        """Give one posting with its evidence and history; sections are left to the reader.

        Raises:
            NotFoundError: there is no posting of this id any more.
        """
        found = self._connection.execute(
            "SELECT posting.external_id, posting.source, title, clean_title,"
            " coalesce(company.name, ''), role, posting.blurb, description, posted_at, language,"
            " coalesce(status, 'todo'), coalesce(reason, ''), coalesce(decided_at, ''),"
            " coalesce(\"by\", ''), coalesce(gone_at, ''), url, location FROM posting"
            " LEFT JOIN arrival ON arrival.posting_id = posting.id"
            " LEFT JOIN company ON company.id = company_id"
            " LEFT JOIN decision ON brief_id = ? AND decision.posting_id = posting.id"
            " WHERE posting.id = ?",
            (brief_id, posting_id),
        ).fetchone()
        if found is None:
            raise NotFoundError("This posting is no longer in the database.")
        (
            external_id, source, title, clean_title, company, role, blurb, description,
            posted_at, language, status, reason, decided_at, decided_by, gone_at,
            url, location,
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
            skills=skills,
            mentions=tuple(self._mentions(posting_id)),
            sections=(),
            history=self._history(posting_id),
            facts=tuple(self._facts(posting_id)),
            tags=self._tags(posting_id),
            elsewhere=self._elsewhere(brief_id, posting_id),
            note=self._note(posting_id),
            earlier=self._earlier(brief_id, posting_id, (status, reason, decided_at, decided_by)),
            copies=self._copies(posting_id, source),
            gone_at=gone_at,
            url=url,
            location=location,
            before=self._before(posting_id),
        )

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

    def _earlier(
        self, brief_id: int, posting_id: int, now: tuple[str, str, str, str]
    ) -> tuple[Decided, ...]:
        """Give what led to a decision; what was taken back did not."""
        way: list[str] = []
        for action, after in self._connection.execute(
            "SELECT action, after FROM ledger"
            " WHERE posting_id = ? AND brief_id = ? AND kind = 'decision' ORDER BY id",
            (posting_id, brief_id),
        ):
            if action == "undo":
                del way[-1:]
            else:
                way.append(after)
        states = dict.fromkeys(state for state in way if state)
        states.pop(encoded(now), None)
        return tuple(decided_of(state) for state in states)

    def _copies(self, posting_id: int, source: str) -> tuple[str, ...]:
        rows = self._connection.execute(
            "SELECT CASE WHEN other.source = ?1 THEN '' ELSE other.source || ':' END"
            " || other.external_id FROM stacked AS mine JOIN stacked AS copy"
            " ON copy.head_id = mine.head_id AND copy.posting_id <> mine.posting_id"
            " JOIN posting AS other ON other.id = copy.posting_id WHERE mine.posting_id = ?2"
            " UNION SELECT name FROM copy_elsewhere WHERE posting_id = ?2 ORDER BY 1",
            (source, posting_id),
        )
        return tuple(name for (name,) in rows)

    def _before(self, posting_id: int) -> EarlierText | None:
        found = self._connection.execute(
            "SELECT title, description, replaced_at FROM earlier_text WHERE posting_id = ?",
            (posting_id,),
        ).fetchone()
        return EarlierText(*found) if found else None

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

    def _elsewhere(self, brief_id: int, posting_id: int) -> tuple[tuple[str, Status, str], ...]:
        rows = self._connection.execute(
            "SELECT brief.name, status, reason FROM decision JOIN brief ON brief.id = brief_id"
            " WHERE posting_id = ? AND brief_id <> ? ORDER BY brief.name",
            (posting_id, brief_id),
        )
        return tuple((brief, Status(status), reason) for brief, status, reason in rows)

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
