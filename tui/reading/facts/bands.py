"""Pay bands of the British health service: `Band 5`, `Band 8a`."""

import re
from collections.abc import Iterator

from tui.model.reading import Fact, FactKind
from tui.reading.facts.page import Page
from tui.reading.facts.spans import NOWHERE, Span

_NUMBER = (
    r"(?P<first>[2-9](?: ?\(?[a-d]\b\)?)?)(?![\w])"
    r"(?:\s?(?:/|-|\u2013|or|to|and|&)\s?(?:band )?(?P<second>[3-9][a-d]?)\b)?"
)
_BAND = re.compile(rf"\b(?:band|bd|afc)(?: level)?[:. -]{{0,3}}{_NUMBER}(?![.,]?\d|['\u2019]|%)")
_IN_TITLE = re.compile(rf"(?:\bband[:. -]{{0,3}}|\bb){_NUMBER}(?![.,]?\d|%)")
_LABEL = re.compile(
    r"(?:afc|agenda for change|salary|grade|pay|pay scale|pay band|banding)[ :(\u2013-]{0,4}$"
)
_OTHERS = re.compile(
    r"(?:\b(?:our|other|supporting|support|supervised|alongside|manag\w+|ielts|overall|from|"
    r"existing|current\w*|into|towards?|roles?|of|at|"
    r"to|than|with|and|for roles|posts at)\b[ :]{0,2}(?:the |a |an |our |all |\d )?|\d ?x ?)$"
)
_WANTS = re.compile(
    r"recruit|looking for|seeking|opportunit|vacanc|arisen|permanent|experienced|appoint|hire|"
    r"invit|require|exciting|enthusiastic|motivated|dynamic"
)
_PROGRESS = re.compile(r"progress|develop|promot|working towards|contact")
_COLLEAGUE = re.compile(r"[ ,]{0,2}(?:and (?:below|above|under|over)|team lead|colleagues|staff\b)")
_MARKS = re.compile(r"[ ()]")
_OPENING = 200


def find_bands(page: Page) -> Iterator[Fact]:
    """Find the band of the job: the title's, else one that stands for its pay, else the first."""
    match = _IN_TITLE.search(page.title_low)
    span = NOWHERE
    if match is None and (match := _in_text(page)):
        span = Span(*match.span())
    for number in (match["first"], match["second"]) if match else ():
        if number:
            yield Fact(FactKind.PAY, f"Band {_MARKS.sub('', number)}", *span)


def _in_text(page: Page) -> re.Match[str] | None:
    first: re.Match[str] | None = None
    for window in page.windows(("band", "afc"), 2, 24):
        for found in _BAND.finditer(page.low, *window):
            if _LABEL.search(page.low, max(0, found.start() - 24), found.start()):
                return found
            if first is None and _is_the_jobs(page, found):
                first = found
    return first


def _is_the_jobs(page: Page, match: re.Match[str]) -> bool:
    before = page.before(match.start(), 120)
    if _COLLEAGUE.match(page.low, match.end()) or _PROGRESS.search(before):
        return False
    if _WANTS.search(before):
        return True
    return not _OTHERS.search(before) and (match.start() < _OPENING or not before.strip(" *-("))
