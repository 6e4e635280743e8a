"""Other queries that a query may have been meant as: words joined, or left out."""

from collections.abc import Container, Iterator
from itertools import pairwise
from typing import NamedTuple

from tui.search.query import All, Node, Term, terms
from tui.search.vocabulary import Vocabulary
from tui.search.words import LITTLE


class Shorter(NamedTuple):
    """A query without some of its words."""

    root: Node
    left_out: str
    """The words that are missing, blank between."""


def glued(root: Node | None, vocabulary: Vocabulary) -> Iterator[Node]:
    """Join two neighbouring words where the corpus knows the one that they make."""
    parts = _parts(root)
    for at, (one, other) in enumerate(pairwise(parts)):
        if isinstance(one, Term) and isinstance(other, Term) and is_plain(one) and is_plain(other):
            word = one.words[0] + other.words[0]
            if word in vocabulary:
                term = Term((word,), unfinished=other.unfinished)
                yield _joined((*parts[:at], term, *parts[at + 2 :]))


def without_little_words(root: Node | None) -> Shorter | None:
    """Leave out all little words but a last one, which may be the beginning of a longer one."""
    parts = _parts(root)
    little = [part for part in parts[:-1] if _is_little(part)]
    rest = (*(part for part in parts[:-1] if not _is_little(part)), *parts[-1:])
    if not little or not any(map(terms, rest)):
        return None
    return Shorter(_joined(rest), " ".join(map(str, little)))


def shortened(root: Node | None, known: Container[Term]) -> Iterator[Shorter]:
    """Leave out one word: the ones first that are not `known`, then from the last."""
    parts = _parts(root)
    plain = [
        (part in known, -place, part)
        for place, part in enumerate(parts)
        if isinstance(part, Term) and is_plain(part)
    ]
    for _, _, term in sorted(plain, key=lambda found: found[:2]):
        rest = tuple(part for part in parts if part is not term)
        if rest:
            yield Shorter(_joined(rest), term.words[0])


def is_plain(term: Term) -> bool:
    """Tell whether a term is one word, and no more was said of it."""
    return len(term.words) == 1 and not (term.exact or term.fields or term.starts or term.ends)


def _is_little(part: Node) -> bool:
    return isinstance(part, Term) and is_plain(part) and part.words[0] in LITTLE


def _parts(root: Node | None) -> tuple[Node, ...]:
    return root.parts if isinstance(root, All) else ()


def _joined(parts: tuple[Node, ...]) -> Node:
    return All(parts) if len(parts) > 1 else parts[0]
