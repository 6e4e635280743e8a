"""Words with one slip of the keyboard, led back to what was meant."""

from collections.abc import Iterable

from tui.reading.word_lists import word_set

_SHORTEST = 6
_LONGEST = 24
# Words of their own that are one letter away.
_OTHERS = word_set("regard regards agility betrag expertin erfahrener talents designed einigung")


class Slips:
    """Leads words back to those they are but one letter away from, or two swapped ones."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words: dict[str, str] = {}
        for word in words:
            if len(word) >= _SHORTEST:
                for form in _shortened(word):
                    self._words.setdefault(form, word)

    def meant(self, word: str) -> str:
        """Return the word that was meant; the same if it is short or no slip of one."""
        if not _SHORTEST <= len(word) <= _LONGEST or word in _OTHERS:
            return word
        for form in _shortened(word):
            found = self._words.get(form)
            if found and found[0] == word[0] and _is_slip(word, found):
                return found
        return word


def _shortened(word: str) -> Iterable[str]:
    yield word
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]


def _is_slip(word: str, meant: str) -> bool:
    """Tell if one letter is too many, missing or wrong, or two are swapped."""
    start = 0
    shorter = min(len(word), len(meant))
    while start < shorter and word[start] == meant[start]:
        start += 1
    one, other = word[start:], meant[start:]
    return (
        one[1:] == other
        or one == other[1:]
        or one[1:] == other[1:]
        or (one[2:] == other[2:] and one[:2] == other[1::-1])
    )
