"""Briefs and views: what one works for, and searches with a name."""

from functools import partial

from tui.desk import Desk
from tui.model.asking import Criteria, Facet, Sort, View
from tui.model.deciding import ChangeKind, Step, Wish, WishNeed
from tui.search.saying import as_text
from tui.text import one_line
from tui.ui.dialogs import Prompt
from tui.ui.picker import Option, Picker
from tui.ui.teaching import Teaching
from tui.wording import WISHED, number, postings

WISHABLE = {Facet.SKILL, Facet.ROLE, Facet.PLACE}
"""Facets that a brief may look for values of."""


class Briefing(Teaching):
    """Turns to another brief, and to saved searches."""

    async def action_brief(self) -> None:
        """Ask for a brief, and go on in it."""
        briefs = await self.decisions.ask(Desk.briefs)
        options = [
            Option(b.name, b.name, f"{b.shortlist} shortlisted, {b.decided} decided")
            for b in briefs
        ]
        self.ask(Picker("Work for which brief?", options, new="a new brief"), self.turn_to)

    async def turn_to(self, name: str) -> None:
        """Go on in another brief."""
        for thread in (self.questions, self.readings, self.decisions):
            await thread.ask(lambda desk: desk.turn_to(name))
        self.desk.turn_to(name)
        self.brief = self.desk.brief
        self.read_marks()
        self.listing.doubt()
        self.read_soon()
        self.catch_up(anew=True)
        self.tell(f"Now in the brief “{one_line(self.brief, 40)}”, with decisions of its own.")

    async def action_wish(self) -> None:
        """Ask what the brief looks for, or looks for no more."""
        wishes = await self.decisions.ask(Desk.wishes)
        values = [
            (facet, value, count)
            for facet, value, count in await self.decisions.ask(Desk.values)
            if facet in WISHABLE
        ]
        options = [
            Option(f"-{place}", f"{wish.need.value} {wish.value}", "wished for: take it away")
            for place, wish in enumerate(wishes)
        ]
        options += [
            Option(str(place), value, f"{facet.value}, {postings(count)}")
            for place, (facet, value, count) in enumerate(values)
        ]

        async def picked(place: str) -> None:
            if place.startswith("-") and place[1:].isdigit():
                await self._wish(wishes[int(place[1:])], gone=True)
            elif place.isdigit():
                self._ask_need(*values[int(place)][:2])
            else:
                self._ask_need(Facet.SKILL, one_line(place, 60))

        self.ask(
            Picker(f"What does “{self.brief}” look for?", options, new="a skill as typed"), picked
        )

    def _ask_need(self, facet: Facet, value: str) -> None:
        options = [Option(need.value, said) for need, said in WISHED.items()]
        self.ask(
            Picker(f"How much does the brief want {value}?", options, numbered=True),
            lambda need: self._wish(Wish(WishNeed(need), facet, value), gone=False),
        )

    async def _wish(self, wish: Wish, *, gone: bool) -> None:
        await self.decisions.ask(lambda desk: desk.wish(wish, gone=gone))
        self._measure_anew()
        said = "no longer looked for" if gone else WISHED[wish.need]
        keys = {id_: self.keys[id_][0] for id_ in ("sort", "undo")}
        unknown = "" if gone or await self._is_known(wish) else ", though nothing names it yet"
        self.tell(
            f"{one_line(wish.value, 40)}: {said}{unknown}. {keys['sort']} sorts by how much of it"
            f" there is, {keys['undo']} takes it back."
        )

    async def _is_known(self, wish: Wish) -> bool:
        values = await self.decisions.ask(Desk.values)
        return any((facet, value) == (wish.facet, wish.value) for facet, value, _ in values)

    async def follow(self, step: Step) -> None:
        """Show by what rows are measured now, if a step on wishes has changed that."""
        await super().follow(step)
        if step.kind is ChangeKind.WISH:
            self._measure_anew()

    def _measure_anew(self) -> None:
        self.listing.doubt()
        self.read_soon()
        self.catch_up(anew=self.criteria.sort is Sort.BRIEF)

    def action_rename_brief(self) -> None:
        """Ask for another name of this brief."""

        async def named(name: str) -> None:
            if name == self.brief:
                return
            if await self.decisions.ask(lambda desk: desk.rename_brief(name)):
                await self.turn_to(name)
            else:
                self.tell(f"There is a brief “{one_line(name, 40)}” already.")

        self.ask(Prompt("Another name for this brief", self.brief), named)

    async def action_view(self, place: int) -> None:
        """Show a saved search."""
        views = await self.decisions.ask(Desk.views)
        if place > len(views):
            key = self.keys["save_view"][0]
            self.tell(f"No search is saved as {place}; {key} saves the one you see.")
            return
        view = views[place - 1]
        self.criteria = Criteria(view.query)
        self.box.value = view.query
        self.tell(f"View {place}: {one_line(view.name, 40)}")

    async def action_views(self) -> None:
        """Ask which saved search to show."""
        views = await self.decisions.ask(Desk.views)
        if not views:
            self.tell(f"No search is saved; {self.keys['save_view'][0]} saves the one you see.")
            return
        counts = [
            await self.readings.ask(partial(Desk.found_and_todo, query=view.query))
            for view in views
        ]
        options = [
            Option(f"{place}", view.name, f"{number(found)} · {number(todo)} to do · {view.query}")
            for place, (view, (found, todo)) in enumerate(zip(views, counts, strict=True), 1)
        ]
        self.ask(
            Picker("Show which saved search?", options, numbered=True),
            lambda place: self.action_view(int(place)),
        )

    def action_save_view(self) -> None:
        """Ask for a name, then save the search."""
        query = as_text(self.criteria)
        if not query.strip():
            self.tell("Nothing to save: search or filter first.")
            return

        async def named(name: str) -> None:
            await self.decisions.ask(lambda desk: desk.save_view(View(one_line(name), query)))
            views = await self.decisions.ask(Desk.views)
            place = [view.name for view in views].index(one_line(name)) + 1
            self.tell(f"Saved: {one_line(name, 40)}" + (f", key {place}" if place < 10 else ""))  # noqa: PLR2004  keys 1 to 9

        self.ask(Prompt(f"Save {one_line(query, 40)} as", ""), named)

    async def action_drop_view(self) -> None:
        """Ask which saved search to forget."""
        views = [view for view in await self.decisions.ask(Desk.views) if not view.configured]
        if not views:
            self.tell("No search was saved from the app.")
            return

        async def picked(name: str) -> None:
            await self.decisions.ask(lambda desk: desk.drop_view(name))
            self.tell(f"Forgotten: {one_line(name, 40)}")

        options = [Option(view.name, view.name, view.query) for view in views]
        self.ask(Picker("Forget which saved search?", options), picked)
