"""What was typed after a minus, looked for in one posting: no slips, no other forms."""

from collections.abc import Sequence

from tui.search.query import WORD_FIELDS, All, AnyOf, Node, Not, Term

_TITLE = WORD_FIELDS.index("title")

Fields = Sequence[list[str]]
"""The folded words of a posting's title, role, skills and company."""


def holds(node: Node, fields: Fields) -> bool | None:
    """Tell whether a posting holds just what was typed; None where its words do not tell."""
    if isinstance(node, Term):
        return any(
            places(node, field, words)
            for field, words in enumerate(fields)
            if not node.fields or WORD_FIELDS[field] in node.fields
        )
    if isinstance(node, Not):
        inner = holds(node.part, fields)
        return None if inner is None else not inner
    if isinstance(node, All | AnyOf):
        decisive = isinstance(node, AnyOf)
        parts = [holds(part, fields) for part in node.parts]
        if decisive in parts:
            return decisive
        return None if None in parts else not decisive
    return None


def places(term: Term, field: int, words: list[str]) -> list[int]:
    """Give where in a field the words of a term stand side by side: the place of the first one."""
    wanted, size = list(term.words), len(term.words)
    return [
        place
        for place in range(len(words) - size + 1)
        if words[place : place + size] == wanted and is_anchored(term, field, place, len(words))
    ]


def is_anchored(term: Term, field: int, place: int, size: int) -> bool:
    """Tell whether a term may stand there: at the beginning or end of the title, where it must.

    Args:
        term: what was typed.
        field: the index of the field.
        place: the index of the term's first word in it.
        size: how many words the field has.
    """
    if not (term.starts or term.ends):
        return True
    last = place + len(term.words) - 1
    return (
        field == _TITLE and (not term.starts or place == 0) and (not term.ends or last == size - 1)
    )
