"""What brings postings in, and what is read out of them up to date."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui.desk.seat import Seat
from tui.errors import DumpError
from tui.model.intake import (
    Form,
    ImportSummary,
    ProgressCallback,
    Quarantined,
    StackProgress,
)
from tui.text import one_line

if TYPE_CHECKING:
    from tui.merging import Prefer
    from tui.model.sharing import Merge
    from tui.repairing import Repair


class Bringing(Seat):
    """Imports dumps; reads what they have brought, and puts copies into stacks."""

    def import_dumps(
        self,
        paths: Sequence[str],
        *,
        source: str | None = None,
        progress: ProgressCallback | None = None,
        complain: Callable[[DumpError], None] | None = None,
        read: bool = True,
        complete: bool = False,
        form: Form | None = None,
    ) -> ImportSummary:
        """Store what dumps hold; what was stored before stays, with what was decided on it.

        What is stored is found by its title, role and text at once, by its skills, facts and
        company when it has been read.

        Args:
            paths: files, folders, or `-` for standard input.
            source: the name of where they come from; without it each dump's own, or the config's.
            progress: told after each batch.
            complain: told of each dump that gives no posting, so that the others still come in;
                without it the first such ends the import.
            read: read at the end what has come; else that is left to `read_new`.
            complete: the dumps together hold all that their sources have now: what they do not
                bring is marked as gone, if all of them could be read to the end.
            form: what the dumps have to be read as; without it that is told from their content.

        Raises:
            DumpError: a path is not there, and nothing was stored; or nobody is told of a dump
                that gives no posting.
        """
        # The lexicon and the readers of all forms: not before they are needed.
        from tui.importing import Importing  # noqa: PLC0415

        importing = Importing(
            lambda: self._store,
            self._config,
            source,
            progress,
            complete=complete,
            form=form,
        )
        summary = importing.run(paths, complain)
        if read and summary.read:
            self.read_new()
        return summary

    def merge(
        self,
        path: str,
        *,
        into: str | None = None,
        prefer: "Prefer" = None,
        dry_run: bool = False,
        read: bool = True,
    ) -> "Merge":
        """Take over what others have decided and added in a shortlist, all of it one step.

        Postings that are not here come with it. What is decided otherwise here and there is a
        conflict, unless one side has gone on from the other's decision; it stays as it is here.

        Args:
            path: the shortlist in YAML, or `-` for standard input.
            into: the brief to merge into; without it the one that each posting names.
            prefer: whose decision holds in conflicts: in all, or by the names of conflicts.
            dry_run: only tell what would change.
            read: read what has come; else that is left to `read_new`.

        Raises:
            DumpError: it cannot be read, or is no shortlist; nothing has changed.
        """
        from tui.merging import Merging  # noqa: PLC0415  YAML: not before it is needed

        merging = Merging(self._store, self._config, path, one_line(into or "") or None)
        if dry_run:
            return merging.preview(prefer)
        merge = merging.run(self.by, prefer)
        if read and merge.added:
            self.read_new()
            self.build_stacks()
        return merge

    def repair(self, record: Quarantined, text: str) -> "Repair":
        """Read a record in quarantine again as somebody has mended it.

        What cannot be read so either stays in quarantine, as it was mended.
        """
        from tui.repairing import repair  # noqa: PLC0415  the readers of all forms

        return repair(self._store, self._config, record, text)

    def is_behind(self) -> bool:
        """Tell whether there is something to be read or to be put into a stack."""
        return self._store.has_unread() or self._store.stacks.waiting() > 0

    def read_new(
        self, told: Callable[[int, int], None] | None = None, *, beside: bool = False
    ) -> int:
        """Read what has come in, or was corrected, since it was read last. How many there were.

        It can be stopped at any time, and goes on the next time.

        Args:
            told: told after each batch how many postings are done, and of how many.
            beside: leave the processors to others as far as they want them.

        Raises:
            Interrupted: it was broken off.
        """
        if not self._store.has_unread():
            return 0
        from tui.rereading import reread  # noqa: PLC0415  the lexicon: not before it is needed

        return reread(self._store, self._config, told, only_new=True, beside=beside)

    def reread(self, told: Callable[[int, int], None] | None = None) -> int:
        """Read what was read by another lexicon anew; decisions stay. How many postings there were.

        It can be stopped at any time, and goes on the next time.

        Args:
            told: told after each batch how many postings are done, and of how many.
        """
        from tui.rereading import reread  # noqa: PLC0415  the lexicon: not before it is needed

        return reread(self._store, self._config, told)

    def build_stacks(self, progress: Callable[[StackProgress], None] | None = None) -> None:
        """Put all postings that are in no stack yet into one; `progress` is told of each batch.

        Raises:
            Interrupted: it was broken off; going on later completes it.
        """
        self._store.stacks.work_off(progress)
