"""Skills out of the downloads of ESCO and O*NET, in the form of a lexicon of one's own.

Both are wide and written for classifiers, not for reading advertisements: names of one ordinary
word, or of several that begin small, count only where something is asked for.
"""

import csv
import io
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from tui.errors import ConfigError
from tui.model.reading import SkillKind
from tui.reading.words import key

ESCO = (
    "This lexicon uses the ESCO classification of the European Commission "
    "(https://esco.ec.europa.eu), changed: names were selected."
)
ONET = (
    "This lexicon includes information from the O*NET database by the U.S. Department of Labor, "
    "Employment and Training Administration (USDOL/ETA), used under the CC BY 4.0 licence, "
    "changed: names were selected."
)
_MOST_WORDS = 4
"""Words of the longest name that a posting is likely to spell out."""
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_LANGUAGE = re.compile(r"languageSkills|/language", re.IGNORECASE)

Entries = dict[str, dict[str, dict[str, list[str]]]]
"""Skills by kind and name, with their lists of aliases, as a lexicon file has them."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken out of a download."""

    entries: Entries
    source: str
    """The attribution that its licence asks for."""
    skills: int
    passed_over: int
    """Names that are known already, too long, or no names."""


def lexicon_of(text: str, known: Collection[str], where: str) -> Taken:
    """Read a download by its columns.

    Args:
        text: the whole file: ESCO's skills as CSV in any language, or O*NET's Technology Skills or
            Tools Used, separated by tabs.
        known: keys (see `words.key`) of names that are not to be taken.
        where: what a complaint calls the file.

    Raises:
        ConfigError: it is neither.
    """
    head = text[:2000].partition("\n")[0]
    if "preferredLabel" in head and "skillType" in head:
        return _taken(_esco(text), known, ESCO)
    if "O*NET-SOC Code" in head and "Example" in head:
        return _taken(_onet(text), known, ONET)
    raise ConfigError(
        f"{where}: neither ESCO's skills as CSV (with preferredLabel and skillType) nor O*NET's "
        "Technology Skills or Tools Used as text (with Example); give one of these"
    )


def _esco(text: str) -> Iterator[tuple[SkillKind, str, list[str]]]:
    for row in csv.DictReader(io.StringIO(text)):
        knowledge = row.get("skillType") == "knowledge"
        kind = SkillKind.DOMAIN if knowledge else SkillKind.METHOD
        if row.get("reuseLevel") == "transversal":
            kind = SkillKind.SOFT
        yield kind, row.get("preferredLabel") or "", (row.get("altLabels") or "").split("\n")


def _onet(text: str) -> Iterator[tuple[SkillKind, str, list[str]]]:
    for row in csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE):
        yield SkillKind.TOOL, row.get("Example") or "", []


def _taken(
    rows: Iterable[tuple[SkillKind, str, list[str]]], known: Collection[str], source: str
) -> Taken:
    met, passed_over, skills = set(known), 0, 0
    entries: Entries = {}
    for kind, label, others in rows:
        names = [_BRACKETS.sub("", name).strip() for name in (label, *others) if name.strip()]
        fresh = []
        for name in names:
            if _is_name(name) and key(name) not in met:
                met.add(key(name))
                fresh.append(name)
            else:
                passed_over += 1
        if fresh:
            skills += 1
            name, *aliases = fresh
            entries.setdefault(kind.value, {})[name] = _entry(name, aliases)
    return Taken(entries, source, skills, passed_over)


def _entry(name: str, aliases: Iterable[str]) -> dict[str, list[str]]:
    lists: dict[str, list[str]] = {}
    for alias in (name, *aliases):
        if _is_general(alias):
            lists.setdefault("general", []).append(alias)
        elif alias != name:
            lists.setdefault("en", []).append(alias)
    return lists


def _is_name(text: str) -> bool:
    return len(text) > 1 and 0 < len(key(text).split()) <= _MOST_WORDS and not text.isdigit()


def _is_general(name: str) -> bool:
    """Tell whether a name may be ordinary prose: nothing in it looks like a name."""
    return not any(char.isupper() or char.isdigit() for char in name[1:])
