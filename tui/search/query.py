"""What can be typed, as a tree. Printing a tree gives text that parses to an equal tree."""

from dataclasses import dataclass
from typing import Protocol

from tui.model.asking import Sort

WORD_FIELDS = ("title", "role", "skill", "company")
"""Fields whose words are searched, the best first; a bare word is looked for in all of them."""

LIMIT_FIELDS = (
    *("id", "text", "tag", "note", "reason", "lang", "level", "contract", "place"),
    *("is", "age", "date"),
)
"""Fields that a posting meets or not, without typos and without a part in the ranking."""


class Node(Protocol):
    """A part of a query."""

    def __str__(self) -> str:
        """Print as it could be typed."""
        ...


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or several that have to stand side by side."""

    words: tuple[str, ...]
    """Folded; never empty."""
    fields: tuple[str, ...] = ()
    """Where it has to be; empty: in any of WORD_FIELDS."""
    exact: bool = False
    """No typos, no other forms."""
    starts: bool = False
    """The title begins with it."""
    ends: bool = False
    """The title ends with it."""
    unfinished: bool = False
    """The last word is still being typed: longer words count too."""

    def __str__(self) -> str:
        text = " ".join(self.words)
        marked = self.starts or self.ends
        if len(self.words) > 1 or (self.exact and (self.fields or marked)):
            text = f'"{text}"'
        elif self.exact:
            text = f"'{text}"
        text = ("^" if self.starts else "") + text + ("$" if self.ends else "")
        return f"{self.fields[0]}:{text}" if self.fields else text


@dataclass(frozen=True, slots=True)
class Limit:
    """A property that has to hold; one of the values is enough."""

    field: str
    """One of LIMIT_FIELDS."""
    values: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.field}:" + ",".join(_quoted(value) for value in self.values)


@dataclass(frozen=True, slots=True)
class Not:
    """The part must not hold; typos are never forgiven in it."""

    part: Node

    def __str__(self) -> str:
        return f"-{self.part}" if not isinstance(self.part, All | AnyOf) else f"-({self.part})"


@dataclass(frozen=True, slots=True)
class All:
    """Every part has to hold; at least two of them."""

    parts: tuple[Node, ...]

    def __str__(self) -> str:
        return " ".join(
            f"({part})" if isinstance(part, All | AnyOf) else str(part) for part in self.parts
        )


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One of the parts has to hold; at least two of them."""

    parts: tuple[Node, ...]

    def __str__(self) -> str:
        return " OR ".join(
            f"({part})" if isinstance(part, AnyOf) else str(part) for part in self.parts
        )


@dataclass(frozen=True, slots=True)
class Query:
    """A whole query."""

    root: Node | None = None
    """None: nothing was asked for, everything is listed."""
    sort: Sort | None = None
    """The order asked for with `sort:`."""
    backwards: bool = False
    """The order was asked for with `-sort:` or `sort:-…`."""
    ignored: int = 0
    """Words beyond the number that is looked at."""

    def __str__(self) -> str:
        parts = []
        if self.sort is not None:
            parts.append(f"sort:{'-' if self.backwards else ''}{self.sort.value}")
        if self.root is not None:
            parts.append(str(self.root))
        text = " ".join(parts)
        # A word that is still being typed has nothing behind it, not even a parenthesis.
        return text.rstrip(")") if _ends_unfinished(self.root) else text + " "


def in_descriptions(node: Node | None) -> Node | None:
    """Ask for the same words in the description; None for more than plain words side by side."""
    parts = node.parts if isinstance(node, All) else (node,)
    words = [
        word
        for part in parts
        if isinstance(part, Term) and not (part.fields or part.starts or part.ends)
        for word in part.words
    ]
    held = all(isinstance(part, Term) and set(part.words) <= set(words) for part in parts)
    return Limit("text", (" ".join(words),)) if words and held else None


def terms(node: Node | None) -> list[Term]:
    """All terms of a tree that are not negated, from left to right."""
    if isinstance(node, Term):
        return [node]
    if isinstance(node, All | AnyOf):
        return [term for part in node.parts for term in terms(part)]
    return []


def every_term(node: Node | None) -> list[Term]:
    """All terms of a tree, negated ones too."""
    if isinstance(node, Not):
        return every_term(node.part)
    if isinstance(node, All | AnyOf):
        return [term for part in node.parts for term in every_term(part)]
    return [node] if isinstance(node, Term) else []


def last_term(node: Node | None) -> Term | None:
    """The term that a tree ends with; None if it ends with something else or a negation."""
    while isinstance(node, All | AnyOf):
        node = node.parts[-1]
    return node if isinstance(node, Term) else None


def _ends_unfinished(node: Node | None) -> bool:
    while isinstance(node, All | AnyOf | Not):
        node = node.part if isinstance(node, Not) else node.parts[-1]
    return isinstance(node, Term) and node.unfinished


def _quoted(value: str) -> str:
    plain = value and not set(value) & set('", ()|\t\n')
    return value if plain else '"' + value.replace('"', "") + '"'
