"""Reads the clues of candidates, as far as they can still make a company of one."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.reading.companies.addresses import backing
from tui.reading.companies.candidates import LITTLE, Candidate
from tui.reading.companies.clues import around, is_agent
from tui.reading.companies.looks import looks
from tui.reading.companies.names import Name
from tui.reading.companies.vocabulary import Vocabulary

_EARLY = 400
_BEST_PLACE = 27
"""Tenths that a name gets from where it stands if nobody there does, hires, joins or owns."""
_MENTIONS = (0, 1, 2, 3, 4, 4, 6)
"""The clue for how often a candidate is there, by the number up to the highest."""
_NAMED_IN_TITLE = frozenset(("title_at", "title_form", "title_end"))
_FORMS = frozenset(("form", "form_opening", "title_form"))
_OVERRULED = ("unit_last", "part_last", "ordinary_first")
"""Clues that say nothing of a name with a legal form."""
_SEVERAL = 3
_CARRYING = frozenset(("has_long_form", "heads_form", "title_form"))
_GERMAN = 2
"""Times that `und` stands in other texts at most."""


class Posting(NamedTuple):
    """What all candidates of a posting are seen against."""

    text: str
    """All that was read."""
    title: str
    """In small letters."""
    hosts: Sequence[str]
    """Labels of addresses, without hyphens."""
    german: bool


def posting(text: str, title: str, hosts: Sequence[str]) -> Posting:
    """Put together what candidates are seen against."""
    plain = [host.replace("-", "") for host in hosts]
    return Posting(text, title.lower(), plain, text.count(" und ") > _GERMAN)


def weigh(key: str, candidate: Candidate, against: Posting, words: Vocabulary) -> None:
    """Add the clues of a candidate; a name that cannot win gets some of them only."""
    clues = candidate.clues
    backed = _backing(key, against.hosts) if against.hosts else ""
    agent = bool(backed) or _acts(candidate, words)
    if not agent and _is_little(key, candidate, words):
        return
    clues.update(looks(candidate.name, key))
    clues.add(f"mentions_{_MENTIONS[min(candidate.mentions, len(_MENTIONS) - 1)]}")
    if not agent and candidate.worth(words) + _BEST_PLACE < words.enough:
        return
    for place, name in candidate.places:
        clues.update(around(place, name, words))
    if backed:
        clues.add(backed)
    if not clues.isdisjoint(_FORMS):
        clues.difference_update(_OVERRULED)
    if candidate.first < _EARLY:
        clues.add("early")
    if key in against.title and clues.isdisjoint(_NAMED_IN_TITLE):
        clues.add("of_title")
    _look_like_words(key, candidate, against)


def _acts(candidate: Candidate, words: Vocabulary) -> bool:
    return any(is_agent(text, name, words) for text, name in candidate.places)


def _is_little(key: str, candidate: Candidate, words: Vocabulary) -> bool:
    """Tell if nothing in a name can make up for not being an agent anywhere."""
    last = key.rpartition(" ")[2]
    return (
        candidate.mentions < _SEVERAL
        and candidate.clues.isdisjoint(_CARRYING)
        and last not in words.organised
        and key not in words.known
        and not key.endswith(words.organisation_endings + words.public_endings)
    )


def is_word(key: str, name: Name, text: str, against: Posting, words: Vocabulary) -> bool:
    """Tell if a name is a word like any other, which nothing here makes a candidate."""
    return (
        name.text[1:].islower()
        and " " not in key
        and key not in words.known
        and not key.endswith(words.organisation_endings)
        and not is_agent(text, name, words)
        and not (against.hosts and backing(key, against.hosts))
    )


def _backing(key: str, hosts: Sequence[str]) -> str:
    if " " in key and "-" not in key:
        parts = key.split()
        everything = "".join([part[0] for part in parts])
        if everything in hosts or "".join([p[0] for p in parts if p not in LITTLE]) in hosts:
            return "host_initials"
    return backing(key, hosts)


def _look_like_words(key: str, candidate: Candidate, against: Posting) -> None:
    """Mark what is rather a word than a name in this text."""
    name = candidate.name
    if name[0] != key[0] and _stands_small(key, against.text):
        candidate.clues.add("written_small")
    if against.german and " " not in key and name[1:].islower():
        candidate.clues.add("german_word")


def _stands_small(word: str, text: str) -> bool:
    """Tell if a word is written in small letters too, and so is ordinary."""
    at = text.find(f" {word}")
    end = at + len(word) + 1
    return at >= 0 and not text[end : end + 1].isalnum()
