"""Reads the clues that stand around a name."""

import re
from collections.abc import Iterator

from tui.reading.companies.names import Name
from tui.reading.companies.vocabulary import ARTICLES, LINKS, Vocabulary

_AROUND = 60
"""Code points on each side of a name that are read."""
_QUOTES = "\"'\u201c\u201d\u201e\u2018\u2019"
INITIALS = re.compile(rf" ?\((?:[{_QUOTES}]|the )?([A-Z][\w&+-]{{0,14}})[{_QUOTES}]?\)")
"""The short form of a name right behind it."""
_BULLETS = "•*-\u2013·●▪◦➢✓"
_MARKS = f"{_QUOTES}*_"
_CLOSING = ' \t:.!?*®™"\u201d'
_HEADING = re.compile(
    r"\W{0,6}(?:about|über|why|warum|join|welcome to|willkommen bei)"
    r"(?: (?:the|die|der|das|den|us at))? "
)
_AT = re.compile(r"^[^.,;:!?]{2,50}\b(?:[Bb]ei|at|with|von)(?: (?:the|der|den))? $")
_SENTENCE_ENDS = (".", "!", "?", ":", "*", "-", "•", "\u2013")
_SIGNS = {":": "colon", "/": "slash", ";": "slash", ")": "slash", "'": "possessive"}
_SIGNS |= {"\u2019": "possessive"}
_UNIT = (
    r"(?:teams?|units?|wards?|departments?|services?|clinics?|cent(?:re|er)|divisions?|"
    r"directorate|laboratory|hub|practice|group|programme|program|committee|faculty|school)"
)
_OVER_UNIT = re.compile(
    rf"(?:\b{_UNIT}|\b(?:role|posts?|position|vacancy|opportunity)),? "
    r"(?:at|in|within|of|for|with|here at)(?: the| our)? $",
    re.IGNORECASE,
)
"""What makes of a name behind it the body above a unit."""
_JOINTS = (" at ", " in ", " within ", " of ", " for ", " with ", " the ", " our ")
"""How that ends."""
_IS_TOWN = re.compile(
    r"(?: is|,) (?:a|an|the|one of the|situated|located)\b"
    r"(?: (?!in |of |for |from )[\w,'\u2019-]{1,16}){0,4} "
    r"(?:towns?|city|cities|villages?|county|counties|island|region|seaside|coast|countryside)\b"
)
_TOWN_SIGNS = (" is ", ", a ", ", an", ", th")
"""How that begins."""
_ADDRESS = re.compile(
    r"[ ,]{0,3}\n{1,2}(?:[^\n]{0,60}(?:str\.|stra(?:ß|ss)e|weg|platz|allee) ?\d|"
    r"[^\n]{0,60}\n?[A-Z]{0,2}-?\d{5} [A-ZÄÖÜ]|\d{1,5} [A-Z]\w+ )"
)
_NEAR = 24
_OWNING = ("'", "\u2019")
_SKIPPED = ' ,"\u201d®™'
_LONGEST_BEFORE, _LONGEST_AFTER = 4, 3
"""Words in the longest phrases of `contexts.yaml`."""


def is_agent(text: str, name: Name, words: Vocabulary) -> bool:
    """Tell if a name may stand where publishers do; quick, and rather too often than too seldom."""
    if name.form or name.label:
        return True
    behind = text[name.end : name.end + _NEAR]
    if behind[:1] in _OWNING or behind[:2] == " (":
        return True
    first = behind.lstrip(_SKIPPED).split(None, 1)
    if first:
        word = first[0].lower().rstrip(",.;:!?")
        if word in words.acting_after or word in words.adverbs:
            return True
    front = text[max(0, name.start - _NEAR) : name.start].lower().split()
    while front and front[-1] in ARTICLES:
        front.pop()
    if not front:
        return False
    last = front[-1].strip(_MARKS)
    end = " ".join(front[-2:]) if last in LINKS else last
    return end in words.acting_before


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
        yield name.label
    yield from _placed(line, after, text, name)


def _placed(line: str, after: str, text: str, name: Name) -> Iterator[str]:
    """Give the clues that tell bodies from their parts and from towns."""
    if line.endswith(_JOINTS) and _OVER_UNIT.search(line):
        yield "over_unit"
    if after[:4] in _TOWN_SIGNS and _IS_TOWN.match(after):
        yield "is_town"
    if not after.strip(" ,") and _ADDRESS.match(text, name.end):
        yield "address_behind"


def _closing(line: str, opening: str) -> Iterator[str]:
    if _HEADING.fullmatch(line.lower()):
        yield "about_heading"
    elif len(line) < _AROUND and _AT.search(line):
        yield "at_heading"
    if opening == "line_start":
        yield "line_alone"


def _opening(line: str) -> str:
    """Tell how the name begins what it stands in; an article in front does not count."""
    front = line.rstrip(" \t" + _MARKS)
    if front[-4:].strip().lower() in ARTICLES:
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
    if last in ARTICLES:
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
    if last in ARTICLES:
        return "article"
    if last[-1] == ",":
        return "comma_before"
    if last[-1] == "(":
        return "bracket"
    return "word_before" if last[-1].isalnum() else ""


def _opens(line: str, size: int) -> bool:
    """Tell if the words in front of the name begin a line or a sentence."""
    rest = line.rsplit(None, size)
    if rest[-size][:1].isupper():
        return True
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
