"""The vocabulary holds together: no alias means two things, none is written twice."""

from collections import defaultdict
from collections.abc import Iterator
from importlib import resources

import pytest
import yaml

from tui.errors import ConfigError
from tui.model.reading import SkillKind
from tui.reading import lexicon
from tui.reading.words import key


def files() -> dict[str, dict[str, dict[str, dict[str, list[str]]]]]:
    folder = resources.files(lexicon)
    return {
        file.name: yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)
        for file in folder.iterdir()
        if file.name.endswith(".yaml") and file.name != "cues.yaml"
    }


def entries() -> Iterator[tuple[str, str, dict[str, list[str]]]]:
    for file, kinds in files().items():
        for skills in kinds.values():
            for name, entry in skills.items():
                yield file, name, entry or {}


def written(name: str, entry: dict[str, list[str]]) -> list[str]:
    return [
        name,
        *(alias for part in ("en", "de", "general", "when") for alias in entry.get(part, [])),
    ]


def test_no_alias_means_two_skills() -> None:
    meant = defaultdict(set)
    for _, name, entry in entries():
        for alias in written(name, entry):
            meant[key(alias)].add(name)
    assert {alias: names for alias, names in meant.items() if len(names) > 1} == {}


def test_no_alias_hides_another_of_its_skill() -> None:
    # The name may be repeated in small letters, in `general` and in `when`: that changes its terms.
    for _, name, entry in entries():
        keys = [key(alias) for alias in written(name, entry)[1:]]
        assert sorted(keys) == sorted(set(keys)), name


def test_every_alias_can_be_found() -> None:
    for file, name, entry in entries():
        assert all(key(alias) for alias in written(name, entry)), f"{file}: {name}"


def test_vocabulary_is_broad() -> None:
    loaded = lexicon.load()
    names = {alias.name for alias in loaded.aliases.values()}
    assert len(names) >= 1500
    assert {alias.kind for alias in loaded.aliases.values()} == set(SkillKind)


def test_loading_again_costs_nothing() -> None:
    assert lexicon.load() is lexicon.load()


def test_version_follows_the_content() -> None:
    plain = lexicon.load()
    taught = lexicon.load((("mine.yaml", "tool:\n  Frobnicator Pro:\n"),))
    assert plain.version != taught.version
    assert len(plain.version) == 12
    assert "frobnicator pro" in taught.aliases


def test_own_lexicon_wins() -> None:
    taught = lexicon.load((("mine.yaml", "domain:\n  Beekeeping: {en: [Kubernetes]}\n"),))
    assert taught.aliases[key("Kubernetes")].name == "Beekeeping"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("gadget:\n  Hammer:\n", "gadget"),
        ("tool:\n  Hammer: {fr: [marteau]}\n", "fr"),
        ("tool:\n  Hammer: {en: marteau}\n", "list"),
        ("tool:\n  Hammer: {when: {Hammer: {case: true}}}\n", "why"),
        ("tool:\n  Hammer: {when: {Hammer: {near: [$nails], why: x}}}\n", "nails"),
        ("tool:\n  Hammer: {when: {Hammer: {shape: flat, why: x}}}\n", "shape"),
        ("tool: [unclosed\n", "own lexicon 1"),
        ("- tool\n", "names with values"),
    ],
)
def test_a_broken_lexicon_is_told_in_one_error(text: str, complaint: str) -> None:
    with pytest.raises(ConfigError, match=complaint.replace("$", r"\$")):
        lexicon.load((("own lexicon 1", text),))
