"""What a posting pays: amounts and ranges with their currency and period, and grades of tariffs."""

import re
from collections.abc import Iterator

from tui.model.reading import Fact, FactKind
from tui.reading.facts.bands import find_bands
from tui.reading.facts.page import Page
from tui.reading.facts.sums import AMOUNT, PERIOD, is_large, read_sum

_SIGNS = ("€", "£", "$", "eur ", " eur", "euro", "gbp", "usd", "chf", " cad", " pln", " amd")
_PAY = re.compile(
    r"salary|salaries|\bpay\b|pays|paying|compensation|\bwage|hourly|(?:hiring|day|daily|hour|"
    r"pay|base|rate|hire|contract|annual) (?:rate|range)|\brange (?:is|for|of)\b|remuneration|"
    r"\brates?\b|"
    r"\bote\b|earn|gehalt|vergütung|\blohn|entgelt|verdien|bezahlung|base range|package|"
    r"stundensatz|tagessatz|\bband \d|\bgrade\b|afc|stundenlohn|verdienst"
)
_TRAPS = re.compile(
    r"bonus|insur|reimburs|revenue|turnover|budget|fund(?:ed|ing|s)?\b|referr|relocat|tuition|"
    r"stipend|allowance|"
    r"sign[- ]?on|deduct|check\b|cost|charge|(?<!teaching )fee\b|grant|"
    r"urlaubsgeld|weihnachtsgeld|prämie|"
    r"zuschuss|gutschein|umsatz|"
    r"rewards?\b|award|donat|saving|worth|value[ds]?\b|contribut|discount|match|401|pension|"
    r"subsid|sponsor|invest|deposit|"
    r"portfolio|assets?|customers|sales of|sold|earns? more than|raised|"
    r"loan|bursary|scholarship|prize|premium|"
    r"per child|childcare|travel|"
    r"spend|vl\b|vermögenswirksam|jobticket|sachbezug|gutschrift|equipment|training|sum|life|"
    r"disability|benefit:|employees? only|"
    r"ee only|family|spouse|million|project(?:s)? (?:of|up|with|value)|volume|volumen|relief|"
    r"incentive|commission|"
    r"debt|house|housing|meal|essens|fahrt|taxes|gift|account|profit|target of|limit|penalt|"
    r"fine\b|price|einmalzahlung|zulage|development program|"
    r"education|learning|wellness|equity"
)
_THIRD = re.compile(r"(?<!band )(?<!band)\d ?[-\u2013] ?$")
_LARGE = re.compile(
    r" ?(?:\+ ?)?(?:m\b|mn\b|mm\b|b\b|bn\b|million|billion|mio|mrd|milliarden|millionen|"
    r"trillion|k\+? (?:users|customers)|[- ]?(?:million|billion))"
)
_TRAPS_AFTER = re.compile(
    r"(?:(?!plus)[^.\n+]){0,12}?(?:bonus\b|sign[- ]on|referral|revenue|turnover|budget|insurance|"
    r"urlaubsgeld|weihnachtsgeld|reimburs|stipend|"
    r"allowance|referral|in assets|in sales|in funding|zuschuss|fee\b|deduct|worth of|"
    r"gutschein|discount|startguthaben|prämie|"
    r"turn over|hcas\b|welcome|relocation|retention|towards|pension|deposit|contribution|"
    r"company|business|organi[sz]ation)"
)
_GRADE = re.compile(
    r"(?:(?:entgelt|vergütungs|besoldungs|lohn|tarif|gehalts)gruppe|salary group|pay group|"
    r"pay grade|\beg|\begr\.?|\beingruppierung(?: in)?|dotiert nach|"
    r"vergütung (?:erfolgt )?nach|remuneration group|tv-?l|tvöd(?:[- ](?:vka|bund|sue|p|b|k))?)"
    r"(?: bis zur?| in| nach| der| die| entgeltgruppe| eg| bis| zu| \(){0,3}[ :(]{0,2}"
    r"(?P<grade>(?:[esapbw] ?\d{1,2}|\d{1,2})(?: ?[abcü]\b|u\b)?)(?![\d%.,]|-std| tag| stund| jahr)"
    r"|\b(?P<grade2>(?:e|s|a|w|eg) ?\d{1,2} ?[abcü]?) (?:des |nach |der |gemäß |bbeso |"
    r"[(])*(?P<tariff2>tvöd|tv-?l|tv-h|bbeso|tv-v|avr|bat-kf|lbeso)"
)
_IS_A_RANGE = re.compile(
    r" ?(?:usd|cad)?(?: ?[(]?(?:dependent|depending|dependant|full[- ]time|part[- ]time|"
    r"pro rata|plus benefits|"
    r"\+ benefits|doe\b)|\s*(?:\n|$))"
)
_TARIFF = re.compile(
    r"tvöd|tv-?l\b|tv-h\b|avr\b|tv-v\b|ig[- ]metall|era\b|bbeso|lbeso|tv-ärzte|bat-kf|tvk\b|tvb\b"
)
_NAMES = {"tvöd": "TVöD", "tvl": "TV-L", "ig metall": "IG Metall", "ig-metall": "IG Metall"}
_NO_PAY_IN_TITLE = re.compile(r"\b(?:rrp|bonus|incentive|welcome|golden hello)\b[^,|]{0,20}$")
_CERTAIN_RANGE = 14_000
_MOST = 5


def find_pay(page: Page) -> Iterator[Fact]:
    """Find up to five: amounts paid for the work, then bands, then grades of tariffs."""
    seen: set[str] = set()
    for match in AMOUNT.finditer(page.title_low):
        before, behind = page.title_low[: match.start()], page.title_low[match.end() :]
        value = "" if _NO_PAY_IN_TITLE.search(before) else read_sum(match, before[-40:], behind)
        if value and value not in seen:
            seen.add(value)
            yield Fact(FactKind.PAY, value, -1, -1)
    for fact in (*_amounts(page), *find_bands(page), *_grades(page)):
        if fact.value not in seen and len(seen) < _MOST:
            seen.add(fact.value)
            yield fact


def _amounts(page: Page) -> Iterator[Fact]:
    for match in _sums(page):
        if _is_for_the_work(page, match):
            window = page.low[match.end() : match.end() + 45].split("\n")[0]
            value = read_sum(match, page.before(match.start(), 60), window)
            if value:
                yield Fact(FactKind.PAY, value, match.start(), match.end())


def _sums(page: Page) -> Iterator[re.Match[str]]:
    for window in page.windows(_SIGNS, 40, 48):
        yield from AMOUNT.finditer(page.low, *window)


def _is_for_the_work(page: Page, match: re.Match[str]) -> bool:
    start, end = match.span()
    if (
        _THIRD.search(page.low, max(0, start - 4), start)
        or _LARGE.match(page.low, end)
        or _TRAPS_AFTER.match(page.low, end)
    ):
        return False
    before = page.before(start, 90)
    pay, trap = _last(_PAY, before), _last(_TRAPS, before)
    return pay >= trap if trap >= 0 or pay >= 0 else _is_plainly_pay(page, match)


def _is_plainly_pay(page: Page, match: re.Match[str]) -> bool:
    """Tell if an amount is pay that its sentence has no word for."""
    start, end = match.span()
    after = page.low[end : end + 45].split("\n")[0]
    if PERIOD.search(after) and not _TRAPS.search(after[:40]):
        return True
    line = page.line(start)
    if match["high"] and (_IS_A_RANGE.match(page.low, end) or is_large(match, _CERTAIN_RANGE)):
        return True
    above = _line_above(page, line.start)
    return start - line.start < 12 and bool(_PAY.search(above)) and not _TRAPS.search(above)  # noqa: PLR2004


def _line_above(page: Page, start: int) -> str:
    lines = page.low[max(0, start - 80) : start].split("\n")
    return next((line for line in reversed(lines) if line.strip()), "")


def _last(pattern: re.Pattern[str], text: str) -> int:
    last = -1
    for match in pattern.finditer(text):
        last = match.start()
    return last


def _grades(page: Page) -> Iterator[Fact]:
    if not page.has(
        "gruppe",
        "tvöd",
        "tv-l",
        "tvl",
        "salary group",
        "pay group",
        "besoldung",
        " eg ",
        "bbeso",
        "(eg",
        "pay grade",
        "eingruppierung",
    ):
        return
    for match in _GRADE.finditer(page.low):
        grade = (match["grade"] or match["grade2"]).replace(" ", "").upper().replace("EG", "E")
        line = page.line(match.start())
        near = _TARIFF.search(
            page.low, max(line.start, match.start() - 60), min(line.end, match.end() + 60)
        )
        name = _NAMES.get(near[0], near[0].upper()) if near else ""
        grade = f"E{grade}" if grade[0].isdigit() and (not name or name.startswith("TV")) else grade
        yield Fact(FactKind.PAY, f"{grade} {name}".strip(), match.start(), match.end())
