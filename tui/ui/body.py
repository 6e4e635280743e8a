"""The description by its sections; what praises the company is folded away."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from textual.content import Content

from tui.model.asking import Found
from tui.model.postings import Posting
from tui.model.reading import Section, SectionKind
from tui.search.marking import spans
from tui.text import clean, one_line
from tui.ui.marked import FAINT, HEADING, marked
from tui.wording import number

MAX_TEXT = 64 * 1024
"""Code points of a description that are shown; a megabyte would hold the screen for seconds."""

_NAMES = {
    SectionKind.TASKS: "Tasks",
    SectionKind.REQUIREMENTS: "Requirements",
    SectionKind.NICE: "Nice to have",
    SectionKind.OFFER: "Offer",
    SectionKind.CONDITIONS: "Conditions",
    SectionKind.ABOUT: "About",
    SectionKind.CONTACT: "Contact",
    SectionKind.OTHER: "",
}

_PIECE = re.compile(r"[^\n]{1,400}?(?:\n|$|(?<=[.!?])[ \t]+(?=[A-ZÄÖÜ\d])|(?<=.{400}))")
"""A line, or a sentence of it."""
_NEVER_FOLDED = re.compile(
    r"visa|sponsor|work permit|right to work|authori[sz]ed to work|clearance|citizenship|relocat"
    r"|arbeitserlaubnis|aufenthalts|sicherheitsüberprüfung|staatsangehörigkeit|umzug",
    re.IGNORECASE,
)
"""What decides whether one can take the job; facts, such as pay and place, are never folded too."""


def body(posting: Posting, found: Found, *, unfolded: bool) -> Iterator[Content]:
    """Lay out the description, section by section."""
    text = posting.description[:MAX_TEXT]
    sections = posting.sections or (Section(SectionKind.OTHER, "", 0, len(text)),)
    evidence = [(mention.start, mention.end) for mention in posting.mentions]
    facts = sorted(fact.start for fact in posting.facts)
    for section in sections:
        start, end = _trimmed(text, section.start, min(section.end, len(text)))
        heading = one_line(section.heading, 120) or _NAMES[section.kind]
        if start >= end:
            continue
        if section.kind is SectionKind.ABOUT:
            sign = "▾" if unfolded else "▸"
            kept = list(_kept(text, start, end, facts, found))
            if not unfolded and kept != [(start, end)]:
                count = len(text[start:end].splitlines())
                lines = "1 line" if count == 1 else f"{number(count)} lines"
                parts = [marked(text[a:b].strip(), found) for a, b in kept]
                title = Content.assemble((f"{sign} {heading}", HEADING), (f"  {lines}", FAINT))
                yield Content("\n").join([title, *parts])
                continue
            heading = f"{sign} {heading}"
        here = [(a - start, b - start) for a, b in evidence if start <= a and b <= end]
        quiet = section.kind in {SectionKind.ABOUT, SectionKind.CONTACT}
        base = FAINT if quiet else ""
        shown = marked(text[start:end], found, base=base, evidence=here)
        yield Content.assemble((heading, HEADING), "\n", shown) if heading else shown
    if len(posting.description) > MAX_TEXT:
        rest = number(len(posting.description) - MAX_TEXT)
        yield Content.styled(
            f"… {rest} characters more are stored but not shown here; "
            f"`jobs-tui show {one_line(posting.external_id)}` prints them.",
            FAINT,
        )


def _kept(
    text: str, start: int, end: int, facts: Sequence[int], found: Found
) -> Iterator[tuple[int, int]]:
    """Find the lines and sentences of a folded section that have to be seen."""
    for piece in _PIECE.finditer(text, start, end):
        first, last = piece.span()
        at = bisect_left(facts, first)
        states = at < len(facts) and facts[at] < last
        if states or _NEVER_FOLDED.search(piece.group()) or spans(clean(piece.group()), found):
            yield first, last


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out blank lines at both ends of a section, but not the indent of its first line."""
    body = text[start:end]
    if not body.strip():
        return start, start
    start += len(body) - len(body.lstrip())
    while start > 0 and text[start - 1] in " \t":
        start -= 1
    return start, start + len(text[start:end].rstrip())
