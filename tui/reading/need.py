"""How much a text asks for a skill: a must, unless its sentence or its section says otherwise."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from tui.model.reading import Need, Section, SectionKind
from tui.reading.traces import traces
from tui.reading.words import lower

_SENTENCE_ENDS = ("\n", ". ", "! ", "? ", "; ", "•", "▪", "●", "◦", "‣")
# Every cue below holds one of these; looking for them first is a hundred times as fast.
_TRACES = (
    *("plus", "advantag", "bonus", "desir", "prefer", "nice", "good-to", "good to", "benefi"),
    *("helpful", "welcom", "appreciat", "optional", "favorable", "favourable", "valued", "asset"),
    *("ideal", "not required", "not essential", "not necessary", "not mandatory", "not a must"),
    *("vorteil", "wünsch", "gern", "willkommen", "hilfreich", "kein muss", "zwingend", "bevorzugt"),
    *("bestenfalls", "optimal", "vorzug"),
)

_AFTERWARDS = re.compile(
    r"\b(?:ideally|preferably|optionally|nice[- ]to[- ]have|good[- ]to[- ]have|bonus|"
    r"desirable|desired|"
    r"(?:it (?:is|would be) |would be )?(?:a |an )?(?:big |huge |great |strong |"
    r"definite )?(?:plus|advantage|asset)(?= (?:if|is|would|are|for))|"
    r"idealerweise|im idealfall|bestenfalls|optimalerweise|vorzugsweise|"
    r"wünschenswert(?:erweise)?|gerne auch|optional|"
    r"nicht zwingend|kein muss|von vorteil (?:ist|sind|wäre|wären))\b",
    re.IGNORECASE,
)
_BACKWARDS = re.compile(
    r"\b(?:(?:a|an|as a|ein|als)\s+(?:\w+ ){0,2}(?:plus|asset|advantage|bonus|pluspunkt|vorteil)|"
    r"plus(?=\s*(?:$|[.,;)\n]))|bonus|pluspunkte?|"
    r"(?:is|are|would be|will be|being|but not)?\s*(?:highly |strongly |very |also |"
    r"not |considered )*"
    r"(?:desirable|desired|preferred|advantageous|beneficial|helpful|welcome|"
    r"appreciated|optional|favou?rable|valued|"
    r"nice[- ]to[- ]haves?|good[- ]to[- ]have|not (?:required|essential|necessary|"
    r"mandatory|a must))|"
    r"(?:von|ein(?:en)?|großer|klarer|als) (?:großem |großer |absoluter )?vorteil|"
    r"vorteilhaft|wünschenswert|erwünscht|gewünscht|gern gesehen|"
    r"(?:sehr )?willkommen|hilfreich|idealerweise|kein muss|nicht zwingend\w*|"
    r"optional|nice[- ]to[- ]have|bevorzugt)\b",
    re.IGNORECASE,
)
_MUST = re.compile(
    r"\b(?:required|mandatory|must|essential|necessary|but|while|whereas|erforderlich|"
    r"zwingend|voraussetzung|"
    r"vorausgesetzt|unbedingt|notwendig|muss|jedoch|aber)\b|"
    r",(?=\s*(?:additional|further|other|knowledge|experience|familiarity|kenntnisse|"
    r"erfahrung|erfahrungen|weitere|zusätzliche)\b)|"
    r"(?<=skills),|(?<=kenntnisse),|(?<=experience),|(?<=erfahrung),|\band ideally\b",
    re.IGNORECASE,
)
_LONGEST_SENTENCE = 600
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
        if (
            at >= 0
            and self._sections[at].kind is SectionKind.NICE
            and start < self._sections[at].end
        ):
            return Need.NICE
        at = bisect_right(self._starts, start) - 1
        return Need.NICE if at >= 0 and start < self._nice[at][1] else Need.MUST


def _nice_ranges(text: str) -> list[tuple[int, int]]:
    """Find the stretches that are only wished for; merged, in order."""
    ranges: list[tuple[int, int]] = []
    done = 0
    for at in traces(lower(text), _TRACES):
        if at >= done:
            start, done = _sentence_around(text, at, done)
            ranges.extend(_in_sentence(text, start, done))
    return _merged(ranges)


def _sentence_around(text: str, at: int, after: int) -> tuple[int, int]:
    low = max(after, at - _LONGEST_SENTENCE)
    high = min(len(text), at + _LONGEST_SENTENCE)
    starts = [
        found + len(mark) for mark in _SENTENCE_ENDS if (found := text.rfind(mark, low, at)) >= 0
    ]
    ends = [found for mark in _SENTENCE_ENDS if (found := text.find(mark, at, high)) >= 0]
    return max(starts, default=low), min(ends, default=high) + 1


def _in_sentence(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Find what the cues of one sentence reach: backwards or forwards to the next turn."""
    turns = [turn.span() for turn in _MUST.finditer(text, start, end)]
    ends = [start, *(after for _, after in turns)]
    starts = [*(before for before, _ in turns), end]
    found: list[tuple[int, int]] = []
    for match in _BACKWARDS.finditer(text, start, end):
        begin = _reach_back(text, ends[bisect_right(ends, match.start()) - 1], match.start())
        comes_first = not text[begin : match.start()].strip(" ,-•*·\t")
        found.append((begin, end if comes_first else match.end()))
    found.extend(
        (match.start(), starts[min(bisect_left(starts, match.end()), len(turns))])
        for match in _AFTERWARDS.finditer(text, start, end)
    )
    return found


def _reach_back(text: str, begin: int, cue: int) -> int:
    """Tell where a cue's reach begins; one in brackets speaks of the last member of a list only."""
    opened = text.rfind("(", begin, cue)
    if opened >= 0 and text.find(")", opened, cue) < 0:
        return max(begin, text.rfind(",", begin, opened) + 1)
    return begin


def _merged(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
