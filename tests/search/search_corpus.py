"""A corpus of few words, so that they collide: made by a seed, stored through the real store."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from given_readings import read_as

from tui.config import Config
from tui.desk import Desk
from tui.model.deciding import Status
from tui.model.intake import Draft
from tui.model.reading import Findings, Need, SkillAlias, SkillKind
from tui.store.blocks import seal
from tui.store.store import Store

TITLE_WORDS = (
    *("java", "lava", "data", "date", "dates", "database", "project", "projects", "projekt"),
    *("manager", "manger", "managerin", "management", "analyst", "analysts", "analytics"),
    *("front", "end", "frontend", "engineer", "engineering", "health", "mental", "metal"),
    *("köln", "koln", "büro", "c++", "c", ".net", "asp.net", "net", "s4", "sap", "senior", "of"),
)
ROLES = ("", "", "data analyst", "project manager", "java engineer", "büro manager", "nurse")
SKILLS = ("java", "data management", "mental health", ".net", "sap", "project", "front end")
GENERAL = {"data management", "front end"}
"""Skills that are fields of work, not things with names of their own."""
ALIASES = {
    "java": (SkillAlias("jvm", ambiguous=False), SkillAlias("data engineer", ambiguous=True)),
    "sap": (SkillAlias("s4", ambiguous=True),),
    "front end": (SkillAlias("frontend", ambiguous=False),),
    "data management": (SkillAlias("dama health", ambiguous=False),),
}
COMPANIES = ("", "", "data manor", "köln metal", "senior health", "lava")


@dataclass(frozen=True, slots=True)
class Job:
    """A posting as the tests give it to the store; words in lower case with blanks between."""

    id: str
    title: str
    clean_title: str = ""
    """Empty: the title as it is."""
    role: str = ""
    skills: tuple[str, ...] = ()
    company: str = ""
    decided: bool = False


def random_jobs(seed: int, count: int) -> list[Job]:
    """Make jobs, the first one newest."""
    chance = random.Random(seed)
    words = chance.sample(TITLE_WORDS, 14)
    jobs = []
    for number in range(count):
        title = [chance.choice(words) for _ in range(chance.randint(1, 5))]
        cut = chance.choice((0, 0, 0, 1))
        jobs.append(
            Job(
                str(number),
                " ".join(title),
                " ".join(title[cut:]),
                chance.choice(ROLES),
                tuple(chance.sample(SKILLS, chance.randint(0, 1))),
                chance.choice(COMPANIES),
                decided=chance.random() < 0.3,
            )
        )
    return jobs


def open_filled(path: Path, jobs: Sequence[Job]) -> Desk:
    """Store jobs in a new file, and open a desk on it.

    Every other job is in a block of the index, in three blocks in all; the others are not yet.
    """
    by_id = {job.id: job for job in jobs}
    store = Store(path)
    arrivals = store.arrivals("tests", lambda _: "main")
    drafts = [_draft(number, job) for number, job in enumerate(jobs)]
    for start in (0, 2, 4):
        arrivals.store(drafts[start::6])
        read_as(store, lambda draft: _findings(by_id[draft.external_id]), ALIASES)
        seal(store._connection, 1)
    arrivals.store(drafts[1::2])
    read_as(store, lambda draft: _findings(by_id[draft.external_id]), ALIASES)
    arrivals.finish()
    store.close()
    desk = Desk.open(Config(database=path))
    decided = [desk.resolve(job.id) for job in jobs if job.decided]
    desk.decide(decided, Status.MAYBE)
    return desk


def _draft(number: int, job: Job) -> Draft:
    day, second = divmod(number, 80_000)
    hour, second = divmod(80_000 - second, 3600)
    return Draft(
        job.id,
        job.title,
        "Nothing is said.",
        role=job.role,
        posted_at=f"2024-05-{20 - day:02}T{hour:02}:{second // 60:02}:{second % 60:02}+00:00",
    )


def _findings(job: Job) -> Findings:
    skills = tuple(
        (name, kind(name).value, Need.MUST.value, at, at + 1) for at, name in enumerate(job.skills)
    )
    return Findings(job.clean_title or job.title, job.company, "en", skills, ())


def kind(skill: str) -> SkillKind:
    return SkillKind.METHOD if skill in GENERAL else SkillKind.TOOL
