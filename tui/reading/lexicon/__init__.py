"""The vocabulary of skills: YAML files edited by people, one a domain, and the record made of them.

A file maps a kind to its skills, a skill to its aliases and conditions:

    tool:
      Kubernetes: {en: [k8s]}
      Excel:
        de: [Exceltabellen]
        when:
          Excel: {case: true, near: [$knowledge], why: also the verb "to excel"}

`general` lists aliases too general to count in any sentence: they count only where something is
asked for. The name itself is an alias. Inflection, case, hyphens and umlauts need no aliases of
their own; an alias of up to three letters, all capitals, counts in capitals only (write it small to
allow any case). `near` names words, or the sets of words of `cues.yaml` after a `$`. `in_german`
admits words that say something in German postings only, `calm` mistrusts capitals among other
capitals. In a whole posting soft skills, domains and certificates count in the items of its lists
and where they are asked for, soft skills never among duties (see `asked.py`).
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

import yaml

from tui.errors import ConfigError
from tui.model.reading import SkillKind
from tui.reading.words import key, stem

# Everything is text: no entry of `no`, `on` or `1.10` turns into something else.
_Loader: type[yaml.BaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_CUES = "cues.yaml"
ASKING = "$asking"
JOBS = "$jobs"
_LONGEST_ACRONYM = 3
_CONDITION_KEYS = frozenset(
    ("case", "calm", "in_german", "asked", "near", "beside", "never_before", "never_after", "why")
)


@dataclass(frozen=True, slots=True)
class Condition:
    """When an ambiguous alias counts: all that is set has to hold.

    Of `near`, `beside` and `in_german` one is enough.
    """

    case: bool = False
    """Only as it is written in the lexicon, or in capitals if four letters or longer."""
    calm: bool = False
    """Not among words in capitals, where its own capitals say nothing."""
    in_german: bool = False
    """The text must be German; in an English one the word is too general."""
    asked: bool = False
    """Only in requirements, near a word of asking, or in a list of skills."""
    near: frozenset[str] = frozenset()
    """Stems of which one must stand within some words; or else `beside` must hold."""
    beside: bool = False
    """An unambiguous tool, language, method or certificate must be named near by."""
    never_before: frozenset[str] = frozenset()
    """Stems that must not follow at once."""
    never_after: frozenset[str] = frozenset()
    """Stems that must not stand right in front."""


ACRONYM = Condition(case=True)
"""Of a short alias in capitals of which the lexicon says nothing else."""


@dataclass(frozen=True, slots=True)
class Alias:
    """One way to write a skill."""

    text: str
    name: str
    kind: SkillKind
    condition: Condition | None
    german: bool
    """German one-word aliases may be the last part of a compound."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All skills by the keys (see `words.key`) of their aliases."""

    version: str
    """Changes whenever the content of the files does; 12 hexadecimal digits."""
    aliases: Mapping[str, Alias]
    asking: frozenset[str]
    """Stems of the words that tell that something is asked for."""
    jobs: frozenset[str]
    """Stems of the words that make a skill in front of them the name of a job."""


@cache
def load(own: tuple[tuple[str, str], ...] = ()) -> Lexicon:
    """Load the lexicon that is shipped, and over it a user's own files, by name and text.

    Raises:
        ConfigError: a text is not a lexicon; names the file, the entry and what was expected.
    """
    folder = resources.files(__name__)
    texts = {
        file.name: file.read_text("utf-8")
        for file in sorted(folder.iterdir(), key=lambda file: file.name)
        if file.name.endswith(".yaml")
    }
    cues = _cues(_parse(_CUES, texts.pop(_CUES)))
    texts |= dict(own)
    version = hashlib.sha256("\0".join([repr(sorted(cues)), *texts.values()]).encode())
    aliases: dict[str, Alias] = {}
    for file, text in texts.items():
        aliases.update(_read_file(file, _parse(file, text), cues))
    return Lexicon(version.hexdigest()[:12], aliases, cues[ASKING], cues[JOBS])


def _parse(file: str, text: str) -> Mapping[str, object]:
    try:
        content = yaml.load(text, Loader=_Loader)  # noqa: S506 - makes text, lists and mappings only
    except yaml.YAMLError as error:
        raise ConfigError(f"{file}: {error}") from error
    return _mapping(content, file)


def _mapping(content: object, where: str) -> Mapping[str, object]:
    if content in (None, ""):
        return {}
    if not isinstance(content, dict) or not all(isinstance(name, str) for name in content):
        raise ConfigError(f"{where}: expected names with values, found {content!r:.60}")
    return content


def _strings(content: object, where: str) -> list[str]:
    if content in (None, ""):
        return []
    if not isinstance(content, list) or not all(isinstance(item, str) for item in content):
        raise ConfigError(f"{where}: expected a list of words, found {content!r:.60}")
    return content


def _cues(content: Mapping[str, object]) -> dict[str, frozenset[str]]:
    return {
        f"${name}": frozenset(map(stem, _strings(words, f"{_CUES}: {name}")))
        for name, words in content.items()
    }


def _read_file(
    file: str, content: Mapping[str, object], cues: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, Alias]]:
    for kind_name, skills in content.items():
        try:
            kind = SkillKind(kind_name)
        except ValueError as error:
            expected = ", ".join(SkillKind)
            raise ConfigError(f"{file}: {kind_name}: expected one of {expected}") from error
        for name, entry in _mapping(skills, f"{file}: {kind_name}").items():
            yield from _read_skill(f"{file}: {name}", name, kind, _mapping(entry, name), cues)


def _read_skill(
    where: str,
    name: str,
    kind: SkillKind,
    entry: Mapping[str, object],
    cues: Mapping[str, frozenset[str]],
) -> Iterator[tuple[str, Alias]]:
    if unknown := entry.keys() - {"en", "de", "general", "when"}:
        raise ConfigError(f"{where}: unknown key {min(unknown)}, expected en, de, general or when")
    conditions = {
        text: _condition(f"{where}: {text}", _mapping(content, where), cues)
        for text, content in _mapping(entry.get("when"), where).items()
    }
    german = _strings(entry.get("de"), where)
    general = _strings(entry.get("general"), where)
    conditions |= {text: Condition(asked=True) for text in general}
    written = dict.fromkeys([name, *_strings(entry.get("en"), where), *german, *conditions])
    by_key: dict[str, Alias] = {}
    for text in written:
        condition = conditions.get(text) or _acronym(text)
        alias = Alias(text, name, kind, condition, text in german)
        key_of_text = key(text)
        before = by_key.get(key_of_text)
        # The spelling that demands less wins, but a condition given in the file stays.
        if (
            before is None
            or (text in conditions)
            or (before.condition and before.text not in conditions)
        ):
            by_key[key_of_text] = alias
    yield from by_key.items()


def _acronym(text: str) -> Condition | None:
    if len(text) <= _LONGEST_ACRONYM and text.isalpha() and text.isupper():
        return ACRONYM
    return None


def _condition(
    where: str, content: Mapping[str, object], cues: Mapping[str, frozenset[str]]
) -> Condition:
    if unknown := content.keys() - _CONDITION_KEYS:
        raise ConfigError(f"{where}: unknown condition {min(unknown)}")
    if not content.get("why"):
        raise ConfigError(f"{where}: a condition needs its reason (why)")

    def stems(name: str) -> frozenset[str]:
        words = _strings(content.get(name), f"{where}: {name}")
        return frozenset().union(*(_expand(word, where, cues) for word in words))

    return Condition(
        case=content.get("case") == "true",
        calm=content.get("calm") == "true",
        in_german=content.get("in_german") == "true",
        asked=content.get("asked") == "true",
        near=stems("near"),
        beside=content.get("beside") == "true",
        never_before=stems("never_before"),
        never_after=stems("never_after"),
    )


def _expand(word: str, where: str, cues: Mapping[str, frozenset[str]]) -> Iterable[str]:
    if not word.startswith("$"):
        return (stem(word.lower()),)
    if word not in cues:
        raise ConfigError(f"{where}: no set of words {word} in {_CUES}")
    return cues[word]
