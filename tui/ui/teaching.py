"""Correcting what is read as a skill; what that touches is read anew in the background."""

from functools import partial

from textual import work

from tui.desk import Desk
from tui.model.deciding import ChangeKind, Step
from tui.model.postings import Posting
from tui.model.reading import Correction, CorrectionKind, SkillKind, SkillMention
from tui.text import one_line
from tui.ui.annotating import Annotating
from tui.ui.dialogs import Prompt
from tui.ui.picker import Option, Picker
from tui.ui.threads import DeskThread
from tui.wording import corrected, number, postings

_AROUND = 2
"""Words to either side that make a phrase of a mention."""

_KINDS = {
    SkillKind.TOOL: "software, machine, product",
    SkillKind.LANGUAGE: "programmed in",
    SkillKind.METHOD: "a way of working",
    SkillKind.CERTIFICATE: "exam, licence, degree",
    SkillKind.DOMAIN: "field of work",
    SkillKind.SOFT: "a trait of the person",
    SkillKind.SPOKEN: "spoken language",
}


class Teaching(Annotating):
    """Teaches the lexicon a skill, or that something is none."""

    async def action_teach(self) -> None:
        """Ask for a phrase and for the skill that it is."""
        selected = one_line(self.get_selected_text() or "", 60)
        self.ask(
            Prompt("Teach a skill: the words as they stand in texts", selected), self._ask_skill
        )

    async def action_unteach(self) -> None:
        """Ask which skill is none, and where."""
        posting = await self.highlighted()
        skills = posting.skills if posting else ()
        if posting is None or not skills:
            self.tell("No skill was read out of this posting.")
            return
        options = [
            Option(skill.name, skill.name, f"“{_phrase(posting, skill.name)}”") for skill in skills
        ]
        self.ask(Picker("Which of these is wrong?", options), partial(self._ask_where, posting))

    async def follow(self, step: Step) -> None:
        """Read anew what a step on the lexicon has touched."""
        await super().follow(step)
        if step.kind is ChangeKind.LEXICON:
            self.reread()

    @work(exclusive=True, group="reread")
    async def reread(self) -> None:
        """Read anew what waits for it, and show what has come of it."""
        thread = DeskThread(self.desk, "rereading")
        try:
            with self.complaints():
                count = await thread.ask(lambda desk: desk.read_new(self._reading))
                if count:
                    self.listing.doubt()
                    self.read()
                    self.told(f"{postings(count)} read anew.")
        finally:
            thread.close()

    def _reading(self, done: int, total: int) -> None:
        if done < total:
            self.call_later(self.tell, f"Reading anew: {number(done)} of {number(total)}")

    async def _ask_skill(self, typed: str) -> None:
        phrase = one_line(typed, 60)
        known = await self.decisions.ask(Desk.skills)
        options = [Option(name, name, kind) for name, kind in known.items()]

        async def picked(name: str) -> None:
            if name in known:
                await self._correct(
                    Correction(CorrectionKind.TEACH, phrase, name, SkillKind(known[name]))
                )
            else:
                self._ask_kind(phrase, one_line(name, 60))

        self.ask(
            Picker(
                f"“{phrase}” is the skill",
                [Option(phrase, phrase, "as it stands"), *options]
                if phrase not in known
                else options,
                new="a new skill",
            ),
            picked,
        )

    def _ask_kind(self, phrase: str, name: str) -> None:
        options = [Option(kind.value, kind.value, hint) for kind, hint in _KINDS.items()]
        self.ask(
            Picker(f"What sort of skill is {name}?", options, numbered=True),
            lambda kind: self._correct(
                Correction(CorrectionKind.TEACH, phrase, name, SkillKind(kind))
            ),
        )

    async def _ask_where(self, posting: Posting, name: str) -> None:
        word, phrase = _word(posting, name), _phrase(posting, name)
        kind = next(skill.kind for skill in posting.skills if skill.name == name)
        choices = {
            what.value: Correction(what, said, name, kind, posting.id if here else None)
            for what, said, here in (
                (CorrectionKind.NEVER_HERE, "", True),
                (CorrectionKind.NEVER_IN, phrase, False),
                (CorrectionKind.NEVER, word, False),
            )
        }
        counts = {
            what: await self.decisions.ask(partial(Desk.touched, correction=correction))
            for what, correction in choices.items()
        }
        hints = {
            CorrectionKind.NEVER_HERE: "only this posting",
            CorrectionKind.NEVER_IN: f"wherever “{phrase}” stands",
            CorrectionKind.NEVER: f"“{word}” is never {name}",
        }
        options = [
            Option(what, what, f"{hints[correction.what]}: {postings(counts[what])} to read anew")
            for what, correction in choices.items()
        ]
        self.ask(
            Picker(f"{name} is wrong", options, numbered=True),
            lambda what: self._correct(choices[what]),
        )

    async def _correct(self, correction: Correction) -> None:
        step = await self.decisions.ask(lambda desk: desk.correct(correction))
        undo = self.keys["undo"][0]
        self.tell(f"{one_line(corrected(step.name), 80)}. {undo} takes it back.")
        self.reread()


def _mention(posting: Posting, name: str) -> SkillMention | None:
    return next((mention for mention in posting.mentions if mention.name == name), None)


def _word(posting: Posting, name: str) -> str:
    """Give the words that were read as a skill; its name where the title says it."""
    mention = _mention(posting, name)
    return one_line(posting.description[mention.start : mention.end] if mention else name, 60)


def _phrase(posting: Posting, name: str) -> str:
    """Give the words with some around them, as far as the line goes."""
    mention = _mention(posting, name)
    if mention is None:
        return one_line(posting.title, 60)
    text = posting.description
    before = text[max(0, mention.start - 60) : mention.start].rpartition("\n")[2].split(" ")
    after = text[mention.end : mention.end + 60].partition("\n")[0].split(" ")
    left, right = " ".join(before[-_AROUND - 1 :]), " ".join(after[: _AROUND + 1])
    return one_line(f"{left}{text[mention.start : mention.end]}{right}", 100).strip()
