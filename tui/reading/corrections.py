"""What people have corrected, as the reader applies it."""

from collections.abc import Iterable
from dataclasses import replace

from tui.model.reading import Correction, CorrectionKind
from tui.reading.lexicon import Alias, Lexicon
from tui.reading.words import key, lower


def taught(lexicon: Lexicon, corrections: Iterable[Correction]) -> Lexicon:
    """Add what was taught; later ones win."""
    aliases = dict(lexicon.aliases)
    for correction in corrections:
        if correction.what is CorrectionKind.TEACH and key(correction.phrase):
            aliases[key(correction.phrase)] = Alias(
                correction.phrase, correction.skill, correction.kind, None, german=False
            )
    return replace(lexicon, aliases=aliases)


class Denied:
    """What is no skill, everywhere or within some phrases."""

    def __init__(self, corrections: Iterable[Correction]) -> None:
        self._never: set[tuple[str, str]] = set()
        self._phrases: dict[str, list[str]] = {}
        for correction in corrections:
            if correction.what is CorrectionKind.NEVER:
                self._never.add((correction.skill, key(correction.phrase)))
            elif correction.what is CorrectionKind.NEVER_IN and correction.phrase:
                self._phrases.setdefault(correction.skill, []).append(lower(correction.phrase))

    def __bool__(self) -> bool:
        return bool(self._never or self._phrases)

    def denies(self, skill: str, text: str, start: int, end: int) -> bool:
        """Tell whether the skill found from `start` to `end`, code points of the text, is none."""
        if (skill, key(text[start:end])) in self._never:
            return True
        return any(_covers(phrase, text, start, end) for phrase in self._phrases.get(skill, ()))


def _covers(phrase: str, text: str, start: int, end: int) -> bool:
    """Tell whether the phrase stands around a place, with blanks as they come."""
    reach = 2 * len(phrase) + 20
    low, high = max(0, start - reach), min(len(text), end + reach)
    around = lower(text[low:high])
    at = around.find(phrase)
    while at >= 0:
        if low + at <= start and end <= low + at + len(phrase):
            return True
        at = around.find(phrase, at + 1)
    return False
