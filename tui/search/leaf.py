"""A term of a query together with the words of the corpus that it may stand for."""

from collections.abc import Iterator
from functools import cached_property

from tui.search.expansion import Cost, Tier, known, looser
from tui.search.match import Match, Words, either, every
from tui.search.query import WORD_FIELDS, Term
from tui.search.vocabulary import Vocabulary


class Leaf:
    """Expands its term tier by tier, and no further than it is asked."""

    def __init__(self, term: Term, vocabulary: Vocabulary) -> None:
        self.term = term
        self._vocabulary = vocabulary
        self._tiers: dict[Cost, Tier] = {}
        self._rest: Iterator[Tier] = iter(())
        if term.exact or len(term.words) > 1:
            self.known = all(word in vocabulary for word in term.words)
            if self.known:
                self._tiers[Cost.EXACT] = Tier(Cost.EXACT, term.words)
            return
        first = known(self.word, vocabulary, unfinished=term.unfinished)
        self.known = bool(first)
        if first:
            self._tiers[Cost.EXACT] = first
        self._rest = looser(self.word, vocabulary, unfinished=term.unfinished)

    @property
    def word(self) -> str:
        """The word, or the first one of several."""
        return self.term.words[0]

    @cached_property
    def base(self) -> Cost | None:
        """The cost of its nearest words; None if it stands for nothing in the corpus."""
        return next(iter(self.costs()), None)

    def costs(self) -> Iterator[Cost]:
        """The costs at which it has words, in ascending order."""
        yield from list(self._tiers)
        for tier in self._rest:
            self._tiers[tier.cost] = tier
            yield tier.cost

    def can_split(self) -> bool:
        """Look up whether it is two words of the corpus in one; if so, it may cost a split."""
        pairs = () if self.term.exact else tuple(self._vocabulary.splits(self.word))
        if pairs:
            self._tiers[Cost.SPLIT] = Tier(Cost.SPLIT, pairs=pairs)
        return bool(pairs)

    def tiers(self, limit: Cost) -> list[Tier]:
        """Give the tiers found so far that cost no more than the limit."""
        return [tier for cost, tier in self._tiers.items() if cost <= limit]

    def match(self, limit: Cost, fields: tuple[str, ...], *, loose: bool) -> Match:
        """Say what a posting has to hold for this term.

        Words that have to stand side by side are asked for one by one: the ranking looks at
        their places.
        """
        allowed = tuple(f for f in fields if f in (self.term.fields or WORD_FIELDS))
        if self.term.starts or self.term.ends:
            allowed = tuple(f for f in allowed if f == "title")
        if not allowed or (self.base is None):
            return either(())
        if len(self.term.words) > 1:
            return every(Words((word,), (), allowed) for word in self.term.words)
        words: list[str] = []
        beginnings: list[str] = []
        pairs: list[tuple[str, str]] = []
        for tier in self.tiers(limit):
            words += tier.words + (tier.loose if loose else ())
            beginnings += tier.beginnings if loose else ()
            pairs += tier.pairs
        parts: list[Match] = [
            every(Words((word,), (), allowed) for word in pair) for pair in pairs
        ]
        if words or beginnings:
            parts.insert(0, Words(tuple(words), tuple(beginnings), allowed))
        return either(parts)

