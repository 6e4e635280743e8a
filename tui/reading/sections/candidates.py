"""Lines that look like headings but are none that is known: judged by form, words and content."""

import re

from tui.model.reading import SectionKind
from tui.reading.sections.contents import kind_of_content
from tui.reading.sections.hints import hinted, loud
from tui.reading.sections.lines import (
    MAX_HEADING,
    Line,
    begins_low,
    ends_sentence,
    form_of,
    is_bullet,
)
from tui.reading.sections.phrases import BODY, WITHOUT_TAIL
from tui.reading.word_lists import word_set

_LONGEST = 120
"""Code points of a sentence that leads up to a list."""
_MOST_WORDS = 9
_MOST_WORDS_OF_LABEL = 7
_ENOUGH = 40
"""Code points of a line that is no member of a list of names."""
_CLEAR = 2
"""Lines of content that outweigh the words of a heading."""
_OF = word_set("of with in to as for at")
_ADDRESSES = word_set("you your what who why how we our was wer wie du dein deine ihr ihre das wir")
_ASKING = word_set("what who why how so was wer wie warum wieso welche und and")
_DIVIDED = frozenset((SectionKind.TASKS, SectionKind.REQUIREMENTS))
"""What is long enough to have sub-headings."""
_OF_OTHERS = re.compile(
    r"\b(?:customers|clients|committed to|our mission|retain|"
    r"projects must|which currently|kunden)\b",
    re.IGNORECASE,
)
"""What tells of the company and those it works for."""
_UNTOLD = frozenset((SectionKind.OTHER, SectionKind.ABOUT, SectionKind.CONDITIONS))
_ASKS = re.compile(r"\b(?:who|must|have|needs?|for|should|are|if(?: you)?)\W{0,4}$")
"""What goes on with verbs like duties: "You must: manage a kitchen"."""
_SMALL = word_set("and & / of the to for in with a an on at or by und oder mit für der die das -")
# What these words begin is an aside.
_ASIDES = word_set(
    "please note notes note: example examples including e.g see bitte hinweis z.b beispiele zum "
    "important dear hello hi or but not if"
)


def kind_of_candidate(line: Line, current: SectionKind) -> SectionKind | None:
    """Tell what a line begins that is no known heading; None if it is likely to be none."""
    stripped = line.stripped
    if (
        len(stripped) > _LONGEST
        or (begins_low(stripped) and not line.comes_after_blank())
        or not stripped[0].isalpha()
        or is_bullet(stripped)
        or ". " in stripped
        or "@" in stripped
        or "http" in stripped
        or _OF_OTHERS.search(stripped)
    ):
        return None
    following = line.following()
    if not following or following.partition("\n")[0].rstrip().endswith((":", "?")):
        return None
    if stripped[-1] in ":?":
        return _marked(line, current)
    if ends_sentence(stripped):
        return None
    if is_bullet(following) and line.comes_after_blank():
        return _hinted(line, current)
    return _isolated(line, current) if line.is_isolated() else None


def _hinted(line: Line, current: SectionKind) -> SectionKind | None:
    """Follow the words, unless they are few and the content clearly says something else."""
    hint = hinted(line.stripped)
    if current is SectionKind.ABOUT and not loud(line.stripped):
        is_told = line.stripped.partition(" ")[0].lower() in _ADDRESSES or "you" in line.stripped
        hint = hint if is_told else None
    if hint is None:
        return kind_of_content(line.text, line.end, _CLEAR) if current in _UNTOLD else None
    if hint not in BODY:
        return hint if line.stripped.endswith(":") and line.comes_after_blank() else None
    is_asking = hint is SectionKind.REQUIREMENTS and _ASKS.search(line.stripped)
    if hint is SectionKind.NICE or is_asking or loud(line.stripped):
        return hint
    return kind_of_content(line.text, line.end, _CLEAR) or hint


def _marked(line: Line, current: SectionKind) -> SectionKind | None:
    first = line.stripped.partition(" ")[0].lower().rstrip(":")
    if first in _ASIDES or (line.stripped.endswith("?") and first not in _ASKING):
        return None
    found = _hinted(line, current)
    if found is current and not loud(line.stripped) and not line.comes_after_blank():
        return None
    if found or line.stripped.endswith("?") or hinted(line.stripped):
        return found
    words = line.stripped.count(" ") + 1
    is_apart = line.comes_after_blank() or line.comes_before_blank()
    if current in _DIVIDED and words <= _MOST_WORDS_OF_LABEL and is_apart:
        return kind_of_content(line.text, line.end, _CLEAR) or current
    return None


def _isolated(line: Line, current: SectionKind) -> SectionKind | None:
    words = line.stripped.split()
    if len(words) > _MOST_WORDS or len(line.stripped) > MAX_HEADING or _is_demand(words):
        return None
    following = line.following().partition("\n")[0]
    if len(following) < _ENOUGH or len(following) <= len(line.stripped):
        return None
    is_address = words[0].lower() in _ADDRESSES and len(words) <= _MOST_WORDS_OF_LABEL
    if is_address and hinted(line.stripped) in BODY:
        return _hinted(line, current)
    return loud(line.stripped) if _is_titled(words, form_of(line)) else None


def _is_demand(words: list[str]) -> bool:
    """Tell "Knowledge of Baking" from a heading."""
    return len(words) > 1 and words[0].lower() in WITHOUT_TAIL and words[1].lower() in _OF


def _is_titled(words: list[str], form: str) -> bool:
    return bool(form) or all(word[0].isupper() or word.lower() in _SMALL for word in words)
