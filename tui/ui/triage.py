"""Deciding and taking back: what changes the desk, and how the screen follows."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial

from textual import work

from tui.config import Advance
from tui.desk import Desk
from tui.model.deciding import ChangeKind, Status, Step
from tui.text import one_line
from tui.ui.copies import CopiesDialog
from tui.ui.dialogs import Confirm, Prompt
from tui.ui.picker import Option, Picker
from tui.ui.precedents import PrecedentsDialog
from tui.ui.returning import Returning
from tui.wording import LABELS, OUTCOMES, changed, copies, postings

_AGO = timedelta(minutes=15)
"""How far back taking everything back is first offered."""


_QUESTIONS = {
    Status.SHORTLIST: "Shortlist {} at once?",
    Status.MAYBE: "Decide maybe on {} at once?",
    Status.REJECT: "Reject {} at once?",
    Status.TODO: "Clear the decisions on {} at once?",
}


@dataclass(frozen=True, slots=True)
class Change:
    """Something to do with postings, as it can be repeated."""

    do: Callable[[Desk, Sequence[int]], Step]
    question: str
    """What is asked before it is done with many at once, `{}` for how many."""
    said: str
    """What was done, before the name of the posting."""
    decides: bool = False


class Triage(Returning):
    """The commands that write; each shows what was done only after it is stored."""

    last: Change | None = None
    """What a repetition repeats."""

    async def action_shortlist(self) -> None:
        """Shortlist."""
        await self.change(_decision(Status.SHORTLIST))

    async def action_maybe(self) -> None:
        """Keep as a maybe."""
        await self.change(_decision(Status.MAYBE))

    async def action_reject(self) -> None:
        """Reject."""
        await self.change(_decision(Status.REJECT))

    async def action_todo(self) -> None:
        """Clear the decision."""
        await self.change(_decision(Status.TODO))

    async def action_reject_because(self) -> None:
        """Ask why, then reject."""
        reasons = await self.decisions.ask(Desk.reasons)
        options = [Option(code, code, said) for code, said in reasons.items()]
        self.ask_to_pick(
            Picker(
                f"Why reject {self.named_targets()}?",
                options,
                new="a reason of its own",
                numbered=True,
                escape="",
            ),
            lambda reason: self.change(_decision(Status.REJECT, reason)),
        )

    async def action_precedents(self) -> None:
        """Show what was decided on the most similar ones."""
        id_ = self.listing.highlighted()
        if id_ is None:
            return
        found = await self.readings.ask(lambda desk: desk.precedents(id_))
        if found:
            self.app.push_screen(PrecedentsDialog(found))
        else:
            self.tell("Nothing like it was decided yet in this brief.")

    async def action_copies(self) -> None:
        """Show the stack."""
        id_ = self.listing.highlighted()
        if id_ is None:
            return
        found = await self.readings.ask(lambda desk: desk.copies(id_))
        if len(found) > 1:
            self.app.push_screen(CopiesDialog(found, self.decide_alone))
        else:
            self.tell("There is no copy of it.")

    @work(group="alone")
    async def decide_alone(self, posting_id: int, status: Status) -> None:
        """Decide one posting of a stack, and none of its copies."""
        with self.complaints():
            step = await self.decisions.ask(lambda desk: desk.decide([posting_id], status))
            self.listing.patch(step)
            self.listing.doubt()
            self.told(f"{OUTCOMES[status]}, this copy alone. {self.keys['undo'][0]} takes it back.")

    async def action_repeat(self) -> None:
        """Do the last decision or tag again."""
        if self.last is None:
            self.tell("Nothing to repeat yet: decide or tag something first.")
        else:
            await self.change(self.last)

    async def action_undo(self) -> None:
        """Take the last step back."""
        await self._step(Desk.undo, "Nothing to undo.")

    async def action_redo(self) -> None:
        """Make the step again that was taken back."""
        await self._step(Desk.redo, "Nothing to redo.")

    def action_undo_since(self) -> None:
        """Ask since when, then take back all of that."""
        since = datetime.now().astimezone() - _AGO

        async def named(text: str | None) -> None:
            if text is not None:
                await self._undo_since(text)

        self.app.push_screen(
            Prompt("Take back everything you did today since (hours:minutes)", f"{since:%H:%M}"),
            named,
        )

    def action_unassigned(self) -> None:
        """Tell a hand that is used to another program what decides here."""
        key = {id_: self.keys[id_][0] for id_ in ("shortlist", "maybe", "reject", "undo", "mark")}
        self.tell(
            f"x does nothing here. {key['shortlist']} shortlist, {key['maybe']} maybe, "
            f"{key['reject']} reject, {key['mark']} mark, {key['undo']} undo."
        )

    def targets(self) -> list[int]:
        """Give the postings that are meant: all marked ones, or the one under the cursor."""
        if self.marks:
            return sorted(self.marks, reverse=True)
        id_ = self.listing.highlighted()
        return [] if id_ is None else [id_]

    def named_targets(self) -> str:
        """Name them, for a question."""
        ids = self.targets()
        return self.titled(len(ids), self.listing.cursor)

    def ask_to_pick(self, picker: Picker, then: Callable[[str], Awaitable[None]]) -> None:
        """Show a picker, and go on with what was picked."""

        async def picked(value: str | None) -> None:
            if value is not None:
                with self.complaints():
                    await then(value)

        self.app.push_screen(picker, picked)

    async def change(self, change: Change) -> None:
        """Change the postings that are meant; many at once after a question."""
        ids = self.targets()
        if len(ids) <= self.config.confirm_above:
            await self._commit(ids, change)
            return

        async def confirmed(yes: bool | None) -> None:
            if yes:
                with self.complaints():
                    await self._commit(ids, change)

        question = change.question.format(postings(len(ids)))
        self.app.push_screen(Confirm(question), confirmed)

    async def _commit(self, ids: Sequence[int], change: Change) -> None:
        """Store a change, show it, and go on to where the configuration says."""
        found, cursor = self.results.found, self.listing.cursor
        self.questions.interrupt()
        onward = partial(self._next, self.results.ids, cursor)
        step, position = await self.decisions.ask(
            lambda desk: (
                change.do(desk, desk.with_copies(ids) if change.decides else ids),
                onward(desk) if change.decides else None,
            )
        )
        self.listing.patch(step)
        if change.decides:
            self.marks -= frozenset(ids)
        self.last = change
        name = self.titled(len(ids), cursor)
        if len(step.postings) > len(ids):
            name += f" and {copies(len(step.postings) - len(ids))}"
        self.told(f"{change.said}: {name}. {self.keys['undo'][0]} takes it back.")
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
        self.read_marks()
        await self.follow(step)
        position = self.results.position(step.postings[0]) if step.postings else None
        if position is not None:
            self.listing.cursor = position
        undone = step.action == "undo"
        done = "Undone" if undone else "Redone"
        skipped = f", {postings(step.skipped)} changed by somebody else left alone"
        again = f" {self.keys['redo'][0]} makes it again." if undone else ""
        about = "" if step.kind is ChangeKind.LEXICON else self.titled(len(step.postings), position)
        now = f"{about} is now {_stands(step)}" if about else _stands(step)
        self.told(f"{done}: {now}{skipped if step.skipped else ''}.{again}")

    async def follow(self, step: Step) -> None:
        """Do what else a step that was taken back or made again asks for."""

    async def _undo_since(self, text: str) -> None:
        try:
            hour = datetime.strptime(text.strip(), "%H:%M").time()  # noqa: DTZ007  a time of the local day
        except ValueError:
            self.tell(f"{one_line(text, 20)} is no time of the day; write it as 14:05.")
            return
        since = datetime.combine(datetime.now().astimezone().date(), hour).astimezone(UTC)
        at = since.isoformat(timespec="milliseconds")
        count = await self.decisions.ask(lambda desk: desk.steps_since(at))
        if not count:
            self.tell(f"Nothing was done since {hour:%H:%M}.")
            return

        async def confirmed(yes: bool | None) -> None:
            if yes:
                with self.complaints():
                    await self.decisions.ask(lambda desk: [desk.undo() for _ in range(count)])
                    self.listing.doubt()
                    self.read_marks()
                    redo = self.keys["redo"][0]
                    self.told(f"Taken back: {count} steps. {redo} makes them again, one by one.")

        steps = "1 step" if count == 1 else f"{count} steps"
        self.app.push_screen(Confirm(f"Take back {steps} since {hour:%H:%M}?"), confirmed)

    def titled(self, count: int, position: int | None) -> str:
        """Name what a step was about: by title, if it is one posting that the list has."""
        row = self.listing.row(position) if count == 1 and position is not None else None
        return f"“{one_line(row.title, 40)}”" if row else postings(count)

    def told(self, message: str) -> None:
        """Say what was done and bring the rest of the screen up to it."""
        self.tell(message)
        self.read_soon()
        self.catch_up()


def _decision(status: Status, reason: str = "") -> Change:
    because = f" ({one_line(reason, 30)})" if reason else ""
    return Change(
        lambda desk, ids: desk.decide(ids, status, reason),
        question=_QUESTIONS[status],
        said=f"{OUTCOMES[status]}{because}",
        decides=True,
    )


def _stands(step: Step) -> str:
    """Say how the postings of a step stand now."""
    if step.kind is ChangeKind.DECISION:
        return f"“{LABELS[step.status].lower()}”"
    return one_line(changed(step.kind, step.name, gone=step.gone), 80)
