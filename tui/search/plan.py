"""What a query may mean in this corpus, from the nearest meaning to the farthest."""

from collections.abc import Iterator
from datetime import datetime
from functools import cached_property
from itertools import chain, product
from math import prod

from tui.model.asking import Facet
from tui.search.expansion import Cost, Form
from tui.search.leaf import Leaf
from tui.search.limits import resolve
from tui.search.match import NOTHING, Everything, Match, Valued, Without, either, every
from tui.search.phrases import as_alias, literally
from tui.search.query import (
    WORD_FIELDS,
    All,
    AnyOf,
    Limit,
    Node,
    Not,
    Term,
    last_term,
    terms,
)
from tui.search.rewriting import glued, shortened, without_little_words
from tui.search.skills import WholeSkills, named_skills
from tui.search.steps import Vector, steps
from tui.search.vocabulary import Vocabulary

_WORDS_TO_LEAVE_ONE_OUT = 3

_MOST_WORDINGS = 64
"""Ways to write several words that are looked at."""


class Plan:
    """A query tree with its terms expanded as far as was asked for."""

    def __init__(  # noqa: PLR0913  what there is, and each way to read it
        self,
        root: Node | None,
        vocabulary: Vocabulary,
        now: datetime,
        *,
        left_out: str = "",
        general: bool = False,
        widened: bool = False,
        opened: bool = False,
        tags: Vocabulary | None = None,
    ) -> None:
        self.root = root
        self.left_out = left_out
        """The words that this plan leaves out; empty for none."""
        self.widened = widened
        """Whether parts of skills' names, and other forms in skills and companies, count too."""
        self._general = general
        self._opened = opened
        self._tags = tags
        """The words of all tags; None if there are none."""
        self._vocabulary = vocabulary
        self._now = now
        last = last_term(root)
        self.leaves = [
            Leaf(term, vocabulary, open_end=term is last and self._is_open(term))
            for term in terms(root)
        ]
        self._at = {id(leaf.term): at for at, leaf in enumerate(self.leaves)}

    @property
    def base(self) -> Vector:
        """The cost of each word's nearest meaning; words without any cost nothing."""
        return tuple(leaf.base or Cost.EXACT for leaf in self.leaves)

    @cached_property
    def skills(self) -> WholeSkills:
        """The skills that its words name, whole."""
        return named_skills(self.leaves, self._vocabulary, general=self._general)

    @property
    def possible(self) -> bool:
        """Tell whether any posting could meet it."""
        return self.match([self.base], WORD_FIELDS, Form.COMPLETED) != NOTHING

    @cached_property
    def groups(self) -> list[Node]:
        """The parts that have to be met by words: a word, or several of which one will do."""
        parts = self.root.parts if isinstance(self.root, All) else (self.root,)
        return [part for part in parts if part is not None and terms(part)]

    def of(self, group: Node) -> list[int]:
        """Give the indices of a group's leaves."""
        return [self._at[id(term)] for term in terms(group)]

    def wordings(self, group: Node | None, limits: Vector) -> set[tuple[str, ...]]:
        """Give the ways to write a group in a title, in no other form than typed."""
        if isinstance(group, Term):
            at = self._at[id(group)]
            return self.leaves[at].wordings(limits[at])
        if isinstance(group, AnyOf):
            return set().union(*(self.wordings(part, limits) for part in group.parts))
        if isinstance(group, All):
            ways = [self.wordings(part, limits) for part in group.parts]
            if 0 < prod(map(len, ways)) <= _MOST_WORDINGS:
                return {tuple(chain(*way)) for way in product(*ways)}
        return set()

    def match(self, vectors: list[Vector], fields: tuple[str, ...], form: Form) -> Match:
        """Say what a posting has to hold."""
        return either(self._match(self.root, vector, fields, form) for vector in vectors)

    def looser(self, *, known_too: bool) -> Iterator[list[Vector]]:
        """Allow more slips step by step, cheapest first.

        Args:
            known_too: also take words that the corpus knows for something else.
        """
        return steps([self._ladder(leaf, known_too=known_too) for leaf in self.leaves])

    def reopened(self) -> "Plan | None":
        """Take the last word for unfinished although a blank ends it; None if that is no news."""
        last = last_term(self.root)
        if self._opened or last is None or not _grows(last) or last.unfinished:
            return None
        if not self._vocabulary.completes(last.words[0]):
            return None
        return self._again(opened=True)

    def glued(self) -> Iterator["Plan"]:
        """Take two neighbouring words for one that the corpus knows: `front end` → `frontend`."""
        return map(self._again, glued(self.root, self._vocabulary))

    def without_little_words(self) -> "Plan | None":
        """Leave out words such as `of` and `in` that others follow; None if there are none."""
        shorter = without_little_words(self.root)
        return shorter and self._again(shorter.root, left_out=shorter.left_out)

    def shortened(self) -> Iterator["Plan"]:
        """Leave one of three or more words out: unknown ones first, then from the last."""
        if len(self.leaves) >= _WORDS_TO_LEAVE_ONE_OUT:
            known = {leaf.term for leaf in self.leaves if leaf.base is not None}
            for shorter in shortened(self.root, known):
                yield self._again(shorter.root, left_out=shorter.left_out)

    def generalized(self) -> "Plan | None":
        """Let fields of work count for a part of the query too; None if that is no news."""
        plan = self._again(general=True)
        return plan if plan.skills != self.skills else None

    def widen(self) -> "Plan":
        """Let parts of skills' names, and other forms in skills and companies, count too."""
        return self._again(general=True, widened=True)

    def _is_open(self, term: Term) -> bool:
        """Tell whether the last word may be a beginning although a blank ends it.

        A word that the corpus does not know counts as unfinished with and without a blank, so that
        a blank never puts hits in another order.
        """
        return _grows(term) and (self._opened or term.words[0] not in self._vocabulary)

    def _again(
        self,
        root: Node | None = None,
        *,
        left_out: str = "",
        general: bool = False,
        widened: bool = False,
        opened: bool = False,
    ) -> "Plan":
        """Read the query, or another one made of it, in one more way."""
        return Plan(
            root or self.root,
            self._vocabulary,
            self._now,
            left_out=" ".join(filter(None, (self.left_out, left_out))),
            general=general,
            widened=widened,
            opened=opened or self._opened,
            tags=self._tags,
        )

    def _ladder(self, leaf: Leaf, *, known_too: bool) -> list[Cost]:
        base = leaf.base or Cost.EXACT
        if leaf.known and not known_too and not leaf.is_likely_slip:
            return [base, Cost.SPLIT] if leaf.can_split() else [base]
        return sorted(set(leaf.costs())) or [base]

    def _match(
        self,
        node: Node | None,
        vector: Vector,
        fields: tuple[str, ...],
        form: Form,
    ) -> Match:
        if isinstance(node, Term):
            at = self._at[id(node)]
            skills = [token for token, leaves in self.skills.items() if at in leaves]
            found = self.leaves[at].match(
                vector[at], fields, skills, form=form, widened=self.widened
            )
            last = fields == WORD_FIELDS and form is Form.COMPLETED
            return either([found, self.tagged(node)]) if last else found
        if isinstance(node, All):
            return every(self._match(part, vector, fields, form) for part in node.parts)
        if isinstance(node, AnyOf):
            parts = [part for part in node.parts if not self._is_void(part)]
            found = either(self._match(part, vector, fields, form) for part in parts)
            return found if parts else Everything()
        return self._literally(node, negated=False) if node is not None else Everything()

    def tagged(self, term: Term) -> Match:
        """Ask for tags that hold the words of a term, or what they are slips for if need be."""
        tags = self._tags
        if tags is None or term.fields or term.starts or term.ends:
            return NOTHING
        *first, last = term.words
        if all(word in tags for word in first) and (last in tags or tags.completes(last)):
            return Valued(Facet.TAG, (term.words,))
        at = self._at.get(id(term))
        if at is None or self.leaves[at].known:
            return NOTHING
        leaf = Leaf(term, tags)
        near = {(word,) for tier in leaf.tiers(leaf.base or Cost.EXACT) for word in tier.words}
        return Valued(Facet.TAG, tuple(sorted(near))) if near else NOTHING

    def _is_void(self, node: Node) -> bool:
        """Tell whether it holds nothing but properties whose values mean nothing (yet)."""
        if isinstance(node, All | AnyOf):
            return all(self._is_void(part) for part in node.parts)
        if isinstance(node, Not):
            return self._is_void(node.part)
        return isinstance(node, Limit) and resolve(node, self._now) is None

    def _literally(self, node: Node, *, negated: bool) -> Match:
        """Ask for exactly what was typed, or for its contrary."""
        if self._is_void(node):
            return Everything()
        if isinstance(node, Not):
            return self._literally(node.part, negated=not negated)
        if isinstance(node, All | AnyOf):
            held = [part for part in node.parts if not self._is_void(part)]
            parts = [self._literally(part, negated=negated) for part in held]
            return every(parts) if isinstance(node, All) is not negated else either(parts)
        if isinstance(node, Term):
            words = literally(node, node.fields or WORD_FIELDS, self._vocabulary)
            match = either([words, as_alias(node, self._vocabulary), self.tagged(node)])
        else:
            limit = resolve(node, self._now) if isinstance(node, Limit) else None
            match = limit or Everything()
        return Without(match) if negated else match


def _grows(term: Term) -> bool:
    """Tell whether a term counts as unfinished as long as nothing follows it."""
    return len(term.words) == 1 and not (term.exact or term.ends)
