"""What hands shortlists on."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tui.desk.seat import Seat
from tui.errors import NotFoundError
from tui.model.deciding import Status
from tui.model.postings import Posting

if TYPE_CHECKING:
    from tui.sharing.shortlist import Rendering


class Handing(Seat):
    """Writes what was decided, for others to read."""

    def shortlist(self, statuses: Sequence[Status] = (Status.SHORTLIST,)) -> list[Posting]:
        """Give the postings so decided in this brief whole, newest first."""
        decided = self._store.briefs.decided(self._brief_id, statuses)
        return [self._store.postings.whole(self._brief_id, id_) for id_ in decided]

    def render(
        self,
        *,
        statuses: Sequence[Status] = (Status.SHORTLIST,),
        form: str = "yaml",
        reproducible: bool = False,
        description: bool = True,
    ) -> tuple["Rendering", int]:
        """Write the shortlist as text; with it how many postings it holds.

        Args:
            statuses: which decisions to write.
            form: one of `tui.sharing.formats.FORMATS`.
            reproducible: leave the time out: the same postings give the same bytes.
            description: False leaves the texts of the postings out.
        """
        from tui.sharing.formats import FORMATS  # noqa: PLC0415  YAML: not before an export
        from tui.sharing.shortlist import Export  # noqa: PLC0415

        postings = self.shortlist(statuses)
        export = Export(
            brief=self.brief,
            exported_at=None if reproducible else _now(),
            description=description,
        )
        return FORMATS[form](postings, export), len(postings)

    def report(
        self,
        target: Path,
        *,
        statuses: Sequence[Status] = (Status.SHORTLIST,),
        name: str = "",
        description: bool = True,
        internal: bool = False,
    ) -> int:
        """Write the shortlist as a page to hand on; the number of postings in it.

        Args:
            target: the file.
            statuses: which decisions to write.
            name: the heading; empty for the name of the brief.
            description: False leaves the texts of the postings out.
            internal: write how each was decided, notes and tags too.

        Raises:
            NotFoundError: nothing is so decided in this brief.
            SharingError: it cannot be written; a file that was there before is left as it was.
        """
        from tui.sharing.files import write_file  # noqa: PLC0415
        from tui.sharing.formats import FORMATS  # noqa: PLC0415  YAML: not before an export
        from tui.sharing.shortlist import Export  # noqa: PLC0415

        postings = self.shortlist(statuses)
        if not postings:
            which = " or ".join(statuses)
            raise NotFoundError(f"{self.brief}: nothing is decided {which} in this brief")
        export = Export(
            brief=self.brief,
            name=name,
            exported_at=_now(),
            description=description,
            internal=internal,
        )
        rendering = FORMATS["html"](postings, export)
        write_file(target, rendering.text, rendering.holds)
        return len(postings)

    def copied(self, ids: Sequence[int]) -> str:
        """Write postings as the shortlist's YAML has them, whatever was decided on them."""
        from tui.sharing.formats import FORMATS  # noqa: PLC0415  YAML: not before it is needed
        from tui.sharing.shortlist import Export  # noqa: PLC0415

        postings = [self._store.postings.whole(self._brief_id, id_) for id_ in ids]
        return FORMATS["yaml"](postings, Export(brief=self.brief, exported_at=None)).text

    def export(
        self,
        target: Path,
        *,
        statuses: Sequence[Status] = (Status.SHORTLIST,),
        form: str = "yaml",
        reproducible: bool = False,
        description: bool = True,
    ) -> int:
        """Write the shortlist to a file, whole or not at all; the number of postings in it.

        Arguments are those of `render`.

        Raises:
            SharingError: it cannot be written; a file that was there before is left as it was.
        """
        from tui.sharing.files import write_file  # noqa: PLC0415

        rendering, count = self.render(
            statuses=statuses, form=form, reproducible=reproducible, description=description
        )
        write_file(target, rendering.text, rendering.holds)
        return count


def _now() -> str:
    """Give the time as shortlists hold it: UTC in RFC 3339, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
