"""What a text says: sections, skills, facts; and how people correct it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Need(StrEnum):
    """How much a posting asks for a skill: a must unless its sentence or section says otherwise."""

    MUST = "must"
    NICE = "nice"


class SkillKind(StrEnum):
    """What sort of thing a skill is; `LANGUAGE` is programmed in, `SPOKEN` is spoken."""

    TOOL = "tool"
    LANGUAGE = "language"
    METHOD = "method"
    CERTIFICATE = "certificate"
    DOMAIN = "domain"
    SOFT = "soft"
    SPOKEN = "spoken"


class SectionKind(StrEnum):
    """The parts of a description; `OTHER` is text under no heading that says what it is."""

    TASKS = "tasks"
    REQUIREMENTS = "requirements"
    NICE = "nice-to-have"
    OFFER = "offer"
    CONDITIONS = "conditions"
    ABOUT = "about"
    CONTACT = "contact"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a description: code points `start` to `end`, its heading line left out."""

    kind: SectionKind
    heading: str
    """As it stands in the text, without its colon or marks; empty for text before any heading."""
    start: int
    end: int


class SkillAlias(NamedTuple):
    """Another way to write a skill."""

    text: str
    ambiguous: bool
    """It means the skill only where its surroundings say so, as `Word` in "Word and Excel"."""


SkillAliases = Mapping[str, Sequence[SkillAlias]]
"""By the skill's name."""


@dataclass(frozen=True, slots=True)
class SkillMention:
    """One place where a text names a skill; `start` and `end` are code points of that text."""

    name: str
    kind: SkillKind
    need: Need
    start: int
    end: int


class FactKind(StrEnum):
    """What sort of thing a text states besides skills."""

    LEVEL = "level"
    """`trainee`, `junior`, `mid`, `senior`, `lead` or `executive`."""
    CONTRACT = "contract"
    """`permanent`, `fixed-term`, `freelance`, `temporary`, `internship` or `apprenticeship`."""
    PLACE = "place"
    """Where the work is done, as the text spells it, with the state or country behind it."""
    REMOTE = "remote"
    """`remote`, `hybrid`, `on site`, or the share of work away from the office, as `60%`."""
    START = "start"
    """`now`, `by agreement`, or a date as `2026-09-01` or `2026-09`."""
    DURATION = "duration"
    """How long the contract runs, as `6 months`, `1-2 years` or `until 2026-08-31`."""
    WORKLOAD = "workload"
    """`full time`, `part time`, or hours a week or shares, as `38.5 h` or `80-100%`."""
    PAY = "pay"
    """Amount or range, currency and period, as `60000-75000 EUR/year`, `from 54000 EUR/year`,
    `up to 30.50 USD/hour`, without a period where none is said (`200 USD`); a tariff's grade, as
    `E13 TVöD`; or a band of the British health service, as `Band 5` or `Band 8a`."""
    YEARS = "years"
    """Years of experience asked for, as `3+` or `2-4`; a bare `3 years` is `3+`."""
    LANGUAGE = "language"
    """A spoken language by its English name, and how well if the text says so: `native`, `fluent`
    (also for business and negotiations), `very good`, `good`, `basic`, or `A1` to `C2`, as
    `German fluent` or `English B2`."""
    CONTACT = "contact"
    """Whom to ask: a name, an address for mail or a number to call."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a posting states; `start` and `end` are code points of its description."""

    kind: FactKind
    value: str
    """In the form that its kind tells."""
    start: int
    """-1, as `end`, where the title says it."""
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What one posting's text says; all of it can be derived anew."""

    clean_title: str
    company: str
    """The company's name, empty where neither blurb, title nor text gives one."""
    language: str
    """`en`, `de`, or empty where the text is too short or neither."""
    sections: tuple[Section, ...]
    """In the order of the text, without overlap, covering everything but headings."""
    skills: tuple[SkillMention, ...]
    """In the order of the text, without overlap; a skill comes as often as it is named."""
    facts: tuple[Fact, ...] = ()
    """In the order of the text, those of the title first."""


class CorrectionKind(StrEnum):
    """How a person corrects what is read as a skill."""

    TEACH = "teach"
    """The phrase is the skill."""
    NEVER_HERE = "never here"
    """One posting does not ask for the skill."""
    NEVER_IN = "never in"
    """Within the phrase nothing is the skill."""
    NEVER = "never"
    """The phrase is not the skill."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person has corrected."""

    what: CorrectionKind
    phrase: str
    skill: str
    kind: SkillKind
    posting_id: int | None = None
    """None: it holds for all postings."""


IN_TITLE = -1
"""Offset of a skill's evidence that stands in the title and not in the description."""


class Findings(NamedTuple):
    """What is stored of a reading, in plain values, so that it is cheap to hand to a process."""

    clean_title: str
    company: str
    language: str
    skills: tuple[tuple[str, str, str, int, int], ...]
    """Name, kind, need, start and end of each mention; those of the title first, at IN_TITLE."""
    facts: tuple[tuple[str, str, int, int], ...]
    """Kind, value, start and end of each."""
