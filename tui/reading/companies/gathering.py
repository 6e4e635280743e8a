"""Gathers everything that may be the company, with the clues for and against it."""

import re
from dataclasses import dataclass, field

from tui.reading.companies.addresses import backing, hosts, may_be_name, standing_small
from tui.reading.companies.clues import INITIALS, around
from tui.reading.companies.looks import goes_on, looks
from tui.reading.companies.names import Name, names, small_names
from tui.reading.companies.vocabulary import Vocabulary, vocabulary

_HEAD = 8_000
_TAIL = 2_500
"""Code points at both ends of a description in which companies name themselves."""
_TITLE = 300
_EARLY = 400
_MOST_PLACES = 5
"""Mentions of one candidate that are read; more say nothing new."""
_BEST_CONTEXT = 36
"""Tenths that the surroundings of a single mention hardly ever exceed."""
_MENTIONS = (0, 1, 2, 3, 4, 4, 6)
"""The clue for how often a candidate is there, by the number up to the highest."""
_LITTLE = frozenset(("of", "the", "and", "for", "&", "und"))
_FEWEST_INITIALS = 3
_FORM_LIKE = re.compile(
    r"\s{0,5}(?P<name>[^\n:]{2,90})\n(?:[^\n:]{1,60}\n)?"
    r"(?:(?:JOB |POSITION )?TITLE|ANNOUNCEMENT[A-Z ]{0,12}):"
)


@dataclass(slots=True)
class Candidate:
    """A name and all that speaks for it or against it."""

    name: str
    first: int
    """Where it stands first, in code points of the description; 0 for title and blurb."""
    clues: set[str] = field(default_factory=set)
    mentions: int = 0
    places: list[tuple[str, Name]] = field(default_factory=list)
    """The first mentions, each with the text that it stands in."""

    def worth(self, words: Vocabulary) -> int:
        """Give its points, in tenths."""
        points = words.points
        return sum([points[clue] for clue in self.clues if clue in points])


def candidates(title: str, description: str, blurb: str) -> list[Candidate]:
    """Give everything that may be the company, with its clues."""
    words = vocabulary()
    title, blurb, text = title[:_TITLE], blurb[:_HEAD], _window(description)
    found: dict[str, Candidate] = {}
    initials: dict[str, str] = {}
    _of_title(found, title)
    for source, part in (("in_blurb", blurb), ("", text)):
        if part:
            _collect(found, initials, part, source)
    whole = f"{title}\n{blurb}\n{text}"
    addresses = hosts(whole, words)
    _from_addresses(found, addresses, whole, words)
    _from_form(found, text)
    _merge_initials(found, initials)
    _compare(found, words)
    plain = [host.replace("-", "") for host in addresses]
    for key, candidate in found.items():
        _complete(key, candidate, whole, plain, words)
    return list(found.values())


def _window(text: str) -> str:
    if len(text) <= _HEAD + _TAIL:
        return text
    return f"{text[:_HEAD]}\n{text[-_TAIL:]}"


def _key(name: str) -> str:
    return name.casefold().replace("\u2019", "'")


def _collect(found: dict[str, Candidate], initials: dict[str, str], text: str, source: str) -> None:
    for name in (*names(text), *small_names(text)):
        key = _key(name.text)
        candidate = found.get(key)
        if candidate is None:
            candidate = found[key] = Candidate(name.text, 0 if source else name.start)
        candidate.mentions += 1
        if candidate.mentions > _MOST_PLACES:
            continue
        if candidate.name.isupper():
            candidate.name = name.text
        if source:
            candidate.clues.add(source)
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
        elif before.endswith((" at", " bei", "@", " for", " with")):
            candidate.clues.add("title_at")
        elif before.endswith(("-", "|", "\u2013")) and not title[name.end :].strip(" )."):
            candidate.clues.add("title_end")
        else:
            candidate.clues.add("in_title")


def _from_addresses(
    found: dict[str, Candidate], addresses: list[str], text: str, words: Vocabulary
) -> None:
    for host in addresses:
        if host in found or not may_be_name(host, words):
            continue
        candidate = found[host] = Candidate(host, len(text))
        for name in standing_small(host, text):
            candidate.mentions += 1
            candidate.first = min(candidate.first, name.start)
            candidate.name = name.text
            candidate.places.append((text, name))
        if not candidate.mentions:
            candidate.clues.add("host_only")


def _from_form(found: dict[str, Candidate], text: str) -> None:
    """Take the first line of a text that goes on as a form, whatever it looks like."""
    heading = _FORM_LIKE.match(text)
    if heading:
        name = heading["name"].strip(' ."')
        if name:
            found.setdefault(_key(name), Candidate(name, 0)).clues.add("heads_form")


def _merge_initials(found: dict[str, Candidate], initials: dict[str, str]) -> None:
    """Let initials speak for the full name, in whose place they stand."""
    initials = dict(initials)
    for key in found:
        if " " not in key:
            continue
        parts = [part for part in key.replace("-", " ").split() if part not in _LITTLE]
        for size in (len(parts), len(parts) - 1):
            if size >= _FEWEST_INITIALS:
                initials.setdefault("".join(part[0] for part in parts[:size]), key)
    for short, key in initials.items():
        candidate, full = found.get(short), found.get(key)
        if candidate and full and candidate is not full and short[0] == key[0]:
            full.clues |= candidate.clues
            full.places += candidate.places
            full.mentions += candidate.mentions
            full.first = min(full.first, candidate.first)
            del found[short]


def _compare(found: dict[str, Candidate], words: Vocabulary) -> None:
    """Mark names that others go on from."""
    for key, candidate in found.items():
        if " " not in key:
            continue
        for short in (key.split(" ", 1)[0], key.rsplit(" ", 1)[0]):
            if short in found:
                candidate.clues.add("has_short_form")
                if goes_on(key.rsplit(" ", 1)[1], words):
                    found[short].clues.add("has_long_form")
                break


def _complete(
    key: str, candidate: Candidate, text: str, plain_hosts: list[str], words: Vocabulary
) -> None:
    clues = candidate.clues
    clues.update(looks(candidate.name, key))
    clues.add(f"mentions_{_MENTIONS[min(candidate.mentions, len(_MENTIONS) - 1)]}")
    if candidate.mentions == 1 and candidate.worth(words) + _BEST_CONTEXT < words.enough:
        return
    for place, name in candidate.places:
        clues.update(around(place, name, words))
    if candidate.first < _EARLY:
        clues.add("early")
    if plain_hosts and (clue := backing(key, plain_hosts)):
        clues.add(clue)
    if " " not in key and candidate.name[0] != key[0] and _stands_small(key, text):
        clues.add("written_small")


def _stands_small(word: str, text: str) -> bool:
    """Tell if a word is written in small letters too, and so is ordinary."""
    at = text.find(f" {word}")
    end = at + len(word) + 1
    return at >= 0 and not text[end : end + 1].isalnum()
