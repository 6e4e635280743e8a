"""Divides a description into its sections, by headings on lines of their own or within a line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui.model import Section, SectionKind
from tui.reading.headings import MAX_HEADING, kind_of

_BULLET = re.compile(r"[ \t\u00a0]*(?:[•◦▪●■►▸‣⁃·∙➢➤✔✓→○▫❖*–—-][ \t\u00a0]|\d{1,2}[.)][ \t]|[•●▪·])")
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
    r"(?::|\?:?|\s[-–](?=\s)|(?=\s[•*·]))"
)
_INLINE_PLAIN = re.compile(
    r"\b("
    r"(?:Your|Key|Main|Job|Core|Primary|Essential|Roles? and|Duties and) (?:Tasks|tasks|Responsibilities|responsibilities|Duties|duties|Role|role|Mission|mission)(?: [Ii]nclude)?"
    r"|What [Yy]ou(?:['’]ll| [Ww]ill|['’]re going to)? (?:[Bb]e )?(?:[Dd]o(?:ing)?|[Ww]ork(?:ing)? [Oo]n)"
    r"|What (?:will )?you(?:['’]ll| will)? (?:do|be doing)|Responsibilities(?= [A-Z•])|Role Description|Job Description|About the [Rr]ole|About the [Jj]ob"
    r"|(?:Your|Minimum|Basic|Required|Key|Technical|Relevant|Main) (?:Profile|profile|Qualifications?|qualifications?|Skills|skills|Requirements|requirements|Experience)|Qualifications(?= [A-Z•])|Requirements(?= [A-Z•])"
    r"|What (?:[Yy]ou|[Ww]e)(?:['’]ll|['’]re| are| will)? (?:[Nn]eed|[Bb]ring|[Hh]ave|[Ll]ook(?:ing)? [Ff]or|[Ee]xpect)|Who [Yy]ou [Aa]re|About [Yy]ou(?= [A-Z•])|Skills (?:and|&) (?:[Qq]ualifications|[Ee]xperience)"
    r"|Preferred (?:Qualifications|qualifications|Skills|skills)|Nice[ -][Tt]o[ -][Hh]aves?|Bonus [Pp]oints"
    r"|What [Ww]e [Oo]ffer|We [Oo]ffer(?= [A-Z•])|Our [Oo]ffer|(?:Your |Our |Company )?Benefits(?= [A-Z•])|Why (?:[Jj]oin )?[Uu]s|What['’]s in it for you|Perks"
    r"|About [Uu]s|Who [Ww]e [Aa]re|About the [Cc]ompany|About the [Tt]eam|Company [Dd]escription|Equal [Oo]pportunity"
    r"|(?:Ihre|Deine|Die) Aufgaben|Ihr Profil|Dein Profil|Das bringst [Dd]u mit|Das bringen Sie mit|Was [Ss]ie mitbringen|Was [Dd]u mitbringst|Anforderungen|Wir bieten|Unser Angebot|Was wir bieten|Das bieten wir|Über uns|Wer wir sind|Was Sie erwartet|Was [Dd]ich erwartet|Ihre Vorteile|Deine Vorteile"
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
    for heading in _headings(text):
        if heading.start < start:
            continue
        _add(sections, Section(kind, name, start, heading.start), text)
        kind, name, start = heading.kind, heading.text, heading.end
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
    if 0 < colon < MAX_HEADING and (rest := line[colon + 1 :].strip(" \t*_")):
        heading = _known(line[:colon])
        if heading and (heading[0] not in _WEAK_INLINE or len(rest) > _WEAK_INLINE_REST):
            return _Heading(*heading, start, start + colon + 1)
        return None
    return _whole_line(line, stripped, start, end)


_WEAK_INLINE = {SectionKind.CONDITIONS, SectionKind.CONTACT, SectionKind.ABOUT}
_WEAK_INLINE_REST = 0


def _whole_line(line: str, stripped: str, start: int, end: int) -> _Heading | None:
    if end - start > MAX_HEADING + 20:
        return None
    stop = min(end + 1, end + 1)
    marked = _MARKDOWN.match(line) is not None
    if _BULLET.match(line) and not marked and not stripped.endswith(":"):
        return None
    known = _known(line)
    if known and (marked or stripped.endswith((":", "?", "!")) or not stripped.endswith((".", ",", ";"))):
        return _Heading(*known, start, stop)
    if marked and not stripped.endswith((".", ",", ";")):
        return _Heading(SectionKind.OTHER, _tidy(line), start, stop)
    return None


def _known(line: str) -> tuple[SectionKind, str] | None:
    heading = _tidy(line)
    if not heading or len(heading.split(" ")) > _MAX_WORDS:
        return None
    kind = kind_of(heading.rstrip("?!. "))
    return (kind, heading) if kind else None


def _tidy(line: str) -> str:
    return _BLANKS.sub(" ", _MARKS.sub("", _MARKS.sub("", line.strip()))).strip()


def _within(text: str, start: int, end: int) -> Iterator[_Heading]:
    found = [
        (match.start(1), match.end(), match[1]) for match in _INLINE.finditer(text, start, end)
    ] + [(match.start(1), match.end(), match[1]) for match in _INLINE_PLAIN.finditer(text, start, end)]
    for at, stop, words in sorted(found):
        known = _known(words)
        if known:
            yield _Heading(*known, at, stop)
