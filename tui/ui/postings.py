"""The list of postings: two lines each, drawn over the database."""

import textwrap
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.message import Message
from textual.reactive import var

from tui.model.deciding import Counts, Coverage, Status, Step
from tui.model.postings import Row
from tui.model.reading import Need
from tui.search.marking import spans
from tui.text import one_line
from tui.ui.commands import Place
from tui.ui.keys import Keymap, bindings, spoken
from tui.ui.lines import LineList
from tui.ui.results import PAGE, Results, RowPages
from tui.wording import SIGNS, age, number

INDENT = 4
"""Cells before a title: the cursor's bar, the status and a blank."""
TIMES = "\N{MULTIPLICATION SIGN}"
MARK = "•"


class PostingList(LineList):
    """The postings of the results; patched, not asked anew, when something is decided."""

    ENTRY_HEIGHT = 2
    BINDINGS = bindings(Place.LIST)
    COMPONENT_CLASSES = {
        "lines--cursor",
        "lines--empty",
        "posting--bar",
        "posting--mark",
        "posting--title",
        "posting--decided",
        "posting--hit",
        "posting--faint-hit",
        "posting--skill",
        "posting--more",
        "posting--shortlist",
        "posting--maybe",
        "posting--reject",
    }

    results: var[Results] = var(Results, init=False)
    counts: var[Counts | None] = var[Counts | None](None)
    marks: var[frozenset[int]] = var(frozenset[int]())

    @dataclass
    class Wanted(Message):
        """Rows are needed that have not come; `deliver` takes them, with the ticket."""

        ticket: int
        ids: "array[int]"

    def __init__(self, keys: Keymap) -> None:
        super().__init__(id="postings", classes="pane")
        self._clear, self._enter = (
            spoken(keys[id_][:1]) or "the palette" for id_ in ("clear_filters", "leave_search")
        )
        self.border_title = "Postings"
        self._pages = RowPages(self._want)
        self._decided_here: set[int] = set()
        self.wanted: int | None = None
        """The posting to go to when it comes; None once somebody has moved."""

    def entry_count(self) -> int:
        """Count the postings."""
        return len(self.results.ids)

    def highlighted(self) -> int | None:
        """Give the id of the posting under the cursor."""
        return self.results.ids[self.cursor] if self.entry_count() else None

    def row(self, position: int) -> Row | None:
        """Give the row at a position; None where there is none, or none yet."""
        return self._pages.row(position) if position < self.entry_count() else None

    def patch(self, step: Step) -> None:
        """Show what a step has changed; what it decided stays, struck through."""
        self._pages.patch(step.changed)
        for posting_id, status in step.changed:
            if status is Status.TODO:
                self._decided_here.discard(posting_id)
            else:
                self._decided_here.add(posting_id)
        self.refresh()

    def deliver(self, ticket: int, rows: Sequence[Row]) -> None:
        """Show rows that were wanted."""
        if self._pages.deliver(ticket, rows):
            self.refresh()

    def forgo(self, ticket: int) -> None:
        """Do without rows that were wanted, until they are drawn again."""
        self._pages.forgo(ticket)

    def doubt(self) -> None:
        """Want the rows anew after somebody else has changed them."""
        self._pages.doubt()
        self.refresh()

    def watch_cursor(self, before: int, after: int) -> None:
        """Have the rows ready before the cursor comes to them."""
        super().watch_cursor(before, after)
        for position in (after - PAGE // 2, after + PAGE // 2):
            self._pages.prepare(position)

    def watch_results(self, before: Results, after: Results) -> None:
        """Show other results: from the top for other words, else with the posting kept."""
        posting_id = before.ids[self.cursor] if self.cursor < len(before.ids) else None
        same_text = before.found.criteria.text == after.found.criteria.text
        if self.cursor == 0 and self.wanted is not None:
            posting_id, same_text = self.wanted, True
        same = before.found.criteria == after.found.criteria
        if not same:
            self._decided_here.clear()
        self._pages.show(after.ids, after.first)
        cursor = 0
        if posting_id is not None and same_text:
            at_same = self.cursor < len(after.ids) and after.ids[self.cursor] == posting_id
            cursor = self.cursor if at_same else after.position(posting_id) or 0
        if cursor or after.whole:
            self.wanted = None
        self.entries_changed(cursor)

    def watch_marks(self) -> None:
        """Show which are marked."""
        self.refresh()

    def watch_counts(self) -> None:
        """Say something else while empty, when the database turns out to be."""
        if not self.entry_count():
            self.refresh()

    def empty_lines(self) -> Sequence[str]:
        """Say why the list is empty and what to do next."""
        if not self.results.asked or self.counts is None:
            return ()
        criteria = self.results.found.criteria
        if not self.counts.postings:
            lines = [
                "No postings yet.",
                "",
                "Bring a dump in with",
                "  jobs-tui import FILE",
                "in another terminal; they appear here.",
            ]
        elif criteria.text.strip():
            lines = [f"Nothing found for “{one_line(criteria.text, 60)}”.", ""]
            if elsewhere := self.results.found.in_descriptions:
                lines.append(
                    f"In descriptions: {number(elsewhere)}. {self._enter} in the search box."
                )
            lines.append("Esc clears the search.")
            lines += [f"{self._clear} clears the filters."] if criteria.chosen else []
        else:
            lines = ["Nothing left with these filters.", "", f"{self._clear} clears them."]
        width = max(10, self.width - 4)
        return [part for line in lines for part in textwrap.wrap(line, width) or [""]]

    def draw(self, entry: int, line: int, width: int, style: Style) -> Sequence[Segment]:
        """Draw the title, or under it company, skills and age."""
        row = self._pages.row(entry)
        bar = "▌" if entry == self.cursor else " "
        if row is None:
            word = "   (gone)" if line == 0 and self._pages.has_come(entry) else ""
            return [Segment(f"{bar}{word}", style)]
        text = self._title(row, width) if line == 0 else self._about(row, width)
        text.style = style
        return [Segment(bar, style + self._part("bar")), *text.render(self.app.console)]

    def _want(self, ticket: int, ids: "array[int]") -> None:
        self.post_message(self.Wanted(ticket, ids))

    def _title(self, row: Row, width: int) -> Text:
        decided = row.id in self._decided_here
        stack = f" {TIMES}{row.stack}" if row.stack > 1 else ""
        if row.status is Status.TODO and row.copy_status is not Status.TODO:
            stack += f" copy {SIGNS[row.copy_status]}"
        stack += f"{' changed' if row.changed else ''}{' gone' if row.gone else ''}"
        title = self._marked(Text(one_line(row.title) or "(no title)"), "hit")
        title.stylize_before(self._part("decided" if decided else "title"))
        title.truncate(max(1, width - INDENT - len(stack) - 1), overflow="ellipsis", pad=True)
        sign = Text(SIGNS[row.status])
        if row.status is not Status.TODO:
            sign.stylize(self._part(row.status))
        mark = (MARK if row.id in self.marks else " ", self._part("mark"))
        return Text.assemble(sign, mark, title, (stack, self._part("more")))

    def _about(self, row: Row, width: int) -> Text:
        more = self._part("more")
        when = age(row.posted_at)
        skills = Text(", ").join(
            Text.assemble((skill, self._part("skill") if must else more))
            for skill, must in (
                (one_line(s.name, 40), s.need is Need.MUST) for s in row.skills[:12]
            )
        )
        company = one_line(row.company, 60)
        parts = [self._covered(row.coverage)] if row.coverage else []
        parts += [Text(company, more)] if company else []
        parts += [skills] if skills else []
        about = self._marked(Text(" · ", more).join(parts), "faint-hit")
        room = max(1, width - INDENT - len(when) - 2)
        about.truncate(room, overflow="ellipsis", pad=True)
        return Text.assemble(" " * (INDENT - 1), about, (f" {when} ", more))

    def _covered(self, coverage: Coverage) -> Text:
        """Say in a few cells what a posting has of what the brief looks for."""
        held, missing = len(coverage.musts), [one_line(name, 20) for name in coverage.missing]
        text = Text(f"{held}/{held + len(missing)}" if held or missing else "", self._part("skill"))
        text.append("".join(f" -{name}" for name in missing[:3]), self._part("more"))
        if coverage.nices:
            text.append(f" +{len(coverage.nices)}", self._part("skill"))
        for name in coverage.no_gos[:2]:
            text.append(f" !{one_line(name, 20)}", self._part("reject"))
        return text

    def _part(self, name: str) -> Style:
        return self.get_component_rich_style(f"posting--{name}", partial=True)

    def _marked(self, text: Text, part: str) -> Text:
        """Style the query's hits in a text, and give it back."""
        hit = self._part(part)
        for start, end in spans(text.plain, self.results.found):
            text.stylize(hit, start, end)
        return text
