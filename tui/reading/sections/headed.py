"""What headings look like: lines of their own, and labels at the beginning of a line."""

import re
from dataclasses import dataclass

from tui.model.reading import SectionKind
from tui.reading.sections.candidates import kind_of_candidate
from tui.reading.sections.contents import kind_of_content
from tui.reading.sections.headings import (
    begins_phrase,
    is_mixed,
    is_neutral,
    is_phrase,
    is_whole,
    judge,
    leads_to,
)
from tui.reading.sections.introductions import begins_with_introduction
from tui.reading.sections.lines import (
    MAX_HEADING,
    MAX_WORDS,
    NUMBER,
    Line,
    begins_low,
    ends_sentence,
    form_of,
    is_bullet,
    is_numbered,
    tidy,
    without_number,
)
from tui.reading.sections.phrases import BODY
from tui.reading.word_lists import word_set

_LONGEST_LEAD = 200
_FACTS = frozenset((SectionKind.CONDITIONS, SectionKind.CONTACT, SectionKind.OTHER))
# These may label a fact as well: a position, a company.
_PERHAPS_FACTS = frozenset((SectionKind.TASKS, SectionKind.ABOUT))
_PARTS_OF_LISTS = frozenset((SectionKind.ABOUT, SectionKind.CONDITIONS))
_LABEL = re.compile(r"([^\W\d_][^:\n]{1,40}):[ \t]")
_ASKING = word_set("what who why how was wer wie wen womit worauf warum das about \u00fcber")
# Here a title or a reference is part of what is told.
_BUSY = BODY | {SectionKind.CONTACT}
# Whom one deals with, unless an address follows.
_DEALINGS = "contacts"
_ADDRESS = re.compile(r"[@\d]")
_CLEAR = 2
"""Lines of content that outweigh the words of a heading."""
_FOREIGN = re.compile(r"[@\u00b7\u2022]")
"""What is in no heading: addresses, bullets."""
_SHORT_LABEL = 14
_LONGEST_VALUE = 60


@dataclass(frozen=True, slots=True)
class Heading:
    """Where a part begins: its heading from `start` to `end`, both the same if it has none."""

    kind: SectionKind
    text: str
    start: int
    end: int
    form: str = ""
    """How it is written, as far as that tells headings of one rank from those below."""
    is_fact: bool = False
    """If it labels one fact only, so that the next paragraph is about something else."""


def heading_of(line: Line, current: Heading) -> Heading | None:
    """Take a line for a heading, or its beginning for a label; None if it is neither."""
    number = NUMBER.match(line.text, line.start, line.end)
    begin = number.end() if number else line.start
    colon = line.text.find(":", begin, min(line.end, begin + MAX_HEADING))
    if colon > line.start and line.text[colon + 1 : min(line.end, colon + 200)].strip(
        " \t*_\u00a0"
    ):
        return _label(line, colon, current)
    if len(line.stripped) > _LONGEST_LEAD:
        return None
    return _whole(line, current)


def _label(line: Line, colon: int, current: Heading) -> Heading | None:
    label = line.text[line.start : colon]
    name = tidy(without_number(label))
    found = _sure(name)
    if found in _PARTS_OF_LISTS and not is_phrase(name) and _is_in_list(line, colon):
        return None
    if found is SectionKind.OTHER and current.kind in _BUSY and not name.isupper():
        return None
    if not found or (begins_low(name) and not line.comes_after_blank()):
        is_sibling = current.form == "CAPITALS" and name.isupper() and len(name.split()) < MAX_WORDS
        if not is_sibling or is_bullet(label):
            return None
        found = found or SectionKind.OTHER
    form = "CAPITALS" if name.isupper() else "label"
    is_fact = found in _FACTS or (
        found in _PERHAPS_FACTS and line.end - colon < _LONGEST_VALUE and len(name) < _SHORT_LABEL
    )
    if is_fact and is_neutral(name):
        found = SectionKind.OTHER
    return Heading(found, name, line.start, colon + 1, form, is_fact)


def _is_in_list(line: Line, colon: int) -> bool:
    """Tell a label from the beginning of a member of a list, such as "Team: Stand with us ..."."""
    return line.end - colon > _LONGEST_VALUE and _LABEL.match(line.following()) is not None


def _sure(name: str) -> SectionKind | None:
    if not name or "@" in name or name.count(" ") >= MAX_WORDS:
        return None
    found = judge(name.rstrip("!. "))
    return found[0] if found and found[1] else None


def _whole(line: Line, current: Heading) -> Heading | None:
    stripped = line.stripped
    form = form_of(line)
    if ends_sentence(stripped) and not form:
        return None
    if not form and not stripped.endswith(":") and is_bullet(stripped) and not is_numbered(line):
        return None
    name = tidy(without_number(stripped))
    kind = _by_content(line, name, _kind(line, name, form, current), current)
    if kind is None:
        return _candidate(line, form, current) or _lead_in(line, current)
    return Heading(kind, name, line.start, line.end_of_underline(), form)


def _kind(line: Line, name: str, form: str, current: Heading) -> SectionKind | None:
    if not name or len(name) > MAX_HEADING or _FOREIGN.search(name):
        return None
    has_mark = form not in ("", "CAPITALS")
    if name.lower() == _DEALINGS and not _ADDRESS.search(line.following()):
        return None
    found = judge(name.rstrip("!. "))
    most = MAX_WORDS + 4 if line.stripped.endswith((":", "?")) else MAX_WORDS
    if found and name.count(" ") < most:
        kind, is_sure = found
        if is_sure and _stands_alone(line, name, form, kind, current):
            return kind
        if not is_sure and kind is not current.kind and _stands_out(line, name, form):
            return kind
    if (
        has_mark
        and any(map(str.isalpha, name))
        and not ends_sentence(name)
        and name.count(" ") < MAX_WORDS - 1
        and _is_sibling(form, current)
    ):
        return SectionKind.OTHER
    return None


def _by_content(
    line: Line, name: str, kind: SectionKind | None, current: Heading
) -> SectionKind | None:
    """Let what follows decide about a heading that may stand over anything."""
    if kind is SectionKind.TASKS and is_neutral(name):
        first = tidy(line.following().partition("\n")[0].partition(":")[0])
        if not first or _sure(first) or begins_with_introduction(line.text, line.end):
            return SectionKind.OTHER
        content = kind_of_content(line.text, line.end, _CLEAR)
        return content if content is SectionKind.REQUIREMENTS else kind
    if kind in BODY and current.kind in BODY and kind is not current.kind and is_mixed(name):
        return kind_of_content(line.text, line.end, _CLEAR) or kind
    return kind


def _stands_alone(line: Line, name: str, form: str, kind: SectionKind, current: Heading) -> bool:
    """Tell if a line that reads like a heading is none of a list, nor the middle of a sentence."""
    if form not in ("", "CAPITALS") or line.comes_after_blank():
        return True
    if current.kind is SectionKind.OFFER and kind is SectionKind.CONDITIONS:
        # What is offered may be named like conditions: "Weekly pay" among the benefits.
        return line.stripped.endswith(":") or is_phrase(name)
    is_free = (
        line.stripped.endswith((":", "?", "\u2026", ".."))
        or name.partition(" ")[0].lower() in _ASKING
        or is_whole(name)
        or is_bullet(line.following())
    )
    return is_free and not begins_low(name)


def _stands_out(line: Line, name: str, form: str) -> bool:
    if line.stripped.endswith(":") or form or (name.endswith("?") and begins_phrase(name)):
        return not begins_low(name) or line.comes_after_blank()
    return (
        name[:1].isupper()
        and name.count(" ") < MAX_WORDS - 3
        and is_bullet(line.following())
        and line.comes_after_blank()
    )


def _is_sibling(form: str, current: Heading) -> bool:
    """Tell if a marked line is of the rank of the current heading, or above it."""
    if form.startswith("#") and current.form.startswith("#"):
        return len(form) <= len(current.form)
    return current.form in (form, "") or form.startswith("#")


def _lead_in(line: Line, current: Heading) -> Heading | None:
    """Let a sentence that ends in a colon begin a part that has no heading yet."""
    if not line.stripped.endswith(":") or current.kind not in (
        SectionKind.OTHER,
        SectionKind.ABOUT,
    ):
        return None
    kind = leads_to(line.stripped[-MAX_HEADING:])
    return Heading(kind, "", line.start, line.start) if kind else None


def _candidate(line: Line, form: str, current: Heading) -> Heading | None:
    kind = kind_of_candidate(line, current.kind)
    return Heading(kind, tidy(line.stripped), line.start, line.end + 1, form) if kind else None
