"""A term of a query together with the words of the corpus that it may stand for."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from tui.search.expansion import Cost, Tier, known, looser
from tui.search.match import Match, Words, either, every
from tui.search.query import Term
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
        self.known = bool(first.words or first.beginnings)
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

    def match(
        self,
        limit: Cost,
        fields: tuple[str, ...],
        skills: Iterable[str],
        *,
        loose: bool,
        parts_of_skills: bool,
    ) -> Match:
        """Say what a posting has to hold for this term.

        Words that have to stand side by side are asked for one by one: the ranking looks at
        their places.

        Args:
            limit: the most that a word may cost.
            fields: where to look; in skills only for terms that ask for that field.
            skills: whole skills that count for this term as well, if skills are looked at.
            loose: other forms count too.
            parts_of_skills: words in the names of skills count even if not asked for.
        """
        allowed = tuple(f for f in fields if self.looks_at(f, parts_of_skills=parts_of_skills))
        if self.term.starts or self.term.ends:
            allowed = tuple(f for f in allowed if f == "title")
        if self.base is None:
            return either(())
        parts: list[Match] = []
        if "skill" in fields and (tokens := tuple(skills)):
            parts.append(Words(tokens, (), ("skill",)))
        if allowed and len(self.term.words) > 1:
            parts.append(every(Words((word,), (), allowed) for word in self.term.words))
        elif allowed:
            parts += self._word_parts(limit, allowed, loose=loose)
        return either(parts)

    def looks_at(self, field: str, *, parts_of_skills: bool) -> bool:
        """Tell whether a word of this field counts for the term.

        A word in the name of a skill says little (`business` in "Business development"), so it
        counts where skills were asked for; otherwise a skill's name has to be there whole.
        """
        if self.term.fields:
            return field in self.term.fields
        return field != "skill" or parts_of_skills

    def _word_parts(self, limit: Cost, fields: tuple[str, ...], *, loose: bool) -> Iterator[Match]:
        words: list[str] = []
        beginnings: list[str] = []
        for tier in self.tiers(limit):
            words += tier.words + (tier.loose if loose else ())
            beginnings += tier.beginnings if loose else ()
            for pair in tier.pairs:
                yield every(Words((word,), (), fields) for word in pair)
        if words or beginnings:
            yield Words(tuple(words), tuple(beginnings), fields)
