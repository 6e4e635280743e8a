"""The word lists that tell a company from what else is written with a capital letter."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

ARTICLES = frozenset(("the", "der", "die", "das", "dem", "den", "des"))
LINKS = frozenset(("of", "to", "with", "within", "from", "in", "by", "von", "vom", "for", "für"))
"""Words that say who publishes only together with what stands in front of them."""
_MUCH = 9
"""Tenths from which a clue counts as one that says who publishes."""
# Everything is text: no entry of `no`, `on` or `1.10` turns into something else.
_Loader: type[yaml.BaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words and phrases in small letters."""

    before: Mapping[str, str]
    """What stands in front of a name, to the clue that it gives."""
    after: Mapping[str, str]
    last_before: frozenset[str]
    """The last words of what stands in front."""
    first_after: frozenset[str]
    adverbs: frozenset[str]
    kinds: Mapping[str, frozenset[str]]
    """The lists of `kinds.yaml` by their names."""
    organised: frozenset[str]
    """Words of organisations, of whatever rank."""
    noun_endings: tuple[str, ...]
    english_endings: tuple[str, ...]
    organisation_endings: tuple[str, ...]
    public_endings: tuple[str, ...]
    regulators: tuple[str, ...]
    ordinary: frozenset[str]
    """Words that begin sentences and headings."""
    known: frozenset[str]
    """Names of large employers."""
    acting_before: frozenset[str]
    """Ends of what stands in front of a name that says who publishes; see `points`."""
    acting_after: frozenset[str]
    """Its first words behind the name."""
    points: Mapping[str, int]
    """What each clue is worth, in tenths."""
    enough: int
    """Points that a company has to exceed."""


@cache
def vocabulary() -> Vocabulary:
    """Load what is shipped, once."""
    contexts, points = _load("contexts"), _load("points")
    worth = {clue: int(tenths) for clue, tenths in points["clues"].items()}
    kinds = {name: frozenset(words) for name, words in _load("kinds").items()}
    return Vocabulary(
        before=_clues(contexts["before"]),
        after=_clues(contexts["after"]),
        last_before=frozenset(
            phrase.split()[-1] for phrases in contexts["before"].values() for phrase in phrases
        ),
        first_after=frozenset(
            phrase.split()[0] for phrases in contexts["after"].values() for phrase in phrases
        ),
        adverbs=frozenset(contexts["adverbs"]),
        kinds=kinds,
        organised=kinds["employers"] | kinds["organisations"],
        noun_endings=tuple(kinds["german_noun_endings"]),
        english_endings=tuple(kinds["english_endings"]),
        organisation_endings=tuple(kinds["german_organisation_endings"]),
        regulators=tuple(kinds["regulators"]),
        public_endings=tuple(kinds["public_endings"]),
        ordinary=frozenset(_text("ordinary.txt").split()),
        known=frozenset(name for names in _load("known").values() for name in names),
        acting_before=frozenset(
            _end(phrase.split()) for phrase in _acting(contexts["before"], worth)
        ),
        acting_after=frozenset(phrase.split()[0] for phrase in _acting(contexts["after"], worth)),
        points=worth,
        enough=int(points["enough"]),
    )


def _acting(phrases: Mapping[str, list[str]], worth: Mapping[str, int]) -> Iterator[str]:
    for clue, words in phrases.items():
        if max(worth.get(clue, 0), worth.get(f"{clue}_opening", 0)) >= _MUCH:
            yield from words


def _end(phrase: list[str]) -> str:
    """Give what tells the end of a phrase: a word, or two if the last is a common one."""
    while len(phrase) > 1 and phrase[-1] in ARTICLES:
        phrase = phrase[:-1]
    return " ".join(phrase[-2:] if phrase[-1] in LINKS else phrase[-1:])


def _load(name: str) -> dict[str, Any]:
    content = yaml.load(_text(f"{name}.yaml"), Loader=_Loader)  # noqa: S506 - makes text, lists and mappings only
    return dict(content)


def _text(name: str) -> str:
    return resources.files(__name__.rpartition(".")[0]).joinpath(name).read_text("utf-8")


def _clues(phrases: Mapping[str, list[str]]) -> dict[str, str]:
    return {phrase: clue for clue, words in phrases.items() for phrase in words}
