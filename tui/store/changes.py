"""What people change: decisions, tags, notes, wishes; each call one step, durable on return."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tui.model.deciding import ChangeKind, Decided, Status, Step, Wish
from tui.model.reading import Correction
from tui.store.briefs import require_brief
from tui.store.connection import Connection, explained, immediate
from tui.store.corrections import Corrections
from tui.store.decisions import Decisions, status_of
from tui.store.ledger import Change, Ledger, Replayed
from tui.store.tags import Marks, Notes, Tags
from tui.store.wishes import Wishes


@dataclass(frozen=True, slots=True)
class Adoption:
    """What a posting takes over from somebody else's shortlist."""

    brief_id: int
    posting_id: int
    decided: tuple[Decided, ...]
    """What is decided on it now, and all that it is led through; fewer than two: nothing."""
    tags: tuple[str, ...]
    note: str
    """What is added to its note."""
    copies: tuple[str, ...]
    """Names of postings like it, which need not be here."""

    @property
    def changes(self) -> bool:
        """Whether there is anything to take over."""
        return bool(self.decided or self.tags or self.note or self.copies)


class Changes:
    """Makes changes, takes them back and makes them again."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._decisions = Decisions(connection)
        self._tags = Tags(connection)
        self._notes = Notes(connection)
        self._marks = Marks(connection)
        self.corrections = Corrections(connection)
        self.wishes = Wishes(connection)
        self.ledger = Ledger(
            connection,
            {
                ChangeKind.DECISION: self._decisions,
                ChangeKind.TAG: self._tags,
                ChangeKind.NOTE: self._notes,
                ChangeKind.MARK: self._marks,
                ChangeKind.LEXICON: self.corrections,
                ChangeKind.WISH: self.wishes,
            },
        )

    def decide(
        self,
        brief_id: int,
        posting_ids: Sequence[int],
        status: Status,
        reason: str,
        by: str,
        step: int = 0,
    ) -> Step:
        """Decide postings; ids that do not exist are left out.

        Postings that are so decided already, with the same reason, are no part of the step. Their
        marks go with it.

        Args:
            brief_id: the brief in which they are decided.
            posting_ids: the postings.
            status: what they are decided as; TODO takes a decision back.
            reason: why, may be empty.
            by: who decides.
            step: the number of this person's last step to go on with, so that both are undone
                together; any other begins a step of its own.
        """

        def changes() -> list[Change]:
            decided = self._decisions.changes(brief_id, posting_ids, status, reason, by)
            return decided + self._marks.changes(brief_id, posting_ids, gone=True)

        return self._made(changes, by, step)

    @explained
    def reasons(self) -> list[str]:
        """Give the reasons ever given, most used first."""
        rows = self._connection.execute(
            "SELECT reason FROM decision WHERE reason <> ''"
            " GROUP BY reason ORDER BY count(*) DESC, 1"
        )
        return [reason for (reason,) in rows]

    def tag(self, posting_ids: Sequence[int], name: str, by: str, *, gone: bool = False) -> Step:
        """Give postings a tag, or take it away."""
        return self._made(lambda: self._tags.changes(posting_ids, name, gone=gone), by)

    def note(self, posting_ids: Sequence[int], text: str, by: str) -> Step:
        """Give postings a note in place of the one they have; an empty one takes it away."""
        return self._made(lambda: self._notes.changes(posting_ids, text), by)

    def mark(
        self, brief_id: int, posting_ids: Sequence[int], by: str, *, gone: bool = False
    ) -> Step:
        """Mark postings in a brief, or unmark them."""
        return self._made(lambda: self._marks.changes(brief_id, posting_ids, gone=gone), by)

    def correct(self, correction: Correction, by: str) -> Step:
        """Correct what is read as a skill; postings that it touches are to be read anew."""
        return self._made(lambda: self.corrections.changes(correction), by)

    def wish(self, brief_id: int, wish: Wish, by: str, *, gone: bool = False) -> Step:
        """Let a brief look for something, in the place of another wish for it, or no more."""
        return self._made(lambda: self.wishes.changes(brief_id, wish, gone=gone), by)

    def adopt(self, adopted: Sequence[Adoption], by: str) -> Step:
        """Take over what others have decided and added, all of it one step.

        A posting that is not decided any more as was said is left alone, and counted as skipped.
        """
        skipped = 0

        def changes() -> list[Change]:
            nonlocal skipped
            made: list[Change] = []
            for each in adopted:
                way = self._decisions.way(each.brief_id, each.posting_id, each.decided)
                skipped += way is None
                made += way or []
                for tag in each.tags:
                    made += self._tags.changes([each.posting_id], tag, gone=False)
                made += self._notes.united([each.posting_id], each.note)
                self._connection.executemany(
                    "INSERT OR IGNORE INTO copy_elsewhere SELECT id, ? FROM posting WHERE id = ?",
                    [(name, each.posting_id) for name in each.copies],
                )
            return made

        return replace(self._made(changes, by), skipped=skipped)

    def undo(self, by: str) -> Step | None:
        """Take this person's last step back; None where there is none left."""
        replayed = self.ledger.undo(by)
        return self._replayed(replayed, "undo") if replayed else None

    def redo(self, by: str) -> Step | None:
        """Do again what this person took back last; None where there is nothing."""
        replayed = self.ledger.redo(by)
        return self._replayed(replayed, "redo") if replayed else None

    def steps_since(self, by: str, at: str) -> int:
        """Count this person's steps, not taken back, that were made at or after a time (UTC)."""
        return self.ledger.steps_since(by, at)

    def tags(self) -> list[tuple[str, int]]:
        """Give all tags in use with how many postings have them, commonest first."""
        return self._tags.names()

    def marked(self, brief_id: int) -> list[int]:
        """Give the postings that are marked in a brief, newest first."""
        return self._marks.of(brief_id)

    @explained
    def _made(self, changes: Callable[[], list[Change]], by: str, step: int = 0) -> Step:
        with immediate(self._connection):
            made = changes()
            for brief_id in {change.place.brief_id for change in made} - {None}:
                require_brief(self._connection, brief_id)
            number = self.ledger.append(made, by, step)
        return _step(number, "do", made)

    @explained
    def _replayed(self, replayed: Replayed, action: str) -> Step:
        step = _step(replayed.step, action, replayed.changes, len(replayed.left))
        brief_id = next((change.place.brief_id for change in replayed.changes), None)
        found = self._connection.execute("SELECT name FROM brief WHERE id = ?", (brief_id,))
        (brief,) = found.fetchone() or ("",)
        return replace(step, brief=brief)


def _step(number: int, action: str, changes: Sequence[Change], skipped: int = 0) -> Step:
    # A step that was gone on with may lead a place through several states.
    final = {change.place: change.after for change in changes}
    if action == "undo":
        final = dict(reversed(final.items()))
    kind = next((place.kind for place in final), ChangeKind.DECISION)
    changed = tuple(
        (place.posting_id, status_of(state))
        for place, state in final.items()
        if place.kind is ChangeKind.DECISION and place.posting_id is not None
    )
    postings = dict.fromkeys(p.posting_id for p in final if p.posting_id is not None)
    return Step(
        number,
        action,
        kind,
        tuple(postings),
        changed,
        status=changed[0][1] if changed else Status.TODO,
        name=next((place.name for place in final), ""),
        gone=not any(final.values()),
        after=next(iter(final.values()), ""),
        skipped=skipped,
    )
