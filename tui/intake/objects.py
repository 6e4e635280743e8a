"""Objects of JSON or YAML → postings: flat records, schema.org JobPosting, what wraps them."""

import re
from collections.abc import Callable, Iterator, Mapping

from tui.intake.columns import Columns
from tui.intake.fields import MAX_URL, draft, one_name, reject, text_id
from tui.intake.html import is_html, plain
from tui.model.intake import Draft, Reject

NO_OBJECT = "no object but a bare value"
NO_ID = "no id that is a text or an integer"
NO_TEXT = "neither a title nor a description"
NO_POSTING = "no posting: neither an id nor a title"

_LINKED = frozenset(("@type", "@graph", "@context"))
"""Keys that make an object linked data (JSON-LD)."""

_TEXTS = ("title", "description", "role", "blurb")
_ADDRESS = ("addressLocality", "addressRegion", "addressCountry")
_PAGE = re.compile(r"https?://\S+$", re.IGNORECASE)
_MAX_DEPTH = 5
"""How deep postings are looked for in what is wrapped around them."""


def postings(value: object, line: int, raw: str, columns: Columns) -> Iterator[Draft | Reject]:
    """Give the postings that a value is or holds; `raw` is what a reject keeps.

    Linked data of other types is passed over: it is no posting. In anything else a value that
    is no posting is rejected.
    """
    if isinstance(value, dict) and not _is_linked(value) and not _is_flat(value, columns):
        listed = _listed(value)
        if listed:
            for item in listed:
                yield from _single(item, line, raw, columns)
            return
    yield from _single(value, line, raw, columns)


def _single(value: object, line: int, raw: str, columns: Columns) -> Iterator[Draft | Reject]:
    if not isinstance(value, dict):
        yield reject(line, NO_OBJECT, raw)
    elif _is_linked(value):
        for posting in _job_postings(value):
            yield job_posting(posting, line, raw)
    elif _is_flat(value, columns):
        yield record(columns.values(value), line, raw)
    else:
        yield reject(line, NO_POSTING, raw)


def _is_linked(value: Mapping[str, object]) -> bool:
    return not _LINKED.isdisjoint(value)


def _job_postings(value: object, depth: int = 0) -> Iterator[dict[str, object]]:
    """Find the JobPostings in linked data: in a @graph, an ItemList, a page's mainEntity."""
    if isinstance(value, dict) and _is_job_posting(value):
        yield value
    elif isinstance(value, dict | list) and depth < _MAX_DEPTH:
        for each in value.values() if isinstance(value, dict) else value:
            yield from _job_postings(each, depth + 1)


def _is_job_posting(value: Mapping[str, object]) -> bool:
    kinds = value.get("@type")
    return any(
        isinstance(kind, str) and kind.rpartition("/")[2] == "JobPosting"
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _is_flat(value: Mapping[str, object], columns: Columns) -> bool:
    return not columns.values(value).keys().isdisjoint(("posting_id", "title"))


def _listed(value: Mapping[str, object], depth: int = 0) -> list[object]:
    """Find the list of postings that an object wraps, such as {"data": {"jobs": [...]}}."""
    for each in value.values():
        if isinstance(each, list) and any(isinstance(item, dict) for item in each):
            return each
    for each in value.values():
        if isinstance(each, dict) and depth < _MAX_DEPTH and (found := _listed(each, depth + 1)):
            return found
    return []


def record(found: Mapping[str, object], line: int, raw: str) -> Draft | Reject:
    """Read a flat record, its values by column; HTML in the description becomes plain text."""
    identifier = text_id(found.get("posting_id", found.get("url")))
    if not identifier:
        return reject(line, NO_ID, raw)
    values = {"posting_id": identifier, "company_id": text_id(found.get("company_id"))}
    for column in _TEXTS:
        text = _scalar(found.get(column))
        if text is None:
            return reject(line, f"the {column} is no text", raw)
        values[column] = text
    if not values["title"].strip() and not values["description"].strip():
        return reject(line, NO_TEXT, raw)
    if is_html(values["description"]):
        values["description"] = plain(values["description"])
    values["timestamp"] = _scalar(found.get("timestamp")) or ""
    values["url"] = _address(found.get("url"))
    values["location"] = _location(found.get("location"))
    _name_company(values, _name(found.get("company")))
    return draft(values, line, one_name(_name(found.get("source"))))


def job_posting(
    value: Mapping[str, object], line: int, raw: str, shown: Callable[[str], str] = plain
) -> Draft | Reject:
    """Read a schema.org JobPosting, in any of the shapes that its properties may have.

    `shown` makes of a text what a reader would see; schema.org's texts are HTML.
    """
    identifier, source = _identifier(value)
    if not identifier:
        return reject(line, NO_ID, raw)
    company = value.get("hiringOrganization")
    values = {
        "posting_id": identifier,
        "title": shown(_name(value.get("title")) or _name(value.get("name"))),
        "description": shown(_name(value.get("description"))),
        "role": shown(_name(value.get("occupationalCategory"))),
        "timestamp": _scalar(value.get("datePosted")) or "",
        "url": _address(value.get("url")),
        "location": _location(value.get("jobLocation")),
    }
    if isinstance(company, dict):
        values["company_id"] = _identifier(company)[0]
        values["blurb"] = shown(_name(company.get("description")))
    _name_company(values, shown(_name(company)))
    return draft(values, line, one_name(source or _name(value.get("source"))))


def _identifier(value: Mapping[str, object]) -> tuple[str, str]:
    """Give a thing's id and the name of what gave it; its address will do for an id."""
    given = _first(value.get("identifier"))
    if isinstance(given, dict):
        return text_id(_first(given.get("value"))), _name(given.get("name"))
    return text_id(given) or text_id(value.get("@id")) or text_id(value.get("url")), ""


def _address(value: object) -> str:
    """Give the address of a page; anything else is none."""
    text = _name(value)
    return text if len(text) <= MAX_URL and _PAGE.match(text) else ""


def _location(value: object) -> str:
    """Give where the work is, of several places all: as text, or as schema.org's places have it."""
    if isinstance(value, list):
        return "; ".join(dict.fromkeys(filter(None, map(_location, value))))
    if not isinstance(value, dict):
        return _scalar(value) or ""
    address = _first(value.get("address"))
    if not isinstance(address, dict):
        return _scalar(address) or _name(value)
    parts = (_name(address.get(name)) for name in _ADDRESS)
    return ", ".join(dict.fromkeys(filter(None, parts)))


def _name_company(values: dict[str, str], name: str) -> None:
    """Note a company's name, which also is its id where there is none, and all its blurb."""
    values["company"] = name
    values["company_id"] = values.get("company_id") or one_name(name)
    values["blurb"] = values.get("blurb") or name


def _first(value: object) -> object:
    return value[0] if isinstance(value, list) and value else value


def _name(value: object) -> str:
    """Give a text, the first text of a list, or the name of a thing; else nothing."""
    value = _first(value)
    if isinstance(value, dict):
        value = _first(value.get("name"))
    return _scalar(value) or ""


def _scalar(value: object) -> str | None:
    """Give a text or number as text, nothing for null, and None for anything else."""
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return str(value)
