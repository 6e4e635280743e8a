"""Words as the search sees them: folded, with the signs that tell C from C++ and C#."""

import re
import unicodedata
from collections.abc import Iterable

_JOIN = "_"
"""Joins words into one token; folded words never hold it."""

_WORD = re.compile(r"(?:(?<![\w+#.])\.)?[^\W_](?:[\w+#.]*[\w+#])?[+#]*")
_SIGN = r"(?:[mwfdxiu]|gn|div(?:ers|erse)?\.?)"
_GENDER = re.compile(
    r"[(\[{]\s*(?:all(?:e)?\s+(?:genders?|geschlechter)(?:\s+\w+)?|gn\*?|div(?:ers)?\.?"
    rf"|(?P<signs>{_SIGN}(?:\s*[/|,\\*._-]?\s*{_SIGN}){{1,4}})\.?\*?)\s*(?:[)\]}}]|$)"
    rf"|(?<!\w)(?P<bare>{_SIGN}(?:\s*[/|]\s*{_SIGN}){{1,3}})(?!\w)",
    re.IGNORECASE,
)
_RUN_TOGETHER = 3
"""Letters without anything between them are a marker only if there are three: `(FM)` is none."""

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
    """Folded words in order: `C++/C# Entwickler (m/w/d)` → `c++ c# entwickler`."""
    return _WORD.findall(fold(without_gender(text)))


def spelled_out(text: str) -> str:
    """Write umlauts as two letters, as people without their keys do: `Köln` → `Koeln`."""
    return unicodedata.normalize("NFC", text).translate(_UMLAUTS)


def has_umlaut(text: str) -> bool:
    """Tell whether folding this text takes dots from an a, o or u."""
    return any(c in "äöüÄÖÜ" for c in unicodedata.normalize("NFC", text))


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
