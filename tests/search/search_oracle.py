"""A slow, obvious search: every posting, every word, plain loops; no code of the product."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise, product

from search_corpus import ALIASES, GENERAL, Job

WHOLE = "(whole)"
"""Stands before the words of a skill, of which a posting has one at most."""
PAGE, FEW = 50, 5
FIELDS = ("title", "role", "skill", "company")
SAME, OTHER, COMPLETED = 0, 1, 2
ENDINGS = ("s", "es", "e", "n", "en", "er", "ern", "in", "innen")
SWAPS = (("y", "ies"), ("mann", "frau"), ("mann", "leute"), ("innen", "in"))
LITTLE = {
    *("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"),
    *("am", "auf", "bei", "das", "dem", "den", "der", "des", "die", "ein", "eine", "fur", "im"),
    *("mit", "oder", "und", "vom", "von", "zu", "zum", "zur"),
}

Hit = tuple[int, int, int, int]
"""Cost, form, field, place."""
Key = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a query, or a phrase of several."""

    text: str
    field: str = ""
    exact: bool = False
    unfinished: bool = False
    starts: bool = False
    ends: bool = False

    @property
    def words(self) -> list[str]:
        return fold(self.text).split()

    @property
    def plain(self) -> bool:
        return not (self.field or self.exact or self.starts or self.ends)


@dataclass(frozen=True, slots=True)
class Asked:
    """A query: groups of which one word each has to be met, and words not wanted."""

    groups: tuple[tuple[Word, ...], ...]
    unwanted: tuple[Word, ...] = ()

    @property
    def words(self) -> list[Word]:
        return [word for group in self.groups for word in group]


def words_of(text: str) -> list[str]:
    return fold(text).split()


def aliases_of(skill: str) -> list[tuple[list[str], bool]]:
    """The words of each, and whether they mean other things too."""
    return [(words_of(alias.text), alias.ambiguous) for alias in ALIASES.get(skill, ())]


def fold(text: str) -> str:
    for umlaut, letter in (("ä", "a"), ("ö", "o"), ("ü", "u")):
        text = text.replace(umlaut, letter)
    return text


def distance(one: str, other: str) -> int:
    """Optimal string alignment, by the book."""
    rows = [[i + j if not i * j else 0 for j in range(len(other) + 1)] for i in range(len(one) + 1)]
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            same = one[i - 1] == other[j - 1]
            rows[i][j] = min(
                rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (not same)
            )
            if i > 1 and j > 1 and one[i - 2 : i] == other[j - 1] + other[j - 2]:
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1][-1]


def budget(letters: int) -> int:
    return 0 if letters < 4 else 1 if letters < 8 else 2


def shares_a_start(typed: str, word: str) -> bool:
    """Tell whether no more than one of the first two letters is wrong."""
    one, two = typed[0], typed[1]
    return word[0] in (one, two) or word[1] in (one, two)


def inflections(word: str) -> set[str]:
    if len(word) < 4 or not word.isalpha():
        return set()
    found = {word + ending for ending in ENDINGS}
    found |= {word.removesuffix(e) for e in ENDINGS if len(word.removesuffix(e)) >= 3}
    for one, other in (*SWAPS, *((b, a) for a, b in SWAPS)):
        if word.endswith(one):
            found.add(word.removesuffix(one) + other)
    return found - {word}


def bones(word: str) -> str:
    found = word[0]
    for letter in word[1:]:
        if letter not in "aeiouy" and letter != found[-1]:
            found += letter
    return found


class Corpus:
    """What there is to search."""

    def __init__(self, jobs: Sequence[Job]) -> None:
        self.jobs = jobs
        self.fields = [
            [words_of(text) for text in (job.title, job.role, " ".join(job.skills), job.company)]
            for job in jobs
        ]
        for job, fields in zip(jobs, self.fields, strict=True):
            if job.skills:
                fields[2].insert(0, WHOLE)
        texts = [text for job in jobs for text in (job.title, job.role, *job.skills, job.company)]
        raw = {word for text in texts for word in text.split()}
        skills = {skill for job in jobs for skill in job.skills}
        aliases = {word for skill in skills for words, _ in aliases_of(skill) for word in words}
        self.words = {fold(word) for word in raw} | aliases
        self.umlauts = {fold(word) for word in raw if fold(word) != word}
        self._meanings: dict[tuple[str, bool], dict[str, list[tuple[int, int]]]] = {}

    def is_general(self, skill: str, wording: list[str], *, ambiguous: bool) -> bool:
        if skill not in GENERAL:
            return ambiguous
        titles = {word for fields in self.fields for word in fields[0]}
        return wording != words_of(skill) or titles.issuperset(wording)

    def splits(self, typed: str) -> set[tuple[str, str]]:
        ways = ((typed[:at].strip("."), typed[at:].strip(".")) for at in range(1, len(typed)))
        return {way for way in ways if self.words.issuperset(way)}

    def completes(self, typed: str) -> bool:
        return any(word != typed and word.startswith(typed) for word in self.words)

    def meanings(self, typed: str, *, unfinished: bool) -> dict[str, list[tuple[int, int]]]:
        """For each word of the corpus the ways (cost, form) in which what was typed means it."""
        if (typed, unfinished) not in self._meanings:
            self._meanings[typed, unfinished] = {
                word: found
                for word in self.words
                if (found := list(self._ways(typed, word, unfinished=unfinished)))
            }
        return self._meanings[typed, unfinished]

    def _ways(self, typed: str, word: str, *, unfinished: bool) -> Iterator[tuple[int, int]]:
        completes = unfinished and self.completes(typed)
        if word == typed:
            yield 0, SAME
        elif self._is_other_form(typed, word, known=typed in self.words or completes):
            yield 0, OTHER
        if completes and word.startswith(typed):
            yield 0, COMPLETED
        if typed.isalpha():
            yield from self._slips(typed, word)
            if unfinished:
                yield from ((cost, COMPLETED) for cost in self._beginning_costs(typed, word))

    def _is_other_form(self, typed: str, word: str, *, known: bool) -> bool:
        return (
            (word in self.umlauts and word in without_e(typed))
            or ("." in word and typed.strip(".") in word.split("."))
            or (known and word in inflections(typed))
        )

    @staticmethod
    def _slips(typed: str, word: str) -> Iterator[tuple[int, int]]:
        if word in inflections(typed):
            yield 2, OTHER
        slips = distance(typed, word)
        allowed = 0 < slips <= min(2, budget(max(len(typed), len(word)))) and budget(len(typed))
        if allowed and (slips == 1 or shares_a_start(typed, word)):
            yield 2 * slips + (typed[0] != word[0]), SAME
        is_skeleton = len(bones(typed)) >= 3 and not set(typed[1:]) & set("aeiouy")
        if is_skeleton and word != typed and word.isalpha() and bones(word) == bones(typed):
            yield 6, SAME

    @staticmethod
    def _beginning_costs(typed: str, word: str) -> set[int]:
        found = set()
        for slips in range(1, budget(len(typed)) + 1):
            for size in range(len(typed) - slips + 1, len(typed) + slips):
                if slips == 2 and typed[0] != word[0]:
                    continue
                if 1 < size < len(word) and distance(typed, word[:size]) == slips:
                    found.add(2 * slips + (typed[0] != word[0]))
        return found


def without_e(typed: str) -> set[str]:
    pairs = (("ae", "a"), ("oe", "o"), ("ue", "u"))
    every = typed
    for two, one in pairs:
        every = every.replace(two, one)
    return {typed.replace(two, one) for two, one in pairs} | {every}


class Meant:
    """One reading of a query: what its words may mean, and how much they may cost."""

    def __init__(
        self,
        corpus: Corpus,
        asked: Asked,
        *,
        general: bool = False,
        widened: bool = False,
        opened: bool = False,
    ) -> None:
        self.corpus, self.asked, self.opened = corpus, asked, opened
        self.general, self.widened = general or widened, widened
        last = None if asked.unwanted else asked.words[-1]
        self.words = [
            replace(word, unfinished=True)
            if word is last
            and self._grows(word)
            and (opened or fold(word.text) not in corpus.words)
            else word
            for word in asked.words
        ]
        self.ways = [self._costs(word) for word in self.words]
        self.least = [min(costs, default=0) for costs in self.ways]

    @staticmethod
    def _grows(word: Word) -> bool:
        return not word.exact and not word.ends and len(word.words) == 1

    def reopened(self) -> "Meant | None":
        """Take the last word for unfinished although a blank ends it."""
        last = self.words[-1]
        if self.opened or self.asked.unwanted or not self._grows(last) or last.unfinished:
            return None
        if not self.corpus.completes(fold(last.text)):
            return None
        return Meant(self.corpus, self.asked, opened=True)

    def is_known(self, word: Word) -> bool:
        typed = fold(word.text)
        return typed in self.corpus.words or (word.unfinished and self.corpus.completes(typed))

    def _costs(self, word: Word) -> set[int]:
        if word.exact or len(word.words) > 1:
            return {0} if self.corpus.words.issuperset(word.words) else set()
        meanings = self.corpus.meanings(fold(word.text), unfinished=word.unfinished)
        costs = {cost for ways in meanings.values() for cost, _ in ways}
        return costs | ({1} if self._splits(word) else set())

    def tight(self) -> list[set[int]]:
        """Each word's nearest meaning."""
        return [{least} for least in self.least]

    def looser(self) -> list[set[int]]:
        """All meanings of words that the corpus does not know; of others a missing blank."""
        return [
            costs & {0, 1} if self.is_known(word) and not word.exact else costs
            for word, costs in zip(self.words, self.ways, strict=True)
        ]

    def keys(self, allowed: list[set[int]], most: int) -> dict[int, Key]:
        """Place every posting that meets this reading; the number of the posting, and its key.

        All words together may cost so much more than the least.
        """
        bounded = [
            {cost for cost in costs if cost - least <= most}
            for costs, least in zip(allowed, self.least, strict=True)
        ]
        found = {}
        for number in range(len(self.corpus.jobs)):
            key = self._key(number, bounded)
            if key is not None and key[0] <= most:
                found[number] = key
        return found

    def _key(self, number: int, allowed: list[set[int]]) -> Key | None:
        job, fields = self.corpus.jobs[number], self.corpus.fields[number]
        if any(self._literal(word, fields, job) for word in self.asked.unwanted):
            return None
        hits = [self._hits(at, allowed[at], job, fields) for at in range(len(self.words))]
        chosen = self._choose(hits, SAME)
        if chosen is None:
            return None
        form = max(min(h[1] for h in self._nearest(hits[at])) for at in chosen)
        chosen = self._choose(hits, form) or chosen
        nearest = [[h for h in self._nearest(hits[at]) if h[1] <= form] for at in chosen]
        field = max(min(h[2] for h in of_word) for of_word in nearest)
        counting = [
            [h for at in members for h in hits[at] if h[1] <= form and h[2] <= field]
            for members in self._members()
        ]
        choices = [
            [h for h in near if h[2] == 0] or [min(near, key=lambda h: h[2:])] for near in counting
        ]
        along = min(map(list, product(*choices)), key=self._stand)
        cost = sum(
            min(hit[0] for hit in of_word) - self.least[at]
            for at, of_word in zip(chosen, nearest, strict=True)
        )
        exact = form == field == 0 and self._whole(
            words_of(job.clean_title or job.title), self._members(), allowed
        )
        gaps, disorder, later = self._stand(along)
        return cost, form, field, not exact, gaps, disorder, later, job.decided, number

    @staticmethod
    def _stand(along: Sequence[Hit]) -> tuple[int, int, int]:
        """Tell how words stand in the title: words between, not in order, none at its beginning."""
        gaps = disorder = 0
        for one, other in pairwise(along):
            ahead = other[3] - one[3]
            apart = ahead - 1 if ahead > 0 else -ahead
            titled = one[2] == other[2] == 0
            gaps += min(99, apart) if titled else 99
            disorder += titled and ahead < 0
        return gaps, disorder, all(hit[2:4] != (0, 0) for hit in along)

    @staticmethod
    def _nearest(hits: list[Hit]) -> list[Hit]:
        return [hit for hit in hits if hit[0] == min(h[0] for h in hits)]

    def _members(self) -> list[range]:
        """Give for each group the indices of its words."""
        ends = list(accumulate(map(len, self.asked.groups), initial=0))
        return [range(first, last) for first, last in pairwise(ends)]

    def _choose(self, hits: list[list[Hit]], form: int) -> list[int] | None:
        """Choose of each group the word met best: fewest slips, nearest form, best field."""
        chosen = []
        for members in self._members():
            met = [
                (
                    min((h[0] - self.least[m], h[1] if h[1] > form else 0, h[2]) for h in hits[m]),
                    m,
                )
                for m in members
                if hits[m]
            ]
            if not met:
                return None
            chosen.append(min(met)[1])
        return chosen

    def _hits(self, at: int, allowed: set[int], job: Job, fields: list[list[str]]) -> list[Hit]:
        word = self.words[at]
        if len(word.words) > 1 or word.exact:
            places = self._places(word, fields) if self.ways[at] else ()
            found = [(0, SAME, *place) for place in places if self._takes(word, place[0], SAME)]
        else:
            found = list(self._word_hits(word, allowed, fields))
        if job.skills and at in self._naming(job.skills[0]):
            found.append((self.least[at], SAME, 2, 0))
        return found

    def _word_hits(self, word: Word, allowed: set[int], fields: list[list[str]]) -> Iterator[Hit]:
        meanings = self.corpus.meanings(fold(word.text), unfinished=word.unfinished)
        pairs = self._splits(word) if 1 in allowed else set()
        for field, place in product(range(4), range(9)):
            in_order = pairs if field != 2 else set()
            for cost, form in self._ways(fields[field], place, meanings, in_order):
                counts = cost in allowed and self._takes(word, field, form)
                if counts and self._stands(word, field, place, place, fields):
                    yield cost, form, field, place
        glued = tuple(fields[2][1:]) in pairs and word.field in ("", "skill")
        if glued and not (word.starts or word.ends):
            yield 1, SAME, 2, 0

    @staticmethod
    def _ways(
        words: list[str],
        place: int,
        meanings: dict[str, list[tuple[int, int]]],
        pairs: set[tuple[str, str]],
    ) -> Iterator[tuple[int, int]]:
        if place < len(words):
            yield from meanings.get(words[place], ())
            after = [word for word in words[place + 1 : place + 4] if word not in LITTLE]
            for other in {*words[place + 1 : place + 2], *after[:1]}:
                if (words[place], other) in pairs:
                    yield 1, SAME

    def _takes(self, word: Word, field: int, form: int) -> bool:
        name = FIELDS[field]
        if word.starts or word.ends:
            return name == "title"
        if word.field:
            return name == word.field
        return self.widened or name in ("title", "role") or (name == "company" and form == SAME)

    def _naming(self, skill: str) -> set[int]:
        """Which words name a skill, by its name or an alias."""
        wordings = [(words_of(skill), False), *aliases_of(skill)]
        return set().union(*(self._calling(skill, *wording) for wording in wordings))

    def _calling(self, skill: str, name: list[str], ambiguous: bool) -> set[int]:
        """Which words are a way to write a skill; none if they leave a word of it out."""
        parts = {}
        for at, word in enumerate(self.words):
            if word.field not in ("", "skill") or word.starts or word.ends or not self.ways[at]:
                continue
            if len(word.words) > 1 or word.exact:
                whole = any(name[i : i + len(word.words)] == word.words for i in range(len(name)))
                parts[at] = set(word.words) if whole else set()
            else:
                meanings = self.corpus.meanings(fold(word.text), unfinished=word.unfinished)
                nearest = (self.least[at], SAME)
                parts[at] = {word for word, ways in meanings.items() if nearest in ways}
        named = {at for at, words in parts.items() if words & set(name)}
        is_sure = skill not in GENERAL or name == words_of(skill)
        if (
            self.corpus.is_general(skill, name, ambiguous=ambiguous)
            and not self.general
            and not (is_sure and len(named) == len(self.words))
        ):
            return set()
        covered = {word for at in named for word in parts[at]}
        return named if covered.issuperset(name) else set()

    def _literal(self, word: Word, fields: list[list[str]], job: Job) -> bool:
        is_alias = any(
            words == word.words and (word.field or not ambiguous)
            for skill in job.skills
            for words, ambiguous in aliases_of(skill)
        )
        if is_alias and word.field in ("", "skill") and not (word.starts or word.ends):
            return True
        return any(
            not word.field or FIELDS[field] == word.field for field, _ in self._places(word, fields)
        )

    def _places(self, word: Word, fields: list[list[str]]) -> Iterator[tuple[int, int]]:
        size = len(word.words)
        for field, words in enumerate(fields):
            for place in range(len(words) - size + 1):
                if words[place : place + size] == word.words and self._stands(
                    word, field, place, place + size - 1, fields
                ):
                    yield field, place

    @staticmethod
    def _stands(word: Word, field: int, first: int, last: int, fields: list[list[str]]) -> bool:
        if word.starts and (field or first):
            return False
        return not (word.ends and (field or last != len(fields[0]) - 1))

    def _whole(self, title: list[str], groups: list[range], allowed: list[set[int]]) -> bool:
        """Tell whether the title can be cut into what the groups stand for at these costs."""
        if not groups:
            return not title
        return any(
            self._whole(title[size:], groups[1:], allowed)
            for at in groups[0]
            for size in self._sizes(title, at, allowed[at])
        )

    def _splits(self, word: Word) -> set[tuple[str, str]]:
        """Cut a word in two, unless it has to stand at one end of the title."""
        return set() if word.starts or word.ends else self.corpus.splits(fold(word.text))

    def _sizes(self, title: list[str], at: int, costs: set[int]) -> Iterator[int]:
        """Tell how many words a title may begin with that a word stands for."""
        word, size = self.words[at], len(self.words[at].words)
        if word.field not in ("", "title") or not title:
            return
        if size > 1 or word.exact:
            if title[:size] == word.words:
                yield size
            return
        meanings = self.corpus.meanings(fold(word.text), unfinished=word.unfinished)
        if costs & {cost for cost, form in meanings.get(title[0], ()) if form == SAME}:
            yield 1
        if 1 in costs and tuple(title[:2]) in self._splits(word):
            yield 2


class Search:
    """Goes from the tight reading to loose ones, as long as there is reason to."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.found: list[int] = []
        self.clear = False

    def answer(self, asked: Asked) -> list[str]:
        """Give the ids of all that is found, best first."""
        self._readings(Meant(self.corpus, asked))
        return [self.corpus.jobs[number].id for number in self.found]

    @property
    def full(self) -> bool:
        return len(self.found) >= PAGE

    def _readings(self, meant: Meant) -> None:
        self._add(meant, meant.tight())
        reopened = None if self.clear or self.full else meant.reopened()
        if reopened is not None:
            meant = reopened
            self._add(meant, meant.tight())
        self._steps(meant, meant.looser(), until_clear=False)
        for asked in self._glued(meant):
            if not self.full:
                one = Meant(self.corpus, asked, opened=meant.opened)
                self._add(one, one.tight())
        meant = self._bared(meant)
        if not (self.clear or self.full):
            self._doubtful(meant)

    def _doubtful(self, meant: Meant) -> None:
        meant = Meant(self.corpus, meant.asked, general=True, opened=meant.opened)
        self._add(meant, meant.tight())
        if not self.found:
            wide = Meant(self.corpus, meant.asked, widened=True, opened=meant.opened)
            self._add(wide, wide.tight())
        self._steps(meant, meant.ways, until_clear=True)
        for asked in self._shortened(meant):
            if not self.found:
                one = Meant(self.corpus, asked, opened=meant.opened)
                self._add(one, one.tight())

    def _add(self, meant: Meant, allowed: list[set[int]], cost: int = 0) -> None:
        """Add what costs just so much and was not found before."""
        keys = meant.keys(allowed, cost)
        new = sorted(key for number, key in keys.items() if number not in self.found)
        self.found += [key[-1] for key in new]
        self.clear |= len(self.found) >= FEW or any(key[2] <= 1 for key in keys.values())

    def _steps(self, meant: Meant, allowed: list[set[int]], *, until_clear: bool) -> None:
        rungs = [costs or {0} for costs in allowed]
        base = sum(meant.least)
        for total in sorted({sum(costs) for costs in product(*rungs)} - {base}):
            if self.full or (until_clear and self.clear):
                return
            self._add(meant, allowed, total - base)

    def _glued(self, meant: Meant) -> Iterator[Asked]:
        groups = meant.asked.groups
        for at in range(len(groups) - 1):
            pair = (*groups[at], *groups[at + 1])
            if len(pair) == 2 and all(w.plain and len(w.words) == 1 for w in pair):
                text = fold(pair[0].text) + fold(pair[1].text)
                if text in self.corpus.words:
                    word = Word(text, unfinished=pair[1].unfinished)
                    yield replace(meant.asked, groups=(*groups[:at], (word,), *groups[at + 2 :]))

    def _bared(self, meant: Meant) -> Meant:
        """Leave out little words that another word follows."""
        asked = meant.asked
        last = () if asked.unwanted else asked.groups[-1]
        groups = tuple(
            group
            for group in asked.groups
            if group is last or len(group) > 1 or not group[0].plain or group[0].text not in LITTLE
        )
        if len(groups) == len(asked.groups) or not groups:
            return meant
        bare = Meant(self.corpus, replace(asked, groups=groups), opened=meant.opened)
        if not self.full:
            self._add(bare, bare.tight())
            self._steps(bare, bare.looser(), until_clear=False)
        return bare

    def _shortened(self, meant: Meant) -> Iterator[Asked]:
        groups = meant.asked.groups
        if len(meant.words) < 3 or len(groups) + len(meant.asked.unwanted) < 2:
            return
        single = []
        for at, group in enumerate(groups):
            if len(group) == 1 and group[0].plain and len(group[0].words) == 1:
                index = sum(len(g) for g in groups[:at])
                single.append((bool(meant.ways[index]), -at))
        for _, at in sorted(single):
            yield replace(meant.asked, groups=(*groups[:-at], *groups[1 - at :]))
