"""A term of a query together with the words of the corpus that it may stand for."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from tui.search.expansion import Cost, Form, Tier, known, looser
from tui.search.match import Match, Words, either, every
from tui.search.query import Term
from tui.search.vocabulary import Vocabulary


class Leaf:
    """Expands its term tier by tier, and no further than it is asked."""

    def __init__(self, term: Term, vocabulary: Vocabulary, *, open_end: bool = False) -> None:
        """Look up what the term stands for at no cost.

        Args:
            term: what was typed.
            vocabulary: the words of the corpus.
            open_end: take it for unfinished, unless it must be just what was typed.
        """
        self.term = term
        self._vocabulary = vocabulary
        self._tiers: dict[Cost, Tier] = {}
        self._rest: Iterator[Tier] = iter(())
        if term.exact or len(term.words) > 1:
            self.known = all(word in vocabulary for word in term.words)
            if self.known:
                self._tiers[Cost.EXACT] = Tier(Cost.EXACT, term.words)
            return
        unfinished = term.unfinished or open_end
        first = known(self.word, vocabulary, unfinished=unfinished)
        self.known = bool(first.words or first.beginnings)
        if first:
            self._tiers[Cost.EXACT] = first
        self._rest = looser(self.word, vocabulary, unfinished=unfinished)

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
        pairs = () if self.term.exact else self._vocabulary.splits(self.word)
        if pairs:
            self._tiers[Cost.SPLIT] = Tier(Cost.SPLIT, pairs=pairs)
        return bool(pairs)

    def tiers(self, limit: Cost) -> list[Tier]:
        """Give the tiers found so far that cost no more than the limit."""
        return [tier for cost, tier in self._tiers.items() if cost <= limit]

    def wordings(self, limit: Cost) -> dict[tuple[str, ...], Cost]:
        """Give the ways to write it in a title, in no other form than typed, with their cost."""
        if self.term.fields and "title" not in self.term.fields:
            return {}
        if len(self.term.words) > 1:
            return {self.term.words: Cost.EXACT}
        tiers = self.tiers(limit)
        found = {pair: tier.cost for tier in tiers for pair in tier.pairs}
        return found | {(word,): tier.cost for tier in tiers for word in tier.words}

    def match(
        self,
        limit: Cost,
        fields: tuple[str, ...],
        skills: Iterable[str],
        *,
        form: Form,
        widened: bool,
    ) -> Match:
        """Say what a posting has to hold for this term.

        Words that have to stand side by side are asked for one by one: the ranking looks at
        their places.

        Args:
            limit: the most that a word may cost.
            fields: where to look; in skills only for terms that ask for that field.
            skills: whole skills that count for this term as well, if skills are looked at.
            form: the farthest form that counts.
            widened: as `takes` says.
        """
        if self.base is None:
            return either(())
        parts: list[Match] = []
        if "skill" in fields and (tokens := tuple(skills)):
            parts.append(Words(tokens, (), ("skill",)))
        for one in (f for f in Form if f <= form):
            allowed = tuple(f for f in fields if self.takes(f, one, widened=widened))
            if allowed:
                parts += self._word_parts(limit, allowed, one)
        return either(parts)

    def takes(self, field: str, form: Form, *, widened: bool) -> bool:
        """Tell whether a word of this field counts for the term.

        A word in the name of a skill says little (`business` in "Business development"), so that a
        skill has to be named whole where skills were not asked for; and other forms of a word count
        only where a posting says what it is, in title and role.
        """
        if self.term.starts or self.term.ends:
            return field == "title"
        if self.term.fields:
            return field in self.term.fields
        if widened or field in ("title", "role"):
            return True
        return field == "company" and form is Form.TYPED

    def _word_parts(self, limit: Cost, fields: tuple[str, ...], form: Form) -> Iterator[Match]:
        tiers = self.tiers(limit)
        if form is Form.OTHER:
            words = tuple(word for tier in tiers for word in tier.forms)
            yield Words(words, (), fields) if words else either(())
        elif form is Form.COMPLETED:
            yield self._completed([word for tier in tiers for word in tier.beginnings], fields)
        elif len(self.term.words) > 1:
            yield every(Words((word,), (), fields) for word in self.term.words)
        else:
            words = tuple(word for tier in tiers for word in tier.words)
            yield Words(words, (), fields) if words else either(())
            for pair in (pair for tier in tiers for pair in tier.pairs):
                yield every(Words((word,), (), fields) for word in pair)

    def _completed(self, beginnings: Iterable[str], fields: tuple[str, ...]) -> Match:
        words: list[str] = []
        many: list[str] = []
        for beginning in beginnings:
            named = self._vocabulary.completions(beginning)
            if named is None:
                many.append(beginning)
            else:
                # The beginning itself is a word too, where slips were forgiven in it.
                words += (beginning, *named)
        return Words(tuple(words), tuple(many), fields) if words or many else either(())
