"""Names of places: YAML files edited by people, and the record made of them.

`careful` lists names that are also words, people or companies; they count only where something
else says that a place is meant. A name in it need not stand in the other list as well.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

import yaml

# Everything is text: no entry of `NO`, `ON` or `US` turns into something else.
_Loader: type[yaml.BaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names of places in small letters."""

    towns: frozenset[str]
    regions: frozenset[str]
    """States and counties by their names, and countries."""
    countries: frozenset[str]
    """Those of the regions that are countries, or larger."""
    codes: frozenset[str]
    """What stands for a state behind a comma, in capitals."""
    careful: frozenset[str]
    """Names, also in the other sets, that are not enough by themselves."""
    beginnings: frozenset[str]
    """The first three letters of all names, or the two there are."""
    longest: int
    """Words of the longest name."""

    def knows(self, name: str) -> bool:
        """Tell if a name in small letters is one of a town, region or country."""
        return name in self.towns or name in self.regions

    def is_region(self, name: str) -> bool:
        """Tell if a name in small letters is that of a state, county or country, of no town."""
        return name in self.regions and name not in self.towns

    def may_begin(self, low: str, start: int) -> bool:
        """Tell quickly if a name may begin at a position of a text in small letters."""
        begin = low[start : start + 3]
        return begin in self.beginnings or begin[:2] in self.beginnings


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
    regions = {
        *_small([name for area in ("us", "canada") for name in states[area]]),
        *_small(states["others"]),
        *countries,
    }
    towns = {name for city in _cities(files) for name in _small(city["cities"] + city["careful"])}
    careful = {
        *(name for city in _cities(files) for name in _small(city["careful"])),
        *_small(files["countries.yaml"]["careful"]),
    }
    return Gazetteer(
        towns=frozenset(towns),
        regions=frozenset(regions),
        countries=frozenset(countries),
        codes=frozenset(codes),
        careful=frozenset(careful),
        beginnings=frozenset(name[:3] for name in towns | regions),
        longest=max(len(name.split()) for name in towns | regions),
    )


def _cities(files: Mapping[str, Mapping[str, list[str]]]) -> Iterator[Mapping[str, list[str]]]:
    return (content for name, content in files.items() if name.startswith("cities"))


def _small(names: list[str]) -> list[str]:
    return [name.lower() for name in names]
