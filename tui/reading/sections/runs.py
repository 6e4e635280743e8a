"""Headings within long lines, where a text has lost its line ends."""

import re
from collections.abc import Iterator

from tui.model.reading import SectionKind
from tui.reading.sections.headed import Heading
from tui.reading.sections.headings import is_phrase, is_whole, kind_of, leads_to
from tui.reading.sections.lines import MAX_HEADING, tidy
from tui.reading.sections.phrases import BODY
from tui.reading.word_lists import word_set

_DELIMITER = re.compile(r"[:?•·▪●]|[-\u2013*](?=\s)")
_BOUNDARY = re.compile(
    r"[.!?:;•▪●*|<>\n)\]…](?:\s|(?=[A-ZÄÖÜ•]))|\s[-\u2013]\s|\s{2,}|[•▪●|<>]|"
    r"(?<=[a-zäöüß0-9])(?=[A-ZÄÖÜ][a-zäöü])"
)
_SENTENCE_END = re.compile(r"[.!?:;>)\]…•▪●](?:\s|(?=[A-ZÄÖÜ]))|\s{2,}")
_HTML = re.compile(r"<(?:b|strong|h[1-6]|u|em)\b[^<>\n]{0,80}>([^<>\n]{2,80})</")
# Words that begin headings, written as they are within a line that has no other marks.
_BEGINNINGS = word_set(
    "What Who Why How About Your Our Key Main Core Primary Essential Job Role Position Duties "
    "Responsibilities Requirements Qualifications Preferred Required Minimum Basic Desired "
    "Desirable Nice Benefits Perks Company Equal Skills Technical Relevant Principal Specific "
    "Personal Person Candidate The Ihre Ihr Deine Dein Unser Was Das Wir Über Wer Anforderungen "
    "Anforderungsprofil Aufgaben Vorteile Voraussetzungen Qualifikationen Qualifikation "
    "Stellenbeschreibung Aufgabengebiet Aufgabenbereich Hauptaufgaben Warum Tasks"
)
_BEGINNING = re.compile(
    r"\b(?:" + "|".join(sorted({*_BEGINNINGS, *(word.upper() for word in _BEGINNINGS)})) + r")\b"
)
_CAPITAL = re.compile(r"(?<!\w)[A-ZÄÖÜ]\w")
_NEXT_WORD = re.compile(r"[^\s<>|•]+")
_ALONE = word_set(
    "responsibilities duties requirements qualifications benefits perks anforderungen aufgaben "
    "anforderungsprofil voraussetzungen qualifikationen qualifikation stellenbeschreibung "
    "aufgabengebiet aufgabenbereich hauptaufgaben vorteile tasks profil"
)
_SMALL = word_set("and & / of the to for in with und oder mit für")
_NEVER_LAST = _SMALL | word_set(
    "the a an our your my we i as this die der das den dein deine ihr ihre sie du ihrer ihren "
    "ihrem deiner deinen deinem unserer unseren unserem unsere"
)
# What follows these on a line belongs to their sentence.
_IN_SENTENCES = word_set(
    "der die das den dem des folgenden unsere ihre ihren ihrer deine deinen deiner the of and und "
    "oder or with mit in an a our your for f\u00fcr on these this zur zum im"
)
_LONGEST_WORD = 12
_MAX_WORDS = 7
_FACT_END = re.compile(r"[.!?](?=\s|[A-ZÄÖÜ])|(?<=[a-z\d)])(?=[A-ZÄÖÜ][a-z])")
_SHORT = 3
_LONGEST_FACT = 160


def headings_within(text: str, start: int, end: int, *, is_run: bool) -> Iterator[Heading]:
    """Find headings in a line, in order.

    In a run, a text of one line, they need not stand after the end of a sentence.
    """
    found = {
        heading.start: heading
        for heading in (
            *(_plain(text, start, end) if is_run else ()),
            *_delimited(text, start, end, is_run),
        )
    }
    found |= {heading.start: heading for heading in _tagged(text, start, end)}
    done = start
    for at in sorted(found):
        heading = found[at]
        if at < done:
            continue
        yield heading
        done = heading.end
        if heading.kind is SectionKind.CONDITIONS and is_run:
            fact = _FACT_END.search(text, done, min(end, done + _LONGEST_FACT))
            if fact:
                yield Heading(SectionKind.OTHER, "", fact.end(), fact.end())


def _tagged(text: str, start: int, end: int) -> Iterator[Heading]:
    for match in _HTML.finditer(text, start, end):
        name = tidy(match[1])
        kind = kind_of(name)
        if kind:
            yield Heading(kind, name, match.start(1), match.end(1))


def _delimited(text: str, start: int, end: int, is_run: bool) -> Iterator[Heading]:
    """Find headings before a colon, a question mark or a bullet."""
    for match in _DELIMITER.finditer(text, start, end):
        at = match.start()
        mark = match[0]
        if not _parts(text, at, mark):
            continue
        low = max(start, at - MAX_HEADING)
        for cut in _BOUNDARY.finditer(text, low, at):
            low = cut.end()
        if mark == "?" and not is_run and low > start:
            continue
        heading = _suffix(text, low, at + (mark == "?"), is_run and mark == ":")
        if heading:
            yield Heading(heading[0], heading[1], heading[2], at + (mark in ":?"))


def _parts(text: str, at: int, mark: str) -> bool:
    """Tell if a mark may stand after a heading."""
    before, after = text[max(0, at - 2) : at].rstrip(), text[at + 1 : at + 2]
    if not before or not (before[-1].isalnum() or before[-1] in ")*"):
        return False
    if mark == ":":
        return not (after == "/" or after.islower())
    if mark == "?":
        return not after or after.isspace() or after.isupper()
    return mark in "•▪●·" or text[at - 1].isspace()


def _suffix(text: str, low: int, high: int, anywhere: bool) -> tuple[SectionKind, str, int] | None:
    """Find the longest heading that ends where the delimiter stands."""
    starts = [word.start() for word in _NEXT_WORD.finditer(text, low, high)]
    for at in starts[-9:] if anywhere else starts[:1]:
        before = text[max(low, at - _LONGEST_WORD) : at].split()
        if before and before[-1].lower() in _IN_SENTENCES:
            continue
        if text[at].isupper() or (at == low and not text[at].islower()):
            name = tidy(text[at:high])
            kind = kind_of(name)
            if kind:
                return kind, name, at
    return _lead_in(text, low, high) if anywhere else None


def _lead_in(text: str, low: int, high: int) -> tuple[SectionKind, str, int] | None:
    """Find the end of a sentence that leads up to a list; it begins with its last capital."""
    kind = leads_to(text[low:high])
    starts = [word.start() for word in _CAPITAL.finditer(text, low, high)]
    return (kind, tidy(text[starts[-1] : high]), starts[-1]) if kind in BODY and starts else None


def _plain(text: str, start: int, end: int) -> Iterator[Heading]:
    """Find headings without any mark: capitals, and a capital after them."""
    for match in _BEGINNING.finditer(text, start, end):
        at = match.start()
        is_first = (
            at == start or _SENTENCE_END.match(text, at - 1) or _SENTENCE_END.match(text, at - 2)
        )
        words = list(_NEXT_WORD.finditer(text, at, min(end, at + MAX_HEADING)))[: _MAX_WORDS + 1]
        for count in range(len(words) - 1, 0, -1):
            stop = words[count - 1].end()
            if _ends_before(text, stop, words[count]) and _is_plain(text[at:stop], bool(is_first)):
                kind = kind_of(text[at:stop])
                if kind:
                    yield Heading(kind, tidy(text[at:stop]), at, stop)
                    break


def _ends_before(text: str, stop: int, follower: re.Match[str]) -> bool:
    first = follower[0][0]
    return (first.isupper() or first.isdigit() or first in "•*·▪●-") and text[stop - 1].isalnum()


def _is_plain(name: str, is_first: bool) -> bool:
    words = name.split()
    if len(words) == 1:
        return is_first and name.lower() in _ALONE
    is_titled = words[-1].lower() not in _NEVER_LAST and all(
        word[0].isupper() or word.lower() in _SMALL for word in words
    )
    return (is_titled and is_whole(name) and kind_of(name) in BODY) or (
        (words[-1] not in _SMALL or len(words) > _SHORT)
        and is_phrase(name)
        and (words[0] != "The" or kind_of(name) in BODY)
    )
