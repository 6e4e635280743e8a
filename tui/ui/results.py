"""What the list shows: the answer to the criteria, and its rows by pages."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

from tui.model.asking import Criteria, Found
from tui.model.deciding import Status
from tui.model.postings import Row

PAGE = 128
"""Rows asked for at once; some screens full, still about a millisecond."""
PAGES = 64
"""Pages kept; more than anybody scrolls back, about 10 MB."""

NOTHING_ASKED = Found(Criteria(), (), complete=False)


@dataclass(frozen=True, slots=True, eq=False)
class Results:
    """The postings that answer the criteria, in order; equal only to itself, as it may be long."""

    found: Found = NOTHING_ASKED
    ids: "array[int]" = field(default_factory=lambda: array("q"))
    first: tuple[Row, ...] = ()
    """The rows of the first page, so that they are seen with the answer."""
    whole: bool = False
    """True if `ids` is all that matches, False while only the best of it is known."""
    asked: bool = False
    """False until the first answer has come."""

    @classmethod
    def of(cls, found: Found, first: Sequence[Row] = ()) -> "Results":
        """Take the best of an answer, with the rows of the first page."""
        ids = array("q", found.ids)
        return cls(found, ids, tuple(first), whole=found.complete, asked=True)

    def completed(self, ids: "array[int]", total: int) -> "Results":
        """Take all that matches in place of the first page, and how many postings it is."""
        return replace(self, ids=ids, whole=True, found=replace(self.found, total=total))

    def position(self, posting_id: int) -> int | None:
        """Find where a posting stands."""
        try:
            return self.ids.index(posting_id)
        except ValueError:
            return None


class RowPages:
    """The rows of some results by pages; who is asked for a page brings it when it can.

    Nothing here waits: a row that has not come is not there yet, and one that somebody else may
    have changed is shown as it was until it comes again.
    """

    def __init__(self, want: Callable[[int, "array[int]"], None]) -> None:
        self._want = want
        self._ids = array("q")
        self._pages: OrderedDict[int, dict[int, Row]] = OrderedDict()
        self._stale: set[int] = set()
        self._asked: dict[int, int] = {}
        self._tickets = count(1)

    def show(self, ids: "array[int]", first: Sequence[Row] = ()) -> None:
        """Take other ids, and the rows of the first page; if that begins alike, it is kept."""
        alike = bool(self._ids) and self._ids[:PAGE] == ids[:PAGE]
        kept = self._pages.get(0) if alike else None
        doubted = {0} & self._stale if kept else set()
        self._ids = ids
        self._pages.clear()
        self._stale = doubted
        self._asked.clear()
        if kept or first:
            self._pages[0] = kept or {row.id: row for row in first}

    def row(self, position: int) -> Row | None:
        """Give the row at a position; None if its page has not come or its posting is gone."""
        self.prepare(position)
        return self._pages.get(position // PAGE, {}).get(self._ids[position])

    def has_come(self, position: int) -> bool:
        """Tell whether the page with a position is here."""
        return position // PAGE in self._pages

    def prepare(self, position: int) -> None:
        """Ask for the page with a position, unless it is here or on its way."""
        number = position // PAGE
        if number in self._pages:
            self._pages.move_to_end(number)
        if not 0 <= position < len(self._ids) or number in self._asked.values():
            return
        if number not in self._pages or number in self._stale:
            ticket = next(self._tickets)
            self._asked[ticket] = number
            self._want(ticket, self._ids[number * PAGE : (number + 1) * PAGE])

    def deliver(self, ticket: int, rows: Sequence[Row]) -> bool:
        """Take a page that was asked for; False if it is not wanted any more."""
        number = self._asked.pop(ticket, None)
        if number is None:
            return False
        self._pages[number] = {row.id: row for row in rows}
        self._stale.discard(number)
        if len(self._pages) > PAGES:
            self._pages.popitem(last=False)
        return True

    def forgo(self, ticket: int) -> None:
        """Learn that a page does not come; it is asked for again when it is next seen."""
        self._asked.pop(ticket, None)

    def patch(self, changed: Sequence[tuple[int, Status]]) -> None:
        """Set the status of postings in the pages that are here; those on their way are too old."""
        self._asked.clear()
        now = dict(changed)
        for page in self._pages.values():
            for posting_id in page.keys() & now.keys():
                page[posting_id] = replace(page[posting_id], status=now[posting_id])

    def doubt(self) -> None:
        """Ask for every page again when it is next seen."""
        self._asked.clear()
        self._stale.update(self._pages)
