"""Where a posting holds the words that a query stands for. This is what a keystroke waits for."""

from bisect import insort
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from tui.search.expansion import Cost, Form
from tui.search.leaf import Leaf
from tui.search.literal import is_anchored, places
from tui.search.plan import Plan
from tui.search.query import WORD_FIELDS, Term

Candidate = tuple[int, str, str, str, str, str, int]
"""A posting's id, the folded words of title, role, skills and company with blanks between, those of
the clean title as `title_token` joins them, and 1 if it is decided."""

_SKILL = WORD_FIELDS.index("skill")

_LITTLE = frozenset(
    word
    for line in (
        "a an and at by for from in of on or the to with",
        "am an auf bei das dem den der des die ein eine fur im in mit oder und vom von zu zum zur",
    )
    for word in line.split()
)
"""Words that may stand between two words that a missing blank has joined."""


class Hit(NamedTuple):
    """Where a candidate holds a word that a leaf stands for; the lowest hit is the nearest."""

    cost: Cost
    form: Form
    field: int
    """Index into WORD_FIELDS."""
    place: int
    """Index of the word in its field."""
    word: str


class Meaning(NamedTuple):
    """What a word counts for."""

    leaf: int
    cost: Cost
    form: Form
    flag: int
    """A bit of its own for each leaf where no other meaning of it costs less, else 0."""


class _Meanings(dict[str, Sequence[Meaning]]):
    """What the words of one field count for; each is looked up once and then remembered."""

    def __init__(self) -> None:
        super().__init__()
        self.words: dict[str, list[Meaning]] = defaultdict(list)
        self.beginnings: list[tuple[str, Meaning]] = []
        self.pairs: dict[str, list[tuple[str, Meaning]]] = defaultdict(list)
        """Words that have to be followed by another one."""
        self.phrases: list[tuple[int, Term]] = []
        self.anchored: list[tuple[int, Term]] = []
        """Terms that have to stand at the beginning or end."""

    def __missing__(self, word: str) -> Sequence[Meaning]:
        found = list(self.words.get(word, ()))
        found += [meaning for start, meaning in self.beginnings if word.startswith(start)]
        self[word] = found
        return found

    @property
    def are_none(self) -> bool:
        return not (self.words or self.beginnings or self.pairs or self.phrases)

    @property
    def mind_places(self) -> bool:
        return bool(self.pairs or self.phrases or self.anchored)


class HitFinder:
    """Looks for the words of one plan whose leaves may cost so and so much."""

    def __init__(self, plan: Plan, limits: Sequence[Cost]) -> None:
        self._count = len(plan.leaves)
        self._all = (1 << self._count) - 1
        self._fields = [_Meanings() for _ in WORD_FIELDS]
        for at, (leaf, limit) in enumerate(zip(plan.leaves, limits, strict=True)):
            for field, meanings in zip(WORD_FIELDS, self._fields, strict=True):
                forms = [f for f in Form if leaf.takes(field, f, widened=plan.widened)]
                _add(meanings, at, leaf, limit, forms)
        for token, leaves in plan.skills.items():
            self._fields[_SKILL].words[token] = [
                _meaning(at, plan.leaves[at], plan.base[at], Form.TYPED) for at in leaves
            ]

    def of(self, candidate: Candidate, least: Form) -> tuple[list[list[Hit]], int | None]:
        """Give the hits of each leaf, field by field and in the order of the words.

        With them comes the field where the last leaf has met a meaning of least cost and a form no
        farther than `least`, None if one has not. Where some leaf is known to need that form,
        fields behind it are not looked at: no hit in them could count.
        """
        found: list[list[Hit]] = [[] for _ in range(self._count)]
        met = 0
        for field, meanings in enumerate(self._fields):
            if meanings.are_none:
                continue
            words = str(candidate[1 + field]).split()
            for place, word in enumerate(words):
                for at, cost, form, flag in meanings[word]:
                    found[at].append(Hit(cost, form, field, place, word))
                    if form <= least:
                        met |= flag
            if meanings.mind_places:
                met |= _mind_places(found, meanings, field, words)
            if met == self._all:
                return found, field
        return found, None


def _meaning(at: int, leaf: Leaf, cost: Cost, form: Form) -> Meaning:
    anchored = leaf.term.starts or leaf.term.ends
    return Meaning(at, cost, form, 1 << at if cost == leaf.base and not anchored else 0)


def _add(meanings: _Meanings, at: int, leaf: Leaf, limit: Cost, forms: Sequence[Form]) -> None:
    """Add what a leaf stands for in a field where these forms of its words count."""
    term = leaf.term
    if len(term.words) > 1:
        meanings.phrases += [(at, term)] if forms else []
        return
    if forms and (term.starts or term.ends):
        meanings.anchored.append((at, term))
    for tier in leaf.tiers(limit):
        by_form = {form: _meaning(at, leaf, tier.cost, form) for form in forms}
        if Form.TYPED in by_form:
            _note(meanings.words, tier.words, by_form[Form.TYPED])
            for one, other in tier.pairs:
                meanings.pairs[one].append((other, by_form[Form.TYPED]))
        if Form.OTHER in by_form:
            _note(meanings.words, tier.forms, by_form[Form.OTHER])
        if Form.COMPLETED in by_form:
            meanings.beginnings += [(word, by_form[Form.COMPLETED]) for word in tier.beginnings]


def _note(meanings: dict[str, list[Meaning]], words: Sequence[str], meaning: Meaning) -> None:
    for word in words:
        meanings[word].append(meaning)


def _mind_places(found: list[list[Hit]], meanings: _Meanings, field: int, words: list[str]) -> int:
    """Add pairs and phrases that stand side by side; drop what stands at the wrong end.

    Gives the flags of the pairs.
    """
    met = 0
    for place, word in enumerate(words):
        for other, (at, cost, form, flag) in meanings.pairs.get(word, ()):
            if _next(words, place) == other:
                insort(found[at], Hit(cost, form, field, place, word), key=_where)
                met |= flag
    for at, term in meanings.phrases:
        found[at] += [
            Hit(Cost.EXACT, Form.TYPED, field, place, words[place])
            for place in places(term, field, words)
        ]
    for at, term in meanings.anchored:
        found[at] = [hit for hit in found[at] if is_anchored(term, field, hit.place, len(words))]
    return met


def _where(hit: Hit) -> tuple[int, int]:
    return hit.field, hit.place


def _next(words: Sequence[str], place: int) -> str:
    """Give the word after a place, little words passed over."""
    after = (word for word in words[place + 1 : place + 4] if word not in _LITTLE)
    return next(after, "")
