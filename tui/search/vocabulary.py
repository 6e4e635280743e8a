"""The words of the corpus, arranged so that the nearest ones to a typed word are found at once.

Distances are those of optimal string alignment (OSA): an insertion, a deletion, a substitution and
a swap of neighbours count one each. Scans go over words of like length, those with the same first
letter apart from the others, so that a scan takes well under a millisecond at 100,000 words. What a
slip at the first letter may have been is tried out instead: those words are all over the list.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import NamedTuple

_VOWELS = "aeiouy"
_NO_VOWELS = str.maketrans("", "", _VOWELS)
_LAST = chr(0x10FFFF)
_DOUBLED = re.compile(r"(.)\1+")
_MOST = 64
"""How many words one expansion may hold; the nearest are kept."""


_COMMON = 1 / 1_000
"""Words that more than this share of the titles hold are what titles say."""

_LETTERS = 4
"""A likely slip has no fewer."""

_RARE = 3
_MUCH_COMMONER = 50
"""A word of no more than _RARE titles is a likely slip beside one of so many times as many."""


class Wording(NamedTuple):
    """A way to write a skill of the corpus: its name or an alias; folded words."""

    words: tuple[str, ...]
    skill: tuple[str, ...]
    """The words of the name."""
    firm: bool
    """The skill is a thing with a name of its own, such as a tool, and not a field of work."""
    ambiguous: bool = False
    """The words mean something else as often."""


class Vocabulary:
    """All words that titles, roles, skills and companies of a corpus hold. Immutable."""

    def __init__(
        self,
        words: Iterable[tuple[str, bool, int]],
        skills: Iterable[Wording] = (),
        postings: int = 0,
    ) -> None:
        """Take the corpus' words and the names and aliases of its skills.

        Args:
            words: folded words, each with whether some text spells it with an umlaut, and how many
                titles hold it.
            skills: all ways to write them; words that nothing else holds are words of the corpus
                as well.
            postings: how many there are.
        """
        self._umlauts: dict[str, bool] = {}
        self._titles: dict[str, int] = {}
        for word, umlaut, titles in words:
            self._umlauts[word] = umlaut
            self._titles[word] = titles
        self._wordings: dict[str, list[Wording]] = defaultdict(list)
        self._common = postings * _COMMON
        for wording in sorted(set(skills)):
            for word in set(wording.words):
                self._wordings[word].append(wording)
                self._umlauts.setdefault(word, False)
                self._titles.setdefault(word, 0)
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

    def dotted(self, part: str) -> tuple[str, ...]:
        """Words with a dot of which this is a part: `net` → `.net asp.net`."""
        return tuple(self._dotted.get(part, ())[:_MOST])

    def skeleton(self, word: str) -> tuple[str, ...]:
        """Words with the same consonants in the same order: `mngr` → `manager`."""
        bones = skeleton(word)
        pattern = "".join(f"{bone}[{bone}{_VOWELS}]*" for bone in bones)
        found = re.findall(f"^{pattern}$", self._lines(bones[0]), re.MULTILINE)
        return tuple(found[:_MOST])

    def splits(self, word: str) -> tuple[tuple[str, str], ...]:
        """Ways to cut a word in two that the corpus knows: `projectmanager` → `project manager`."""
        ways = ((word[:at].strip("."), word[at:].strip(".")) for at in range(1, len(word)))
        return tuple(way for way in ways if all(part in self._umlauts for part in way))

    def is_general(self, wording: Wording) -> bool:
        """Tell whether it says little: ambiguous, or what titles too call a field of work."""
        if wording.firm:
            return wording.ambiguous
        is_alias = wording.words != wording.skill
        return is_alias or all(self._titles[word] > self._common for word in wording.words)

    def is_likely_slip(self, word: str) -> bool:
        """Tell whether a word of the corpus is one itself: rare, and next to a common one."""
        count = self._titles.get(word, 0)
        return (
            len(word) >= _LETTERS
            and word.isalpha()
            and count <= _RARE
            and any(
                self._titles[other] >= _MUCH_COMMONER * max(count, 1)
                for other in self.near(word, 1, True)
            )
        )

    def wordings(self, words: Iterable[str]) -> list[Wording]:
        """Names and aliases of skills of which one of these words is a part."""
        return sorted({found for word in words for found in self._wordings.get(word, ())})

    def _near(self, word: str, slips: int, same_letter: bool) -> tuple[str, ...]:
        """Words that are exactly so many slips away, with the same first letter or another.

        With another first letter and two slips, no more than one of the first two letters is wrong.
        """
        if same_letter:
            found = self._long_as(self._by_length, word[0], word, slips)
        elif slips == 1:
            found = [other for other in self._other_starts(word) if other in self._umlauts]
            return self._commonest(found)
        else:
            found = self._long_as(self._by_second, word[1], word, slips)
            found += self._long_as(self._by_second, word[0], word, slips)
            found += self._long_as(self._by_length, word[1], word, slips)
            found = [one for one in dict.fromkeys(found) if one[0] != word[0]]
        return self._commonest(self._scan(word, found, slips))

    def _commonest(self, words: Iterable[str]) -> tuple[str, ...]:
        """Put words that more titles hold first."""
        return tuple(sorted(words, key=lambda word: (-self._titles[word], word)))

    def _near_beginnings(self, word: str, slips: int, same_letter: bool) -> tuple[str, ...]:
        """Beginnings of words that are exactly so many slips away from an unfinished word.

        With another first letter there is no second slip.
        """
        found: list[str] = []
        if same_letter:
            for size in range(max(2, len(word) - slips + 1), len(word) + slips):
                found += self._scan(word, self._beginnings(word[0], size), slips)
        elif slips == 1:
            tried = (v for v in self._other_starts(word) if len(v) == len(word))
            found += (v for v in tried if self.completes(v))
        return tuple(b for b in found if not any(b != o and b.startswith(o) for o in found))[:_MOST]

    def _other_starts(self, word: str) -> list[str]:
        """Undo in all ways one slip that has changed the first letter."""
        ways = [word[1:], word[1] + word[0] + word[2:]]
        ways += [letter + rest for letter in self._letters for rest in (word[1:], word)]
        return [way for way in dict.fromkeys(ways) if way[0] != word[0] and way != word]

    @staticmethod
    def _long_as(
        buckets: dict[tuple[str, int], list[str]], letter: str, word: str, slips: int
    ) -> list[str]:
        """Words of a bucket that have as many letters as a word with so many slips may have."""
        sizes = range(len(word) - slips, len(word) + slips + 1)
        return [one for size in sizes for one in buckets.get((letter, size), ())]

    @lru_cache(maxsize=256)  # noqa: B019  a vocabulary lives as long as its desk
    def _beginnings(self, letter: str, size: int) -> list[str]:
        found: dict[str, None] = {}
        for (first, length), words in self._by_length.items():
            if length > size and first == letter:
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
    def _by_second(self) -> dict[tuple[str, int], list[str]]:
        """Words by their second letter and length."""
        found: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word in self._sorted:
            if len(word) > 1:
                found[word[1], len(word)].append(word)
        return dict(found)

    @lru_cache(maxsize=64)  # noqa: B019  a vocabulary lives as long as its desk
    def _lines(self, letter: str) -> str:
        """Words with that first letter, one a line."""
        first, last = bisect_left(self._sorted, letter), bisect_right(self._sorted, letter + _LAST)
        return "\n".join(self._sorted[first:last])


def skeleton(word: str) -> str:
    """Leave of a word its first letter and its consonants, doubled ones once."""
    bones = word[:1] + word[1:].translate(_NO_VOWELS)
    return _DOUBLED.sub(r"\1", bones)


def is_skeleton(word: str) -> bool:
    """Tell whether no vowel follows its first letter."""
    return word[1:].translate(_NO_VOWELS) == word[1:]
