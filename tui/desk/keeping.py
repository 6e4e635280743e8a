"""What keeps the file in order: copies of it, what goes out for good, whether it is sound."""

from collections.abc import Callable, Sequence
from pathlib import Path

from tui.desk.seat import Seat
from tui.model.health import Finding, Trouble
from tui.model.intake import Leaving, Quarantined


class Keeping(Seat):
    """Copies, forgets, drops, examines and mends."""

    def back_up(self, target: Path) -> int:
        """Copy the database to a new file; its size in bytes.

        Raises:
            StoreError: the file exists already or cannot be written.
        """
        return self._store.records.back_up(target)

    def drop_quarantined(self, record: Quarantined) -> None:
        """Drop a record from quarantine."""
        self._store.quarantine.drop(record)

    def leaving(self, ids: Sequence[int]) -> Leaving:
        """Say what would go with postings."""
        return self._store.forgetting.weigh(ids)

    def leaving_with(self, number: int) -> Leaving:
        """Say what would go, and what would stay, if an import was forgotten.

        Raises:
            NotFoundError: there is no such import, or it is forgotten already.
        """
        return self._store.forgetting.weigh_import(number)

    def forget(
        self,
        leaving: Leaving,
        number: int | None = None,
        told: Callable[[int], None] | None = None,
    ) -> None:
        """Take postings out for good, with all that was decided on them; no undo brings it back.

        It can be stopped at any time; doing it again completes it.

        Args:
            leaving: what goes.
            number: the import that is forgotten with it.
            told: told after each batch how many postings are gone.
        """
        self._store.forgetting.forget(leaving.posting_ids, told)
        if number is not None:
            self._store.forgetting.close_import(number)
        self._store.stacks.work_off()

    def examine(self, told: Callable[[Trouble], None] | None = None) -> list[Finding]:
        """Look whether the database is sound; `told` is told what is looked at next."""
        return self._store.health.examine(told)

    def mend(self, trouble: Trouble) -> None:
        """Make anew what is derived; what has to be read or stacked then is left to be done."""
        self._store.health.mend(trouble)
