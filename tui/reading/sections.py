"""Divides a description into its sections, by headings on lines of their own or within a line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui.model import Section, SectionKind
from tui.reading.headings import MAX_HEADING, kind_of
from tui.reading.introductions import find_introductions

_BULLET = re.compile(
    r"[ \t\u00a0]*(?:[•◦▪●■►▸‣\u2043·∙➢➤✔✓→○▫❖*\u2013\u2014-][ \t\u00a0]|\d{1,2}[.)][ \t]|"
    r"[•●▪·])"
)
_MARKS = re.compile(r"^[\W_]+|[^\w?!)]+$|[\s*_#:.…-]+$")
_MARKDOWN = re.compile(r"\s{0,3}(?:#{1,6}\s+\S|\*\*[^*\n]{2,80}\*\*:?\s*$|__[^_\n]{2,80}__:?\s*$)")
_BLANKS = re.compile(r"\s+")
_MAX_WORDS = 9
_LONG_LINE = 250
"""Code points from which a line may hold headings within."""

_INLINE = re.compile(
    r"(?:(?<=[.!?)…:;•*|-] )|(?<=  )|(?<=[•*|]))"
    r"(?=[A-ZÄÖÜ])"
    r"([^.:;!?•|\n]{4,60}?)"
    r"(?::|\?:?|\s[-\u2013](?=\s)|(?=\s[•*·]))"
)
_INLINE_PLAIN = re.compile(
    r"\b("
    r"(?:Your|Key|Main|Job|Core|Primary|Essential|Roles? and|Duties and) (?:Tasks|"
    r"tasks|Responsibilities|responsibilities|Duties|duties|Role|role|Mission|"
    r"mission)(?: [Ii]nclude)?"
    r"|What [Yy]ou(?:['\u2019]ll| [Ww]ill|"
    r"['\u2019]re going to)? (?:[Bb]e )?(?:[Dd]o(?:ing)?|[Ww]ork(?:ing)? [Oo]n)"
    r"|What (?:will )?you(?:['\u2019]ll| will)? (?:do|be doing)|"
    r"Responsibilities(?= [A-Z•])|Role Description|Job Description|About the [Rr]ole|"
    r"About the [Jj]ob"
    r"|(?:Your|Minimum|Basic|Required|Key|Technical|Relevant|Main) (?:Profile|profile|"
    r"Qualifications?|qualifications?|Skills|skills|Requirements|requirements|"
    r"Experience)|Qualifications(?= [A-Z•])|Requirements(?= [A-Z•])"
    r"|What (?:[Yy]ou|[Ww]e)(?:['\u2019]ll|['\u2019]re| are| will)? (?:[Nn]eed|"
    r"[Bb]ring|[Hh]ave|[Ll]ook(?:ing)? [Ff]or|[Ee]xpect)|Who [Yy]ou [Aa]re|"
    r"About [Yy]ou(?= [A-Z•])|Skills (?:and|&) (?:[Qq]ualifications|[Ee]xperience)"
    r"|Preferred (?:Qualifications|qualifications|Skills|skills)|"
    r"Nice[ -][Tt]o[ -][Hh]aves?|Bonus [Pp]oints"
    r"|What [Ww]e [Oo]ffer|We [Oo]ffer(?= [A-Z•])|Our [Oo]ffer|(?:Your |Our |"
    r"Company )?Benefits(?= [A-Z•])|Why (?:[Jj]oin )?[Uu]s|"
    r"What['\u2019]s in it for you|Perks"
    r"|About [Uu]s|Who [Ww]e [Aa]re|About the [Cc]ompany|About the [Tt]eam|"
    r"Company [Dd]escription|Equal [Oo]pportunity"
    r"|(?:Ihre|Deine|Die) Aufgaben|Ihr Profil|Dein Profil|Das bringst [Dd]u mit|"
    r"Das bringen Sie mit|Was [Ss]ie mitbringen|Was [Dd]u mitbringst|Anforderungen|"
    r"Wir bieten|Unser Angebot|Was wir bieten|Das bieten wir|Über uns|Wer wir sind|"
    r"Was Sie erwartet|Was [Dd]ich erwartet|Ihre Vorteile|Deine Vorteile"
    r")\b"
)


@dataclass(frozen=True, slots=True)
class _Heading:
    kind: SectionKind
    text: str
    start: int
    end: int


def find_sections(text: str) -> tuple[Section, ...]:
    """Divide a description; in order, without overlap, covering everything but headings."""
    sections: list[Section] = []
    kind, name, start = SectionKind.OTHER, "", 0
    headings = list(_headings(text))
    first = headings[0].start if headings else len(text)
    for begin, end in find_introductions(text, first):
        _add(sections, Section(kind, name, start, begin), text)
        _add(sections, Section(SectionKind.ABOUT, "", begin, end), text)
        start = end
    for heading in headings:
        if heading.start < start:
            continue
        _add(sections, Section(kind, name, start, heading.start), text)
        kind, name, start = heading.kind, heading.text, min(heading.end, len(text))
    _add(sections, Section(kind, name, start, len(text)), text)
    return tuple(sections)


def _add(sections: list[Section], section: Section, text: str) -> None:
    if section.heading or text[section.start : section.end].strip():
        sections.append(section)


def _headings(text: str) -> Iterator[_Heading]:
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        heading = _of_line(text, start, end)
        if heading:
            yield heading
        elif end - start > _LONG_LINE:
            yield from _within(text, start, end)
        start = end + 1


def _of_line(text: str, start: int, end: int) -> _Heading | None:
    line = text[start : min(end, start + 400)]
    stripped = line.strip()
    if len(stripped) < 3:  # noqa: PLR2004 - no heading is shorter
        return None
    colon = line.find(":")
    if 0 < colon < MAX_HEADING and line[colon + 1 :].strip(" \t*_"):
        heading = _known(line[:colon])
        return _Heading(*heading, start, start + colon + 1) if heading else None
    return _whole_line(line, stripped, start, end)


def _whole_line(line: str, stripped: str, start: int, end: int) -> _Heading | None:
    if end - start > MAX_HEADING + 20:
        return None
    marked = _MARKDOWN.match(line) is not None
    if _BULLET.match(line) and not marked and not stripped.endswith(":"):
        return None
    known = _known(line)
    if known and (
        marked or stripped.endswith((":", "?", "!")) or not stripped.endswith((".", ",", ";"))
    ):
        return _Heading(*known, start, end + 1)
    if marked and not stripped.endswith((".", ",", ";")):
        return _Heading(SectionKind.OTHER, _tidy(line), start, end + 1)
    return None


def _known(line: str) -> tuple[SectionKind, str] | None:
    heading = _tidy(line)
    if not heading or "@" in heading or len(heading.split(" ")) > _MAX_WORDS:
        return None
    kind = kind_of(heading.rstrip("?!. "))
    return (kind, heading) if kind else None


def _tidy(line: str) -> str:
    return _BLANKS.sub(" ", _MARKS.sub("", _MARKS.sub("", line.strip()))).strip()


def _within(text: str, start: int, end: int) -> Iterator[_Heading]:
    found = [
        (match.start(1), match.end(), match[1]) for match in _INLINE.finditer(text, start, end)
    ] + [
        (match.start(1), match.end(), match[1])
        for match in _INLINE_PLAIN.finditer(text, start, end)
    ]
    for at, stop, words in sorted(found):
        known = _known(words)
        if known:
            yield _Heading(*known, at, stop)
