"""Words as the search sees them: folded, with the signs that tell C from C++ and C#."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

_JOIN = "_"
"""Joins words into one token; folded words never hold it."""

_WORD = re.compile(r"(?:(?<![\w+#.])\.)?[^\W_](?:[\w+#.]*[\w+#])?[+#]*")
_SIGN = r"(?:[mwfdxiu]|gn|div(?:ers|erse)?\.?)"
_GENDER = re.compile(
    r"[(\[{]\s*(?:gn\*?|div(?:ers)?\.?"
    rf"|(?P<signs>{_SIGN}(?:\s*[/|,\\*._-]?\s*{_SIGN}){{1,4}})\.?\*?)\s*(?:[)\]}}]|$)"
    rf"|(?<!\w)(?P<bare>{_SIGN}(?:\s*[/|]\s*{_SIGN}){{1,3}})(?!\w)",
    re.IGNORECASE,
)
_ALL_GENDERS = re.compile(
    r"[(\[{]\s*all(?:e)?\s+(?:genders?|geschlechter)(?:\s+\w+)?\s*(?:[)\]}]|$)", re.IGNORECASE
)
_RUN_TOGETHER = 3
"""Letters without anything between them are a marker only if there are three: `(FM)` is none."""

_DOTTED = frozenset("äöüÄÖÜ")
_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ø": "oe", "å": "aa"}
)
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "đ": "d",
        "ł": "l",
        "æ": "ae",
        "œ": "oe",
        "\u0131": "i",
        "þ": "th",
        "ð": "d",
        "_": " ",
    }
)


def fold(text: str) -> str:
    """Lower case without accents: `Köln` → `koln`, `Straße` → `strasse`."""
    if text.isascii():
        return text.lower().replace("_", " ")
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return unicodedata.normalize("NFKC", bare.translate(_LETTERS))


def without_gender(text: str) -> str:
    """Leave out markers such as `(m/w/d)` or `(all genders)`, which tell nothing about a job."""
    return _ALL_GENDERS.sub(" ", _without_signs(text))


def _without_signs(text: str) -> str:
    if "/" not in text and "(" not in text and "[" not in text and "|" not in text:
        return text
    return _GENDER.sub(_blank_for_marker, text)


def _blank_for_marker(found: re.Match[str]) -> str:
    signs = found["signs"] or found["bare"]
    return " " if signs is None or _names_both(signs.lower()) else found.group()


def _names_both(signs: str) -> bool:
    letters = {*signs}
    if "m" not in letters or letters.isdisjoint("wf"):
        return False
    together = len(signs) == len(letters) == _RUN_TOGETHER and not letters.isdisjoint("dx")
    return together or not signs.isalpha()


def words(text: str) -> list[str]:
    """Folded words in order: `C++/C# Entwickler (m/w/d)` → `c++ c# entwickler`.

    Markers of signs are left out; those of words, such as `(all genders)`, can be asked for.
    """
    return _WORD.findall(fold(_without_signs(text)))


def spelled_out(text: str) -> str:
    """Write umlauts as two letters, as people without their keys do: `Köln` → `Koeln`."""
    return unicodedata.normalize("NFC", text).translate(_UMLAUTS)


def has_umlaut(text: str) -> bool:
    """Tell whether folding this text takes dots from an a, o or u."""
    return not text.isascii() and not _DOTTED.isdisjoint(unicodedata.normalize("NFC", text))


def skill_token(name: Iterable[str]) -> str:
    """Give the one token that stands for a whole skill, from the folded words of its name."""
    return _JOIN + _JOIN.join(name)


def title_token(title: Iterable[str]) -> str:
    """Give the one token that stands for a whole clean title, from its folded words.

    No word and no skill has the same token: a common one would be looked through in vain.
    """
    return 2 * _JOIN + _JOIN.join(title)


def titled(token: str) -> tuple[str, ...]:
    """Give the folded words of the title that a token of `title_token` stands for."""
    return tuple(token.removeprefix(2 * _JOIN).split(_JOIN))


LITTLE = frozenset(
    word
    for line in (
        "a an and at by for from in of on or the to with",
        "am an auf bei das dem den der des die ein eine fur im in mit oder und vom von zu zum zur",
    )
    for word in line.split()
)
"""Words that say nothing of a job: they may stand between two others, and lack as well."""


def after(texts: Sequence[str], place: int) -> str:
    """Give the word after a place, up to two little words passed over; empty for none."""
    return next((word for word in texts[place + 1 : place + 4] if word not in LITTLE), "")


def follows(texts: Sequence[str], place: int, other: str) -> bool:
    """Tell whether a word comes right after a place, or with little words between."""
    return texts[place + 1 : place + 2] == [other] or after(texts, place) == other
