"""Reading of a query: any text at all parses, half-typed operators as far as they are typed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tui.model.asking import Sort
from tui.search.query import (
    LIMIT_FIELDS,
    WORD_FIELDS,
    All,
    AnyOf,
    Limit,
    Node,
    Not,
    Query,
    Term,
    every_term,
)
from tui.search.words import fold, without_gender, words

MOST_TERMS = 24
"""Words looked at; what is typed beyond them is ignored and said to be."""

_MOST_CHARACTERS = 10_000
_MOST_LETTERS = 64
"""Letters of a word that are looked at."""

_DEEPEST = 20

_TOKEN = re.compile(
    r"""
    (?P<blank>\s+)
  | (?P<open>\()
  | (?P<close>\))
  | (?P<either>\|)
  | (?P<operator>(?:AND|OR|NOT)(?=[\s()|]|$))
  | (?P<negation>[-!](?=[^\s)|]))
  | (?P<item>(?:[A-Za-z]+:)?(?:[^\s()|"]*"[^"]*(?:"|$))+[^\s()|"]*|[^\s()|]+)
    """,
    re.VERBOSE,
)
_FIELD = re.compile(rf"({'|'.join((*WORD_FIELDS, *LIMIT_FIELDS, 'sort'))}):", re.IGNORECASE)
_BOTH_GENDERS = re.compile(
    r"([^\W\d_]{4,})(?:[*:_]|/-?|\()(?:in|innen|frau)\)?(?!\w)", re.IGNORECASE
)
_TAG = re.compile(r'#[^\W_"]|#"')
"""What `tag:` may be written as, with something to be called so behind it."""
_VALUE = re.compile(r'"([^"]*)"?|([^,"]+)')
_PHRASE = re.compile(r"(\^?)\"([^\"]*)\"?(\$?)$")


@dataclass(slots=True)
class _Token:
    kind: str
    text: str
    last: bool
    """Nothing follows, not even a blank: it may still be being typed."""


def parse(text: str) -> Query:
    """Read a query; never fails.

    A blank at the end finishes the last word. Unknown fields are text, gender markers are left out,
    parentheses and operators that lack their other half count as far as they make sense.
    """
    text = _BOTH_GENDERS.sub(_for_either, without_gender(text[:_MOST_CHARACTERS]))
    return _Parser(list(_tokens(text))).query()


def _for_either(found: re.Match[str]) -> str:
    """Leave of a name for both genders the one that stands for either: `Leiter:in` → `Leiter`."""
    return found.group() if _FIELD.match(found.group()) else found[1]


def _tokens(text: str) -> Iterable[_Token]:
    for found in _TOKEN.finditer(text):
        if found.lastgroup and found.lastgroup != "blank":
            yield _Token(found.lastgroup, found.group(), found.end() == len(text))


class _Parser:
    """Recursive descent: alternatives of conjunctions of possibly negated items."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0
        self._terms = 0
        self._ignored = 0
        self._sort: Sort | None = None
        self._backwards = False

    def query(self) -> Query:
        parts = []
        while self._at < len(self._tokens):
            parts.append(self._alternatives())
            self._at += 1  # a parenthesis that was never opened
        return Query(_all(parts), self._sort, self._backwards, self._ignored)

    def _alternatives(self) -> Node | None:
        parts = [self._conjunction()]
        while self._is("either") or self._is("operator", "OR"):
            self._at += 1
            parts.append(self._conjunction())
        held = [part for part in parts if part is not None]
        if len(held) < 2:  # noqa: PLR2004  an alternative needs two
            return held[0] if held else None
        return AnyOf(
            tuple(p for part in held for p in (part.parts if isinstance(part, AnyOf) else (part,)))
        )

    def _conjunction(self) -> Node | None:
        parts: list[Node | None] = []
        while self._at < len(self._tokens):
            if self._is("close") or self._is("either") or self._is("operator", "OR"):
                break
            if self._is("operator", "AND"):
                self._at += 1
                continue
            parts.append(self._item())
        return _all(parts)

    def _item(self) -> Node | None:
        negated = False
        while self._is("negation") or self._is("operator", "NOT"):
            negated = not negated
            self._at += 1
        if self._at >= len(self._tokens):
            return None
        token = self._tokens[self._at]
        if token.kind in ("close", "either", "operator"):
            return None
        self._at += 1
        part = self._group() if token.kind == "open" else self._read(token, negated=negated)
        return _negated(part) if negated and part is not None else part

    def _group(self) -> Node | None:
        if self._depth >= _DEEPEST:
            return None
        self._depth += 1
        part = self._alternatives()
        self._depth -= 1
        if self._is("close"):
            self._at += 1
        return part

    def _is(self, kind: str, text: str = "") -> bool:
        if self._at >= len(self._tokens):
            return False
        token = self._tokens[self._at]
        return token.kind == kind and (not text or token.text == text)

    def _read(self, token: _Token, *, negated: bool) -> Node | None:
        if _TAG.match(token.text):
            token = replace(token, text=f"tag:{token.text[1:]}")
        field = _FIELD.match(token.text)
        if field is None:
            return self._counted(_term(token))
        name, rest = field.group(1).lower(), token.text[field.end() :]
        if name == "sort":
            self._set_sort(rest, negated=negated)
            return None
        if name in LIMIT_FIELDS:
            values = tuple(dict.fromkeys(_values(rest)))
            return Limit(name, values) if values else None
        return self._counted(_fielded(name, rest, last=token.last))

    def _counted(self, node: Node | None) -> Node | None:
        count = sum(len(term.words) for term in every_term(node))
        if self._terms + count > MOST_TERMS:
            self._ignored += count
            return None
        self._terms += count
        return node

    def _set_sort(self, value: str, *, negated: bool) -> None:
        name = value.lstrip("-").lower()
        if name in [sort.value for sort in Sort]:
            self._sort = Sort(name)
            self._backwards = negated != value.startswith("-")


def _all(parts: Iterable[Node | None]) -> Node | None:
    flat: list[Node] = []
    for part in parts:
        if isinstance(part, All):
            flat += part.parts
        elif part is not None:
            flat.append(part)
    if len(flat) < 2:  # noqa: PLR2004  a conjunction needs two
        return flat[0] if flat else None
    return All(tuple(flat))


def _negated(part: Node) -> Node:
    return part.part if isinstance(part, Not) else Not(_exactly(part))


def _exactly(node: Node) -> Node:
    """Forgive no typos in it."""
    if isinstance(node, Term):
        return replace(node, exact=True, unfinished=False)
    if isinstance(node, All | AnyOf):
        return replace(node, parts=tuple(_exactly(part) for part in node.parts))
    return node


def _words(text: str) -> list[str]:
    return [word[:_MOST_LETTERS].rstrip(".") for word in words(text)]


def _term(token: _Token) -> Node | None:
    """Read a word, a phrase, an exact or anchored one; a word with hyphens becomes several."""
    phrase = _PHRASE.match(token.text)
    if phrase:
        found = _words(phrase.group(2))
        if not found:
            return None
        return Term(
            tuple(found), exact=True, starts=bool(phrase.group(1)), ends=bool(phrase.group(3))
        )
    text = token.text.replace('"', " ")
    exact = text.startswith("'")
    text = text.removeprefix("'")
    starts, ends = text.startswith("^"), text.endswith("$")
    found = _words(text)
    if not found:
        return None
    template = Term(("",), exact=exact)
    parts = [replace(template, words=(word,)) for word in found]
    if starts:
        parts[0] = replace(parts[0], starts=True)
    if ends:
        parts[-1] = replace(parts[-1], ends=True)
    elif token.last and not exact:
        parts[-1] = replace(parts[-1], unfinished=True)
    return _all(parts)


def _fielded(name: str, rest: str, *, last: bool) -> Node | None:
    """Read `field:a,"b c"`: any of the values, each with all of its words."""
    alternatives: list[Node] = []
    for value in _VALUE.finditer(rest):
        text, quoted = value.group(1) or value.group(2) or "", value.group(1) is not None
        typing = last and value.end() == len(rest) and not quoted
        folded = _words(text)
        if quoted and folded:
            alternatives.append(Term(tuple(folded), (name,), exact=True))
            continue
        parts = [Term((word,), (name,)) for word in folded]
        if parts and typing:
            parts[-1] = replace(parts[-1], unfinished=True)
        node = _all(parts)
        if node is not None:
            alternatives.append(node)
    if len(alternatives) < 2:  # noqa: PLR2004  an alternative needs two
        return alternatives[0] if alternatives else None
    return AnyOf(tuple(alternatives))


def _values(rest: str) -> list[str]:
    found = (a or b for a, b in _VALUE.findall(rest))
    return [value.strip() for value in found if fold(value).strip()]
