"""Looking at a posting beside others: its copies, and the decided ones that are most like it."""

from tui.model.deciding import Status
from tui.ui.copies import CopiesDialog
from tui.ui.precedents import PrecedentsDialog
from tui.ui.taking_back import TakingBack
from tui.wording import OUTCOMES


class Comparing(TakingBack):
    """Shows them in dialogs; a copy can be decided alone there."""

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
            self.app.push_screen(
                CopiesDialog(found, lambda *copy: self.carry_out(self._decide_alone(*copy)))
            )
        else:
            self.tell("There is no copy of it.")

    async def _decide_alone(self, posting_id: int, status: Status) -> None:
        """Decide one posting of a stack, and none of its copies."""
        step = await self.decisions.ask(lambda desk: desk.decide([posting_id], status))
        self.listing.patch(step)
        self.listing.doubt()
        self.told(f"{OUTCOMES[status]}, this copy alone. {self.keys['undo'][0]} takes it back.")
