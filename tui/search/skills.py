"""Whole skills: which of the corpus' skills the words of a query name, in whatever order."""

from collections.abc import Mapping, Sequence

from tui.search.leaf import Leaf
from tui.search.vocabulary import Vocabulary
from tui.search.words import skill_token

WholeSkills = Mapping[str, Sequence[int]]
"""Tokens of whole skills with the indices of the leaves that name them together."""


def named_skills(leaves: Sequence[Leaf], vocabulary: Vocabulary, *, general: bool) -> WholeSkills:
    """Find the skills of whose name or alias every word is the nearest meaning of some word.

    Args:
        leaves: the words of the query.
        vocabulary: knows the skills.
        general: whether a field of work (`sales`, `compliance`) and an ambiguous alias count for a
            part of the query too, and what people who work in a field are called.
    """
    nearest = [_nearest(leaf) for leaf in leaves]
    found: dict[str, set[int]] = {}
    for wording in vocabulary.wordings(word for of_leaf in nearest for word in of_leaf):
        words = wording.words
        parts = [
            at
            for at, leaf in enumerate(leaves)
            if not nearest[at].isdisjoint(words) and _is_whole_in(leaf.term.words, words)
        ]
        is_all = len(parts) == len(leaves) and (wording.firm or words == wording.skill)
        counts = general or is_all or not vocabulary.is_general(wording)
        if counts and set(words) <= {word for at in parts for word in nearest[at]}:
            found.setdefault(skill_token(wording.skill), set()).update(parts)
    return {token: sorted(parts) for token, parts in found.items()}


def _nearest(leaf: Leaf) -> frozenset[str]:
    term = leaf.term
    if leaf.base is None or term.fields not in ((), ("skill",)) or term.starts or term.ends:
        return frozenset()
    return frozenset(word for tier in leaf.tiers(leaf.base) for word in tier.words)


def _is_whole_in(typed: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Tell whether a phrase stands in a name; a single word does."""
    size = len(typed)
    return size == 1 or any(name[at : at + size] == typed for at in range(len(name) - size + 1))
