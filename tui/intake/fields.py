"""One record's values → a Draft or a Reject: ids, cleaning and limits, the same for every form."""

import re
from collections.abc import Mapping

from tui.intake.dates import to_utc
from tui.model.intake import Draft, Reject
from tui.text import clean, one_line

RAW_COLUMNS = (
    "posting_id",
    "company_id",
    "title",
    "description",
    "role",
    "blurb",
    "timestamp",
)
"""What a posting consists of, in the order of the raw form."""

MAX_TEXT = 1 << 20
"""Code points kept of a description or blurb; what is cut ends in a line with an ellipsis."""

MAX_TITLE = 1000
"""Code points kept of a title or role; what is cut ends in an ellipsis."""

MAX_URL = 2000
"""Code points of an address; a longer one is none."""

MAX_ID = 200
"""Code points of an id; a longer one is no id."""

MAX_RAW = 1 << 16
"""Code points kept of a record that could not be read."""

NO_COMPANY = "0"
"""The company id by which a dump says that it names none."""

INTEGER = r"-?[0-9]{1,18}"
"""A regular expression for an id of the raw form: digits alone, small enough for any database."""

_ID_BOUND = 10**18

_MANY_MARKS = re.compile("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{9}")


def draft(values: Mapping[str, str], line: int, source: str = "") -> Draft:
    """Make a posting of values by column name; missing ones are empty, the id is taken as it is."""
    company = one_line(values.get("company_id", ""), MAX_ID)
    return Draft(
        external_id=values["posting_id"],
        title=one_line(values.get("title", ""), MAX_TITLE),
        description=long_text(values.get("description", "")),
        company_external_id="" if company == NO_COMPANY else company,
        role=one_line(values.get("role", ""), MAX_TITLE),
        blurb=long_text(values.get("blurb", "")),
        posted_at=to_utc(values.get("timestamp", "")),
        source=source,
        line=line,
        company=one_name(values.get("company", "")),
        url=one_line(values.get("url", ""), MAX_URL),
        location=one_line(values.get("location", ""), MAX_TITLE),
    )


def text_id(value: object) -> str:
    """Give the id that a form with types has here, or nothing where it is none.

    Any text of one line is an id, so is an integer of at most 18 digits; true, 1.5, lists are not.
    """
    if isinstance(value, bool) or not isinstance(value, int | str):
        return ""
    if isinstance(value, int):
        return str(value) if abs(value) < _ID_BOUND else ""
    text = one_line(value, MAX_ID + 1)
    return text if len(text) <= MAX_ID else ""


def one_name(text: str) -> str:
    """Make a text fit for the name of a source or company."""
    return one_line(text, MAX_ID)


def reject(line: int, reason: str, raw: str) -> Reject:
    """Keep what could not be read, cut and cleaned."""
    return Reject(line=line, reason=reason, raw=clean(raw[:MAX_RAW]))


def long_text(text: str) -> str:
    """Clean a text of many lines; one beyond MAX_TEXT is cut, which its last line shows."""
    if len(text) > MAX_TEXT:
        text = f"{text[:MAX_TEXT]}\n…"
    return text if _is_clean(text) else clean(text)


def _is_clean(text: str) -> bool:
    """Tell quickly that cleaning would change nothing; most texts of many lines pass."""
    flat = text.replace("\n", "").replace("\t", "").replace("\xa0", "")
    return flat.isprintable() and (flat.isascii() or not _MANY_MARKS.search(flat))
