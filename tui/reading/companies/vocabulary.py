"""The word lists that tell a company from what else is written with a capital letter."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

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
    organisation_endings: tuple[str, ...]
    ordinary: frozenset[str]
    """Words that begin sentences and headings."""
    points: Mapping[str, int]
    """What each clue is worth, in tenths."""
    naming: frozenset[str]
    """Clues of which a company needs one."""
    enough: int
    """Points that a company has to exceed."""


@cache
def vocabulary() -> Vocabulary:
    """Load what is shipped, once."""
    contexts, points = _load("contexts"), _load("points")
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
        organisation_endings=tuple(kinds["german_organisation_endings"]),
        ordinary=frozenset(_text("ordinary.txt").split()),
        points={clue: int(worth) for clue, worth in points["clues"].items()},
        naming=frozenset(points["naming"]),
        enough=int(points["enough"]),
    )


def _load(name: str) -> dict[str, Any]:
    content = yaml.load(_text(f"{name}.yaml"), Loader=_Loader)  # noqa: S506 - makes text, lists and mappings only
    return dict(content)


def _text(name: str) -> str:
    return resources.files(__name__.rpartition(".")[0]).joinpath(name).read_text("utf-8")


def _clues(phrases: Mapping[str, list[str]]) -> dict[str, str]:
    return {phrase: clue for clue, words in phrases.items() for phrase in words}
