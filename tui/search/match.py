"""What a posting has to hold, with every typed word resolved; the store puts it in its terms."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tui.model.asking import Facet
from tui.model.deciding import Status
from tui.search.query import WORD_FIELDS


@dataclass(frozen=True, slots=True)
class Words:
    """One of these words, or a word that begins so, in one of the fields."""

    words: tuple[str, ...]
    beginnings: tuple[str, ...] = ()
    fields: tuple[str, ...] = WORD_FIELDS


@dataclass(frozen=True, slots=True)
class Beside:
    """One of the fields holds one of these pairs of words side by side.

    An empty word stands for the beginning of a title, before its first word, and for its end.
    """

    pairs: tuple[tuple[str, str], ...]
    begun: tuple[tuple[str, str], ...] = ()
    """Pairs of whose second word only the beginning is given."""
    fields: tuple[str, ...] = ("title",)
    """Any of WORD_FIELDS but skill, whose names stand in no order."""
    apart: bool = False
    """Little words, such as `of`, may stand between."""


@dataclass(frozen=True, slots=True)
class Values:
    """One of these values of a facet; not of STATUS or AGE."""

    facet: Facet
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Titled:
    """The clean title consists of just these folded words, in one of the given ways."""

    titles: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Decided:
    """So decided in the current brief; TODO is the absence of a decision."""

    statuses: frozenset[Status]


@dataclass(frozen=True, slots=True)
class Dated:
    """Posted from one time to another (UTC ISO 8601), the second excluded; empty: open."""

    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Called:
    """The external id is one of these."""

    external_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Valued:
    """A value of the facet is, or else holds, one of these texts, each given as folded words."""

    facet: Facet
    texts: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Reasoned:
    """The reason of the decision holds one of these texts."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Noted:
    """The note holds one of these texts."""

    texts: tuple[str, ...]


class State(StrEnum):
    """What may have become of a posting, beside being decided."""

    NEW = "new"
    """Came or changed with the newest import."""
    SEEN = "seen"
    """Was highlighted for a while and is not decided, in the current brief."""
    CHANGED = "changed"
    """Its text changed after it was decided or seen in the current brief."""
    GONE = "gone"
    """A dump said to be complete came without it, and none has brought it since."""
    DUPLICATE = "duplicate"
    """Is to do, but another posting of its stack was decided in the current brief."""
    MARKED = "marked"
    """Is marked in the current brief."""


@dataclass(frozen=True, slots=True)
class Stands:
    """Is in this state."""

    state: State


@dataclass(frozen=True, slots=True)
class Written:
    """The description holds one of these texts, each given as folded words side by side."""

    texts: tuple[tuple[str, ...], ...]
    unfinished: bool = False
    """Longer words than the last one count too."""


@dataclass(frozen=True, slots=True)
class Everything:
    """Any posting."""


@dataclass(frozen=True, slots=True)
class Every:
    """All of the parts."""

    parts: tuple["Match", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of the parts; none of them holds if there are none."""

    parts: tuple["Match", ...]


@dataclass(frozen=True, slots=True)
class Without:
    """Not the part."""

    part: "Match"


Condition = Decided | Dated | Called | Valued | Reasoned | Noted | Stands | Written
"""What the word index does not know; the store looks it up posting by posting."""

Leaf = Words | Beside | Values | Titled | Condition
"""What is not made of other matches."""

Match = Leaf | Everything | Every | Either | Without

NOTHING = Either(())
"""What no posting meets."""


def every(parts: Iterable[Match]) -> Match:
    """Join conditions that all have to hold."""
    held = [part for part in parts if not isinstance(part, Everything)]
    if any(map(_is_nothing, held)):
        return NOTHING
    if not held:
        return Everything()
    return held[0] if len(held) == 1 else Every(tuple(held))


def either(parts: Iterable[Match]) -> Match:
    """Join conditions of which one has to hold."""
    held = [part for part in parts if not _is_nothing(part)]
    if len(held) > 1:
        held = list(dict.fromkeys(held))
    return held[0] if len(held) == 1 else Either(tuple(held))


def _is_nothing(match: Match) -> bool:
    return isinstance(match, Either) and not match.parts
