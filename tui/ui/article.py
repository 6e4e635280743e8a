"""A posting as one text: title, facts, skills, sections, history; pure, without a widget."""

import re
from collections.abc import Iterable, Iterator, Sequence

from textual.content import Content, Span

from tui.model import (
    ChangeKind,
    Fact,
    FactKind,
    Found,
    LedgerEntry,
    Need,
    Posting,
    Section,
    SectionKind,
    SkillNeed,
    Status,
)
from tui.search.marking import spans
from tui.text import clean, one_line
from tui.wording import LABELS, OUTCOMES, SIGNS, age, changed, day, minute, number

MAX_TEXT = 64 * 1024
"""Code points of a description that are shown; a megabyte would hold the screen for seconds."""

HIT = "bold underline $text-accent on $accent-muted"
SKILL = "$text-secondary"
FAINT = "$text-muted"
HEADING = "bold $text-primary"
STATUS = {
    Status.TODO: FAINT,
    Status.SHORTLIST: "bold $text-success",
    Status.MAYBE: "bold $text-warning",
    Status.REJECT: "bold $text-error",
}

_BULLET = re.compile(r"\s*(?:[•·*‣▪●○\N{EN DASH}-]|\d{1,2}[.)])\s+")
_QUIET = {SectionKind.ABOUT, SectionKind.CONTACT}
"""Sections that say little about the work; drawn fainter."""
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


_FACT_LINES = (
    ("where", (FactKind.PLACE, FactKind.REMOTE)),
    ("terms", (FactKind.CONTRACT, FactKind.WORKLOAD, FactKind.START, FactKind.DURATION)),
    ("pay", (FactKind.PAY,)),
    ("asks", (FactKind.LEVEL, FactKind.YEARS, FactKind.LANGUAGE)),
    ("ask", (FactKind.CONTACT,)),
)
"""What the compact block of facts says, line by line."""


def article(posting: Posting, found: Found) -> Content:
    """Lay out what a posting says, from the most to the least telling, with the hits marked."""
    parts = [_added(posting, found), _skills(posting.skills, found), _facts(posting.facts)]
    parts += _body(posting, found)
    parts += [_history(posting.history)] if posting.history else []
    parts.append(
        Content.styled(f"{one_line(posting.source)}:{one_line(posting.external_id)}", FAINT)
    )
    return Content("\n\n").join(part for part in parts if part)


def head(posting: Posting, found: Found) -> Content:
    """Give title, company, role, date and what was decided, a line each."""
    clean_title, title = one_line(posting.clean_title), one_line(posting.title)
    big = clean_title or title or "(no title)"
    lines = [_marked(big, found, base="bold")]
    if title and title != big:
        lines.append(_marked(title, found, base=FAINT))
    facts = [
        _marked(text, found) for text in (one_line(posting.company), one_line(posting.role)) if text
    ]
    if when := day(posting.posted_at):
        facts.append(Content.styled(f"{when} ({age(posting.posted_at)})", FAINT))
    lines += [Content(" · ").join(facts)] if facts else []
    sign = f"{SIGNS[posting.status]} {LABELS[posting.status]}".strip()
    reason = f" · {one_line(posting.reason)}" if posting.reason else ""
    since = f" · {minute(posting.decided_at)}" if posting.decided_at else ""
    lines.append(Content.assemble((sign, STATUS[posting.status]), (f"{reason}{since}", FAINT)))
    return Content("\n").join(lines)


def wrapped(content: Content, width: int) -> list[Content]:
    """Wrap to lines of `width` cells; the lines of a list item are indented as its first."""
    lines: list[Content] = []
    for line in content.split("\n", allow_blank=True):
        bullet = _BULLET.match(line.plain)
        indent = bullet.end() if bullet and 2 * bullet.end() < width else 0
        first, *rest = line[indent:].wrap(width - indent) or [Content("")]
        lines.append(Content.assemble(line[:indent], first))
        lines += [part.pad_left(indent) for part in rest]
    return lines


def _added(posting: Posting, found: Found) -> Content:
    """Show what people have added: tags and the note."""
    lines = []
    if posting.tags:
        tags = " ".join(f"#{one_line(tag, 60)}" for tag in posting.tags)
        lines.append(_marked(tags, found, base="bold $text-accent"))
    if posting.note:
        note = clean(posting.note[:MAX_TEXT])
        lines.append(Content.assemble(("note  ", FAINT), Content(note).stylize("italic")))
    return Content("\n").join(lines)


def _facts(facts: Sequence[Fact]) -> Content:
    """Show what is stated, a line for each of a few groups."""
    lines = []
    for word, kinds in _FACT_LINES:
        values = dict.fromkeys(one_line(f.value, 60) for f in facts if f.kind in kinds)
        if values:
            lines.append(Content.assemble((f"{word:<6}", FAINT), " · ".join(values)))
    return Content("\n").join(lines)


def _skills(skills: Sequence[SkillNeed], found: Found) -> Content:
    lines = []
    for need, word in ((Need.MUST, "must"), (Need.NICE, "nice")):
        names = [one_line(skill.name, 60) for skill in skills if skill.need is need]
        if names:
            base = f"bold {SKILL}" if need is Need.MUST else ""
            chips = Content.styled(" · ", FAINT).join(
                _marked(name, found, base=base) for name in names
            )
            lines.append(Content.assemble((f"{word}  ", FAINT), chips))
    return Content("\n").join(lines)


def _body(posting: Posting, found: Found) -> Iterator[Content]:
    text = posting.description[:MAX_TEXT]
    sections = posting.sections or (Section(SectionKind.OTHER, "", 0, len(text)),)
    evidence = [(mention.start, mention.end) for mention in posting.mentions]
    for section in sections:
        start, end = _trimmed(text, section.start, min(section.end, len(text)))
        heading = one_line(section.heading, 120) or _NAMES[section.kind]
        if start >= end:
            continue
        here = [(a - start, b - start) for a, b in evidence if start <= a and b <= end]
        base = FAINT if section.kind in _QUIET else ""
        body = _marked(text[start:end], found, base=base, evidence=here)
        yield Content.assemble((heading, HEADING), "\n", body) if heading else body
    if len(posting.description) > MAX_TEXT:
        rest = number(len(posting.description) - MAX_TEXT)
        yield Content.styled(
            f"… {rest} characters more are stored but not shown here; "
            f"`jobs-tui show {one_line(posting.external_id)}` prints them.",
            FAINT,
        )


def _history(entries: Iterable[LedgerEntry]) -> Content:
    lines = [Content.styled("History", HEADING)]
    for entry in entries:
        what = OUTCOMES[entry.after]
        if entry.kind is not ChangeKind.DECISION:
            what = changed(entry.kind, one_line(entry.name, 60), gone=entry.gone).capitalize()
        how = "" if entry.action == "do" else f" ({entry.action})"
        text = f" · {one_line(entry.text, 200)}" if entry.text else ""
        lines.append(
            Content.assemble(
                (f"{minute(entry.at)}  ", FAINT),
                (f"{what}{how}{text}", STATUS[entry.after]),
                (f"  {one_line(entry.by, 40)} · {one_line(entry.brief, 40)}", FAINT),
            )
        )
    return Content("\n").join(lines)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out blank lines at both ends of a section, but not the indent of its first line."""
    body = text[start:end]
    if not body.strip():
        return start, start
    start += len(body) - len(body.lstrip())
    while start > 0 and text[start - 1] in " \t":
        start -= 1
    return start, start + len(text[start:end].rstrip())


def _marked(
    text: str, found: Found, *, base: str = "", evidence: Sequence[tuple[int, int]] = ()
) -> Content:
    """Style a text, its evidence and, above all, its hits; offsets hold while it is clean."""
    shown = clean(text)
    styles = [Span(0, len(shown), base)] if base else []
    if len(shown) == len(text):
        styles += [Span(start, end, SKILL) for start, end in evidence]
    styles += [Span(start, end, HIT) for start, end in spans(shown, found)]
    return Content(shown, spans=styles)
