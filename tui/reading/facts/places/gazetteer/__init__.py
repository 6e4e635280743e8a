"""Names of places: YAML files edited by people, a long list, and the record made of them.

`careful` lists names that are also words, people or companies; they count only where something
else says that a place is meant. A name in it need not stand in the other list as well.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

import yaml

# Everything is text: no entry of `NO`, `ON` or `US` turns into something else.
_Loader: type[yaml.BaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


WORD = re.compile(r"[\w'\u2019]+")
"""What counts as one word of a name."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names of places in small letters."""

    towns: frozenset[str]
    regions: frozenset[str]
    """States and counties by their names, and countries."""
    countries: frozenset[str]
    """Those of the regions that are countries, or larger."""
    states: frozenset[str]
    """Those of the regions that have a code."""
    codes: frozenset[str]
    """What stands for a state behind a comma, in capitals."""
    careful: frozenset[str]
    """Names, also in the other sets, that are not enough by themselves."""
    first_words: Mapping[str, int]
    """How many words, parted by anything, the longest name has that begins with a word."""

    def knows(self, name: str) -> bool:
        """Tell if a name in small letters is one of a town, region or country."""
        return name in self.towns or name in self.regions

    def is_plain_town(self, name: str) -> bool:
        """Tell if a name in small letters is one of a town and of nothing else."""
        return name in self.towns and name not in self.careful and name not in self.regions

    def is_plain_country(self, name: str) -> bool:
        """Tell if a name in small letters is one of a country and of nothing else."""
        return name in self.countries and name not in self.careful

    def is_region(self, name: str) -> bool:
        """Tell if a name in small letters is that of a state, county or country, of no town."""
        return name in self.regions and name not in self.towns


@cache
def load() -> Gazetteer:
    """Load the names that are shipped."""
    files = {
        file.name: yaml.load(file.read_text("utf-8"), Loader=_Loader)  # noqa: S506 - makes text, lists and mappings only
        for file in resources.files(__name__).iterdir()
        if file.name.endswith(".yaml")
    }
    states = files["regions.yaml"]
    codes = [code for area in ("us", "canada") for code in states[area].values()]
    countries = _small(files["countries.yaml"]["countries"] + files["countries.yaml"]["careful"])
    names_of_states = _small([name for area in ("us", "canada") for name in states[area]])
    regions = {
        *names_of_states,
        *_small(states["others"]),
        *countries,
    }
    towns = {name for city in _cities(files) for name in _small(city["cities"] + city["careful"])}
    towns.update(_smaller())
    careful = {
        *(name for city in _cities(files) for name in _small(city["careful"])),
        *_small(files["countries.yaml"]["careful"]),
    }
    return Gazetteer(
        towns=frozenset(towns),
        regions=frozenset(regions),
        countries=frozenset(countries),
        states=frozenset(names_of_states),
        codes=frozenset(codes),
        careful=frozenset(careful),
        first_words=_first_words(towns | regions),
    )


def _first_words(names: Iterable[str]) -> Mapping[str, int]:
    most: dict[str, int] = {}
    for name in names:
        words = WORD.findall(name)
        most[words[0]] = max(most.get(words[0], 0), len(words))
    return most


def _cities(files: Mapping[str, Mapping[str, list[str]]]) -> Iterator[Mapping[str, list[str]]]:
    return (content for name, content in files.items() if name.startswith("cities"))


def _smaller() -> Iterator[str]:
    """Give the names of the plain list, made from GeoNames (geonames.org, CC BY 4.0)."""
    listed = resources.files(__name__).joinpath("towns.txt").read_text("utf-8")
    return (name.strip().lower() for name in " ".join(listed.split()).split(";"))


def _small(names: list[str]) -> list[str]:
    return [name.lower() for name in names]
