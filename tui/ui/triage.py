"""Deciding, taking back and handing on: what changes the desk."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from tui.config import Advance
from tui.desk import Desk
from tui.errors import SharingError
from tui.model import Status, Step
from tui.text import one_line
from tui.ui.dialogs import Confirm, Prompt
from tui.ui.workbench import Workbench
from tui.wording import LABELS, OUTCOMES, postings

EXPORT_TO = "shortlist.yaml"


class Triage(Workbench):
    """The commands that write; each shows what was done only after it is stored."""

    async def action_shortlist(self) -> None:
        """Shortlist."""
        await self._decide(Status.SHORTLIST)

    async def action_maybe(self) -> None:
        """Keep as a maybe."""
        await self._decide(Status.MAYBE)

    async def action_reject(self) -> None:
        """Reject."""
        await self._decide(Status.REJECT)

    async def action_todo(self) -> None:
        """Clear the decision."""
        await self._decide(Status.TODO)

    async def action_undo(self) -> None:
        """Take the last step back."""
        await self._step(Desk.undo, "Nothing to undo.")

    async def action_redo(self) -> None:
        """Make the step again that was taken back."""
        await self._step(Desk.redo, "Nothing to redo.")

    def action_unassigned(self) -> None:
        """Tell a hand that is used to another program what decides here."""
        key = {id_: self.keys[id_][0] for id_ in ("shortlist", "maybe", "reject", "undo")}
        self.tell(
            f"x does nothing here. {key['shortlist']} shortlist, {key['maybe']} maybe, "
            f"{key['reject']} reject, {key['undo']} undo."
        )

    async def _decide(self, status: Status) -> None:
        ids = self._targets()
        if len(ids) <= self.config.confirm_above:
            await self._commit(ids, status)
            return

        async def confirmed(yes: bool | None) -> None:
            if yes:
                with self.complaints():
                    await self._commit(ids, status)

        question = f"Decide {postings(len(ids))} at once: {LABELS[status].lower()}?"
        self.app.push_screen(Confirm(question), confirmed)

    def _targets(self) -> list[int]:
        """Give the postings that a decision is about."""
        id_ = self.listing.highlighted()
        return [] if id_ is None else [id_]

    async def _commit(self, ids: Sequence[int], status: Status) -> None:
        """Store a decision, show it, and go on to where the configuration says."""
        found, cursor = self.results.found, self.listing.cursor
        self.questions.interrupt()
        onward = partial(self._next, self.results.ids, cursor)
        step, position = await self.decisions.ask(
            lambda desk: (desk.decide(ids, status), onward(desk))
        )
        self.listing.patch(step)
        name = self._titled(len(ids), cursor)
        self._told(f"{OUTCOMES[status]}: {name}. {self.keys['undo'][0]} takes it back.")
        if position is not None and self.results.found is found:
            self.listing.cursor = position

    def _next(self, ids: Sequence[int], cursor: int, desk: Desk) -> int | None:
        """Find where the cursor goes after a decision; None to stay."""
        if self.config.advance is Advance.OFF or cursor + 1 >= len(ids):
            return None
        if self.config.advance is Advance.NEXT:
            return cursor + 1
        return desk.next_todo(ids, cursor + 1)

    async def _step(self, walk: Callable[[Desk], Step | None], nothing: str) -> None:
        """Undo or redo a step, and go to what it changed."""
        self.questions.interrupt()
        step = await self.decisions.ask(walk)
        if step is None:
            self.catch_up()
            self.tell(nothing)
            return
        self.listing.patch(step)
        position = self.results.position(step.changed[0][0]) if step.changed else None
        if position is not None:
            self.listing.cursor = position
        undone = step.action == "undo"
        done = "Undone" if undone else "Redone"
        now = f"{self._titled(len(step.changed), position)} is now “{LABELS[step.status].lower()}”"
        skipped = f", {postings(step.skipped)} decided by somebody else left alone"
        again = f" {self.keys['redo'][0]} makes it again." if undone else ""
        self._told(f"{done}: {now}{skipped if step.skipped else ''}.{again}")

    def _titled(self, count: int, position: int | None) -> str:
        """Name what a step was about: by title, if it is one posting that the list has."""
        row = self.listing.row(position) if count == 1 and position is not None else None
        return f"“{one_line(row.title, 40)}”" if row else postings(count)

    def _told(self, message: str) -> None:
        """Say what was done and bring the rest of the screen up to it."""
        self.tell(message)
        self.read_soon()
        self.catch_up()

    def action_export(self) -> None:
        """Ask where to, then write the shortlist."""
        if self.counts is not None and not self.counts.shortlist:
            self.tell(f"The shortlist is empty: {self.keys['shortlist'][0]} puts a posting on it.")
            return

        def named(name: str | None) -> None:
            if name is None:
                return
            with self.complaints():
                target, exists = _target(name)
                if exists:
                    question = f"{one_line(str(target), 60)} exists. Replace it?"
                    self.app.push_screen(Confirm(question), partial(self._export, target))
                else:
                    self.call_next(self._export, target, yes=True)

        self.app.push_screen(Prompt("Write the shortlist as YAML to", EXPORT_TO), named)

    async def _export(self, target: Path, yes: bool | None) -> None:
        if not yes:
            return
        with self.complaints():
            count = await self.decisions.ask(lambda desk: desk.export(target))
            self.tell(f"{postings(count)} written to {target}")


def _target(name: str) -> tuple[Path, bool]:
    """Give the file that somebody has named, and whether it exists.

    Raises:
        SharingError: no file can have that name.
    """
    try:
        target = Path(name).expanduser().absolute()
        return target, target.exists()
    except (OSError, RuntimeError, ValueError) as error:
        raise SharingError(f"{one_line(name, 60)}: {error}; choose another name") from error
