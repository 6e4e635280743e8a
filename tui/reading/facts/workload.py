"""How much time a week a posting asks for."""

import re
from collections.abc import Iterator

from tui.model.reading import Fact, FactKind, SectionKind
from tui.reading.facts.page import Page
from tui.reading.facts.spans import Span

_NUMBER = r"\d{1,2}(?:[.,]\d{1,2}|\u00bd| ?1/2)?"
_TIMES = re.compile(
    r"\b(?:(?P<both>(?:full|part)[ -]{0,3}(?:time )?(?:or|and|/|&|oder|und)[ -]{0,3}(?:full|"
    r"part)[ -]?time|"
    r"voll-? ?(?:/|oder|und|o\.) ?-?teilzeit|teil-? ?(?:/|oder|und|o\.) ?-?vollzeit)"
    r"|(?P<full>full[ -]?time|vollzeit)|(?P<part>part[ -]?time|teilzeit))"
)
_NOT_THE_JOB = re.compile(
    r"[ -]?(?:regular )?(?:equivalent|student|studies|study|mba|course|education|employees?\b|"
    r"staff\b|faculty are|"
    r"members|workers|colleagues|associates|team members|benefit|experience|post-?graduate|"
    r"training|enrol|enroll|"
    r"degree|phd|"
    r"studium|ausbildung|beschäftigte|mitarbeite|undergraduate|university|graduate|master)"
)
_OTHERS = re.compile(
    r"(?:all|our|other|eligible|than) (?:regular |permanent |active |benefited )?$|"
    r"enrolled|experience|equivalent to|years? of|years? |working as|study(?:ing)?|degree|"
    r"eligib|convert|conversion|leading to|"
    r"(?:become|turn into|potential|going|transition)|including|to hire|(?:benefits|offered|"
    r"available) (?:to|for) (?:\w+ )?$"
)
_FOR_THE_JOB = re.compile(
    r"[ ,-]{0,3}(?:\w{3,12} ){0,2}(?:position|role|job|post|opportunit|contract|basis|"
    r"permanent|vacanc|hours|employment|stelle|schedule)"
)
_HOURS = re.compile(
    rf"(?P<low>{_NUMBER})(?: ?(?:-|\u2013|to|bis|/|or) ?(?P<high>{_NUMBER}))?[ -]?"
    r"(?:hours?|hrs?|h|stunden|std\.?)\b[ ]?"
    r"(?:[./(]?(?:per|a|/|each|pro|die|in der|every|p\.?/?)? ?(?:week|wk|woche|w)\b|pw\b|"
    r"p\.w\.?|weekly|wöchentlich)"
    rf"|(?P<low2>{_NUMBER})(?: ?(?:-|\u2013|bis) ?(?P<high2>{_NUMBER}))?[ -]?"
    r"(?:wochenstunden|stunden-woche|stundenwoche|std\.-woche|std/woche|[- ]hour (?:work ?)?week)"
    r"|(?P<low3>37[.,]5|37\u00bd)[ -]?(?:hours|hrs)\b"
)
_OTHER_HOURS = re.compile(
    r"\d[.,]?$|working (?:more|less|fewer)|(?:employees|staff|those|who) work|at least \d|"
    r"averag|overtime|travel|up to|"
    r"kinder|childcare|open|per day"
)
_BARE = re.compile(
    rf"(?P<low>{_NUMBER})(?: ?(?:-|\u2013|to|bis) ?(?P<high>{_NUMBER}))?(?= ?(?:\n|$|hours?\b|"
    rf"hrs?\b|h\b|std|stunden|per week|pw|[,;(]))"
)
_SHARE = re.compile(
    r"(?<![\d.,])(?P<low>\d{2,3}) ?%?(?: ?(?:-|\u2013|bis|to) ?(?P<high>\d{2,3}))? ?(?:%|"
    r"prozent)(?! ?(?:remote|home|mobil|onsite|on-site))"
)
_LABELS = (
    "job type", "job types", "employment type", "contract type", "working hours", "work hours",
    "hours", "employment status", "position type", "vertragsart", "anstellungsart",
    "arbeitszeit", "schedule", "beschäftigungsart", "type of employment", "contract",
    "duration", "time type", "full time or part time", "hours per week", "hours of work",
    "stunden", "pensum", "umfang", "arbeitszeitmodell", "beschäftigungsumfang", "arbeitspensum",
    "stellenumfang", "wochenarbeitszeit", "job status", "wochenstunden", "employee type",
    "contracted hours", "work schedule",
)  # fmt: skip
_HOUR_LABELS = frozenset(
    ("hours", "arbeitszeit", "stunden", "hours per week", "wochenarbeitszeit", "wochenstunden")
)
_SHARE_LABELS = (
    "pensum", "umfang", "arbeitspensum", "stellenumfang", "arbeitszeit", "working hours",
    "employment level",
)  # fmt: skip
_OF_THE_JOB = re.compile(r"contract|position|post\b|role\b|hours")
_OF_A_JOB = re.compile(r"[ -]{0,2}(?:position|stelle|pensum|workload|employment|job\b|role\b)")
_NEAR = 70
_FEWEST, _MOST = 4, 60


def find_workloads(page: Page) -> Iterator[Fact]:
    """Find full and part time, hours a week and shares of a full job."""
    seen: set[str] = set()
    for value, span in (
        *_of_title(page),
        *_hours(page),
        *_labelled(page),
        *_said(page),
        *_shares(page),
    ):
        if value not in seen:
            seen.add(value)
            yield Fact(FactKind.WORKLOAD, value, span.start, span.end)


def _of_title(page: Page) -> Iterator[tuple[str, Span]]:
    nowhere = Span(-1, -1)
    title = page.title_low
    for match in _TIMES.finditer(title):
        for value in _times(match):
            yield value, nowhere
    for match in _SHARE.finditer(title):
        if value := _share(match):
            yield value, nowhere
    for match in _HOURS.finditer(title):
        yield from ((value, nowhere) for value in _amount(match))


def _times(match: re.Match[str]) -> tuple[str, ...]:
    if match["both"]:
        return ("full time", "part time")
    return ("full time",) if match["full"] else ("part time",)


def _share(match: re.Match[str]) -> str:
    low, high = int(match["low"]), int(match["high"] or 0)
    if not 10 <= low <= 100 or high > 100 or (high and high <= low):  # noqa: PLR2004 - percent
        return ""
    if not high and low == 100:  # noqa: PLR2004 - percent
        return ""
    return f"{low}-{high}%" if high else f"{low}%"


def _amount(match: re.Match[str]) -> Iterator[str]:
    groups = match.groupdict()
    low = groups.get("low") or groups.get("low2") or groups.get("low3") or ""
    high = groups.get("high") or groups.get("high2") or ""
    numbers = [_number(text) for text in (low, high) if text]
    if all(_FEWEST <= float(number) <= _MOST for number in numbers) and (
        len(numbers) == 1 or float(numbers[0]) < float(numbers[1])
    ):
        yield "-".join(numbers) + " h"


def _number(text: str) -> str:
    plain = (
        text.replace(",", ".").replace("\u00bd", ".5").replace(" 1/2", ".5").replace("1/2", ".5")
    )
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _labelled(page: Page) -> Iterator[tuple[str, Span]]:
    for span in page.labelled(*_LABELS):
        for match in _TIMES.finditer(page.low, span.start, min(span.end, span.start + _NEAR)):
            yield from ((value, Span(*match.span())) for value in _times(match))
    for span in page.labelled(*_SHARE_LABELS):
        share = _SHARE.match(page.low, *span)
        if share and (value := _share(share)):
            yield value, Span(*share.span())
    for span in page.labelled(*_HOUR_LABELS):
        hours = _BARE.match(page.low, span.start, span.end + 1)
        if hours:
            yield from ((value, Span(*hours.span())) for value in _amount(hours))


def _said(page: Page) -> Iterator[tuple[str, Span]]:
    for match in _times_said(page):
        if _is_about_the_job(page, match):
            yield from ((value, Span(*match.span())) for value in _times(match))


def _is_about_the_job(page: Page, match: re.Match[str]) -> bool:
    start, end = match.span()
    before = page.before(start, 40)
    if _NOT_THE_JOB.match(page.low, end) or "experience" in before:
        return False
    if _FOR_THE_JOB.match(page.low, end):
        return True
    if page.section_at(start) is SectionKind.REQUIREMENTS and not _OF_THE_JOB.search(before):
        return False
    return not _OTHERS.search(before)


def _shares(page: Page) -> Iterator[tuple[str, Span]]:
    for window in page.windows(("%", "prozent"), 20, 30):
        for match in _SHARE.finditer(page.low, *window):
            if _OF_A_JOB.match(page.low, match.end()) and (value := _share(match)):
                yield value, Span(*match.span())


def _times_said(page: Page) -> Iterator[re.Match[str]]:
    for window in page.windows(("time", "teilzeit", "vollzeit"), 22, 24):
        for match in _TIMES.finditer(page.low, *window):
            # "Full Time or Part Time: Full Time" is a label with its value.
            if not (
                match["both"]
                and _TIMES.match(page.low[match.end() : match.end() + 24].lstrip(": \n"))
            ):
                yield match


def _hours(page: Page) -> Iterator[tuple[str, Span]]:
    for window in page.windows(("week", "woche", " pw", "p.w", "37.5", "37\u00bd"), 40, 24):
        for match in _HOURS.finditer(page.low, *window):
            if not _OTHER_HOURS.search(page.before(match.start(), 60)):
                yield from ((value, Span(*match.span())) for value in _amount(match))
