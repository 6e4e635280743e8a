"""The words and sentences that postings are made of; they stand in the YAML files beside this."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

import yaml

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Makes text, lists and mappings only; the one written in C is ten times as fast."""

_FOLDER = resources.files(__package__)


@dataclass(frozen=True, slots=True)
class Words:
    """What a field of work says in one language."""

    titles: tuple[tuple[str, tuple[str, ...]], ...]
    """Each role, and what postings for it are called."""
    business: tuple[str, ...]
    """What a company of the field is, with an article."""
    topics: tuple[str, ...]
    skills: tuple[str, ...]
    objects: tuple[str, ...]
    """What is worked on; German ones are plural and stand after `die` as well as after `der`."""
    tasks: tuple[str, ...]
    degrees: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A field of work, such as health or the trades."""

    weight: int
    """How many in a hundred postings belong to it."""
    employers: tuple[str, ...]
    """Words in the names of its companies."""
    en: Words
    de: Words


@dataclass(frozen=True, slots=True)
class Phrases:
    """What every field says in one language."""

    lists: Mapping[str, tuple[str, ...]]
    headings: Mapping[str, tuple[str, ...]]
    changes: Mapping[str, tuple[str, ...]]
    """Words and what may stand in their place."""
    texts: Mapping[str, str]

    def __getitem__(self, name: str) -> tuple[str, ...]:
        return self.lists[name]


@cache
def fields() -> tuple[Field, ...]:
    """Load the fields of work."""
    names = sorted(file.name for file in (_FOLDER / "fields").iterdir())
    return tuple(_field(_file(f"fields/{name}")) for name in names if name.endswith(".yaml"))


@cache
def parts() -> Mapping[str, tuple[str, ...]]:
    """Load what invented names are put together from."""
    return {name: _texts(value) for name, value in _file("names.yaml").items()}


@cache
def phrases(language: str) -> Phrases:
    """Load what all fields say in `en` or `de`."""
    content = dict(_file(f"{language}.yaml"))
    headings, changes = content.pop("headings"), content.pop("changes")
    return Phrases(
        lists={name: _texts(value) for name, value in content.items() if isinstance(value, list)},
        headings={name: _texts(value) for name, value in _mapping(headings).items()},
        changes={name: _texts(value) for name, value in _mapping(changes).items()},
        texts={name: value for name, value in content.items() if isinstance(value, str)},
    )


def _field(content: Mapping[str, object]) -> Field:
    return Field(
        weight=int(str(content["weight"])),
        employers=_texts(content["employers"]),
        en=_words(content, "en"),
        de=_words(content, "de"),
    )


def _words(content: Mapping[str, object], language: str) -> Words:
    own = _mapping(content[language])
    roles = _mapping(content["roles"])
    return Words(
        titles=tuple((role, _texts(_mapping(heads)[language])) for role, heads in roles.items()),
        business=_texts(own["business"]),
        topics=_texts(own["topics"]),
        skills=_texts(content["skills"]) + _texts(own.get("skills", [])),
        objects=_texts(own["objects"]),
        tasks=_texts(own["tasks"]),
        degrees=_texts(own["degrees"]),
    )


def _file(name: str) -> Mapping[str, object]:
    text = (_FOLDER / name).read_text("utf-8")
    return _mapping(yaml.load(text, Loader=_Loader))  # noqa: S506  see _Loader


def _mapping(content: object) -> Mapping[str, object]:
    if not isinstance(content, dict):
        raise TypeError(f"expected names with values, found {content!r:.60}")
    return content


def _texts(content: object) -> tuple[str, ...]:
    if not isinstance(content, list) or not all(isinstance(item, str) for item in content):
        raise TypeError(f"expected a list of texts, found {content!r:.60}")
    return tuple(content)
