"""What a person changes; whatever is returned is on disk."""

from collections.abc import Sequence

from tui.desk.seat import Seat
from tui.model.asking import View
from tui.model.deciding import Status, Step, Wish
from tui.model.reading import Correction
from tui.text import clean, one_line, tag_name


class Changing(Seat):
    """Decides, tags, notes, marks and wishes; every change is a step that can be taken back.

    Each method raises StoreError where it could not be stored; nothing has changed then.
    """

    def decide(
        self, ids: Sequence[int], status: Status, reason: str = "", *, step: int = 0
    ) -> Step:
        """Decide postings as one step, or as more of an earlier one."""
        return self._store.changes.decide(
            self._brief_id, ids, status, one_line(reason), self.by, step
        )

    def tag(self, ids: Sequence[int], name: str, *, gone: bool = False) -> Step:
        """Give postings a tag, or take it away; blanks in its name become `-`.

        Nothing changes where nothing is left of the name.
        """
        tag = tag_name(name)
        return self._store.changes.tag(ids if tag else (), tag, self.by, gone=gone)

    def note(self, ids: Sequence[int], text: str) -> Step:
        """Give postings a note in place of the one they have; an empty one takes it away."""
        return self._store.changes.note(ids, clean(text).strip(), self.by)

    def mark(self, ids: Sequence[int], *, gone: bool = False) -> Step:
        """Mark postings, or unmark them."""
        return self._store.changes.mark(self._brief_id, ids, self.by, gone=gone)

    def correct(self, correction: Correction) -> Step:
        """Correct what is read as a skill; what it touches is read anew by `reread`."""
        return self._store.changes.correct(correction, self.by)

    def touched(self, correction: Correction) -> int:
        """Count the postings that a correction makes to be read anew."""
        return self._store.changes.corrections.touched(correction)

    def saw(self, id_: int) -> None:
        """Remember that a posting was looked at; the one change that is no step."""
        self._store.briefs.saw(self._brief_id, id_)

    def undo(self) -> Step | None:
        """Take this person's last step back; None where there is none."""
        return self._store.changes.undo(self.by)

    def redo(self) -> Step | None:
        """Do again what was taken back last; None where there is nothing."""
        return self._store.changes.redo(self.by)

    def rename_brief(self, name: str) -> bool:
        """Give this brief another name; False if another one has it.

        Raises:
            NotFoundError: the brief is no longer there.
        """
        renamed = self._store.briefs.rename(self._brief_id, one_line(name))
        if renamed:
            self.brief = one_line(name)
        return renamed

    def wish(self, wish: Wish, *, gone: bool = False) -> Step:
        """Let the brief look for something, or keep away from it; or do so no more."""
        return self._store.changes.wish(self._brief_id, wish, self.by, gone=gone)

    def save_view(self, view: View) -> None:
        """Keep a search under its name, in the place of one that had it."""
        self._store.kept.save_view(view)

    def drop_view(self, name: str) -> None:
        """Keep a search no longer."""
        self._store.kept.drop_view(name)

    def steps_since(self, at: str) -> int:
        """Count this person's steps, not taken back, that were made at or after a time (UTC)."""
        return self._store.changes.steps_since(self.by, at)

    def reasons(self) -> dict[str, str]:
        """Give reasons to choose from with what they say: those of use first, then the config's."""
        known = {
            reason: self._config.reasons.get(reason, "") for reason in self._store.changes.reasons()
        }
        return known | {
            code: said for code, said in self._config.reasons.items() if code not in known
        }

    def tags(self) -> list[tuple[str, int]]:
        """Give all tags in use with how many postings have them, commonest first."""
        return self._store.changes.tags()

    def marked(self) -> list[int]:
        """Give the postings that are marked, newest first."""
        return self._store.changes.marked(self._brief_id)
