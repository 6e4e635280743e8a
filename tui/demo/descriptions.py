"""Descriptions in sections, under headings and bullets of several styles."""

from dataclasses import dataclass

from tui.demo.chance import Chance
from tui.demo.names import Company
from tui.demo.tables import Phrases, Words

_STYLES = (
    ("\n\n", ":", "\n• "),
    ("\n\n", ":", "\n - "),
    ("\n\n", "", "\n• "),
    ("\n\n", ":", "\n * "),
    ("\n\n**", "**", "\n- "),
    ("\n\n## ", "", "\n- "),
    ("\n\n", ":", "\n"),
    ("\n", "", "\n · "),
    ("\n\n", ":", "\n\u2013 "),
)
"""What stands before a heading, after it, and before each line under it."""


@dataclass(frozen=True, slots=True)
class Job:
    """What a description tells about."""

    words: Words
    phrases: Phrases
    company: Company
    place: str
    reference: str


class Writer:
    """Writes descriptions of jobs."""

    def __init__(self, chance: Chance) -> None:
        self._chance = chance

    def write(self, job: Job) -> str:
        """Give a description of some 600 to 3,000 characters."""
        chance, phrases = self._chance, job.phrases
        size = 3 + chance.below(3) + chance.below(6) * chance.below(2)
        before, after, bullet = chance.pick(_STYLES)
        sections = [
            ("tasks", self._tasks(job, size)),
            ("requirements", self._requirements(job, size)),
            ("offer", chance.several(phrases["offers"], 2 + chance.below(size))),
            ("conditions", self._conditions(job)),
            ("contact", [self._contact(job)]),
        ]
        if chance.happens(0.35):
            sections.insert(2, ("nice", self._with_skills("nice", job, 1 + chance.below(3))))
        if chance.happens(0.15):
            sections[2], sections[-2] = sections[-2], sections[2]
        text = [self._intro(job)]
        for name, lines in sections:
            if not lines:
                continue
            text += (before, chance.pick(phrases.headings[name]), after)
            mark = bullet if len(lines) > 1 else "\n"
            for line in lines:
                text += (mark, line)
        return "".join(text)

    def _intro(self, job: Job) -> str:
        intro = (
            self._chance.pick(job.phrases["intros"])
            .replace("{company}", job.company.name)
            .replace("{place}", job.place)
            .replace("{topic}", self._chance.pick(job.words.topics))
        )
        blurb = job.company.blurb
        return f"{blurb}\n\n{intro}" if blurb and self._chance.happens(0.6) else intro

    def _tasks(self, job: Job, count: int) -> list[str]:
        chance = self._chance
        own = chance.several(job.words.tasks, 1 + chance.below(3))
        verbs = chance.several(job.phrases[chance.pick(("do", "doing", "you"))], count)
        objects = chance.several(job.words.objects, count)
        contexts = job.phrases["contexts"]
        return own + [
            f"{verb} {object_}{chance.pick(contexts)}"
            for verb, object_ in zip(verbs, objects, strict=False)
        ]

    def _requirements(self, job: Job, count: int) -> list[str]:
        chance, phrases = self._chance, job.phrases
        lines = [chance.pick(job.words.degrees)]
        if chance.happens(0.6):
            lines.append(chance.pick(phrases["years"]).replace("{n}", str(2 + chance.below(7))))
        lines += self._with_skills("must", job, count // 2 + 1)
        lines += chance.several(phrases["soft"], count // 2)
        if chance.happens(0.55):
            lines.append(chance.pick(phrases["languages"]))
        if chance.happens(0.3):
            lines += self._with_skills("nice", job, 1)
        return lines

    def _with_skills(self, kind: str, job: Job, count: int) -> list[str]:
        chance = self._chance
        skills = chance.several(job.words.skills, 2 * count)
        return [
            text.replace("{a}", one).replace("{b}", other).replace("{n}", str(2 + chance.below(5)))
            for text, one, other in zip(
                chance.several(job.phrases[kind], count), skills, skills[count:], strict=False
            )
        ]

    def _conditions(self, job: Job) -> list[str]:
        chance, phrases = self._chance, job.phrases
        lines = [
            term.replace("{place}", job.place)
            .replace("{contract}", chance.pick(phrases["contracts"]))
            .replace("{hours}", chance.pick(phrases["hours"]))
            .replace("{remote}", chance.pick(phrases["remote"]))
            .replace("{start}", chance.pick(phrases["starts"]))
            for term in chance.several(phrases["terms"], chance.below(6))
        ]
        if chance.happens(0.25):
            lines.append(phrases.texts["pay_line"].replace("{pay}", self._pay(phrases)))
        return lines

    def _pay(self, phrases: Phrases) -> str:
        if self._chance.happens(0.3):
            return phrases.texts["pay_hour"].replace("{n}", str(14 + self._chance.below(60)))
        low = 28 + self._chance.below(60)
        high = low + 4 + self._chance.below(20)
        return phrases.texts["pay_year"].replace("{low}", str(low)).replace("{high}", str(high))

    def _contact(self, job: Job) -> str:
        return (
            self._chance.pick(job.phrases["contacts"])
            .replace("{domain}", job.company.domain)
            .replace("{reference}", job.reference)
        )
