"""What dumps call the columns of a posting."""

from collections.abc import Iterable
from functools import lru_cache

_SPELLINGS = {
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
}
"""For each column its names in dumps, the likeliest first; case and marks do not count."""

_COLUMN_OF = {
    spelling: (column, rank)
    for column, spellings in _SPELLINGS.items()
    for rank, spelling in enumerate((column.replace("_", ""), *spellings.split()))
}
_UNKNOWN = ("", 0)

_MIN_NAMES = 2
"""Known names that make a line a header: one alone may be a word of a text."""


@lru_cache(maxsize=1024)
def _column_of(name: str) -> tuple[str, int]:
    return _COLUMN_OF.get("".join(filter(str.isalnum, name.casefold())), _UNKNOWN)


def columns_of(names: Iterable[str]) -> dict[str, str]:
    """Give for each known column the name in the dump that means it, of several the likeliest."""
    best: dict[str, tuple[int, str]] = {}
    for name in names:
        column, rank = _column_of(name)
        if column and (column not in best or rank < best[column][0]):
            best[column] = (rank, name)
    return {column: name for column, (_, name) in best.items()}


def is_header(names: Iterable[str]) -> bool:
    """Tell whether these are names of columns rather than a posting's values."""
    return len(columns_of(names)) >= _MIN_NAMES
