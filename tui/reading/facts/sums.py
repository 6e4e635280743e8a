"""Reads sums of money: amount or range, currency and period, as `60000-75000 EUR/year`."""

import re

_CURRENCIES = {
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "gbp": "GBP",
    "$": "USD", "usd": "USD", "us$": "USD", "chf": "CHF", "sfr": "CHF", "cad": "CAD",
    "aud": "AUD", "pln": "PLN", "c$": "CAD", "a$": "AUD", "amd": "AMD",
}  # fmt: skip
_SIGN = r"(?:us ?\$|[ac]\$|[€£$]|\b(?:eur|gbp|usd|chf|cad|aud|pln|amd)\b)"
_WORD = r"(?:€|£|\$|\b(?:euros?|eur|gbp|usd|chf|cad|aud|pln|amd)\b)"
_NUMBER = r"\d{1,3}(?:[.,'\u2019 ]\d{3}){1,2}(?:[.,]\d{1,3})?|\d{1,7}(?:[.,]\d{1,3})?"
_DASH = (
    r" ?(?:/ ?(?:hr|hour|year|yr))? ?(?:usd|pro rata)?(?:per (?:hour|annum|year|"
    r"month) )?(?:-|\u2013|\u2014|\u2212|\bto\b|\bbis(?: zu)?\b|\bup to\b|\band\b|"
    r"\bund\b) ?(?:up to )?"
)
_THOUSANDS = r"(?P<{0}> ?k\b)?(?:,-+)?"
_CODE = r"(?P<word>(?: ?\b(?:usd|cad|aud|eur|gbp|chf)\b)?)"
AMOUNT = re.compile(
    rf"(?P<sign>{_SIGN}) ?(?P<low>{_NUMBER}){_THOUSANDS.format('k')}"
    rf"(?:{_DASH}(?:{_SIGN} ?){{0,2}}(?P<high>{_NUMBER})(?P<k2> ?k\b)?)?{_CODE}"
    rf"|(?P<low3>{_NUMBER}){_THOUSANDS.format('k3')}(?: ?{_WORD})?"
    rf"(?:{_DASH}(?P<high3>{_NUMBER}){_THOUSANDS.format('k4')})? ?(?P<word3>{_WORD})(?! ?\d)"
)
"""Finds an amount or a range of them, with its currency; for text in small letters."""
PERIOD = re.compile(
    r"(?P<hour>(?:an|per|/|pro|a|each|p\.?) ?(?:(?:instructional|teaching|clock|"
    r"working) )?(?:hour|hr\b|stunde|std\b|h\b)|"
    r"hourly|"
    r"stundenlohn|stündlich|\bph\b|p\.h|/ ?h\b)"
    r"|(?P<day>(?:per|/|pro|a|p\.?) ?(?:day|tag\b|shift|diem)|daily|tagessatz|\bpd\b|p\.d\b|"
    r"(?:full|half)[- ]day)"
    r"|(?P<week>(?:per|/|pro|a|each) ?(?:week|woche)|weekly|\bpw\b|wöchentlich)"
    r"|(?P<month>(?:per|/|pro|a|im) ?(?:month|monat)|monthly|monatlich|\bpcm\b|monatsgehalt|"
    r"monatsbrutto|"
    r"bruttomonat)"
    r"|(?P<year>(?:per|/|pro|a|im|p\.?) ?(?:year|yr\b|annum|jahr\b|a\.)|annual|annum|yearly|"
    r"jährlich|"
    r"\bp\.?a\.?\b|jahresgehalt|jahresbrutto|bruttojahres|jahreszielgehalt|\dyr\b|^yr\b)"
)
"""Finds what an amount is paid for; the name of the group is `hour`, `day` and so on."""
_BOUNDS = {
    "hour": (5, 400), "day": (40, 3_000), "week": (40, 8_000), "month": (300, 40_000),
    "year": (8_000, 900_000),
}  # fmt: skip

_SALARY = re.compile(r"(?:\bsalary|\bremuneration|gehalt)\b[^.\d]{0,40}$")
_LEAST_SALARY = 50
_HOURLY = re.compile(r"rate|wage|hour|stundenlohn|\bpay\b")
_SEPARATOR = re.compile(r"[.,'\u2019 ](?=\d{3}(?!\d))")
_LEAST = re.compile(
    r"\b(?:from|ab|start(?:s|ing)?(?: at| from)|min\.?|minimum(?: of)?|at least|"
    r"mind\.|mindestens|mindestens von)[: ]{0,2}$|mindest(?:gehalt|entgelt|lohn|brutto)"
)
_MOST = re.compile(r"\b(?:up to|bis(?: zu)?|max\.?|maximum(?: of)?|maximal)[: ]{0,2}$")
_OPEN = re.compile(r" ?\+(?! ?(?:bonus|benefits|equity|[a-z]))")
_WITH_CENTS = re.compile(r"\d{1,2}[.,]\d\d")
_CERTAINLY_A_YEAR = 10_000
_CERTAINLY_AN_HOUR = 150


def read_sum(match: re.Match[str], front: str, back: str) -> str:
    """Write out what `AMOUNT` has found, by the words around it; empty if it is no pay.

    A period that nothing tells is a year for large amounts, an hour for small ones with cents or
    said to be a rate, and left out behind the word for a salary.
    """
    low, high = _range(match)
    cents = _WITH_CENTS.fullmatch(match["low"] or match["low3"])
    period = _period(front, back, max(low, high), with_cents=bool(cents))
    currency = _currency(match)
    if not currency or not (period or _SALARY.search(front)):
        return ""
    least, most = _BOUNDS[period or "month"]
    if not period:
        least = _LEAST_SALARY
    if not least <= low <= most or high > most:
        return ""
    amount = f"{_plain(low)}-{_plain(high)}" if high > low else _bound(front, back) + _plain(low)
    return f"{amount} {currency}/{period}".rstrip("/")


def is_large(match: re.Match[str], least: float) -> bool:
    """Tell if both ends of a range are at least so large."""
    low, high = _range(match)
    return least <= low < high <= _BOUNDS["year"][1]


def _bound(front: str, back: str) -> str:
    if _LEAST.search(front) or _OPEN.match(back):
        return "from "
    return "up to " if _MOST.search(front) else ""


def _currency(match: re.Match[str]) -> str:
    sign = (match["sign"] or match["word3"]).strip().replace(" ", "")
    word = (match["word"] or "").strip()
    return _CURRENCIES.get(word if sign == "$" and word else sign, "")


def _range(match: re.Match[str]) -> tuple[float, float]:
    """Read both ends, what `80-90k` and `60,000-75` leave out filled in; 0 for no upper end."""
    low = _number(match["low"] or match["low3"], thousands=bool(match["k"] or match["k3"]))
    text = match["high"] or match["high3"] or ""
    if not text:
        return low, 0.0
    thousands = bool(match["k2"] or match["k4"])
    high = _number(text, thousands=thousands)
    if thousands and high > low * 100:
        low *= 1000
    if low >= 10_000 > high * 100 >= 1_000:  # noqa: PLR2004 - `60,000-75`
        high *= 1000
    return low, high if high >= low else 0.0


def _period(front: str, back: str, amount: float, *, with_cents: bool) -> str:
    behind = PERIOD.search(back)
    for match in (behind, *reversed(list(PERIOD.finditer(front)))):
        if match:
            name = str(match.lastgroup)
            least, most = _BOUNDS[name]
            if least <= amount <= most:
                return name
    if amount >= _CERTAINLY_A_YEAR:
        return "year"
    rated = with_cents or _HOURLY.search(front)
    return "hour" if amount <= _CERTAINLY_AN_HOUR and rated else ""


def _number(text: str, *, thousands: bool) -> float:
    value = float(_SEPARATOR.sub("", text).replace(",", "."))
    return value * 1000 if thousands and value < 1000 else value  # noqa: PLR2004 - `65000k`


def _plain(amount: float) -> str:
    return f"{amount:.2f}".removesuffix(".00")
