"""Days and months as postings write them, in English and German."""

import re

_MONTHS = {
    "jan": 1, "jän": 1, "feb": 2, "mar": 3, "mär": 3, "apr": 4, "may": 5, "mai": 5, "jun": 6,
    "jul": 7, "aug": 8, "sep": 9, "oct": 10, "okt": 10, "nov": 11, "dec": 12, "dez": 12,
}  # fmt: skip
MONTH = (
    r"(?:jan(?:uary|uar)?|jänner|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|"
    r"juni|july?|juli|"
    r"aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|"
    r"dez(?:ember)?)\b\.?"
)
_YEAR = r"(?P<{0}>(?:19|20)\d\d)"
DATE = re.compile(
    rf"(?P<day1>\d{{1,2}})(?:st|nd|rd|th|"
    rf"\.)?(?: of)?[ -]{{0,2}}(?P<month1>{MONTH}),?[ -]?{_YEAR.format('year1')}"
    rf"|(?P<month2>{MONTH}) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR.format('year2')}"
    rf"|(?P<month3>{MONTH}),?[ /-]?{_YEAR.format('year3')}"
    rf"|(?P<day4>\d{{1,2}})\.[ ]?(?P<month4>\d{{1,2}})\.[ ]?{_YEAR.format('year4')}"
    rf"|{_YEAR.format('year5')}-(?P<month5>\d\d)-(?P<day5>\d\d)"
    rf"|(?P<day6>\d{{1,2}})/(?P<month6>\d{{1,2}})/{_YEAR.format('year6')}"
    rf"|(?P<month7>\d{{1,2}})[/.]{_YEAR.format('year7')}"
)
"""Finds a date that names its year; for text in small letters."""


def iso_of(text: str) -> str:
    """Return a date that `DATE` finds as `YYYY-MM-DD` or `YYYY-MM`; empty for an impossible one."""
    match = DATE.fullmatch(text)
    if not match:
        return ""
    groups = {name[:-1]: text for name, text in match.groupdict().items() if text}
    month = _month(groups["month"])
    day = int(groups.get("day") or 0)
    if match["day6"] and month > 12 >= day:  # noqa: PLR2004 - the American order
        day, month = month, day
    if not 1 <= month <= 12 or day > 31:  # noqa: PLR2004 - months and days
        return ""
    return f"{groups['year']}-{month:02}" + (f"-{day:02}" if day else "")


def _month(text: str) -> int:
    return int(text) if text.isdigit() else _MONTHS[text[:3]]
