"""Gathers everything that may be the company, with the clues for and against it."""

import re
from collections import Counter

from tui.reading.companies.addresses import hosts, may_be_name, standing_small
from tui.reading.companies.candidates import (
    Candidate,
    mark_continued,
    mark_most_often,
    merge_initials,
)
from tui.reading.companies.clues import INITIALS
from tui.reading.companies.names import names, small_names
from tui.reading.companies.vocabulary import Vocabulary, vocabulary
from tui.reading.companies.weighing import Posting, is_word, posting, weigh

_HEAD = 8_000
_TAIL = 2_500
"""Code points at both ends of a description in which companies name themselves."""
_TITLE = 300
_MOST_PLACES = 5
"""Mentions of one candidate that are read; more say nothing new."""
_FORM_LIKE = re.compile(
    r"\s{0,5}(?P<name>[^\n:]{2,90})\n(?:[^\n:]{1,60}\n)?"
    r"(?:(?:JOB |POSITION )?TITLE|ANNOUNCEMENT[A-Z ]{0,12}):"
)


def candidates(title: str, description: str, blurb: str) -> list[Candidate]:
    """Give everything that may be the company, with its clues."""
    words = vocabulary()
    title, blurb, text = title[:_TITLE], blurb[:_HEAD], _window(description)
    found: dict[str, Candidate] = {}
    initials: dict[str, str] = {}
    whole = f"{title}\n{blurb}\n{text}"
    addresses = hosts(whole, words)
    against = posting(whole, title, addresses)
    _of_title(found, title)
    if blurb:
        _collect(found, initials, blurb, against, in_blurb=True)
    _collect(found, initials, text, against)
    _from_addresses(found, addresses, whole, words)
    _from_form(found, text)
    merge_initials(found, initials)
    mark_continued(found, words)
    mark_most_often(found, words)
    for key, candidate in found.items():
        weigh(key, candidate, against, words)
    return list(found.values())


def _window(text: str) -> str:
    if len(text) <= _HEAD + _TAIL:
        return text
    return f"{text[:_HEAD]}\n{text[-_TAIL:]}"


def _key(name: str) -> str:
    return name.casefold().replace("\u2019", "'")


def _collect(
    found: dict[str, Candidate],
    initials: dict[str, str],
    text: str,
    against: Posting,
    *,
    in_blurb: bool = False,
) -> None:
    words = vocabulary()
    passed: Counter[str] = Counter()
    for name in (*names(text), *small_names(text)):
        key = _key(name.text)
        candidate = found.get(key)
        if candidate is None:
            if is_word(key, name, text, against, words):
                passed[key] += 1
                continue
            candidate = found[key] = Candidate(name.text, 0 if in_blurb else name.start)
            candidate.mentions = passed[key]
        candidate.mentions += 1
        if candidate.mentions > _MOST_PLACES:
            continue
        if candidate.name.isupper():
            candidate.name = name.text
        if text[name.end : name.end + 2] == " (" and (bracket := INITIALS.match(text, name.end)):
            initials.setdefault(bracket[1].lower(), key)
        candidate.places.append((text, name))


def _of_title(found: dict[str, Candidate], title: str) -> None:
    for name in (*names(title), *small_names(title)):
        candidate = found.setdefault(_key(name.text), Candidate(name.text, 0))
        candidate.mentions += 1
        before = title[: name.start].rstrip().lower()
        if name.form:
            candidate.clues.add("title_form")
        elif before.endswith((" at", " bei", "@")):
            candidate.clues.add("title_at")
        elif before.endswith(("-", "|", "\u2013")) and not title[name.end :].strip(" )."):
            candidate.clues.add("title_end")
        else:
            candidate.clues.add("in_title")


def _from_addresses(
    found: dict[str, Candidate], addresses: list[str], text: str, words: Vocabulary
) -> None:
    """Take names out of addresses, if they stand somewhere else too."""
    for host in addresses:
        if host in found or not may_be_name(host, words):
            continue
        candidate = Candidate(host, len(text))
        for name in standing_small(host, text):
            candidate.mentions += 1
            candidate.first = min(candidate.first, name.start)
            candidate.name = name.text
            candidate.places.append((text, name))
        if candidate.mentions:
            found[host] = candidate


def _from_form(found: dict[str, Candidate], text: str) -> None:
    """Take the first line of a text that goes on as a form, whatever it looks like."""
    heading = _FORM_LIKE.match(text)
    if heading:
        name = heading["name"].strip(' ."')
        if name:
            found.setdefault(_key(name), Candidate(name, 0)).clues.add("heads_form")
