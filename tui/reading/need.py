"""How much a text asks for a skill: a must, unless its sentence or its section says otherwise."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from tui.model import Need, Section, SectionKind

_SENTENCE_END = re.compile(r"\n+|[.!?;](?=\s|$)|[•▪●◦‣]")

_AFTERWARDS = re.compile(
    r"\b(?:ideally|preferably|optionally|nice[- ]to[- ]have|good[- ]to[- ]have|bonus|desirable|desired|"
    r"(?:it (?:is|would be) |would be )?(?:a |an )?(?:big |huge |great |strong |definite )?(?:plus|advantage|asset)(?= (?:if|is|would|are|for))|"
    r"idealerweise|im idealfall|bestenfalls|optimalerweise|vorzugsweise|wünschenswert(?:erweise)?|gerne auch|optional|"
    r"nicht zwingend|kein muss|von vorteil (?:ist|sind|wäre|wären))\b",
    re.IGNORECASE,
)
_BACKWARDS = re.compile(
    r"\b(?:(?:a|an|as a|ein|als)\s+(?:\w+ ){0,2}(?:plus|asset|advantage|bonus|pluspunkt|vorteil)|"
    r"plus(?=\s*(?:$|[.,;)\n]))|bonus|pluspunkte?|"
    r"(?:is|are|would be|will be|being|but not)?\s*(?:highly |strongly |very |also |not |considered )*"
    r"(?:desirable|desired|preferred|advantageous|beneficial|helpful|welcome|appreciated|optional|favou?rable|valued|"
    r"nice[- ]to[- ]haves?|good[- ]to[- ]have|not (?:required|essential|necessary|mandatory|a must))|"
    r"(?:von|ein(?:en)?|großer|klarer|als) (?:großem |großer |absoluter )?vorteil|vorteilhaft|wünschenswert|erwünscht|gewünscht|gern gesehen|"
    r"(?:sehr )?willkommen|hilfreich|idealerweise|kein muss|nicht zwingend\w*|optional|nice[- ]to[- ]have|bevorzugt)\b",
    re.IGNORECASE,
)
_MUST = re.compile(
    r"\b(?:required|mandatory|must|essential|necessary|but|while|whereas|erforderlich|zwingend|voraussetzung|"
    r"vorausgesetzt|unbedingt|notwendig|muss|jedoch|aber)\b|"
    r",(?=\s*(?:additional|further|other|knowledge|experience|familiarity|kenntnisse|erfahrung|erfahrungen|weitere|zusätzliche)\b)|"
    r"(?<=skills),|(?<=kenntnisse),|(?<=experience),|(?<=erfahrung),|\band ideally\b",
    re.IGNORECASE,
)
_LONGEST_SENTENCE = 2000
"""Code points to either side that are looked at."""


class Needs:
    """Tells the need of places in one text; made once a text."""

    def __init__(self, text: str, sections: Sequence[Section]) -> None:
        """Look the text over once."""
        self._nice = sorted(_nice_ranges(text))
        self._starts = [start for start, _ in self._nice]
        self._sections = sections
        self._section_starts = [section.start for section in sections]

    def at(self, start: int) -> Need:
        """Return the need of what stands at a code point."""
        at = bisect_right(self._section_starts, start) - 1
        if at >= 0 and self._sections[at].kind is SectionKind.NICE and start < self._sections[at].end:
            return Need.NICE
        at = bisect_right(self._starts, start) - 1
        return Need.NICE if at >= 0 and start < self._nice[at][1] else Need.MUST


def _nice_ranges(text: str) -> list[tuple[int, int]]:
    """Find the stretches that are only wished for; merged, in order."""
    ranges: list[tuple[int, int]] = []
    start = 0
    for end in _sentence_ends(text):
        if end - start > 8:  # noqa: PLR2004 - no cue and skill fit into less
            ranges.extend(_in_sentence(text, start, end))
        start = end
    return _merged(ranges)


def _sentence_ends(text: str) -> list[int]:
    return [match.end() for match in _SENTENCE_END.finditer(text)] + [len(text)]


def _in_sentence(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    turns: list[int] | None = None
    for match in _BACKWARDS.finditer(text, start, end):
        if turns is None:
            turns = [start] + [turn.end() for turn in _MUST.finditer(text, start, end)]
        begin = max(turns[bisect_right(turns, match.start()) - 1], match.start() - _LONGEST_SENTENCE)
        opened = text.rfind("(", begin, match.start())
        if opened >= 0 and text.find(")", opened, match.start()) < 0:
            begin = max(begin, text.rfind(",", begin, opened) + 1)
        if len(text[begin : match.start()].strip(" ,-•*·\t")) < 4:  # noqa: PLR2004 - the cue comes first
            found.append((match.start(), end))
        found.append((begin, match.end()))
    for match in _AFTERWARDS.finditer(text, start, end):
        turn = _MUST.search(text, match.end(), end)
        found.append((match.start(), turn.start() if turn else end))
    return found


def _merged(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
