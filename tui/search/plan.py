"""What a query may mean in this corpus, from the nearest meaning to the farthest."""

from collections.abc import Iterator
from datetime import datetime
from itertools import product

from tui.search.expansion import Cost
from tui.search.leaf import Leaf
from tui.search.limits import resolve
from tui.search.match import NOTHING, Everything, Match, Without, Words, either, every
from tui.search.query import (
    WORD_FIELDS,
    All,
    AnyOf,
    Limit,
    Node,
    Not,
    Term,
    terms,
)
from tui.search.vocabulary import Vocabulary
from tui.search.words import WHOLE

Vector = tuple[Cost, ...]
"""How much each leaf may cost."""

Covered = dict[str, list[tuple[int, Cost, bool]]]
"""Tokens of whole skills with the leaves that make them up: their index, cost, and looseness."""

_ONE_BY_ONE = 3
"""So many words are loosened one by one; if there are more, all at once."""

_WORDS_TO_LEAVE_ONE_OUT = 3


class Plan:
    """A query tree with its terms expanded as far as was asked for."""

    def __init__(
        self,
        root: Node | None,
        vocabulary: Vocabulary,
        now: datetime,
        *,
        left_out: str = "",
        widened: bool = False,
    ) -> None:
        self.root = root
        self.left_out = left_out
        """The word that this plan leaves out; empty for none."""
        self.widened = widened
        """Whether parts of skills' names, and other forms in skills and companies, count too."""
        self.leaves = [Leaf(term, vocabulary) for term in terms(root)]
        self._at = {id(leaf.term): at for at, leaf in enumerate(self.leaves)}
        self._vocabulary = vocabulary
        self._now = now

    @property
    def base(self) -> Vector:
        """The cost of each word's nearest meaning; words without any cost nothing."""
        return tuple(leaf.base or Cost.EXACT for leaf in self.leaves)

    @property
    def possible(self) -> bool:
        """Tell whether any posting could meet it."""
        return self.match([self.base], WORD_FIELDS, loose=True) != NOTHING

    def places_matter(self, vectors: list[Vector]) -> bool:
        """Tell whether a match has to be looked at word by word before it counts."""
        return any(
            _has_places(term) for term in _every_term(self.root)
        ) or any(
            cost >= Cost.SPLIT and tier.pairs
            for vector in vectors
            for leaf, cost in zip(self.leaves, vector, strict=True)
            for tier in leaf.tiers(cost)
        )

    def match(self, vectors: list[Vector], fields: tuple[str, ...], *, loose: bool) -> Match:
        """Say what a posting has to hold, up to the places of words."""
        found = []
        for vector in vectors:
            skills: dict[int, list[str]] = {at: [] for at in range(len(self.leaves))}
            if "skill" in fields:
                for token, parts in self.covered(vector, loose=loose).items():
                    for at in {at for at, _, _ in parts}:
                        skills[at].append(token)
            found.append(self._match(self.root, vector, fields, skills, loose=loose))
        return either(found)

    def looser(self, *, known_too: bool) -> Iterator[list[Vector]]:
        """Allow more slips step by step, cheapest first.

        Each step gives alternatives that together allow all that the steps before it did.

        Args:
            known_too: also take words that the corpus knows for something else.
        """
        ladders = [self._ladder(leaf, known_too=known_too) for leaf in self.leaves]
        if sum(len(ladder) > 1 for ladder in ladders) > _ONE_BY_ONE:
            yield from _together(ladders)
            return
        vectors = sorted(product(*ladders), key=lambda vector: (sum(vector), vector))
        allowed: list[Vector] = []
        total = sum(self.base)
        for vector in vectors:
            if sum(vector) > total and allowed:
                if total > sum(self.base):
                    yield _widest(allowed)
                total = sum(vector)
            allowed.append(vector)
        if total > sum(self.base):
            yield _widest(allowed)

    def glued(self) -> Iterator["Plan"]:
        """Take two neighbouring words for one that the corpus knows: `front end` → `frontend`."""
        if not isinstance(self.root, All):
            return
        parts = self.root.parts
        for at, (one, other) in enumerate(zip(parts, parts[1:], strict=False)):
            if isinstance(one, Term) and isinstance(other, Term) and _plain(one) and _plain(other):
                word = one.words[0] + other.words[0]
                if word in self._vocabulary:
                    term = Term((word,), unfinished=other.unfinished)
                    rest = (*parts[:at], term, *parts[at + 2 :])
                    yield self._with(All(rest) if len(rest) > 1 else term)

    def shortened(self) -> Iterator["Plan"]:
        """Leave one of three or more words out: unknown ones first, then from the last."""
        if not isinstance(self.root, All) or len(self.leaves) < _WORDS_TO_LEAVE_ONE_OUT:
            return
        plain = [p for p in self.root.parts if isinstance(p, Term) and _plain(p)]
        for term in sorted(reversed(plain), key=lambda term: self._leaf(term).base is not None):
            rest = tuple(part for part in self.root.parts if part is not term)
            yield self._with(All(rest), left_out=term.words[0])

    def widen(self) -> "Plan":
        """Let parts of skills' names, and other forms in skills and companies, count too."""
        return Plan(self.root, self._vocabulary, self._now, widened=True)

    def covered(self, vector: Vector, *, loose: bool) -> Covered:
        """Find the skills whose names the words of the query make up, in whatever order.

        For each: the leaves that have a part in it, with their cost and whether by another form.
        """
        lookup = [self._meanings(leaf, cost, loose=loose) for leaf, cost in self._paired(vector)]
        names = self._vocabulary.skills(
            (word for words, _ in lookup for word in words),
            (begin for _, beginnings in lookup for begin in beginnings),
        )
        found: Covered = {}
        for name in names:
            parts = [
                [(at, *meaning) for at, meaning in enumerate(_meaning(w, *m) for m in lookup) if meaning]
                for w in name
            ]
            if all(parts):
                found[WHOLE + WHOLE.join(name)] = [part for of_word in parts for part in of_word]
        return found

    def _paired(self, vector: Vector) -> Iterator[tuple[Leaf, Cost]]:
        return zip(self.leaves, vector, strict=True)

    def _meanings(
        self, leaf: Leaf, limit: Cost, *, loose: bool
    ) -> tuple[dict[str, tuple[Cost, bool]], dict[str, Cost]]:
        """Give the words that a leaf stands for and beginnings of more, with what they cost."""
        words: dict[str, tuple[Cost, bool]] = {}
        beginnings: dict[str, Cost] = {}
        if leaf.term.fields and "skill" not in leaf.term.fields:
            return words, beginnings
        loose = loose and (self.widened or bool(leaf.term.fields))
        for tier in leaf.tiers(limit):
            words |= {w: (tier.cost, False) for w in tier.words if w not in words}
            if loose:
                words |= {w: (tier.cost, True) for w in tier.loose if w not in words}
                beginnings |= {w: tier.cost for w in tier.beginnings if w not in beginnings}
        return words, beginnings

    def _with(self, root: Node, left_out: str = "") -> "Plan":
        return Plan(root, self._vocabulary, self._now, left_out=left_out)

    def _leaf(self, term: Term) -> Leaf:
        return self.leaves[self._at[id(term)]]

    def _ladder(self, leaf: Leaf, *, known_too: bool) -> list[Cost]:
        base = leaf.base or Cost.EXACT
        if leaf.known and not known_too:
            return [base, Cost.SPLIT] if leaf.can_split() else [base]
        return sorted(leaf.costs()) or [base]

    def _match(
        self,
        node: Node | None,
        vector: Vector,
        fields: tuple[str, ...],
        skills: dict[int, list[str]],
        *,
        loose: bool,
    ) -> Match:
        if isinstance(node, Term):
            at = self._at[id(node)]
            return self.leaves[at].match(
                vector[at], fields, skills[at], loose=loose, widened=self.widened
            )
        if isinstance(node, All | AnyOf):
            parts = (self._match(p, vector, fields, skills, loose=loose) for p in node.parts)
            return every(parts) if isinstance(node, All) else either(parts)
        if isinstance(node, Not):
            return self._without(node.part)
        return resolve(node, self._now) if isinstance(node, Limit) else Everything()

    def _without(self, part: Node) -> Match:
        """Exclude exactly what was typed; places are left to the ranking."""
        if isinstance(part, Term) and _has_places(part):
            return Everything()
        return Without(self._literally(part))

    def _literally(self, node: Node) -> Match:
        if isinstance(node, Term):
            fields = node.fields or WORD_FIELDS
            return every(Words((word,), (), fields) for word in node.words)
        if isinstance(node, All):
            return every(self._literally(part) for part in node.parts)
        if isinstance(node, AnyOf):
            return either(self._literally(part) for part in node.parts)
        if isinstance(node, Not):
            return Without(self._literally(node.part))
        return resolve(node, self._now) if isinstance(node, Limit) else Everything()


def _meaning(
    word: str, words: dict[str, tuple[Cost, bool]], beginnings: dict[str, Cost]
) -> tuple[Cost, bool] | None:
    if word in words:
        return words[word]
    costs = [cost for beginning, cost in beginnings.items() if word.startswith(beginning)]
    return (min(costs), True) if costs else None


def _together(ladders: list[list[Cost]]) -> Iterator[list[Vector]]:
    for limit in Cost:
        vector = tuple(max([c for c in ladder if c <= limit] or ladder[:1]) for ladder in ladders)
        if sum(vector) > sum(ladder[0] for ladder in ladders):
            yield [vector]


def _widest(vectors: list[Vector]) -> list[Vector]:
    """Drop vectors that allow no more than another one does."""
    return [
        vector
        for vector in vectors
        if not any(
            other != vector and all(a >= b for a, b in zip(other, vector, strict=True))
            for other in vectors
        )
    ]


def _plain(term: Term) -> bool:
    return len(term.words) == 1 and not (term.exact or term.fields or _has_places(term))


def _has_places(term: Term) -> bool:
    return len(term.words) > 1 or term.starts or term.ends


def _every_term(node: Node | None) -> list[Term]:
    if isinstance(node, Not):
        return _every_term(node.part)
    if isinstance(node, All | AnyOf):
        return [term for part in node.parts for term in _every_term(part)]
    return [node] if isinstance(node, Term) else []
