"""Whole headings: which text begins as one, is one, or leads up to what one would name."""

import re

from tui.model.reading import SectionKind
from tui.reading.sections import english, german
from tui.reading.sections.words import reduced, words_of
from tui.reading.word_lists import word_set

BODY = frozenset((SectionKind.TASKS, SectionKind.REQUIREMENTS, SectionKind.OFFER, SectionKind.NICE))
"""The parts that say what one does, needs and gets."""
TAIL = word_set(
    "at with for in on from as within bei mit für im als an am von vom zur zum auf innerhalb und "
    "and beim"
)
"""After these a heading may go on as it likes: "Your tasks as a baker in our team"."""
WITHOUT_TAIL = word_set(
    "skillset skillsets experience experiences knowledge expertise education ability abilities "
    "background skills skill training languages language kenntnisse erfahrung erfahrungen "
    "ausbildung kompetenz fähigkeiten sprachkenntnisse know-how fachkenntnisse berufserfahrung "
    "qualification certification degree responsibility verantwortung interesse certifications "
    "bewerbung opportunity opportunities job work position role career chance stelle"
)
"""But not after these: "Experience in sales" is a requirement, not its heading."""
MOST_IN_GAP = 6
"""Words that may stand where a phrase has a gap."""

_GAP = "…"
_PARTING = re.compile(r"\s*[|\n]\s*")
_LONGEST_BEGINNING = 8
_LONGEST_ENDING = 5
_SHORT_QUESTION = 4
# After these a heading may go on freely: "What you will build with us".
_QUESTIONS = word_set(
    "what who why how where was wer wie womit warum wofür worauf worum in as als so das"
)
# What begins with these may be a whole sentence.
_SENTENCES = word_set("du you we wir")
_Words = tuple[str, ...]


class Phrases:
    """The whole headings of all kinds, to be looked up by their reduced words."""

    def __init__(self) -> None:
        self._whole: dict[_Words, SectionKind] = {}
        self._open: dict[_Words, SectionKind] = {}
        self._parted: dict[str, list[tuple[_Words, SectionKind]]] = {}
        self._endings: dict[_Words, SectionKind] = {}
        self.words: set[str] = set()
        """Every word of a phrase."""
        for language in (english, german):
            for kind, phrases in language.PHRASES.items():
                for phrase in _PARTING.split(phrases.strip()):
                    self._add(phrase, kind)
        for kind, phrases in english.ENDINGS.items():
            for phrase in _PARTING.split(phrases.strip()):
                self._endings.setdefault(reduced(words_of(phrase)), kind)

    def _add(self, phrase: str, kind: SectionKind) -> None:
        words = words_of(phrase)
        is_open = len(words) > 1 and words[-1] == _GAP
        key = reduced(words[:-1] if is_open else words)
        self.words.update(words, key)
        if _GAP in key:
            self._parted.setdefault(key[0], []).append((key, kind))
        elif is_open:
            self._open.setdefault(_sorted(key), kind)
        self._whole.setdefault(_sorted(key), kind)

    def find(self, words: _Words) -> tuple[SectionKind, bool] | None:
        """Return what fits and if it does so for sure."""
        whole = self._whole.get(_sorted(words))
        if whole:
            return whole, True
        if words[-1] == "?":
            return self._asked(words)
        return self._split(words) or self._begun(words)

    def is_whole(self, words: _Words) -> bool:
        """Tell if these are a phrase without anything in its gaps."""
        return _sorted(words) in self._whole

    def _asked(self, words: _Words) -> tuple[SectionKind, bool] | None:
        return self._split(words) or (self.find(words[:-1]) if len(words) > 1 else None)

    def _begun(self, words: _Words) -> tuple[SectionKind, bool] | None:
        for count in range(min(len(words) - 1, _LONGEST_BEGINNING), 0, -1):
            kind = self._open.get(_sorted(words[:count]))
            if kind and len(words) - count <= MOST_IN_GAP:
                return kind, _is_sure(words, count, kind)
        return None

    def _split(self, words: _Words) -> tuple[SectionKind, bool] | None:
        for pattern, kind in self._parted.get(words[0], ()):
            gap = pattern.index(_GAP)
            tail = pattern[gap + 1 :]
            if (
                len(words) - len(pattern) + 1 in range(1, MOST_IN_GAP + 1)
                and words[:gap] == pattern[:gap]
                and words[len(words) - len(tail) :] == tail
            ):
                return kind, words[0] not in _SENTENCES
        return None

    def ending(self, words: _Words) -> SectionKind | None:
        """Tell what a sentence leads up to that ends in these words."""
        for count in range(min(len(words), _LONGEST_ENDING), 0, -1):
            kind = self._endings.get(words[-count:])
            if kind:
                return kind
        return None


def _sorted(words: _Words) -> _Words:
    return (words[0], *sorted(words[1:])) if words[0] in ("was", "what", "who") else words


def _is_sure(words: _Words, count: int, kind: SectionKind) -> bool:
    """Tell if an open phrase is a heading whatever stands around it."""
    if words[0] in ("about", "über") and not any(word.isdigit() for word in words):
        return True
    has_tail = words[count] in TAIL
    if words[0] in ("why", "warum") and len(words) <= _SHORT_QUESTION:
        return True
    if count == 1:
        return (
            has_tail
            and words[1] not in ("and", "und")
            and kind in BODY
            and words[0] not in WITHOUT_TAIL
        )
    return (has_tail and words[0] not in _SENTENCES) or words[0] in _QUESTIONS
