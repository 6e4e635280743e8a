"""Precedents: postings most like one that were decided already in this brief.

Likeness is the sum of what both hold, skills, role and words of the title, each the more the fewer
postings hold it.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from math import log

from tui.model.asking import Facet
from tui.model.deciding import Status
from tui.model.postings import Posting
from tui.search.match import Decided, Match, Values, Words
from tui.search.words import words
from tui.store.index import SearchIndex

_DECIDED = Decided(frozenset(Status) - {Status.TODO})
_MOST_SHARED = 12
"""Names of what is shared that are given."""


@dataclass(frozen=True, slots=True)
class Precedent:
    """A decided posting that is like another."""

    posting_id: int
    shared: tuple[str, ...]
    """What both hold, the most telling first."""


def precedents(index: SearchIndex, posting: Posting, count: int) -> list[Precedent]:
    """Give the decided postings most like one, itself left out, the most alike first."""
    decided = index.set(_DECIDED)
    everything = max(1, index.everything.bit_count())
    points: dict[int, float] = defaultdict(float)
    shared: dict[int, list[tuple[float, str]]] = {}
    for name, match in _features(posting):
        held = index.set(match)
        worth = log(everything / max(1, held.bit_count())) + 0.1
        for id_ in index.members(held & decided):
            if id_ != posting.id:
                points[id_] += worth
                shared.setdefault(id_, []).append((worth, name))
    best = sorted(points, key=lambda id_: (-points[id_], -id_))[:count]
    return [
        Precedent(id_, tuple(name for _, name in sorted(shared[id_], reverse=True)[:_MOST_SHARED]))
        for id_ in best
    ]


def _features(posting: Posting) -> Iterator[tuple[str, Match]]:
    for skill in posting.skills:
        yield skill.name, Values(Facet.SKILL, (skill.name,))
    if posting.role:
        yield posting.role, Values(Facet.ROLE, (posting.role,))
    for word in dict.fromkeys(words(posting.clean_title)):
        yield word, Words((word,), (), ("title",))
