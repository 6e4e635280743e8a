"""Takes out of a title what only says that every gender is meant."""

import re

from tui.reading.word_lists import word_set

_BRACKETS = re.compile(r"[(\[{]([^()\[\]{}\n]{1,48})[)\]}]?\*?")
_SEPARATORS = re.compile(r"[\s/|,.\\*:;+_&\u2013\u2022\u00b7-]+")
_LETTERS = word_set("m w f d x h k v i n a t q u")
_MEN = frozenset(("m", "man", "male", "männlich", "maennlich", "herr"))
_OTHERS = word_set(
    "w f d x h k i v n div divers diverse female weiblich gn all inter a nb nonbinary other frau "
    "etc dgti*"
)
_WORDS = word_set(
    "all alle gender genders geschlechter identities identitäten any welcome welcomed willkommen "
    "gn gn* human mensch menschen diverse div divers m w f d x male female männlich weiblich "
    "maennlich herr frau nb inter i a n h k v u ag gender-neutral genderneutral everyone every or "
    "and und oder non-binary nonbinary binary non other"
)
_FUSED = re.compile(
    r"(?:mwd|wmd|dmw|mfd|fmd|mfx|fmx|mwx|wmx|mwdx|mfdx|wdm|dfm|xfm|xmf|gn)", re.IGNORECASE
)
_BARE = re.compile(
    r"(?<![\w/])\b[mwfdx]\s?([/|*])\s?[mwfdx](?:\s?\1\s?(?:[dxiwmf]|div|divers|gn)\b\.?){0,2}"
    r"(?![\w/])",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"[-\u2013|,(]?\s*\b(?:all genders?(?: welcome)?|alle geschlechter|any gender|all identities|"
    r"alle identitäten)\b\s*\)?",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(r"(?<=[a-z]e)(?:[:*_]|/-?)r(?=\s+[A-ZÄÖÜ])")
_ENDING = re.compile(
    r"(?<=[a-zäöüß])(?:\s?[:*_\u00b7•]\s?(?:in|In|innen|r|e|n|frau)|/-?\s?(?:in|innen|frau|r|n|e)|"
    r"\([-*:/]?(?:in|innen|r|e|n|frau)\)|I(?:n|nnen))(?=$|[^\w])|(?<=[A-ZÄÖÜ])(?:[:*_]|"
    r"/-?)IN(?:NEN)?\b|(?<=[A-ZÄÖÜ])\(IN(?:NEN)?\)"
)
# What a machine makes of "Experte:in für ...": the ending has become a preposition.
_STRAY_COLON = re.compile(r"(?<=\w): in\s+")
_TWICE = re.compile(
    r"\b([\w-]{2,40}?)(e?)\s?(?:[/*:]|\bund\b|\boder\b|\bbzw\.?)\s?-?\1(?:in|innen)\b",
    re.IGNORECASE,
)
_TWICE_BACK = re.compile(
    r"\b([\w-]{3,40})in\s?(?:/|\bund\b|\boder\b|\bbzw\.?)\s?(\1e?)\b", re.IGNORECASE
)
_PAIRS = re.compile(
    r"\b(\w{0,30}(?:arzt|anwalt|koch|mann))\s?[/*:]\s?-?\w{0,30}(?:ärztin|anwältin|köchin|frau)\b|"
    r"\b\w{0,30}(?:ärztin|anwältin|köchin|frau)\s?/\s?-?(\w{0,30}(?:arzt|anwalt|koch|mann))\b",
    re.IGNORECASE,
)
# "Engineer*": every gender is meant.
_STAR = re.compile(r"(?<=[\w+])\*(?=\s|$|[-,])|(?<=\s)\*(?=\s|$)")


def without_genders(title: str) -> str:
    """Leave out markers such as (m/w/d), and female endings beside the male form."""
    text = _BRACKETS.sub(_unless_marker, title)
    text = _ALL.sub(" ", _BARE.sub(" ", text))
    if (
        "/" in text
        or "*" in text
        or ":" in text
        or "und" in text
        or "oder" in text
        or "bzw" in text
    ):
        text = _TWICE_BACK.sub(r"\2", _TWICE.sub(r"\1\2", text))
        text = _PAIRS.sub(lambda match: match[1] or match[2], text)
    text = _STRAY_COLON.sub(" in ", text)
    return _STAR.sub("", _ENDING.sub("", _ADJECTIVE.sub("r", text)))


def _unless_marker(match: re.Match[str]) -> str:
    inner = match[1].strip().lower()
    if inner in ("*", "**") or _FUSED.fullmatch(
        inner.replace("/", "").replace(" ", "").rstrip("*")
    ):
        return " "
    words = [word for word in _SEPARATORS.split(inner) if word]
    if not words or not all(word in _WORDS for word in words):
        return match[0]
    return " " if _is_marker(words) else match[0]


def _is_marker(words: list[str]) -> bool:
    """Tell markers from other letters in brackets: (A/V), (F, H)."""
    letters = [word for word in words if word in _LETTERS]
    if len(letters) < len(words):
        return True
    has_man = any(word in _MEN for word in words)
    return (
        (has_man and len(words) > 1)
        or set(words) >= {"h", "f"}
        or set(words) >= {"h", "u"}
        or (len(words) > 1 and set(words) <= {"w", "f", "d", "x"})
    )
