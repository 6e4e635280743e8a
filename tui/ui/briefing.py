"""Briefs and views: what one works for, and searches with a name."""

from tui.desk import Desk
from tui.model import Criteria, View
from tui.search.saying import as_text
from tui.text import one_line
from tui.ui.dialogs import Prompt
from tui.ui.picker import Option, Picker
from tui.ui.teaching import Teaching


class Briefing(Teaching):
    """Turns to another brief, and to saved searches."""

    async def action_brief(self) -> None:
        """Ask for a brief, and go on in it."""
        briefs = await self.decisions.ask(Desk.briefs)
        options = [
            Option(b.name, b.name, f"{b.shortlist} shortlisted, {b.decided} decided")
            for b in briefs
        ]
        self.ask_to_pick(Picker("Work for which brief?", options, new="a new brief"), self.turn_to)

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

    def action_rename_brief(self) -> None:
        """Ask for another name of this brief."""

        async def named(name: str | None) -> None:
            if name is None or name == self.brief:
                return
            with self.complaints():
                if await self.decisions.ask(lambda desk: desk.rename_brief(name)):
                    await self.turn_to(name)
                else:
                    self.tell(f"There is a brief “{one_line(name, 40)}” already.")

        self.app.push_screen(Prompt("Another name for this brief", self.brief), named)

    async def action_view(self, number: int) -> None:
        """Show a saved search."""
        views = await self.decisions.ask(Desk.views)
        if number > len(views):
            key = self.keys["save_view"][0] if self.keys["save_view"] else "the palette"
            self.tell(f"No search is saved as {number}; {key} saves the one you see.")
            return
        view = views[number - 1]
        self.criteria = Criteria(view.query)
        self.box.value = view.query
        self.tell(f"View {number}: {one_line(view.name, 40)}")

    def action_save_view(self) -> None:
        """Ask for a name, then save the search."""
        query = as_text(self.criteria)
        if not query.strip():
            self.tell("Nothing to save: search or filter first.")
            return

        async def named(name: str | None) -> None:
            if name is None:
                return
            with self.complaints():
                await self.decisions.ask(lambda desk: desk.save_view(View(one_line(name), query)))
                views = await self.decisions.ask(Desk.views)
                place = [view.name for view in views].index(one_line(name)) + 1
                self.tell(f"Saved: {one_line(name, 40)}" + (f", key {place}" if place < 10 else ""))  # noqa: PLR2004  keys 1 to 9

        self.app.push_screen(Prompt(f"Save {one_line(query, 40)} as", ""), named)

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
        self.ask_to_pick(Picker("Forget which saved search?", options), picked)
