"""Whom to ask about a posting: names, addresses for mail, numbers to call."""

import re
from collections.abc import Iterator

from tui.model.reading import Fact, FactKind
from tui.reading.facts.page import Page
from tui.reading.facts.people import find_people
from tui.reading.facts.spans import Span

_LOCAL = re.compile(r"[\w.+'-]{1,64} ?$")
_DOMAIN = re.compile(
    r"@ ?[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,3}\.(?:[a-z]{2,10}(?![a-z])|"
    r"[A-Z]{2,6}(?![A-Za-z]))"
)
_GLUED = re.compile(r"e-?mail(?:to)?:?(?=\w+\.\w)", re.IGNORECASE)
_NEXT_LABEL = re.compile(r"(?<=[a-z])Telephone|(?<=[a-z])(?:Tel|Phone|Job)\b")
_NEXT_WORD = re.compile(
    r"(?<=\.(?:net|com|org|edu))\.?(?:or|and|for|if|to|on|tel|please|job|with)$"
)
_HEADINGS = ("further details", "visits contact", "more information", "contact details")
_LEADS = 200
_OTHER_MATTERS = re.compile(
    r"accommodat|disabilit|adjustment|fraud|phish|scam|privacy|data protection|datenschutz|"
    r"unsubscribe|agenc(?:y|ies) (?:call|solicit)|"
    r"no-?reply|webmaster|technical (?:difficult|support|issue)|benefits@|security@|suspicious|"
    r"legitimate|press@|"
    r"controller|background check|equal opportunity|eeo|title ix|assistance (?:in|with|complet)"
)
_PHONE = re.compile(
    r"(?<![\d/.-])(?:\+ ?\d{1,3}[ )(./-]{0,3}|[(\[]\+?\d{1,5}(?: \d{1,3})?[)\]][ .-]{0,2}|\(?0|"
    r"\(\d{3}\) ?|"
    r"(?<!\d)\d{3}[ .-](?=\d{3}[ .-]\d{4}))"
    r"(?:[ ()/.\u2013-]{0,3}\d){5,13}(?!\d)"
)
_LOCAL_LABEL = re.compile(r"(?:tel|telephone|phone)s?(?: number)?s?[.:]{1,2} ?")
_LOCAL_NUMBER = re.compile(
    r"[ ,;/]{0,2}\s?(?P<number>\d{2,3}[ -]?\d{2}[ -]?\d{2}|\d{3}[ -]?\d{4})(?=[,;.\s/]|$)(?! ?\d)"
)
_DAY = re.compile(r"\d{1,2}[./ -]\d{1,2}[./ -](?:19|20)\d\d(?: ?[-\u2013] ?\d+)?")
_CALL = (
    "tel", "phone", "fon", "call", "contact", "mobil", "number", "kontakt", "ansprechpartner",
    "@", "rufen", "ring ", "unter +", "unter 0", "+49", "+43", "+44", "+41",
)  # fmt: skip
_NUMBER_TRAPS = re.compile(
    r"fax|€|£|\$|iban|reference|job (?:id|ref)|ref\b|req|hotline for|vat|handelsregister|hrb|crime"
)
_MOST = 8
_NEXT_NUMBER = 140
_FEWEST_LOCAL = 6
_FEWEST_DIGITS, _MOST_DIGITS = 8, 15
"""Of a number with its area code."""


def find_contacts(page: Page) -> Iterator[Fact]:
    """Find people, addresses and numbers, in the order of the text."""
    mails = list(_mails(page))
    numbers = list(_phones(page))
    found = sorted(
        (*mails, *numbers, *find_people(page, mails, [span for _, span in numbers])),
        key=lambda item: item[1].start,
    )
    seen: set[str] = set()
    for value, span in found:
        key = _key(value)
        if len(seen) < _MOST and not any(key in other or other in key for other in seen):
            seen.add(key)
            yield Fact(FactKind.CONTACT, value, span.start, span.end)


def _key(value: str) -> str:
    """Reduce a value to what its spellings share: digits of a number, else letters."""
    digits = "".join(char for char in value if char.isdigit())
    is_number = len(digits) >= _FEWEST_LOCAL and "@" not in value
    return digits.lstrip("0") if is_number else value.lower()


def _mails(page: Page) -> Iterator[tuple[str, Span]]:
    for at in page.traces("@"):
        local = _LOCAL.search(page.text, max(0, at - 65), at)
        domain = _DOMAIN.match(page.text, at)
        if not local or not domain:
            continue
        start = local.start() + (len(local[0]) - len(local[0].lstrip(".'-+")))
        if _OTHER_MATTERS.search(page.low, _since(page, start), min(len(page.low), at + 40)):
            continue
        glued = page.text.rfind("address", start, at)
        start = glued + len("address") if glued >= 0 else start
        if before := _GLUED.match(page.text, start, at):
            start = before.end()
        value = page.text[start : domain.end()].replace(" ", "")
        end = domain.end()
        if cut := _NEXT_LABEL.search(value) or _NEXT_WORD.search(value):
            end -= len(value) - cut.start()
            value = value[: cut.start()]
        yield value, Span(start, end)


def _since(page: Page, position: int) -> int:
    """Tell where what leads to a contact begins: at most 200 code points before, or its heading."""
    start = max(0, position - _LEADS)
    headings = (page.low.rfind(heading, start, position) for heading in _HEADINGS)
    return max(start, *headings)


def _phones(page: Page) -> Iterator[tuple[str, Span]]:
    for match in _numbers(page):
        before = page.low[max(0, match.start() - 25) : match.start()]
        if "http" in before or _NUMBER_TRAPS.search(before):
            continue
        if _OTHER_MATTERS.search(page.low, _since(page, match.start()), match.start()):
            continue
        if _DAY.fullmatch(match[0]) or page.text[match.start() - 1 : match.start()].isupper():
            continue
        digits = sum(char.isdigit() for char in match[0])
        if _FEWEST_DIGITS <= digits <= _MOST_DIGITS:
            yield " ".join(match[0].split()), Span(*match.span())
    yield from _local_numbers(page)


def _local_numbers(page: Page) -> Iterator[tuple[str, Span]]:
    """Find numbers without an area code, as they stand behind `Tel:`."""
    for at in page.traces("tel", "phone"):
        label = _LOCAL_LABEL.match(page.low, at)
        end = label.end() if label else -1
        while label and (number := _LOCAL_NUMBER.match(page.text, end)):
            digits = sum(char.isdigit() for char in number["number"])
            if digits < _FEWEST_DIGITS:
                yield number["number"], Span(*number.span("number"))
            end = number.end()


def _numbers(page: Page) -> Iterator[re.Match[str]]:
    for window in page.windows(_CALL, 45, 110):
        at, end = window
        while match := _PHONE.search(page.low, at, end):
            yield match
            # Another number may follow the first without a word for it.
            at, end = match.end(), max(end, match.end() + _NEXT_NUMBER)
