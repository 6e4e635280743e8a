"""Invented companies and towns; there are the more of them, the more postings there are."""

from dataclasses import dataclass
from functools import cache, lru_cache

from tui.demo.chance import Chance
from tui.demo.tables import Field, fields, parts, phrases

_POSTINGS_PER_COMPANY = 30
_POSTINGS_PER_TOWN = 100
_FIRST_COMPANIES = 60
_FIRST_TOWNS = 40
_TOWNS_WITH_COMPANIES = 4000
_IN_LARGE_CITIES = 0.6
_WITHOUT_BLURB = 0.25
_TOWN_SEEDS = 1 << 40
"""Seeds from here on are those of towns, below it those of companies."""


@dataclass(frozen=True, slots=True)
class Company:
    """Who publishes postings."""

    number: int
    name: str
    blurb: str
    """Empty for a quarter of them."""
    field: int
    """Place in `tables.fields()`; most of its postings are of that field."""
    domain: str
    """Fit to stand in an address."""


def some_company(number: int, chance: Chance) -> Company:
    """Give a company that is known by posting `number`; sizes follow a power law."""
    known = _FIRST_COMPANIES + number // _POSTINGS_PER_COMPANY
    return _company(1 + int(known * chance.random() ** 2))


def some_town(number: int, chance: Chance) -> str:
    """Give a place of work: a large city more often than not, else an invented town."""
    if chance.happens(_IN_LARGE_CITIES):
        cities = parts()["cities"]
        return cities[int(len(cities) * chance.random() ** 2)]
    known = _FIRST_TOWNS + number // _POSTINGS_PER_TOWN
    return _town(int(known * chance.random() ** 2))


@lru_cache(maxsize=1 << 14)
def _company(number: int) -> Company:
    chance = Chance(number)
    place = chance.pick(_by_weight())
    field = fields()[place]
    short = _short_name(chance, field)
    name = f"{short} {chance.pick(parts()['legal_forms'])}".rstrip()
    domain = "".join(letter for letter in short.lower() if "a" <= letter <= "z")
    return Company(number, name, _blurb(chance, name, field), place, domain)


def _short_name(chance: Chance, field: Field) -> str:
    employer = chance.pick(field.employers)
    return chance.pick(parts()["styles"]).format(
        root=_root(chance),
        other=_root(chance),
        employer=employer,
        ending=employer.lower(),
        town=_town(int(_TOWNS_WITH_COMPANIES * chance.random() ** 2)),
    )


def _root(chance: Chance) -> str:
    middles = chance.several(parts()["middles"], chance.pick((1, 1, 1, 2, 2)))
    return chance.pick(parts()["beginnings"]) + "".join(middles) + chance.pick(parts()["endings"])


def _blurb(chance: Chance, name: str, field: Field) -> str:
    if chance.happens(_WITHOUT_BLURB):
        return ""
    words, language = chance.pick(((field.en, "en"), (field.de, "de")))
    return (
        chance.pick(phrases(language)["blurbs"])
        .replace("{company}", name)
        .replace("{business}", chance.pick(words.business))
        .replace("{nn}", str(10 + chance.below(89)))
        .replace("{n}", str(20 + chance.below(980)))
    )


@lru_cache(maxsize=1 << 14)
def _town(number: int) -> str:
    chance = Chance(_TOWN_SEEDS + number)
    town = chance.pick(parts()["town_beginnings"]) + chance.pick(parts()["town_endings"])
    prefix = chance.pick(parts()["town_prefixes"])
    return prefix + (town if prefix[-1:] in {"", " "} else town.lower())


@cache
def _by_weight() -> tuple[int, ...]:
    return tuple(place for place, field in enumerate(fields()) for _ in range(field.weight))
