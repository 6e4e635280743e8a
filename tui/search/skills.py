"""Whole skills: which of the corpus' skills the words of a query name, in whatever order."""

from collections.abc import Mapping, Sequence

from tui.search.leaf import Leaf
from tui.search.vocabulary import Vocabulary
from tui.search.words import skill_token

WholeSkills = Mapping[str, Sequence[int]]
"""Tokens of whole skills with the indices of the leaves that name them together."""


def named_skills(leaves: Sequence[Leaf], vocabulary: Vocabulary, *, general: bool) -> WholeSkills:
    """Find the skills of whose names every word is the nearest meaning of some bare word.

    Args:
        leaves: the words of the query.
        vocabulary: knows the skills.
        general: whether a field of work (`sales`, `compliance`) counts for a part of the query too.
    """
    words = [_nearest(leaf) for leaf in leaves]
    found: dict[str, list[int]] = {}
    for name in vocabulary.skills(word for of_leaf in words for word in of_leaf):
        parts = [
            at
            for at, leaf in enumerate(leaves)
            if not words[at].isdisjoint(name) and _is_whole_in(leaf.term.words, name)
        ]
        counts = general or len(parts) == len(leaves) or not vocabulary.is_general(name)
        if counts and set(name) <= {word for at in parts for word in words[at]}:
            found[skill_token(name)] = parts
    return found


def _nearest(leaf: Leaf) -> frozenset[str]:
    term = leaf.term
    if leaf.base is None or term.fields or term.starts or term.ends:
        return frozenset()
    return frozenset(word for tier in leaf.tiers(leaf.base) for word in tier.words)


def _is_whole_in(typed: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Tell whether a phrase stands in a name; a single word does."""
    size = len(typed)
    return size == 1 or any(name[at : at + size] == typed for at in range(len(name) - size + 1))
