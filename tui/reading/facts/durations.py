"""How long the contract runs."""

import re
from collections.abc import Iterator

from tui.model.reading import Fact, FactKind
from tui.reading.facts.dates import DATE, iso_of
from tui.reading.facts.page import Page
from tui.reading.facts.spans import NOWHERE, Span

_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "nine": 9, "twelve": 12,
    "eighteen": 18, "a": 1, "ein": 1, "einem": 1, "einen": 1, "zwei": 2, "drei": 3, "sechs": 6,
    "vier": 4, "fünf": 5, "zwölf": 12, "eines": 1, "an": 1,
}  # fmt: skip
_COUNT = rf"(?:\d{{1,2}}|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
_UNIT = (
    r"(?:months?|years?|weeks?|monate?n?s?|monatig\w*|jahre?n?s?|jährig\w*|wochen?|"
    r"wöchig\w*|mths?|yrs?)\b"
)


def _span(number: int) -> str:
    """Make the pattern of `6 months`; its groups end in a number, as a pattern may hold several."""
    return (
        rf"(?P<low{number}>{_COUNT})(?:\(\d{{1,2}}\))?\+?(?: ?(?:-|\u2013|to|"
        rf"bis) ?(?P<high{number}>{_COUNT}))?\+?"
        rf"[ -]{{0,2}}(?P<unit{number}>{_UNIT})"
    )


_LENGTH = re.compile(
    r"(?:for |of |approx\.? |ca\.? |minimum |at least |initial(?:ly)? |up to |mindestens |"
    r"mind\. |min\.? |voraussichtlich |bis zu |zunächst |etwa |for up to |a |about )*" + _span(1)
)
_LABELS = (
    "duration", "laufzeit", "projektlaufzeit", "projektdauer", "project duration",
    "contract duration", "contract length", "dauer", "length of contract", "einsatzdauer",
    "vertragslaufzeit", "vertragsdauer", "befristung", "contract term", "length", "contract",
    "contract type", "job type", "tenure", "contract period", "term",
)  # fmt: skip
_TEMPORARY = (
    r"(?:fixed[- ]term|ftc\b|secondment|contract\b(?! management)|maternity (?:leave )?cover|"
    r"maternity contract|mat cover|temporary|interim|internship|praktikum|placement|assignment|"
    r"fixed period|locum|rolling contract|initial contract)"
)
_SAID_LENGTH = re.compile(
    rf"{_span(1)}[ ,(\u2013-]{{0,3}}(?:\w{{3,12}}[ /-]){{0,2}}{_TEMPORARY}"
    rf"|\b(?:fixed[- ]term|ftc|secondment|maternity cover|temporary|contract|"
    rf"internship)\b[^.\n;:]{{0,30}}?[ (,:\u2013-]{{1,4}}(?:is |basis )?(?:for|of|lasting|"
    rf"duration of|period of|\u2013|-|:|\()?[ ]?(?:up to |a period of |an initial |"
    rf"approximately |a |initially |at least |minimum of )*{_span(2)}"
    rf"|(?<!un)befristet\w*(?: ist)?[^.\n;]{{0,25}}? (?:auf|für|von|bis zu) (?:zunächst |"
    rf"die dauer von |vorerst |voraussichtlich |ca\. |mindestens )?{_span(3)}"
    rf"|(?:laufzeit|dauer|zeitraum) (?:von|beträgt|über) (?:mindestens |etwa |ca\. |mind\. |"
    rf"bis zu )?{_span(4)}"
    rf"|(?:period|duration|term) of (?:up to |at least |approximately )?{_span(5)}"
    rf"|(?:auf|für) (?:zunächst )?{_span(6)} befristet"
    rf"|limited (?:for|to) (?:a period of )?{_span(10)}"
    rf"|fixed {_span(7)} (?:term|contract|period)"
    rf"|(?:position|role|post|contract|assignment) is (?:for )?(?:up to |initially |"
    rf"a )?(?:for )?{_span(8)}(?! old)"
    rf"|(?:für|for) (?:a |an |(?:die|eine) dauer von |zunächst |up to |etwa |ca\. |"
    rf"mindestens ){{0,2}}{_span(9)}(?= |[.,\n]|$)"
)
_BEHIND = re.compile(rf"[ (\u2013-]{{1,3}}(?:\w{{3,12}}[ /-]){{0,2}}{_TEMPORARY}")
_END_OF_TITLE = re.compile(rf"[(\u2013,-] ?{_span(1)} ?[),]?$")
_UNTIL = re.compile(
    rf"\b(?:fixed[- ]term|ftc|secondment|befristet\w*|contract)\b[^.\n;]{{0,40}}?(?:until|"
    rf"ending|bis(?: zum)?|to|end on) (?:the )?(?:end of )?(?P<date>{DATE.pattern})"
)
_LIMITED = (
    "fixed", "ftc", "secondment", "contract", "maternity", "temporary", "internship", "praktik",
    "befristet", "laufzeit", "dauer", "period of", "duration of", "term of", "zeitraum",
    "interim", "placement", "assignment", "position is", "role is", "post is", " months", " monate",
    "locum", "mat cover",
)  # fmt: skip
_OF_THE_POST = re.compile(
    r"post|contract|position|appointment|role\b|fixed|initially|cover|second|internship|"
    r"starting|start"
)
_NO_CONTRACT = re.compile(
    r"warranty|experience|probation|license|renewal|within|after|service contract|first|rotat|"
    r"every|"
    r"leave|notice|employment history|experience of|last|previous|past"
)


def find_durations(page: Page) -> Iterator[Fact]:
    """Find how long the contract runs; one answer, the title first, then labels, then sentences."""
    match = _SAID_LENGTH.search(page.title_low) or _END_OF_TITLE.search(page.title_low)
    if match and (value := _length(match)):
        yield Fact(FactKind.DURATION, value, *NOWHERE)
        return
    found = _labelled_length(page) or _said_length(page)
    if found:
        yield Fact(FactKind.DURATION, found[0], found[1].start, found[1].end)


def _labelled_length(page: Page) -> tuple[str, Span] | None:
    for span in page.labelled(*_LABELS):
        match = _LENGTH.match(page.low, span.start, span.end) or _SAID_LENGTH.match(
            page.low, span.start, span.end
        )
        if match and (value := _length(match)):
            return value, Span(*match.span())
    return None


def _said_length(page: Page) -> tuple[str, Span] | None:
    windows = list(page.windows(_LIMITED, 50, 80))
    for window in windows:
        for match in _SAID_LENGTH.finditer(page.low, *window):
            if _is_of_the_post(page, match) and (value := _length(match)):
                return value, Span(*match.span())
    for window in windows:
        until = _UNTIL.search(page.low, *window)
        if until and (value := iso_of(until["date"])):
            return f"until {value}", Span(until.start("date"), until.end("date"))
    return None


def _is_of_the_post(page: Page, match: re.Match[str]) -> bool:
    """Tell if a length is that of the contract, and not of what somebody has done or gets."""
    before = page.before(match.start(), 60)
    if _NO_CONTRACT.search(f"{before} {match[0]}") or "training" in before:
        return False
    if not match[0].startswith(("period", "duration", "term", "für", "for")):
        return True
    behind = _BEHIND.match(page.low, match.end())
    return bool(behind or "dauer von" in match[0] or _OF_THE_POST.search(before))


def _length(match: re.Match[str]) -> str:
    groups = {name.rstrip("0123456789"): text for name, text in match.groupdict().items() if text}
    if "low" not in groups:
        return ""
    low, high = _count(groups["low"]), _count(groups.get("high", "0"))
    unit = groups["unit"]
    word = "month" if unit[0] == "m" else "week" if unit[0] == "w" else "year"
    if not 0 < low <= 99:  # noqa: PLR2004 - longer is no contract
        return ""
    amount = f"{low}-{high}" if high > low else f"{low}"
    return f"{amount} {word}" + ("" if amount == "1" else "s")


def _count(text: str) -> int:
    return int(text) if text.isdigit() else _WORDS[text]
