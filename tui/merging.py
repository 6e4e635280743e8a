"""Shortlists of others, merged with what is here: postings, decisions, tags and notes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from tui.config import Config
from tui.intake.dumps import shared
from tui.model.deciding import Decided, Status
from tui.model.postings import Posting
from tui.model.sharing import Conflict, Merge, Shared, Side
from tui.sharing.settling import settled
from tui.store.changes import Adoption
from tui.store.clock import now
from tui.store.store import Store
from tui.text import one_line, united

_BATCH = 200
"""Postings of one transaction."""


Prefer = Side | Mapping[str, Side] | None
"""Whose decision holds in a conflict: in all, by the names of conflicts, or nobody knows yet."""


@dataclass(frozen=True, slots=True)
class _Met:
    """A posting that comes, and the one that is here, in the brief that it is for."""

    theirs: Shared
    ours: Posting | None
    brief_id: int
    conflict: Conflict
    """What there is to be settled, if it is none that settles itself."""

    def settled(self, prefer: Prefer) -> tuple[Decided, ...] | None:
        side = prefer.get(self.conflict.name) if isinstance(prefer, Mapping) else prefer
        return settled(
            self.conflict.ours, self.ours.earlier if self.ours else (), self.theirs, side
        )

    def adoption(self, way: tuple[Decided, ...]) -> Adoption:
        tags = self.ours.tags if self.ours else ()
        return Adoption(
            self.brief_id,
            self.ours.id if self.ours else 0,
            way,
            tuple(tag for tag in self.theirs.tags if tag not in tags),
            self.theirs.note if self.grows else "",
            self.theirs.copies,
        )

    @property
    def grows(self) -> bool:
        """Whether the note gets more text."""
        note = self.ours.note if self.ours else ""
        return united(note, self.theirs.note) != note


class Merging:
    """Merges one shortlist; what it comes to is known before anything is changed."""

    def __init__(self, store: Store, config: Config, path: str, brief: str | None) -> None:
        """Read the shortlist.

        Args:
            store: where it is merged into.
            config: names the source and the brief of postings that name none.
            path: its file, or `-` for standard input.
            brief: the brief to merge into; without it the one that each posting names.

        Raises:
            DumpError: it cannot be read, or is no shortlist.
        """
        self._store = store
        self._name = one_line(path)
        self._config = config
        self._brief = brief
        read, rejects = shared(path)
        once: dict[tuple[str, str], Shared] = {}
        for each in read:
            once.setdefault(self._key(each), each)
        self._shared = list(once.values())
        self._complaints = [
            f"{self._name}: line {each.line}: {each.reason}; left out" for each in rejects
        ]
        if len(read) > len(once):
            self._complaints.append(
                f"{self._name}: {len(read) - len(once)} postings stand there more than once;"
                " the first of each counts"
            )

    def preview(self, prefer: Prefer = None) -> Merge:
        """Tell what merging would change, and change nothing."""
        return self._sum(self._meet(self._store.briefs.found), prefer)[0]

    def run(self, by: str, prefer: Prefer = None) -> Merge:
        """Merge; all decisions, tags and notes are one step of `by`."""
        known = self._known()
        missing = [each for each in self._shared if self._key(each) not in known]
        self._add(missing)
        summary, adopted = self._sum(self._meet(self._store.briefs.named), prefer)
        step = self._store.changes.adopt(
            [
                replace(each, decided=tuple(_filled(one, by) for one in each.decided))
                for each in adopted
            ],
            by,
        )
        bare = sum(not each.described for each in missing)
        return replace(summary, added=len(missing), bare=bare, step=step if step.number else None)

    def _add(self, missing: Sequence[Shared]) -> None:
        """Store postings that are not here, the last first: so they stand as in the file."""
        if not missing:
            return
        arrivals = self._store.arrivals(
            self._name, lambda draft: draft.source or self._config.source
        )
        drafts = [each.draft for each in reversed(missing)]
        for start in range(0, len(drafts), _BATCH):
            arrivals.store(drafts[start : start + _BATCH])
        arrivals.finish()

    def _known(self) -> dict[tuple[str, str], int]:
        return self._store.postings.known([self._key(each) for each in self._shared])

    def _meet(self, brief_of: Callable[[str], int]) -> list[_Met]:
        known = self._known()
        briefs: dict[str, int] = {}
        met = []
        for theirs in self._shared:
            brief = self._brief or theirs.brief or self._config.brief
            if brief not in briefs:
                briefs[brief] = brief_of(brief)
            key = self._key(theirs)
            ours = self._store.postings.whole(briefs[brief], known[key]) if key in known else None
            conflict = Conflict(
                *key,
                ours.title if ours else theirs.draft.title,
                brief,
                ours.decided if ours else Decided(Status.TODO),
                theirs.decided,
            )
            met.append(_Met(theirs, ours, briefs[brief], conflict))
        return met

    def _sum(self, met: Sequence[_Met], prefer: Prefer) -> tuple[Merge, list[Adoption]]:
        ways = [each.settled(prefer) for each in met]
        adopted = [each.adoption(way or ()) for each, way in zip(met, ways, strict=True)]
        missing = [each.theirs for each in met if each.ours is None]
        summary = Merge(
            postings=len(met),
            added=len(missing),
            bare=sum(not each.described for each in missing),
            decided=sum(way[0] != way[-1] for way in ways if way),
            tagged=sum(len(each.tags) for each in adopted),
            noted=sum(each.grows for each in met),
            conflicts=tuple(
                each.conflict for each, way in zip(met, ways, strict=True) if way is None
            ),
            complaints=tuple(self._complaints),
        )
        return summary, [each for each in adopted if each.changes]

    def _key(self, each: Shared) -> tuple[str, str]:
        return each.draft.source or self._config.source, each.draft.external_id


def _filled(decided: Decided, by: str) -> Decided:
    """Say when and by whom it was decided, where nobody else does: now, by who takes it over."""
    if decided.status is Status.TODO or (decided.at and decided.by):
        return decided
    return replace(decided, at=decided.at or now(), by=decided.by or by)
