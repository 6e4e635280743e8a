"""When the work begins."""

import re
from collections.abc import Iterator

from tui.model.reading import Fact, FactKind
from tui.reading.facts.dates import DATE, iso_of
from tui.reading.facts.page import Page

_LABELS = (
    "start date", "starting date", "start", "date of entry", "eintrittstermin",
    "eintrittsdatum", "starttermin", "startdatum", "beginn", "projektstart", "start date/ time",
    "start date/time", "projektbeginn", "entry date", "occupation date", "arbeitsbeginn",
    "eintritt", "verfügbar ab", "available from", "einstellungstermin", "besetzbar ab",
    "besetzungstermin", "einstiegstermin", "einstieg", "start time", "begin", "verfügbarkeit",
    "zeitpunkt",
)  # fmt: skip
_NOW = (
    r"asap\b|a\.s\.a\.p|as soon as possible|immediate(?:ly)?\b|now\b|ab sofort|sofort\b|"
    r"zum nächstmöglichen|"
    r"nächstmöglich|zum \*{0,2}früh(?:e)?stmöglichen|at the earliest|next possible"
)
_AGREED = (
    r"nach (?:absprache|vereinbarung)|by (?:arrangement|agreement)|to be agreed|"
    r"negotiable|flexib(?:le|el)\b|nach verfügbarkeit"
)
_NAMED = re.compile(
    rf"(?:ab |from |zum |on |approx\.? |ca\.? |mid[a-z]* |early |late |anfang |mitte )?(?:the |"
    rf"dem )?(?:(?P<now>{_NOW})|(?P<agreed>{_AGREED})|(?P<date>{DATE.pattern}))"
)
_SAID_NOW = re.compile(
    r"(?:ab sofort(?! (?:buchbar|erhält))|zum (?:nächst|früh(?:e)?st)?möglichen? (?:zeitpunkt|"
    r"termin)|zum nächstmöglichen (?:zeitpunkt|termin|eintritts\w+)|"
    r"zum \*{0,2}früh(?:e)?stmöglichen\*{0,2} (?:zeitpunkt|termin)|nächstmöglich\b|\bper sofort|"
    r"immediate start(?:s|ing)?\b|start(?:ing)? immediately|start(?:ing)? asap\b|"
    r"start(?:ing)? as soon as possible|"
    r"(?:available|position|join us|to start|commenc\w+) (?:immediately|asap|"
    r"as soon as possible)|immediately available|"
    r"at the (?:next possible|earliest possible) (?:date|time|opportunity)|"
    r"by the next possible date|with immediate effect|as soon as possible)"
)
_SAID_DATE = re.compile(
    rf"(?:(?:start(?:s|ing)?(?: date)?(?: on| in| from| of| is)?|commenc(?:ing|es?)(?: on| in|"
    rf" from)?|beginn(?:ing|t|end)?(?: on| in)?|start date of|ab|ab dem|zum|from|"
    rf"available(?: from)?|begins?(?: on| in)?) )(?:the |dem |1st week of |early |mid |late |"
    rf"anfang |mitte )?(?P<date>{DATE.pattern})"
)
_NOT_THE_START = re.compile(
    r"vaccin|new hires|paid time|insur|benefit|bewerb\w*[^.\n]{0,40}$|apply|application|applic|"
    r"closing|deadline|register|contact|touch|submit|send|"
    r"interview|respon[ds]|report|resolv|notif|bis (?:spätestens )?$|until|escalat|get back|"
    r"verfallen|born|reach|call|rückmeldung|melde"
)
_JOINING = re.compile(r"start|join|looking|position|hire|fill|begin|recruit")
_NOW_TRACES = (
    "sofort", "nächstmöglich", "frühestmöglich", "frühstmöglich", "immediate", "asap", "as soon as",
    "possible date", "zum möglichen", "possible time", "earliest possible",
)  # fmt: skip
_YEARS = (" 20", ".20", "/20", "-20", " 199", ".199", ",20")
_JOBS_DATE = re.compile(
    r"start|commenc|begin|suchen|besetz|ab$|stelle|ausbildung|einstell|join|available|position|"
    r"post\b|placement|eintritt|einstieg|praktikum"
)


def find_starts(page: Page) -> Iterator[Fact]:
    """Find when the work begins; one answer, from labels before sentences."""
    for span in page.labelled(*_LABELS):
        match = _NAMED.match(page.low, span.start, span.end)
        if match and (value := _start(match)):
            yield Fact(FactKind.START, value, match.start(), match.end())
            return
    fact = _said_now(page) or _said_date(page)
    if fact:
        yield fact


def _start(match: re.Match[str]) -> str:
    if match["now"]:
        return "now"
    if match["agreed"]:
        return "by agreement"
    return iso_of(match["date"])


def _said_now(page: Page) -> Fact | None:
    for window in page.windows(_NOW_TRACES, 40, 40):
        for match in _SAID_NOW.finditer(page.low, *window):
            before = page.before(match.start(), 90)
            if _NOT_THE_START.search(before) or page.low.startswith(" upon", match.end()):
                continue
            if match[0].startswith("as soon") and not _JOINING.search(before):
                continue
            return Fact(FactKind.START, "now", match.start(), match.end())
    return None


def _said_date(page: Page) -> Fact | None:
    for window in page.windows(_YEARS, 50, 8):
        for match in _SAID_DATE.finditer(page.low, *window):
            before = page.before(match.start(), 90)
            if _NOT_THE_START.search(before):
                continue
            if (_JOBS_DATE.search(before) or _JOBS_DATE.match(match[0])) and (
                value := iso_of(match["date"])
            ):
                return Fact(FactKind.START, value, match.start("date"), match.end("date"))
    return None
