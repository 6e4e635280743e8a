"""The words of the corpus, arranged so that the nearest ones to a typed word are found at once.

Distances are those of optimal string alignment (OSA): an insertion, a deletion, a substitution and
a swap of neighbours count one each. Scans go over words of like length, those with the same first
letter apart from the others, so that a scan takes well under a millisecond at 100,000 words.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property, lru_cache

_VOWELS = frozenset("aeiouy")
_MOST = 64
"""How many words one expansion may hold; the nearest are kept."""

_MOST_COMPLETIONS = 200
"""How many words may stand for a beginning one by one. An index looks through all postings of all
words that begin so before it gives the first, but for beginnings of up to three letters."""


class Vocabulary:
    """All words that titles, roles, skills and companies of a corpus hold. Immutable."""

    def __init__(
        self, words: Iterable[tuple[str, bool]], skills: Iterable[tuple[str, ...]] = ()
    ) -> None:
        """Take the corpus' words and the names of its skills.

        Args:
            words: folded words with whether some text spells them with an umlaut.
            skills: the folded words of each skill's name.
        """
        self._umlauts: dict[str, bool] = dict(words)
        self._skills: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for name in sorted(set(skills)):
            for word in set(name):
                self._skills[word].append(name)
        self._sorted = sorted(self._umlauts)
        self._by_length: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word in self._sorted:
            self._by_length[word[0], len(word)].append(word)
        self._letters = sorted({letter for letter, _ in self._by_length})
        self.near = lru_cache(maxsize=4096)(self._near)
        self.near_beginnings = lru_cache(maxsize=4096)(self._near_beginnings)

    def __len__(self) -> int:
        return len(self._sorted)

    def __contains__(self, word: str) -> bool:
        return word in self._umlauts

    def has_umlaut(self, word: str) -> bool:
        """Tell whether some text spells this word with an umlaut."""
        return self._umlauts.get(word, False)

    def completes(self, beginning: str) -> bool:
        """Tell whether a longer word begins so."""
        at = bisect_left(self._sorted, beginning)
        if at < len(self._sorted) and self._sorted[at] == beginning:
            at += 1
        return at < len(self._sorted) and self._sorted[at].startswith(beginning)

    def completions(self, beginning: str) -> tuple[str, ...] | None:
        """Give the longer words that begin so; None if there are too many to name them."""
        first = bisect_right(self._sorted, beginning)
        last = bisect_left(self._sorted, beginning + chr(0x10FFFF))
        return None if last - first > _MOST_COMPLETIONS else tuple(self._sorted[first:last])

    def dotted(self, part: str) -> tuple[str, ...]:
        """Words with a dot of which this is a part: `net` → `.net asp.net`."""
        return tuple(self._dotted.get(part, ())[:_MOST])

    def skeleton(self, word: str) -> tuple[str, ...]:
        """Words with the same consonants in the same order: `mngr` → `manager`."""
        return tuple(self._skeletons.get(skeleton(word), ())[:_MOST])

    def splits(self, word: str) -> tuple[tuple[str, str], ...]:
        """Ways to cut a word in two that the corpus knows: `projectmanager` → `project manager`."""
        ways = ((word[:at].strip("."), word[at:].strip(".")) for at in range(1, len(word)))
        return tuple(way for way in ways if all(part in self._umlauts for part in way))

    def skills(self, words: Iterable[str]) -> list[tuple[str, ...]]:
        """Skills of whose names one of these words is a part."""
        return sorted({name for word in words for name in self._skills.get(word, ())})

    def _near(self, word: str, slips: int, same_letter: bool) -> tuple[str, ...]:
        """Words that are exactly so many slips away, with the same first letter or another."""
        return self._scan(word, self._candidates(word, slips, same_letter=same_letter), slips)

    def _near_beginnings(self, word: str, slips: int, same_letter: bool) -> tuple[str, ...]:
        """Beginnings of words that are exactly so many slips away from an unfinished word."""
        found: dict[str, None] = {}
        for size in range(len(word) - slips + 1, len(word) + slips):
            if size > 1:
                found |= dict.fromkeys(
                    self._scan(word, self._beginnings(word[0], size, same_letter), slips)
                )
        return tuple(b for b in found if not any(b != o and b.startswith(o) for o in found))[:_MOST]

    def _candidates(self, word: str, slips: int, *, same_letter: bool) -> list[str]:
        letters = [word[0]] if same_letter else [x for x in self._letters if x != word[0]]
        found: list[str] = []
        for size in range(len(word) - slips, len(word) + slips + 1):
            for letter in letters:
                found += self._by_length.get((letter, size), ())
        return found

    @lru_cache(maxsize=256)  # noqa: B019  a vocabulary lives as long as its desk
    def _beginnings(self, letter: str, size: int, same_letter: bool) -> list[str]:
        letters = [letter] if same_letter else [x for x in self._letters if x != letter]
        found: dict[str, None] = {}
        for (first, length), words in self._by_length.items():
            if length > size and first in letters:
                found |= dict.fromkeys(word[:size] for word in words)
        return list(found)

    @staticmethod
    def _scan(word: str, candidates: list[str], slips: int) -> tuple[str, ...]:
        from rapidfuzz import process  # noqa: PLC0415  21 ms that the first slip pays
        from rapidfuzz.distance import OSA  # noqa: PLC0415

        return tuple(
            found
            for found, distance, _ in process.extract(
                word, candidates, scorer=OSA.distance, score_cutoff=slips, limit=_MOST
            )
            if distance == slips
        )

    @cached_property
    def _dotted(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for word in self._sorted:
            if "." in word:
                for part in filter(None, word.split(".")):
                    found[part].append(word)
        return dict(found)

    @cached_property
    def _skeletons(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for word in self._sorted:
            if word.isalpha():
                found[skeleton(word)].append(word)
        return dict(found)


def skeleton(word: str) -> str:
    """Leave of a word its first letter and its consonants, doubled ones once."""
    bones = word[:1]
    for letter in word[1:]:
        if letter not in _VOWELS and letter != bones[-1]:
            bones += letter
    return bones
