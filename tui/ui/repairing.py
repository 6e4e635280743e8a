"""Mending what could not be read: one record after the other, in the editor."""

from functools import partial

from tui.errors import JobsError
from tui.model.intake import Quarantined
from tui.text import one_line
from tui.ui.bringing import Bringing
from tui.ui.editing import Draft, chosen_editor
from tui.ui.quarantine import QuarantineDialog, Wish
from tui.wording import postings


class Repairing(Bringing):
    """Shows what is in quarantine, reads it again as it was mended, or drops it."""

    async def action_quarantine(self, at: int = 0) -> None:
        """Show the records."""
        records = await self.readings.ask(lambda desk: desk.quarantined())
        if records:
            self.ask(QuarantineDialog(records, at), partial(self._carry_out_wish, records))
        elif not at:
            self.tell("Nothing is in quarantine: all records that came could be read.")

    async def _carry_out_wish(self, records: list[Quarantined], wish: Wish) -> None:
        at = records.index(wish.record)
        if wish.drop:
            question = f"Drop the record of line {wish.record.line} for good? It was not read."
            self.ask_whether(question, partial(self._drop, wish.record, at))
        else:
            await self._mend(wish.record, at)

    async def _drop(self, record: Quarantined, at: int) -> None:
        await self.decisions.ask(lambda desk: desk.drop_quarantined(record))
        self.tell("Dropped.")
        await self.action_quarantine(at)

    async def _mend(self, record: Quarantined, at: int) -> None:
        command = chosen_editor(self.config.editor)
        if not command:
            self.tell("No editor: set `editor` in config.yaml or $EDITOR.")
            return
        draft = Draft(record.raw, "record.txt")
        try:
            text = draft.edit(self.app, command)
            if not text.strip():
                self.tell("Nothing is left of the record: it stays as it was.")
            else:
                await self._read_again(record, at, text)
        except JobsError as error:
            raise draft.kept(error) from error
        draft.drop()

    async def _read_again(self, record: Quarantined, at: int, text: str) -> None:
        repair = await self.decisions.ask(lambda desk: desk.repair(record, text))
        if repair.outcomes:
            self.tell(f"Read: {postings(len(repair.outcomes))} {repair.outcomes[0].value}.")
            self.catch_up(anew=True)
            self.finish()
        else:
            self.tell(f"Still not read: {one_line(repair.reason)}. What you wrote is kept.")
        await self.action_quarantine(at)
