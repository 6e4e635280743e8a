"""Coming back as it was left: brief, query, filters, order, cursor; and earlier searches."""

from contextlib import suppress
from typing import Any

from textual import work

from tui.config import Config
from tui.desk import Desk
from tui.model.asking import Chosen, Criteria, Facet, Sort, Way
from tui.ui.bars import typed
from tui.ui.carrying_out import CarryingOut
from tui.ui.keys import Keymap, spoken
from tui.ui.workbench import Workbench

KEEP_EVERY = 5.0
"""Seconds between two times that the state is written, if it has changed."""


class Returning(CarryingOut):
    """Writes how it is left, and begins so the next time."""

    def __init__(self, desk: Desk, config: Config, keys: Keymap, query: str) -> None:
        super().__init__(desk, config, keys, query)
        left = desk.left()
        self._is_first = not left
        self._kept: dict[str, Any] = {} if query else left
        if self._kept.get("brief") == desk.brief:
            self.set_reactive(Workbench.criteria, _criteria(self._kept))

    def on_mount(self) -> None:
        """Go to the posting that had the cursor, as soon as it comes."""
        posting = self._kept.get("posting")
        self.listing.wanted = posting if isinstance(posting, int) else None
        if self._is_first:
            self.hint = _hint(self.keys)
        self.panes.give(_widths(self._kept.get("widths")))
        self.set_interval(KEEP_EVERY, self._keep)
        self._recall()

    def on_unmount(self) -> None:
        """Keep the state one last time."""
        if (state := self._state()) != self._kept:
            self.desk.leave(state)

    def remember_search(self) -> None:
        """Keep the query among the earlier ones."""
        query = self.criteria.text.strip()
        if query:
            self.box.history = [query, *(known for known in self.box.history if known != query)]
            self._searched(query)

    @work(group="state")
    async def _searched(self, query: str) -> None:
        with self.complaints():
            await self.decisions.ask(lambda desk: desk.searched(query))

    @work(group="state")
    async def _recall(self) -> None:
        with self.complaints():
            self.box.history = await self.decisions.ask(Desk.searches)

    @work(exclusive=True, group="keep")
    async def _keep(self) -> None:
        state = self._state()
        if state != self._kept:
            with self.complaints():
                await self.decisions.ask(lambda desk: desk.leave(state))
                self._kept = state

    def _state(self) -> dict[str, Any]:
        criteria = self.criteria
        return {
            "brief": self.brief,
            "text": criteria.text,
            "chosen": sorted([c.facet.value, c.value, c.way.value] for c in criteria.chosen),
            "sort": criteria.sort.value,
            "posting": self.posting.id if self.posting else None,
            "widths": dict(self.panes.widths),
        }


def _criteria(state: dict[str, Any]) -> Criteria:
    """Read criteria out of a state; what is not understood is left out."""
    with suppress(KeyError, TypeError, ValueError):
        chosen = frozenset(
            Chosen(Facet(facet), str(value), Way(way)) for facet, value, way in state["chosen"]
        )
        return Criteria(typed(str(state["text"])), chosen, Sort(state["sort"]))
    return Criteria()


def _widths(kept: object) -> dict[str, int]:
    """Read the widths of panes out of a state; what is none is left out."""
    items = kept.items() if isinstance(kept, dict) else ()
    return {str(id_): width for id_, width in items if isinstance(width, int) and width > 0}


def _hint(keys: Keymap) -> str:
    """Say to somebody who is here for the first time what there is to do, and by which keys."""
    parts = [
        (("search",), "search"),
        (("shortlist", "maybe", "reject"), "decide"),
        (("undo",), "take back"),
        (("filters",), "filter"),
        (("export",), "export"),
        (("help",), "all keys"),
    ]
    return " · ".join(
        f"{' '.join(spoken(keys[id_][:1]) for id_ in ids)} {does}" for ids, does in parts
    )
