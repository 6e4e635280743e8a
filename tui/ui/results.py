"""What the list shows: the answer to the criteria, and its rows by pages."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from tui.model import Criteria, Found, Row, Status

PAGE = 128
"""Rows asked for at once; some screens full, still well under a millisecond."""
PAGES = 64
"""Pages kept; more than anybody scrolls back, about 10 MB."""

NOTHING_ASKED = Found(Criteria(), (), complete=False)


@dataclass(frozen=True, slots=True, eq=False)
class Results:
    """The postings that answer the criteria, in order; equal only to itself, as it may be long."""

    found: Found = NOTHING_ASKED
    ids: "array[int]" = field(default_factory=lambda: array("q"))
    whole: bool = False
    """True if `ids` is all that matches, False while only the best of it is known."""
    asked: bool = False
    """False until the first answer has come."""

    @classmethod
    def of(cls, found: Found) -> "Results":
        """Take the first page of an answer."""
        return cls(found, array("q", found.ids), whole=found.complete, asked=True)

    def completed(self, ids: "array[int]") -> "Results":
        """Take all that matches in place of the first page."""
        return replace(self, ids=ids, whole=True)

    def position(self, posting_id: int) -> int | None:
        """Find where a posting stands."""
        try:
            return self.ids.index(posting_id)
        except ValueError:
            return None


class RowPages:
    """The rows of some results, fetched by pages when they are first seen."""

    def __init__(self, fetch: Callable[[Sequence[int]], list[Row]]) -> None:
        self._fetch = fetch
        self._ids: array[int] = array("q")
        self._pages: OrderedDict[int, dict[int, Row]] = OrderedDict()

    def show(self, ids: "array[int]") -> None:
        """Take other ids; pages that begin alike are kept."""
        if self._ids[:PAGE] == ids[:PAGE] and len(self._ids) <= len(ids):
            self._pages = OrderedDict((n, page) for n, page in self._pages.items() if n == 0)
        else:
            self._pages.clear()
        self._ids = ids

    def row(self, position: int) -> Row | None:
        """Give the row at a position; None if its posting is gone."""
        number = position // PAGE
        if number in self._pages:
            self._pages.move_to_end(number)
        else:
            ids = self._ids[number * PAGE : (number + 1) * PAGE]
            self._pages[number] = {row.id: row for row in self._fetch(ids)}
            if len(self._pages) > PAGES:
                self._pages.popitem(last=False)
        return self._pages[number].get(self._ids[position])

    def patch(self, changed: Sequence[tuple[int, Status]]) -> None:
        """Set the status of postings in the pages that are here."""
        for page in self._pages.values():
            for posting_id, status in changed:
                if posting_id in page:
                    page[posting_id] = replace(page[posting_id], status=status)

    def forget(self) -> None:
        """Fetch all rows anew when they are next seen."""
        self._pages.clear()
