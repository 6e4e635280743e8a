"""What can be asked: lists, counts, postings whole."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from tui.desk.seat import Seat
from tui.model.asking import Chosen, Criteria, Facet, FacetCount, Found, View
from tui.model.deciding import BriefSummary, Counts, Status, Wish
from tui.model.intake import ImportRecord, Quarantined
from tui.model.postings import Posting, Row, Stack, StackMember
from tui.model.statistics import Statistics
from tui.precedents import Precedent
from tui.questions import Questions
from tui.store.stack_reader import StackReader
from tui.text import one_line

_LATELY = timedelta(minutes=10)
"""How far back decisions count for the pace."""


class Asking(Seat):
    """Answers; changes nothing."""

    @property
    def _questions(self) -> Questions:
        return Questions(self._store, self._brief_id, self._memory)

    @property
    def _stacks(self) -> StackReader:
        return StackReader(self._store.stacks, self._store.postings)

    def find(
        self,
        criteria: Criteria,
        *,
        limit: int = 200,
        why: bool = False,
        total: bool = False,
        fold: bool = False,
    ) -> Found:
        """Give the best of what matches, in order; if asked for, why, and how many match.

        With `fold`, of each stack only the first posting is given; the total counts postings.
        """
        return self._questions.find(criteria, limit=limit, why=why, total=total, fold=fold)

    def in_descriptions(self, found: Found) -> Found:
        """Where nothing was found, count what has the words in its description."""
        return self._questions.in_descriptions(found)

    def find_all(self, criteria: Criteria, *, fold: bool = False) -> "array[int]":
        """Give the ids of all that matches, in the order of `find`; 8 bytes each."""
        return self._questions.find_all(criteria, fold=fold)

    def total(self, criteria: Criteria) -> int:
        """Count what matches."""
        return self._questions.total(criteria)

    def found_and_todo(self, query: str) -> tuple[int, int]:
        """Count what a query finds, and how much of that is still to do."""
        todo = frozenset({Chosen(Facet.STATUS, Status.TODO.value)})
        return self.total(Criteria(query)), self.total(Criteria(query, todo))

    def why(self, criteria: Criteria, id_: int) -> str:
        """Say in one line what of a query a posting holds, and where; empty if nothing was typed.

        Raises:
            NotFoundError: it is no longer there.
        """
        return self._questions.why(criteria, self.posting(id_).external_id, id_)

    def facets(
        self, criteria: Criteria, *, limit: int = 30, quick: bool = False
    ) -> dict[Facet, tuple[FacetCount, ...]]:
        """Count each facet's commonest values; what is chosen in a facet does not narrow itself."""
        return self._questions.facets(criteria, limit=limit, quick=quick)

    def stack(self, id_: int) -> Stack:
        """Give a posting's stack, which may be it alone.

        Raises:
            NotFoundError: the posting is no longer there.
        """
        return self._stacks.of(self._brief_id, id_)

    def with_copies(self, ids: Sequence[int]) -> list[int]:
        """Give postings with all of their stacks, each once."""
        return self._store.stacks.with_copies(ids)

    def copies(self, id_: int) -> list[tuple[StackMember, Posting]]:
        """Give a posting's stack, each of it whole, the oldest first."""
        return [(member, self.posting(member.row.id)) for member in self.stack(id_).members]

    def stacks(self) -> Iterator[Stack]:
        """Give the stacks of two and more, newest first, as far as they are built."""
        return self._stacks.all(self._brief_id)

    def values(self, limit: int = 20_000) -> list[tuple[Facet, str, int]]:
        """Give the values to filter by with how many postings have them, commonest first."""
        return self._store.values(limit)

    def rows(self, ids: Sequence[int]) -> list[Row]:
        """Give list entries in the order of the ids; ids that are gone are left out."""
        rows = self._store.postings.rows(self._brief_id, ids)
        coverage = self._store.wishes.coverage(self._brief_id, ids)
        return [replace(row, coverage=coverage.get(row.id)) for row in rows] if coverage else rows

    def posting(self, id_: int) -> Posting:
        """Give one posting whole.

        Raises:
            NotFoundError: it is no longer there.
        """
        from tui.reading.sections import find_sections  # noqa: PLC0415  not before a detail is shown

        posting = self._store.postings.whole(self._brief_id, id_)
        coverage = self._store.wishes.coverage(self._brief_id, [id_]).get(id_)
        sections = find_sections(posting.description)
        return replace(posting, sections=sections, coverage=coverage)

    def wishes(self) -> tuple[Wish, ...]:
        """Give what the brief looks for."""
        return self._store.wishes.of(self._brief_id)

    def precedents(self, id_: int, count: int = 5) -> list[tuple[Precedent, Posting]]:
        """Give the decided postings most like one, with what both hold, the most alike first.

        Raises:
            NotFoundError: the posting is no longer there.
        """
        found = self._questions.precedents(self.posting(id_), count)
        return [(precedent, self.posting(precedent.posting_id)) for precedent in found]

    def resolve(self, name: str) -> int:
        """Find a posting's id by its external id or by `source:external id`.

        Raises:
            NotFoundError: no posting, or more than one, is called so.
        """
        return self._store.postings.resolve(one_line(name))

    def counts(self) -> Counts:
        """Give the numbers of the header."""
        now = datetime.now().astimezone()
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        since, lately = (
            moment.astimezone(UTC).isoformat(timespec="milliseconds")
            for moment in (midnight, now - _LATELY)
        )
        return self._store.briefs.counts(self._brief_id, since, lately)

    def statistics(self, most: int = 14) -> Statistics:
        """Give what was done in the brief, in numbers; at most so many days, reasons and so on."""
        numbers, brief_id = self._store.numbers, self._brief_id
        return Statistics(
            self.counts(),
            tuple(numbers.days(brief_id, most)),
            tuple(numbers.hours(brief_id)),
            tuple(numbers.reasons(brief_id, most)),
            tuple(numbers.months(brief_id, most)),
            tuple(self._questions.asked_for(most)),
        )

    def skills(self) -> dict[str, str]:
        """Give the names of all skills that were ever read, with their kinds, by name."""
        return self._store.postings.skills()

    def links(self, id_: int) -> list[str]:
        """Give the addresses of a posting's page, and of what its text names, each once."""
        from tui.reading.links import addresses  # noqa: PLC0415  not before a link is opened

        posting = self.posting(id_)
        own = [posting.url] if posting.url else []
        return list(dict.fromkeys([*own, *addresses(posting.description)]))

    def imports(self) -> list[ImportRecord]:
        """Give all imports, oldest first."""
        return self._store.records.imports()

    def quarantined(self) -> list[Quarantined]:
        """Give all records that could not be read."""
        return self._store.quarantine.all()

    def briefs(self) -> list[BriefSummary]:
        """Give all briefs, by name."""
        return self._store.briefs.all()

    def views(self) -> list[View]:
        """Give the saved searches: those of the config first, then those of the database."""
        configured = [
            View(name, query, configured=True) for name, query in self._config.views.items()
        ]
        return [
            *configured,
            *(view for view in self._store.kept.views() if view.name not in self._config.views),
        ]

    def next_todo(self, ids: Sequence[int], start: int) -> int | None:
        """Give the first place of a posting to do, at or after `start`; None if there is none."""
        return self._store.postings.next_todo(self._brief_id, ids, start)
