"""The strict order of hits: each part of the key decides only where all before it are equal.

Cost of the words (slips), other forms, best field, exact title, nearness and order, position,
to do before decided, newest. There is no score that weighs one against another.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tui.search.expansion import Cost
from tui.search.plan import Plan, Vector
from tui.search.query import WORD_FIELDS, All, AnyOf, Node, Not, Term
from tui.search.words import WHOLE

Candidate = tuple[int, str, str, str, str, str, int]
"""A posting's id, the folded words of title, role, skills and company with blanks between, those of
the clean title with WHOLE between, and 1 if it is decided."""

Meaning = tuple[int, Cost, bool]
"""The index of a leaf that a word counts for, at what cost, and whether as another form."""

Key = tuple[int, int, int, int, int, int, int, int, int]

_FAR = 99
"""More words between two hits than this count as this many; so does a change of field."""

_LITTLE = frozenset(
    "a an and at by for from in of on or the to with am an auf bei das dem den der des die ein eine"
    " fur im in mit oder und vom von zu zum zur".split()
)

_PROSE = tuple(field for field in WORD_FIELDS if field != "skill")

_TITLE = WORD_FIELDS.index("title")


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a candidate holds a word that a leaf stands for."""

    cost: Cost
    loose: bool
    field: int
    """Index into WORD_FIELDS."""
    place: int
    """Index of the word in its field."""
    word: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a candidate meets a query."""

    key: Key
    hits: tuple[Hit | None, ...]
    """The hit that counted for each leaf; None for one that was not needed."""

    @property
    def whole_title(self) -> bool:
        """Tell whether the title is just what was asked for."""
        return self.key[3] == 0


class Judge:
    """Compares candidates with one query whose leaves may cost so and so much."""

    def __init__(self, plan: Plan, vectors: Sequence[Vector]) -> None:
        self._plan = plan
        self._leaves = plan.leaves
        self._index = {id(leaf.term): at for at, leaf in enumerate(plan.leaves)}
        self._words: dict[str, list[Meaning]] = defaultdict(list)
        self._beginnings: list[tuple[str, int, Cost]] = []
        self._pairs: dict[str, list[tuple[str, int, Cost]]] = defaultdict(list)
        widest = tuple(max(costs) for costs in zip(*vectors, strict=True))
        self._skills = plan.covered(widest, loose=True)
        for at, (leaf, limit) in enumerate(zip(plan.leaves, widest, strict=True)):
            if len(leaf.term.words) > 1:
                continue
            for tier in leaf.tiers(limit):
                for word in tier.words:
                    self._words[word].append((at, tier.cost, False))
                for word in tier.loose:
                    self._words[word].append((at, tier.cost, True))
                self._beginnings += [(word, at, tier.cost) for word in tier.beginnings]
                for one, other in tier.pairs:
                    self._pairs[one].append((other, at, tier.cost))
        self._known: dict[str, list[Meaning]] = {}
        self.verdicts: dict[int, Verdict] = {}
        """What was judged so far, by posting id."""

    def order(self, candidates: Iterable[Candidate]) -> list[int]:
        """Sort the ids of those candidates that meet the query, best first."""
        keys = []
        for candidate in candidates:
            verdict = self.judge(candidate)
            if verdict is not None:
                self.verdicts[candidate[0]] = verdict
                keys.append((verdict.key, candidate[0]))
        return [id_ for _, id_ in sorted(keys)]

    def judge(self, candidate: Candidate) -> Verdict | None:
        """Rank one candidate; None if it does not meet the query."""
        posting_id, title, role, skill, company, whole, decided = candidate
        fields = [title.split(), role.split(), skill.split(), company.split()]
        hits = self._hits(fields)
        used = self._used(self._plan.root, hits, fields)
        if used is None:
            return None
        cost = sum(min(hit.cost for hit in hits[at]) for at in used)
        nearest = {at: min(hit.cost for hit in hits[at]) for at in used}
        loose = any(
            all(hit.loose for hit in hits[at] if hit.cost == nearest[at]) for at in used
        )
        good = {
            at: [h for h in hits[at] if h.cost == nearest[at] and (loose or not h.loose)]
            for at in used
        }
        field = max((min(hit.field for hit in good[at]) for at in used), default=0)
        chosen = _along([[h for h in good[at] if h.field <= field] for at in used])
        exact = int(not self._is_whole_title(whole.split(WHOLE), nearest))
        key = (cost, int(loose), field, exact, *_spread(chosen), decided, -posting_id)
        by_leaf = dict(zip(used, chosen, strict=True))
        return Verdict(key, tuple(by_leaf.get(at) for at in range(len(self._leaves))))

    def _hits(self, fields: list[list[str]]) -> list[list[Hit]]:
        found: list[list[Hit]] = [[] for _ in self._leaves]
        for field, tokens in enumerate(fields):
            for place, token in enumerate(tokens):
                for at, cost, loose in self._skills.get(token, ()):
                    found[at].append(Hit(cost, loose, field, place, token))
                for at, cost, loose in self._lookup(token):
                    if self._fits(at, field, place, len(tokens), loose=loose):
                        found[at].append(Hit(cost, loose, field, place, token))
                for other, at, cost in self._pairs.get(token, ()):
                    fits = self._fits(at, field, place, len(tokens), loose=False)
                    if fits and _next(tokens, place) == other:
                        found[at].append(Hit(cost, False, field, place, token))  # noqa: FBT003
        for at, leaf in enumerate(self._leaves):
            if len(leaf.term.words) > 1:
                found[at] += _phrase_hits(leaf.term, fields)
        return found

    def _lookup(self, token: str) -> list[Meaning]:
        known = self._known.get(token)
        if known is None:
            known = list(self._words.get(token, ()))
            known += [
                (at, cost, True)
                for beginning, at, cost in self._beginnings
                if token.startswith(beginning)
            ]
            self._known[token] = known
        return known

    def _fits(self, at: int, field: int, place: int, size: int, *, loose: bool) -> bool:
        leaf = self._leaves[at]
        taken = leaf.takes(WORD_FIELDS[field], loose=loose, widened=self._plan.widened)
        return taken and _anchored(leaf.term, field, place, place, size)

    def _used(
        self, node: Node | None, hits: list[list[Hit]], fields: list[list[str]]
    ) -> list[int] | None:
        """Say which leaves make the tree hold, in their order; None if it does not hold."""
        if isinstance(node, Term):
            at = self._index[id(node)]
            return [at] if hits[at] else None
        if isinstance(node, All):
            every: list[int] = []
            for part in node.parts:
                used = self._used(part, hits, fields)
                if used is None:
                    return None
                every += used
            return every
        if isinstance(node, AnyOf):
            held = [self._used(part, hits, fields) for part in node.parts]
            return min(
                (used for used in held if used is not None),
                key=lambda used: sum(min(hit.cost for hit in hits[at]) for at in used),
                default=None,
            )
        if isinstance(node, Not) and isinstance(node.part, Term) and len(node.part.words) > 1:
            return None if _phrase_hits(node.part, fields) else []
        return []

    def _is_whole_title(self, title: list[str], nearest: dict[int, Cost]) -> bool:
        """Tell whether the clean title is just what was asked for, in its order."""
        return len(title) == len(self._leaves) == len(nearest) and all(
            (at, nearest[at], False) in self._lookup(word) for at, word in enumerate(title)
        )


def _next(tokens: Sequence[str], place: int) -> str:
    """Give the word after a place, little words passed over."""
    after = (token for token in tokens[place + 1 : place + 4] if token not in _LITTLE)
    return next(after, "")


def _phrase_hits(term: Term, fields: list[list[str]]) -> list[Hit]:
    found = []
    wanted, size = list(term.words), len(term.words)
    for field, tokens in enumerate(fields):
        if WORD_FIELDS[field] not in (term.fields or _PROSE):
            continue
        for place in range(len(tokens) - size + 1):
            if tokens[place : place + size] == wanted and _anchored(
                term, field, place, place + size - 1, len(tokens)
            ):
                found.append(Hit(Cost.EXACT, False, field, place, tokens[place]))  # noqa: FBT003
    return found


def _anchored(term: Term, field: int, first: int, last: int, size: int) -> bool:
    if not (term.starts or term.ends):
        return True
    if field != _TITLE:
        return False
    return (not term.starts or first == 0) and (not term.ends or last == size - 1)


def _along(places: Sequence[Sequence[Hit]]) -> list[Hit]:
    """Choose a hit for each word: the next one after the word before it, else the first."""
    chosen: list[Hit] = []
    for hits in places:
        after = [
            hit
            for hit in hits
            if chosen and (hit.field, hit.place) > (chosen[-1].field, chosen[-1].place)
        ]
        chosen.append(min(after or hits, key=lambda hit: (hit.field, hit.place)))
    return chosen


def _spread(chosen: Sequence[Hit]) -> tuple[int, int, int]:
    """Give words between the hits, how often they stand in another order, and the first place."""
    gaps = disorder = 0
    for one, other in zip(chosen, chosen[1:], strict=False):
        distance = other.place - one.place
        same = one.field == other.field
        gaps += min(_FAR, abs(distance - 1 if distance > 0 else distance)) if same else _FAR
        disorder += (other.field, other.place) < (one.field, one.place)
    first = min((hit.place for hit in chosen), default=0)
    return gaps, disorder, first
