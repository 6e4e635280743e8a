"""What dumps call the columns of a posting."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

SPELLINGS = {
    "posting_id": "id posting jobid externalid refid referenceid reference identifier guid uid",
    "company_id": "companyid employerid organizationid organisationid clientid",
    "company": "companyname employer employername hiringorganization organization organisation "
    "advertiser unternehmen firma arbeitgeber",
    "title": "jobtitle postingtitle positiontitle headline name titel stellentitel bezeichnung",
    "description": "jobdescription postingdescription body text content details beschreibung "
    "stellenbeschreibung",
    "role": "occupationalcategory occupation jobrole jobfunction normalizedtitle beruf rolle",
    "blurb": "companydescription companyblurb companyprofile aboutcompany about firmenprofil",
    "timestamp": "dateposted postedat posteddate publishedat publicationdate pubdate posted "
    "published date createdat created datum veröffentlicht",
    "source": "site provider portal quelle",
    "url": "joburl link joburldirect",
    "location": "joblocation place city ort standort arbeitsort einsatzort",
}
"""For each column its names in dumps, the likeliest first; case and marks do not count."""

_COLUMN_OF = {
    spelling: (column, rank)
    for column, spellings in SPELLINGS.items()
    for rank, spelling in enumerate((column.replace("_", ""), *spellings.split()))
}
_UNKNOWN = ("", 0)

_MIN_NAMES = 2
"""Known names that make a line a header: one alone may be a word of a text."""


_WITHIN = "."
"""Divides the names of values within values, as in `company.name`."""


@lru_cache(maxsize=1024)
def _column_of(name: str) -> tuple[str, int]:
    return _COLUMN_OF.get(_folded(name), _UNKNOWN)


def _folded(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))


class Columns:
    """How dumps call the columns: by the usual names, and first by names of one's own."""

    def __init__(self, own: Mapping[str, Sequence[str]] | None = None) -> None:
        """Take the names of one's own by column; one with dots is a value within values."""
        pairs = [(name, column) for column, names in (own or {}).items() for name in names]
        self._own = {_folded(name): column for name, column in pairs if _WITHIN not in name}
        self._within = [(name, column) for name, column in pairs if _WITHIN in name]

    def of(self, names: Iterable[str]) -> dict[str, str]:
        """Give for each known column the name in the dump that means it, the likeliest one."""
        best: dict[str, tuple[int, str]] = {}
        for name in names:
            own = self._own.get(_folded(name)) if self._own else None
            column, rank = (own, -1) if own else _column_of(name)
            if column and (column not in best or rank < best[column][0]):
                best[column] = (rank, name)
        return {column: name for column, (_, name) in best.items()}

    def values(self, record: Mapping[str, object]) -> dict[str, object]:
        """Give the values of an object by column."""
        found = {column: record[name] for column, name in self.of(record).items()}
        for name, column in self._within:
            value: object = record
            for part in name.split(_WITHIN):
                value = value.get(part) if isinstance(value, dict) else None
            if value is not None:
                found[column] = value
        return found


USUAL = Columns()


def is_header(names: Iterable[str]) -> bool:
    """Tell whether these are names of columns rather than a posting's values."""
    return len(USUAL.of(names)) >= _MIN_NAMES
