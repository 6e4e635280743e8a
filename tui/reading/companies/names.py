"""Finds what is written like a name: capitalised words, joined, maybe with a legal form."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.reading.companies.phrases import EDGES, FORMS, parts
from tui.reading.companies.vocabulary import vocabulary

_UP = "A-ZÀ-ÖØ-Þ"
_PART = (
    rf"(?:[{_UP}](?:\.[{_UP}]){{1,4}}\b\.?|St\.|"
    rf"[{_UP}](?:[\w&+\u2019'\u2013-]{{0,40}}[\w+])?(?:\.(?:com|de|io|ai|net|at)\b)?|"
    rf"[a-z]{{1,6}}[{_UP}]\w{{0,40}}|\d{{1,4}}(?:&\d|[{_UP}])[\w&-]{{0,40}}|"
    rf"\d{{4}}(?= [{_UP}][a-z]))"
)
_JOINER = "(?:&|and|und|of the|of|for|für|de|der|van|von|zu|in|at|the)"
_NAME = re.compile(
    rf"(?<![\w@./#-])(?:{_PART})"
    rf"(?:[ \u00a0](?:{_JOINER} )?{_PART}|, (?:Inc|LLC|Ltd|LLP|L\.?P|PLC)\b){{0,8}}"
)
_LONGEST_PHRASE = 200
_QUOTES_AND_MARKS = '"\u201d\u201c\u00ae\u2122'
_FORMS = "|".join(sorted(map(re.escape, FORMS), reverse=True))
_FORM_AHEAD = re.compile(rf"[{_QUOTES_AND_MARKS}]?,? ?(?:{_FORMS}|e\. V)(?!\w)")
_MAYBE_FORM = frozenset((" e", " p", " g", " m", ", ", *(f"{sign} " for sign in _QUOTES_AND_MARKS)))
"""How a legal form begins that was not taken for a word of the name."""
_SMALL = re.compile(
    r"(?:At|Bei|About|ABOUT|Über|Join|Why|Hinter|Wir bei|Team bei) (?:die |der |das )?"
    r"([a-z0-9][\w-]{1,30}(?:\.\w{2,4}\b)?)"
)
_BEFORE_FORM = re.compile(r"(?<![\w@./-])([a-z0-9][\w.-]{1,30}),?$")
_BACK = 34
"""Code points in front of a legal form in which a name in small letters is looked for."""
_SMALL_GROUP = re.compile(
    r"\b(?:der|die|the) ([a-z][a-z0-9-]{1,20}[a-df-mo-qt-z0-9]) (?:Gruppe|Group)\b"
)
"""A group in small letters; adjectives in front of the word end in other letters."""
_SMALL_FORMS = (" GmbH", " AG", " SE", " LLC", " Inc", " Ltd", " UG")


class Name(NamedTuple):
    """A name where it stands in a text."""

    text: str
    start: int
    end: int
    """Behind a legal form, if there is one."""
    form: bool = False
    """Has a legal form."""
    label: str = ""
    """The clue that a trailing word such as `Careers` or `Team` gives."""


def names(text: str) -> Iterator[Name]:
    """Find everything that may be a name, in order."""
    ordinary = vocabulary().ordinary
    for match in _NAME.finditer(text):
        phrase = match[0]
        start, end = match.span()
        if phrase.isalpha():
            if phrase.lower() in ordinary:
                continue
            if phrase not in FORMS and text[end : end + 2] not in _MAYBE_FORM:
                yield Name(phrase, start, end)
                continue
        for name, offset, length, form, label in parts(phrase[:_LONGEST_PHRASE]):
            begin, end = start + offset, start + offset + length
            ahead = None
            if not form and text[end : end + 2] in _MAYBE_FORM:
                ahead = _FORM_AHEAD.match(text, end)
            if ahead:
                yield Name(name, begin, ahead.end(), form=True, label=label)
            else:
                yield Name(name, begin, end, form, label)


def small_names(text: str) -> Iterator[Name]:
    """Find names written in small letters, where a legal form or an opening tells them."""
    for match in _SMALL.finditer(text):
        start = match.start()
        if not text[max(0, start - 1) : start].isalpha() and _may_be_small(match[1]):
            yield Name(match[1], match.start(1), match.end(1))
    for match in _SMALL_GROUP.finditer(text):
        yield Name(match[1], match.start(1), match.end(1), label="compound")
    for form in _SMALL_FORMS:
        at = text.find(form)
        while at >= 0:
            end = at + len(form)
            before = _BEFORE_FORM.search(text, max(0, at - _BACK), at)
            if before and not text[end : end + 1].isalnum() and _may_be_small(before[1]):
                yield Name(before[1].strip(EDGES), before.start(1), end, form=True)
            at = text.find(form, end)


def _may_be_small(word: str) -> bool:
    words = vocabulary()
    return not (word.isdigit() or word in words.ordinary or word in words.kinds["common"])
