"""Notes and tags: what a person adds to postings."""

from tui.desk import Desk
from tui.errors import JobsError
from tui.text import tag_name
from tui.ui.dialogs import Prompt
from tui.ui.editing import Draft, chosen_editor
from tui.ui.marking import Marking
from tui.ui.picker import Option, Picker
from tui.ui.triage import Change
from tui.wording import postings


class Annotating(Marking):
    """Writes notes and tags, on all marked postings or on the one under the cursor."""

    async def action_tag(self) -> None:
        """Ask which tag, then give it."""
        tags = await self.decisions.ask(Desk.tags)
        options = [Option(name, name, postings(count)) for name, count in tags]

        async def picked(name: str) -> None:
            if tag_name(name):
                await self.change(_tagging(tag_name(name), gone=False))

        self.ask(Picker(f"Tag {self.named_targets()} as", options, new="a new tag"), picked)

    async def action_untag(self) -> None:
        """Ask which of its tags, then take it away."""
        if self.marks:
            names = [name for name, _ in await self.decisions.ask(Desk.tags)]
        else:
            posting = await self.highlighted()
            names = list(posting.tags) if posting else []
        if not names:
            self.tell(f"It has no tag; {self.keys['tag'][0]} gives it one.")
            return
        options = [Option(name, name) for name in names]
        question = f"Take which tag away from {self.named_targets()}?"
        self.ask(Picker(question, options), lambda name: self.change(_tagging(name, gone=True)))

    async def action_note(self) -> None:
        """Ask for a note of one line."""
        note = await self._note()
        if "\n" in note:
            self.tell(f"The note has several lines; {self.keys['edit_note'][0]} edits it.")
        else:
            prompt = Prompt(f"Note on {self.named_targets()}", note, empty=True)
            self.ask(prompt, self._write_note)

    async def action_edit_note(self) -> None:
        """Let the note be written in an editor."""
        command = chosen_editor(self.config.editor)
        if not command:
            key = self.keys["note"][0]
            self.tell(f"No editor: set `editor` in config.yaml or $EDITOR; {key} writes a line.")
            return
        before = await self._note()
        draft = Draft(before)
        try:
            after = draft.edit(self.app, command)
            if after.strip() != before:
                await self._write_note(after)
        except JobsError as error:
            raise draft.kept(error) from error
        draft.drop()

    async def _note(self) -> str:
        posting = None if self.marks else await self.highlighted()
        return posting.note if posting else ""

    async def _write_note(self, text: str) -> None:
        said = "Noted" if text.strip() else "Note taken away"
        last = self.last
        await self.change(
            Change(
                lambda desk, ids: desk.note(ids, text), question="Write one note on {}?", said=said
            )
        )
        self.last = last


def _tagging(name: str, *, gone: bool) -> Change:
    return Change(
        lambda desk, ids: desk.tag(ids, name, gone=gone),
        question="Take the tag from {}?" if gone else "Tag {}?",
        said=f"Tag {name} taken away" if gone else f"Tagged {name}",
    )
