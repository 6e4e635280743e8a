"""Deciding, and whatever else is done with the postings that are meant; how the screen follows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from tui.config import Advance
from tui.desk import Desk
from tui.model.deciding import Status, Step
from tui.text import one_line
from tui.ui.picker import Option, Picker
from tui.ui.returning import Returning
from tui.wording import OUTCOMES, copies, postings

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
    """The commands that decide; each shows what was done only after it is stored."""

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
        self.ask(
            Picker(
                f"Why reject {self.named_targets()}?",
                options,
                new="a reason of its own",
                numbered=True,
                escape="",
            ),
            lambda reason: self.change(_decision(Status.REJECT, reason)),
        )

    async def action_repeat(self) -> None:
        """Do the last decision or tag again."""
        if self.last is None:
            self.tell("Nothing to repeat yet: decide or tag something first.")
        else:
            await self.change(self.last)

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

    async def change(self, change: Change) -> None:
        """Change the postings that are meant; many at once after a question."""
        ids = self.targets()
        if len(ids) <= self.config.confirm_above:
            await self._commit(ids, change)
        else:
            question = change.question.format(postings(len(ids)))
            self.ask_whether(question, partial(self._commit, ids, change))

    def titled(self, count: int, position: int | None) -> str:
        """Name what a step was about: by title, if it is one posting that the list has."""
        row = self.listing.row(position) if count == 1 and position is not None else None
        return f"“{one_line(row.title, 40)}”" if row else postings(count)

    def told(self, message: str) -> None:
        """Say what was done and bring the rest of the screen up to it."""
        self.tell(message)
        self.read_soon()
        self.catch_up()

    async def _commit(self, ids: Sequence[int], change: Change) -> None:
        """Store a change, show it, and go on to where the configuration says."""
        found, cursor = self.results.found, self.listing.cursor
        self.questions.interrupt()
        onward = partial(self._next, self.results.ids, cursor)
        goes_on = change.decides and self.listing.highlighted() in ids
        step, position = await self.decisions.ask(
            lambda desk: (
                change.do(desk, desk.with_copies(ids) if change.decides else ids),
                onward(desk) if goes_on else None,
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


def _decision(status: Status, reason: str = "") -> Change:
    because = f" ({one_line(reason, 30)})" if reason else ""
    return Change(
        lambda desk, ids: desk.decide(ids, status, reason),
        question=_QUESTIONS[status],
        said=f"{OUTCOMES[status]}{because}",
        decides=True,
    )
