"""How a query was understood, in words: chips, marks, and why a posting is where it is."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from tui.model.asking import Chip, Criteria, Facet, Sort, Way
from tui.search.expansion import Cost
from tui.search.finder import Finder
from tui.search.hits import Hit
from tui.search.leaf import Leaf
from tui.search.limits import AGES
from tui.search.match import NOTHING
from tui.search.parsing import parse
from tui.search.plan import Plan
from tui.search.query import WORD_FIELDS, All, AnyOf, Limit, Node, Not, Term

_SLIPS = {
    Cost.ONE_SLIP: 1,
    Cost.ONE_SLIP_FIRST_LETTER: 1,
    Cost.TWO_SLIPS: 2,
    Cost.TWO_SLIPS_FIRST_LETTER: 2,
}

_FIELDS = {facet: facet.value for facet in Facet} | {Facet.STATUS: "is", Facet.LANGUAGE: "lang"}
"""Facets by the fields that ask for them."""


def chips(finder: Finder) -> tuple[Chip, ...]:
    """Say part by part how the query was understood; words left out come last."""
    plan = finder.plan
    costs = {
        id(leaf.term): max((vector[at] for vector in finder.vectors), default=Cost.EXACT)
        for at, leaf in enumerate(plan.leaves)
    }
    leaves = {id(leaf.term): leaf for leaf in plan.leaves}
    shown = [_chip(part, leaves, costs, plan) for part in _parts(plan.root)]
    if plan.left_out:
        shown.append(Chip(f"{plan.left_out} left out", known=False))
    return tuple(shown)


def marks(finder: Finder) -> tuple[tuple[frozenset[str], ...], tuple[str, ...]]:
    """Give for each word of the query the words it stands for, and beginnings that count too."""
    words, beginnings = [], []
    for at, leaf in enumerate(finder.plan.leaves):
        limit = max((vector[at] for vector in finder.vectors), default=Cost.EXACT)
        tiers = leaf.tiers(limit)
        words.append(
            frozenset(
                word
                for tier in tiers
                for word in (*tier.words, *tier.forms, *(w for pair in tier.pairs for w in pair))
            )
        )
        beginnings += [word for tier in tiers for word in tier.beginnings]
    return tuple(words), tuple(beginnings)


def why(finder: Finder, ids: Iterable[int]) -> dict[int, str]:
    """Say in one line each what matched where, for those ids that were put into exact order."""
    found = {}
    for candidate in finder.candidates(ids):
        for judge in finder.judges:
            explained = judge.explain(candidate)
            if explained is not None:
                found[candidate[0]] = _reason(judge.plan, *explained)
                break
    return found


def as_text(criteria: Criteria) -> str:
    """Write criteria, with what is set in the filters, as a query that could be typed."""
    parts = [criteria.text.strip()]
    for facet, field in _FIELDS.items():
        of = {
            way: sorted(c.value for c in criteria.chosen if c.facet is facet and c.way is way)
            for way in Way
        }
        if of[Way.CAN]:
            parts.append(_asked(field, of[Way.CAN]))
        parts += [_asked(field, [value]) for value in of[Way.MUST]]
        if of[Way.NEVER]:
            parts.append(f"-{_asked(field, of[Way.NEVER])}")
    if criteria.sort is not Sort.MATCH and not parse(criteria.text).sort:
        parts.append(f"sort:{criteria.sort.value}")
    return " ".join(filter(None, parts))


def _asked(field: str, values: Iterable[str]) -> str:
    if field == Facet.AGE.value:
        return f"({' OR '.join(map(_age, values))})"
    return str(Limit(field, tuple(values)))


def _age(value: str) -> str:
    ages = list(AGES)
    place = ages.index(value)
    young = f"age:>{AGES[ages[place - 1]]}d" if place else ""
    old = f"age:<{AGES[value]}d" if place < len(ages) - 1 else ""
    return f"({young} {old})" if young and old else young or old


def _reason(plan: Plan, is_exact: bool, hits: Mapping[int, Hit]) -> str:
    parts = []
    for at, hit in hits.items():
        typed = " ".join(plan.leaves[at].term.words)
        word = hit.word.lstrip("_").replace("_", " ")
        slips = f" ≈{_SLIPS.get(hit.cost, 1)} {word}" if hit.cost else ""
        form = f" as {hit.word}" if hit.form and not hit.cost and hit.word != typed else ""
        parts.append(f"{typed}{slips}{form} in {WORD_FIELDS[hit.field]}")
    if is_exact:
        parts.append("exact title")
    missing = [leaf.term for at, leaf in enumerate(plan.leaves) if at not in hits]
    parts += [f"{' '.join(term.words)} in tags" for term in missing if plan.tagged(term) != NOTHING]
    if plan.left_out:
        parts.append(f"{plan.left_out} left out")
    return " · ".join(parts)


def _parts(root: Node | None) -> tuple[Node, ...]:
    if root is None:
        return ()
    return root.parts if isinstance(root, All) else (root,)


def _chip(node: Node, leaves: dict[int, Leaf], costs: dict[int, Cost], plan: Plan) -> Chip:
    if isinstance(node, Term):
        chip = _word(leaves[id(node)], costs[id(node)])
        return chip if chip.known else replace(chip, known=plan.tagged(node) != NOTHING)
    if isinstance(node, AnyOf):
        parts = [_chip(part, leaves, costs, plan) for part in node.parts]
        return Chip(
            " or ".join(part.text for part in parts),
            max(part.slips for part in parts),
            any(part.known for part in parts),
        )
    if isinstance(node, All):
        parts = [_chip(part, leaves, costs, plan) for part in node.parts]
        return Chip("(" + " ".join(part.text for part in parts) + ")")
    if isinstance(node, Not):
        return Chip("not " + str(node.part).replace("'", ""))
    return Chip(str(node) if isinstance(node, Limit) else "")


def _word(leaf: Leaf, limit: Cost) -> Chip:
    field = f"{leaf.term.fields[0]}: " if leaf.term.fields else ""
    typed = " ".join(leaf.term.words) if len(leaf.term.words) > 1 else leaf.word
    if leaf.base is None:
        return Chip(field + typed, known=False)
    if leaf.known and limit <= (leaf.base or Cost.EXACT):
        return Chip(field + typed)
    or_else = f"{typed} or " if leaf.known else ""
    for tier in leaf.tiers(limit):
        nearest = [*tier.words, *(f"{word}…" for word in tier.beginnings)]
        nearest += [" ".join(pair) for pair in tier.pairs]
        if nearest and (tier.cost or not leaf.known):
            return Chip(field + or_else + nearest[0], _SLIPS.get(tier.cost, 1))
    return Chip(field + typed)
