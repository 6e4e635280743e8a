"""A posting as one text: title, facts, skills, sections, history; pure, without a widget."""

import re
from collections.abc import Iterable, Sequence

from textual.content import Content

from tui.model.asking import Found
from tui.model.deciding import ChangeKind, Coverage, LedgerEntry, Status
from tui.model.postings import Posting, SkillNeed
from tui.model.reading import Fact, FactKind, Need
from tui.text import clean, one_line
from tui.ui.body import MAX_TEXT, body
from tui.ui.differing import change
from tui.ui.marked import FAINT, HEADING, SKILL, marked
from tui.wording import LABELS, OUTCOMES, SIGNS, age, changed, day, fact_words, minute

STATUS = {
    Status.TODO: FAINT,
    Status.SHORTLIST: "bold $text-success",
    Status.MAYBE: "bold $text-warning",
    Status.REJECT: "bold $text-error",
}

_BULLET = re.compile(r"\s*(?:[•·*‣▪●○\N{EN DASH}-]|\d{1,2}[.)])\s+")


_FACT_LINES = (
    ("where", (FactKind.PLACE, FactKind.REMOTE)),
    ("terms", (FactKind.CONTRACT, FactKind.WORKLOAD, FactKind.START, FactKind.DURATION)),
    ("pay", (FactKind.PAY,)),
    ("wants", (FactKind.LEVEL, FactKind.YEARS, FactKind.LANGUAGE)),
    ("whom", (FactKind.CONTACT,)),
)
"""What the compact block of facts says, line by line."""


def article(posting: Posting, found: Found, *, unfolded: bool = False) -> Content:
    """Lay out what a posting says, from the most to the least telling, with the hits marked."""
    parts = [
        _added(posting, found),
        change(posting),
        _skills(posting.skills, found),
        _facts(posting.facts),
    ]
    parts += body(posting, found, unfolded=unfolded)
    parts += [_history(posting.history)] if posting.history else []
    name = f"{one_line(posting.source)}:{one_line(posting.external_id)}"
    parts.append(Content.styled(f"{name}\n{one_line(posting.url, MAX_TEXT)}".rstrip(), FAINT))
    return Content("\n\n").join(part for part in parts if part)


def head(posting: Posting, found: Found) -> Content:
    """Give title, company, role, date and what was decided, a line each."""
    clean_title, title = one_line(posting.clean_title), one_line(posting.title)
    big = clean_title or title or "(no title)"
    lines = [marked(big, found, base="bold")]
    if title and title != big:
        lines.append(marked(title, found, base=FAINT))
    facts = [
        marked(text, found) for text in (one_line(posting.company), one_line(posting.role)) if text
    ]
    if when := day(posting.posted_at):
        facts.append(Content.styled(f"{when} ({age(posting.posted_at)})", FAINT))
    lines += [Content(" · ").join(facts)] if facts else []
    sign = f"{SIGNS[posting.status]} {LABELS[posting.status]}".strip()
    reason = f" · {one_line(posting.reason)}" if posting.reason else ""
    since = f" · {minute(posting.decided_at)}" if posting.decided_at else ""
    gone = f"{'  ' if sign else ''}gone since {day(posting.gone_at)}" if posting.gone_at else ""
    lines.append(
        Content.assemble(
            (sign, STATUS[posting.status]),
            (f"{reason}{since}", FAINT),
            (gone, STATUS[Status.MAYBE]),
        )
    )
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
        lines.append(marked(tags, found, base="bold $text-accent"))
    if posting.note:
        note = clean(posting.note[:MAX_TEXT])
        lines.append(Content.assemble(("note  ", FAINT), Content(note).stylize("italic")))
    for brief, status, reason in posting.elsewhere:
        because = f" ({one_line(reason, 60)})" if reason else ""
        lines.append(
            Content.assemble(
                (f"in {one_line(brief, 40)}  ", FAINT),
                (f"{OUTCOMES[status].lower()}{because}", STATUS[status]),
            )
        )
    if posting.coverage:
        lines.append(_covered(posting.coverage))
    return Content("\n").join(lines)


def _covered(coverage: Coverage) -> Content:
    """Say part by part how much a posting has of what the brief looks for."""
    parts: list[Content] = []
    for word, held, lacking in (
        ("musts", coverage.musts, coverage.missing),
        ("nice", coverage.nices, coverage.lacking),
    ):
        if held or lacking:
            missing = f", missing {', '.join(map(one_line, lacking))}" if lacking else ""
            parts.append(Content(f"{len(held)} of {len(held) + len(lacking)} {word}{missing}"))
    if coverage.no_gos:
        names = ", ".join(map(one_line, coverage.no_gos))
        parts.append(Content.styled(f"no-go {names}", "bold $text-error"))
    return Content.assemble(("brief ", FAINT), Content(" · ").join(parts))


def _facts(facts: Sequence[Fact]) -> Content:
    """Show what is stated, a line for each of a few groups."""
    lines = []
    for word, kinds in _FACT_LINES:
        values = dict.fromkeys(
            one_line(fact_words(fact), 70) for fact in facts if fact.kind in kinds
        )
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
                marked(name, found, base=base) for name in names
            )
            lines.append(Content.assemble((f"{word}  ", FAINT), chips))
    return Content("\n").join(lines)


def _history(entries: Iterable[LedgerEntry]) -> Content:
    lines = [Content.styled("History", HEADING)]
    for entry in entries:
        what = OUTCOMES[entry.after]
        if entry.kind is not ChangeKind.DECISION:
            what = one_line(changed(entry.kind, entry.name, gone=entry.gone), 80)
            what = f"{what[:1].upper()}{what[1:]}"
        how = "" if entry.action == "do" else f" ({entry.action})"
        text = f" · {one_line(entry.text, 200)}" if entry.text else ""
        where = " · ".join(one_line(part, 40) for part in (entry.by, entry.brief) if part)
        lines.append(
            Content.assemble(
                (f"{minute(entry.at)}  ", FAINT),
                (f"{what}{how}{text}", STATUS[entry.after]),
                (f"  {where}", FAINT),
            )
        )
    return Content("\n").join(lines)
