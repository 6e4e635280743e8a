"""How senior a posting's person is to be: by its title, else by what the text says outright."""

import re
from collections.abc import Iterator

from tui.model.reading import Fact, FactKind, SectionKind
from tui.reading.facts.page import Page

_RANKS = ("trainee", "junior", "mid", "senior", "lead", "executive")
_TITLE = re.compile(
    r"\b(?:"
    r"(?P<trainee>trainees?\b|traineeship|traineeprogramm|volontär|volontariat|"
    r"graduate (?:development )?(?:program|scheme|trainee))"
    r"|(?P<junior>junior\b(?! (?:school|doctor|high|league|college))|jr\b|entry[- ]level|"
    r"graduate\b(?! (?:school|admission|student|research|assistant|medical|division|studies))|"
    r"berufseinsteiger|berufsanfänger|berufseinstieg|absolvent|young professional|newly qualified)"
    r"|(?P<mid>mid[- ]level|mid[- ]senior|intermediate\b)"
    r"|(?P<senior>senior\b(?! (?:living|care|center|centre|school|high|citizen|house|services))|"
    r"sen\.|sr\b|snr\b|"
    r"staff (?:\w{2,15} ){0,2}(?:engineer|developer|scientist|designer)\b)"
    r"|(?P<lead>(?:team|tech|technical|squad|shift|practice|chapter)[- ]?(?:lead\b|leader)|"
    r"lead\b(?![- ](?:gen|manage|time|free|based|abate|quali|nurtur))|principal\b|head of\b|"
    r"group leader|supervisor\b|foreman\b|"
    r"(?:team|gruppen|abteilungs|bereichs|filial|schicht|stations|pflegedienst|werks|fach)?"
    r"leit(?:er|ung)\b)"
    r"|(?P<executive>(?<!art )(?<!creative )(?<!music )(?<!funeral )director\b(?!at)|"
    r"vice[- ]president|[se]?vp\b|chief [a-z ]{3,30}officer|c[efot]o\b|ciso\b|"
    r"geschäftsführe(?:r|rin)\b|vorstand\b)"
    r")"
)
_SERVES = re.compile(
    r"\bassist(?:ant|enz|ent|entin) (?:to|der|des|of the|für)\b|\bpa to\b|sekret|\breporting to\b"
)
_SOUGHT = re.compile(
    r"(?:looking for|seeking|hiring|recruiting|recruit|(?:requires?|needs?) (?=an? )|"
    r"(?:such(?:en|t)|verstärkung)[^.\n]{0,70}? (?:als|eine?n?)|"
    r"(?:arisen|available|exists) for|vacancy for|opportunity for|role of|position of|(?:^|\n|"
    r"[.!?•] ?)(?:as|als)|join us as)"
    r" (?:for )?(?:(?:an?|the|eine?n?|two|multiple|several|our|your|unser\w{0,2}) )?"
    r"(?:(?!to\b|with\b|from\b)[a-z-]{4,14},? (?:and )?){0,3}\(?$"
)
_NOT_A_JOB = re.compile(
    r"(?:senior|junior|lead|principal)\)?[- ](?:management|leader|manager[s,.]|staff|stakeholder|"
    r"executives|level|team|members|colleagues|engineers|living|care|and\b|or\b|school|citizens|"
    r"doctors|professionals|contributor|partner|(?:to|by|role|the|for|in|of|on|a)\b|[^a-z]|"
    r"generation)"
)
_OUTRIGHT = re.compile(
    r"\b(?:this is (?:an? )?|als |für )?(?P<junior>entry[- ]level (?:role|position|job|"
    r"opportunity|\w+ analyst)\b|"
    r"(?:auch |ideal |gerne |geeignet )?(?:für |als )?berufseinsteiger)"
    r"|\b(?P<mid>mid[- ]level (?:role|position|job|opportunity|engineer|developer)\b)"
    r"|\b(?P<senior>senior[- ]level (?:[a-z]+ ){0,3}(?:role|position|job|opportunity)\b)"
)
_LABELS = (
    "experience level", "seniority level", "seniority", "career level", "job level",
    "karrierestufe", "karrierelevel", "berufserfahrung", "level", "karriereebene",
)  # fmt: skip
_WORD = re.compile(r"[a-z]+")
_OTHER_LEVELS = re.compile(
    r"educat|skill|language|english|deutsch|security|clearance|bildung|grade"
)
_NAMED = re.compile(
    r"\b(?:(?P<trainee>trainees?\b)|(?P<junior>junior|entry[- ]level|einsteiger|"
    r"berufseinsteiger|associate|"
    r"berufseinstieg|graduates?\b)|(?P<mid>mid[- ]level|mid[- ]senior|mid\b|intermediate|"
    r"professional experienced|"
    r"berufserfahren|experienced|mit berufserfahrung)|(?P<senior>senior|expert)|"
    r"(?P<lead>lead\b|teamleit|"
    r"führungskraft)|(?P<executive>executive|director|geschäftsführ))"
)


def find_levels(page: Page) -> Iterator[Fact]:
    """Find the levels that the title names; if it names none, the first that the text says."""
    found = False
    for rank in _of_title(page.title_low):
        found = True
        yield Fact(FactKind.LEVEL, rank, -1, -1)
    if not found:
        fact = _labelled(page) or _sought(page) or _outright(page)
        if fact:
            yield fact


def _of_title(title: str) -> list[str]:
    if _SERVES.search(title):
        return []
    ranks: list[str] = []
    end = -2
    for match in _TITLE.finditer(title):
        rank = str(match.lastgroup)
        if ranks and match.start() <= end + 2 and "/" not in title[end : match.start()]:
            ranks[-1] = max(ranks[-1], rank, key=_RANKS.index)
        elif rank not in ranks:
            ranks.append(rank)
        end = match.end()
    return ranks


def _labelled(page: Page) -> Fact | None:
    for span in page.labelled(*_LABELS):
        match = _NAMED.search(page.low, span.start, min(span.end, span.start + 40))
        if match and not _OTHER_LEVELS.search(page.low, max(0, span.start - 40), span.start):
            return Fact(FactKind.LEVEL, str(match.lastgroup), match.start(), match.end())
    return None


def _sought(page: Page) -> Fact | None:
    """Find `we are looking for a Senior ...`; the senior people one works with are none."""
    for at in sorted(page.traces("senior", "junior", "principal ", "lead ")):
        if page.section_at(at) is SectionKind.ABOUT and page.sections[0].start < at - 1500:
            continue
        if _NOT_A_JOB.match(page.low, at) or not page.text[at].isupper():
            continue
        if _SOUGHT.search(page.low, max(0, at - 90), at):
            word = _WORD.match(page.low, at)
            rank = {"principal": "lead"}.get(word[0], word[0]) if word else ""
            if rank in _RANKS:
                return Fact(FactKind.LEVEL, rank, at, at + len(word[0] if word else ""))
    return None


def _outright(page: Page) -> Fact | None:
    if page.has(
        "entry level",
        "entry-level",
        "mid-level",
        "mid level",
        "berufseinsteiger",
        "senior-level",
        "senior level",
    ):
        match = _OUTRIGHT.search(page.low)
        if match:
            rank = str(match.lastgroup)
            return Fact(FactKind.LEVEL, rank, match.start(rank), match.end(rank))
    return None
