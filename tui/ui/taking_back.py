"""Taking back what was done, and doing it again."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from tui.desk import Desk
from tui.model.deciding import ChangeKind, Step
from tui.text import one_line
from tui.ui.dialogs import Prompt
from tui.ui.triage import Triage
from tui.wording import LABELS, changed, minute, number, postings

_AGO = timedelta(minutes=15)
"""How far back taking everything back is first offered."""


class TakingBack(Triage):
    """Walks the ledger back and forth, a step at a time or all since some moment."""

    async def action_undo(self) -> None:
        """Take the last step back."""
        await self._step(Desk.undo, "Nothing to undo.")

    async def action_redo(self) -> None:
        """Make the step again that was taken back."""
        await self._step(Desk.redo, "Nothing to redo.")

    def action_undo_since(self) -> None:
        """Ask since when, then take back all of that."""
        since = datetime.now().astimezone() - _AGO
        question = "Take back everything that you did since (14:05, or with the day before it)"
        self.ask(Prompt(question, f"{since:%H:%M}"), self._undo_since)

    async def follow(self, step: Step) -> None:
        """Do what else a step that was taken back or made again asks for."""

    async def _step(self, walk: Callable[[Desk], Step | None], nothing: str) -> None:
        """Undo or redo a step, and go to what it changed."""
        self.questions.interrupt()
        step = await self.decisions.ask(walk)
        if step is None:
            self.catch_up()
            self.tell(nothing)
            return
        if step.brief in {"", self.brief}:
            self.listing.patch(step)
            self.read_marks()
        await self.follow(step)
        position = self.results.position(step.postings[0]) if step.postings else None
        if position is not None:
            self.listing.cursor = position
        self.told(self._said(step, position))

    def _said(self, step: Step, position: int | None) -> str:
        """Say what was undone or redone, and how it stands now."""
        undone = step.action == "undo"
        done = "Undone" if undone else "Redone"
        if step.brief not in {"", self.brief}:
            done += f" in the brief “{one_line(step.brief, 40)}”"
        skipped = f", {postings(step.skipped)} changed by somebody else left alone"
        again = f" {self.keys['redo'][0]} makes it again." if undone else ""
        named = step.postings and step.kind is not ChangeKind.LEXICON
        about = f"{self.titled(len(step.postings), position)} is now " if named else ""
        return f"{done}: {about}{_stands(step)}{skipped if step.skipped else ''}.{again}"

    async def _undo_since(self, text: str) -> None:
        since = _moment(text)
        if since is None:
            self.tell(f"{one_line(text, 20)} is no time; write 14:05, or 2026-01-31 14:05.")
            return
        at = since.astimezone(UTC).isoformat(timespec="milliseconds")
        count = await self.decisions.ask(lambda desk: desk.steps_since(at))
        if not count:
            self.tell(f"Nothing was done since {minute(at)}.")
            return

        async def confirmed() -> None:
            undone = await self.decisions.ask(lambda desk: [desk.undo() for _ in range(count)])
            self.listing.doubt()
            self.read_marks()
            for step in {step.kind: step for step in undone if step}.values():
                await self.follow(step)
            self.told(f"Taken back: {steps}. {self.keys['redo'][0]} makes them again, one by one.")

        steps = "1 step" if count == 1 else f"{number(count)} steps"
        self.ask_whether(f"Take back {steps} since {minute(at)}?", confirmed)


def _moment(text: str) -> datetime | None:
    """Read a local time of today, or of the day that is named; None if it is none."""
    named = " ".join(text.split())
    if " " not in named:
        named = f"{datetime.now().astimezone():%Y-%m-%d} {named}"
    try:
        return datetime.strptime(named, "%Y-%m-%d %H:%M").astimezone()
    except (ValueError, OverflowError):
        return None


def _stands(step: Step) -> str:
    """Say how the postings of a step stand now."""
    if step.kind is ChangeKind.DECISION:
        return f"“{LABELS[step.status].lower()}”"
    return one_line(changed(step.kind, step.name, step.after, gone=step.gone), 80)
