"""Reads the clues that stand around a name."""

import re
from collections.abc import Iterator

from tui.reading.companies.names import Name
from tui.reading.companies.vocabulary import Vocabulary

_AROUND = 60
"""Code points on each side of a name that are read."""
_QUOTES = "\"'\u201c\u201d\u201e\u2018\u2019"
INITIALS = re.compile(rf" ?\((?:[{_QUOTES}]|the )?([A-Z][\w&+-]{{0,14}})[{_QUOTES}]?\)")
"""The short form of a name right behind it."""
_ARTICLES = frozenset(("the", "der", "die", "das", "dem", "den", "des"))
_BULLETS = "•*-\u2013·●▪◦➢✓"
_MARKS = f"{_QUOTES}*_"
_CLOSING = ' \t:.!?*®™"\u201d'
_HEADING = re.compile(
    r"\W{0,6}(?:about|über|why|warum|join|welcome to|willkommen bei)"
    r"(?: (?:the|die|der|das|den|us at))? "
)
_SENTENCE_ENDS = (".", "!", "?", ":", "*", "-", "•", "\u2013")
_SIGNS = {":": "colon", "/": "slash", ";": "slash", ")": "slash", "'": "possessive"}
_SIGNS |= {"\u2019": "possessive"}
_LONGEST_BEFORE, _LONGEST_AFTER = 4, 3
"""Words in the longest phrases of `contexts.yaml`."""


def around(text: str, name: Name, words: Vocabulary) -> Iterator[str]:
    """Give the clues for one place where a name stands."""
    before = text[max(0, name.start - _AROUND) : name.start]
    line = before[before.rfind("\n") + 1 :]
    ended = text.find("\n", name.end, name.end + _AROUND)
    after = text[name.end : ended if ended >= 0 else name.end + _AROUND]
    yield from _in_front(line, words)
    opening = _opening(line)
    behind = _behind(after, words)
    yield from filter(None, (behind, opening))
    if opening and behind == "colon":
        yield "colon_opening"
    if not after.strip(_CLOSING):
        yield from _closing(line, opening)
    if name.form:
        yield "form_opening" if opening else "form"
    if name.label:
        yield "label"


def _closing(line: str, opening: str) -> Iterator[str]:
    if _HEADING.fullmatch(line.lower()):
        yield "about_heading"
    if opening == "line_start":
        yield "line_alone"


def _opening(line: str) -> str:
    """Tell how the name begins what it stands in; an article in front does not count."""
    front = line.rstrip(" \t" + _MARKS)
    if front[-4:].strip().lower() in _ARTICLES:
        front = front[:-4].rstrip()
    if not front.strip(_BULLETS + " \t"):
        return "bullet" if any(sign in line for sign in _BULLETS) else "line_start"
    if front[-1] in ".!?:" or line.endswith("  "):
        return "sentence_start"
    return ""


def _in_front(line: str, words: Vocabulary) -> Iterator[str]:
    tail = line.lower().split()[-_LONGEST_BEFORE:]
    last = tail[-1].strip(_MARKS) if tail else ""
    if not last:
        return
    if last in _ARTICLES:
        yield "the"
    longest = len(tail) if tail[-1].lstrip(_MARKS) in words.last_before else 0
    for size in range(longest, 0, -1):
        clue = words.before.get(" ".join(tail[-size:]).lstrip(_MARKS))
        if clue:
            yield f"{clue}_opening" if clue in ("at", "about") and _opens(line, size) else clue
            return
    plain = _end_of(last)
    if plain:
        yield plain


def _end_of(last: str) -> str:
    if last in _ARTICLES:
        return "article"
    if last[-1] == ",":
        return "comma_before"
    if last[-1] == "(":
        return "bracket"
    return "word_before" if last[-1].isalnum() else ""


def _opens(line: str, size: int) -> bool:
    """Tell if the words in front of the name begin a line or a sentence."""
    rest = line.rsplit(None, size)
    return len(rest) <= size or not rest[0].strip() or rest[0].strip().endswith(_SENTENCE_ENDS)


def _behind(after: str, words: Vocabulary) -> str:
    if after[:2] == " (" and (bracket := INITIALS.match(after)):
        after = after[bracket.end() :]
    sign = after[:1]
    if sign in _SIGNS:
        return _SIGNS[sign]
    phrase = _phrase(after, words, comma=sign == ",")
    if phrase:
        return phrase
    if sign == ",":
        return "comma_after"
    if sign in (".", "!", "?"):
        return "stop"
    return "word_after" if after.strip() else ""


def _phrase(after: str, words: Vocabulary, *, comma: bool) -> str:
    tokens = after.lstrip(',"\u201d®™').lower().split()[: _LONGEST_AFTER + 2]
    tokens = [token for token in tokens if token not in words.adverbs][:_LONGEST_AFTER]
    if not tokens or tokens[0].rstrip(",.;:!?") not in words.first_after:
        return ""
    for size in range(len(tokens), 0, -1):
        clue = words.after.get(" ".join(tokens[:size]).rstrip(",.;:!?"))
        if clue and (comma or clue != "apposition"):
            return clue
    return ""
