"""A term of a query together with the words of the corpus that it may stand for."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from tui.search.expansion import Cost, Form, Tier, known, looser
from tui.search.match import Beside, Match, Words, either, every
from tui.search.phrases import ends, literally
from tui.search.query import Term
from tui.search.vocabulary import Vocabulary
from tui.search.words import skill_token


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
        self._splits = False
        """Whether it may be two words with a blank missing; not where it stands is told."""
        self._matches: dict[tuple[Cost, tuple[str, ...], Form], Match] = {}
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
        self._splits = not (term.starts or term.ends)
        self._rest = looser(self.word, vocabulary, unfinished=unfinished, split=self._splits)

    @property
    def word(self) -> str:
        """The word, or the first one of several."""
        return self.term.words[0]

    @property
    def is_likely_slip(self) -> bool:
        """Whether it is a word of the corpus that is likely a slip there too."""
        return not self.term.exact and self._vocabulary.is_likely_slip(self.word)

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

    def is_phrase_at(self, words: Sequence[str], place: int) -> bool:
        """Tell whether it is a phrase that stands at a place of a text."""
        size = len(self.term.words)
        return size > 1 and tuple(words[place : place + size]) == self.term.words

    def can_split(self) -> bool:
        """Look up whether it is two words of the corpus in one; if so, it may cost a split."""
        pairs = self._vocabulary.splits(self.word) if self._splits else ()
        if pairs:
            self._tiers[Cost.SPLIT] = Tier(Cost.SPLIT, pairs=pairs)
        return bool(pairs)

    def tiers(self, limit: Cost) -> list[Tier]:
        """Give the tiers found so far that cost no more than the limit."""
        return [tier for cost, tier in self._tiers.items() if cost <= limit]

    def wordings(self, limit: Cost) -> set[tuple[str, ...]]:
        """Give the ways to write it in a title, in no other form than typed."""
        if self.term.fields and "title" not in self.term.fields:
            return set()
        if len(self.term.words) > 1:
            return {self.term.words}
        tiers = self.tiers(limit)
        pairs: set[tuple[str, ...]] = {pair for tier in tiers for pair in tier.pairs}
        return pairs | {(word,) for tier in tiers for word in tier.words}

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

        What was answered once is remembered: `skills` and `widened` must always be the same.

        Args:
            limit: the most that a word may cost.
            fields: where to look; in skills only for terms that ask for that field.
            skills: whole skills that count for this term as well, if skills are looked at.
            form: the farthest form that counts.
            widened: as `takes` says.
        """
        asked = limit, fields, form
        found = self._matches.get(asked)
        if found is None:
            found = either(self._match(limit, fields, skills, form, widened=widened))
            self._matches[asked] = found
        return found

    def _match(
        self,
        limit: Cost,
        fields: tuple[str, ...],
        skills: Iterable[str],
        form: Form,
        *,
        widened: bool,
    ) -> Iterator[Match]:
        if self.base is None:
            return
        tiers = self.tiers(limit)
        if "skill" in fields and (tokens := (*skills, *self.glued_skills(tiers))):
            yield Words(tokens, (), ("skill",))
        for one in (f for f in Form if f <= form):
            allowed = tuple(f for f in fields if self.takes(f, one, widened=widened))
            if allowed:
                yield from self._parts(tiers, allowed, one)

    def glued_skills(self, tiers: Iterable[Tier]) -> tuple[str, ...]:
        """Give the tokens of whole skills whose names lack nothing but a blank."""
        if self.term.starts or self.term.ends or self.term.fields not in ((), ("skill",)):
            return ()
        return tuple(skill_token(pair) for tier in tiers for pair in tier.pairs)

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

    def _parts(self, tiers: list[Tier], fields: tuple[str, ...], form: Form) -> Iterator[Match]:
        if form is Form.OTHER:
            yield self._held([word for tier in tiers for word in tier.forms], (), fields)
        elif form is Form.COMPLETED:
            yield self._held((), [word for tier in tiers for word in tier.beginnings], fields)
        elif len(self.term.words) > 1:
            yield literally(self.term, fields, self._vocabulary)
        else:
            yield self._held([word for tier in tiers for word in tier.words], (), fields)
            pairs = tuple(pair for tier in tiers for pair in tier.pairs)
            ordered = tuple(field for field in fields if field != "skill")
            if pairs and ordered:
                yield Beside(pairs, (), ordered, apart=True)

    def _held(
        self, words: Sequence[str], beginnings: Sequence[str], fields: tuple[str, ...]
    ) -> Match:
        if not (words or beginnings):
            return either(())
        at_ends = ends(self.term, words, beginnings)
        return every(at_ends) if at_ends else Words(tuple(words), tuple(beginnings), fields)
